// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>

namespace hearth::ui {

/// What a text is for; font and colour follow from it and from the theme.
enum class TextRole { Body, Strong, Muted, Small, Title, LargeTitle, Code, Error, Good };

/// A label that keeps to the theme.
class Label : public QLabel {
    Q_OBJECT

public:
    Label(const QString& text, TextRole role, QWidget* parent);
    void setRole(TextRole role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    TextRole m_role;
};

/// One line that ends in "…" where there is no room; the whole text is its tool tip then, and
/// always its accessible name.
class ElidedLabel final : public Label {
    Q_OBJECT

public:
    ElidedLabel(const QString& text, TextRole role, QWidget* parent);

    void setText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
};

/// The small heading above a group: "CHANNELS".
class SectionHeader final : public Label {
    Q_OBJECT

public:
    SectionHeader(const QString& text, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dressHeading();
};

/// A thin line between things.
class Divider final : public QWidget {
    Q_OBJECT

public:
    explicit Divider(QWidget* parent, Qt::Orientation orientation = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace hearth::ui
