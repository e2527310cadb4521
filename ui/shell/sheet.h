// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/error_text.h"
#include "ui/shell/sheet_body.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"

#include <QDialog>

namespace hearth::ui {

/// What Hearth's dialogs have in common: a title, one sentence, the content, a place for what went
/// wrong, and a row of buttons. Opened with `open()`, it deletes itself when closed. Window's
/// thread.
class Sheet : public QDialog {
    Q_OBJECT

public:
    Sheet(const QString& title, const QString& subtitle, QWidget* parent);

    void setSubtitle(const QString& subtitle);

    enum class Side { Leading, Trailing };
    Button* addButton(const QString& text, ButtonKind kind, Side side = Side::Trailing);
    /// A button that closes the dialog and changes nothing.
    Button* addCloseButton(const QString& text);

    void showError(const Error& error, ErrorContext context);
    /// With `action`, the message carries a button that emits `messageActionRequested`.
    void showMessage(MessageTone tone, const QString& text, const QString& action = {});
    /// That what was submitted waits for the server.
    void showKept();
    void clearMessage();

Q_SIGNALS:
    void messageActionRequested();

protected:
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    /// As high as the content needs at the dialog's width, as far as the screen has room: beyond
    /// that the content scrolls. Texts wrap, so Qt's own hint is not enough.
    void fit();
    /// Where the content goes, from top to bottom.
    [[nodiscard]] QVBoxLayout& body() { return m_body->column(); }

private:
    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    SheetBody* m_body = nullptr;
    InlineMessage* m_message = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    int m_leading = 0;
};

/// A row of a sheet: a strong label, a quiet line below it, and something that acts at the end.
class SheetRow : public QWidget {
    Q_OBJECT

public:
    SheetRow(const QString& title, const QString& detail, QWidget* action, QWidget* parent);

    void setDetail(const QString& detail);

private:
    Label* m_detail = nullptr;
};

} // namespace hearth::ui
