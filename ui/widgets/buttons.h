// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/hearth_style.h"

#include <QPushButton>
#include <QToolButton>

namespace hearth::ui {

/// A button of a kind. Its text is a verb.
class Button final : public QPushButton {
    Q_OBJECT

public:
    Button(const QString& text, ButtonKind kind, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;
};

/// An icon that acts. `label` is its tool tip and accessible name; with a shortcut the tool tip
/// says so too.
class IconButton final : public QToolButton {
    Q_OBJECT

public:
    enum class Size { Normal, Compact };

    IconButton(IconName icon, const QString& label, QWidget* parent, Size size = Size::Normal);

    void setIconName(IconName icon);
    void setLabel(const QString& label);
    /// Shown in the tool tip; the action itself is bound elsewhere.
    void setShortcutHint(const QKeySequence& shortcut);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    IconName m_icon;
    QString m_label;
    QKeySequence m_hint;
};

/// A large choice: a title and one or two sentences, as on the welcome screen. Checkable; the
/// checked one is the accent's.
class CardButton final : public QPushButton {
    Q_OBJECT

public:
    CardButton(const QString& title, const QString& description, QWidget* parent);

    void setDescription(const QString& description);
    [[nodiscard]] QString description() const { return m_description; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int descriptionHeight(int width) const;

    QString m_description;
};

} // namespace hearth::ui
