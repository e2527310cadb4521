// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace hearth::ui {

class Button;
class Label;

/// A line of text with its label above, a hint below, and an error that takes the hint's place.
class TextField final : public QWidget {
    Q_OBJECT

public:
    TextField(const QString& label, const QString& hint, QWidget* parent);

    [[nodiscard]] QLineEdit& edit() { return *m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    void setText(const QString& text) { m_edit->setText(text); }
    void setHint(const QString& hint);
    /// Stands at the end of the line.
    void setCompanion(QWidget* companion);
    /// Empty: no error. Goes away by itself when the text changes.
    void setError(const QString& error);
    [[nodiscard]] QString error() const { return m_error; }

Q_SIGNALS:
    void textChanged(const QString& text);
    void returnPressed();

private:
    void refresh();

    Label* m_label;
    QHBoxLayout* m_line;
    QLineEdit* m_edit;
    Label* m_note;
    QString m_hint;
    QString m_error;
};

/// A value that is there to be copied: monospace on the code colour, with a *Copy* button.
class CopyField final : public QWidget {
    Q_OBJECT

public:
    /// `name` is what the value is ("Join link"): the accessible name.
    CopyField(const QString& name, QWidget* parent);

    void setValue(const QString& value);
    [[nodiscard]] QString value() const { return m_value; }
    /// For layouts that have their own *Copy* button.
    void setButtonVisible(bool visible);

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void copied();

private:
    QString m_value;
    QWidget* m_box;
    Label* m_text;
    Button* m_button;
    QTimer m_thanks;
};

/// A QR code with its quiet zone, always dark on light: scanners need it so.
class QrCodeWidget final : public QWidget {
    Q_OBJECT

public:
    /// `name` says what scanning it does.
    QrCodeWidget(const QString& name, QWidget* parent);

    /// False when the text is too long for any code (2,953 bytes); then nothing is shown.
    bool setText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_code; ///< one pixel a module, quiet zone included
};

} // namespace hearth::ui
