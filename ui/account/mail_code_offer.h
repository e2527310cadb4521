// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// Has a code for a new password sent to the person's own address, where the server sends mail;
/// otherwise it says whom to ask. Does not tell whether there is such an account. Window's thread.
class MailCodeOffer final : public QWidget {
    Q_OBJECT

public:
    /// `address`: where the server's address is typed; it outlives this.
    MailCodeOffer(models::Client& client, TextField& address, QWidget* parent);

    void setEmail(const QString& email) { m_email->setText(email); }

Q_SIGNALS:
    void failed(const hearth::Error& error);
    /// It needs another height.
    void resized();

private:
    void ask();
    void send(const protocol::ServerAddress& address);
    void settle(const QString& hint);

    models::Client& m_client;
    TextField& m_address;
    TextField* m_email = nullptr;
    Button* m_send = nullptr;
};

} // namespace hearth::ui
