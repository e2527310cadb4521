// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/mail_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QPointer>

namespace hearth::ui {

/// Whether the person's address is verified, and how it becomes so: a code is sent, and typed here.
/// There is nothing to see where the server sends no mail or the person has no address. Nothing
/// waits for it. Window's thread.
class EmailPanel final : public QWidget {
    Q_OBJECT

public:
    EmailPanel(models::Account& account, QWidget* parent);

    /// Asks the server how it is now.
    void enter();
    /// A code that a link in the mail brought along: it stands there, and the person says so.
    void fill(const QString& code);

Q_SIGNALS:
    void failed(const hearth::Error& error);
    /// It needs another height.
    void resized();

private:
    void refresh();
    void send();
    void verify();
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    bool m_sendsMail = false;
    bool m_sent = false;
    Label* m_state = nullptr;
    Button* m_send = nullptr;
    TextField* m_code = nullptr;
    Button* m_verify = nullptr;
};

} // namespace hearth::ui
