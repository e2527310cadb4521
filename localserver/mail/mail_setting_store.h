// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/mail_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"
#include "localserver/mail/smtp.h"

namespace hearth::server {

/// Table `mail_setting` of server.sqlite. Server lane; the caller holds the transaction.
class MailSettingStore {
public:
    MailSettingStore(storage::Connection& connection, const SecretBox& secrets)
        : m_connection(connection)
        , m_secrets(secrets)
    {
    }

    /// Whether a mail server is set up.
    static Result<bool> exists(storage::Connection& connection);
    /// Without a row: empty.
    Result<protocol::MailSettings> read();
    /// An empty host takes the row away. `InvalidArgument` names the field that is wrong.
    Result<void> write(const protocol::MailChange& change);
    /// The mail server to speak with; `Unsupported` where none is set up.
    Result<SmtpServer> server();
    /// The one that `write(change)` would leave; nothing is written.
    Result<SmtpServer> serverOf(const protocol::MailChange& change);

private:
    Result<QString> password();
    /// The password that holds with the change.
    Result<QString> passwordOf(const protocol::MailChange& change);

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
};

/// What can be wrong with settings before anything is tried: `InvalidArgument` with the field.
[[nodiscard]] Result<void> checkMailChange(const protocol::MailChange& change);

} // namespace hearth::server
