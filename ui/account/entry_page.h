// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"

#include <QBoxLayout>

namespace hearth::ui {

/// One step on the way in: title, a sentence, fields, what went wrong, *Back* and one action.
/// Window's thread.
class EntryPage : public QWidget {
    Q_OBJECT

public:
    EntryPage(
        const QString& title, const QString& subtitle, const QString& action, QWidget* parent);

    /// Called when the page is shown: gives the keyboard to the first field.
    virtual void enter() = 0;
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void backRequested();

protected:
    /// The action was asked for and the page is not busy.
    virtual void submit() = 0;

    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    [[nodiscard]] Button& action() { return *m_action; }
    [[nodiscard]] Button& back() { return *m_back; }
    void setTitle(const QString& title) { m_title->setText(title); }
    void setSubtitle(const QString& subtitle) { m_subtitle->setText(subtitle); }
    void setBusy(bool busy);
    void showError(const Error& error, ErrorContext context);
    void clearError() { m_message->clear(); }
    /// Return in this field submits the page.
    void submitOnReturn(TextField& field);

private:
    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    QVBoxLayout* m_body = nullptr;
    InlineMessage* m_message = nullptr;
    Button* m_back = nullptr;
    Button* m_action = nullptr;
    bool m_busy = false;
};

} // namespace hearth::ui
