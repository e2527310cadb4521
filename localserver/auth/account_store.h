// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/mail_operations.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// What signing in needs of an account.
struct Credentials {
    UserId user;
    std::optional<QString> passwordHash;
};

/// Tables `user`, `device_link` and `reset_code` of server.sqlite. Server lane; the caller holds
/// the transaction.
class AccountStore {
public:
    explicit AccountStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    /// `Conflict` with field `email` when another account has it.
    Result<void> insert(
        const User& user, const std::optional<QString>& passwordHash, Timestamp now);
    /// `NotFound`.
    Result<User> user(UserId id);
    Result<std::optional<User>> owner();
    /// At most `limit` accounts in the order in which they were made, after one of them; `search`
    /// is a part of the name or the e-mail address, without regard to case.
    Result<QList<User>> list(
        const std::optional<UserId>& after, const QString& search, qint64 limit);
    Result<void> setMayCreateWorkspaces(UserId id, bool may);
    /// None when nobody has this e-mail, compared without case.
    Result<std::optional<Credentials>> credentialsByEmail(const QString& email);
    Result<Credentials> credentials(UserId id);
    /// `Conflict` with field `email` when another account has it.
    Result<void> setPassword(UserId id, const QString& email, const QString& passwordHash);
    Result<void> setRecoveryHash(UserId id, QByteArrayView hash);
    /// The account whose recovery code this is; it stays one.
    Result<std::optional<UserId>> findRecoveryHash(QByteArrayView hash);
    /// The account whose recovery code this is. The code is used up, and so is the password that
    /// was forgotten.
    Result<std::optional<UserId>> consumeRecoveryHash(QByteArrayView hash);

    /// Remembers a device link and forgets the person's others.
    Result<void> insertDeviceLink(UserId id, QByteArrayView codeHash, Timestamp expiresAt);
    /// Whose it is, if it is still valid.
    Result<std::optional<UserId>> findDeviceLink(QByteArrayView codeHash, Timestamp now);
    /// The same; it is used up.
    Result<std::optional<UserId>> consumeDeviceLink(QByteArrayView codeHash, Timestamp now);

    /// Remembers an administrator's code for somebody and forgets the one before.
    Result<void> putResetCode(UserId id, QByteArrayView codeHash, Timestamp expiresAt);
    /// Whose it is, if it is still valid.
    Result<std::optional<UserId>> findResetCode(QByteArrayView codeHash, Timestamp now);
    /// The same; it is used up.
    Result<std::optional<UserId>> consumeResetCode(QByteArrayView codeHash, Timestamp now);

    /// To be mailed to the address that was found to be theirs, if there is one and the server
    /// sends mail. What a password or an address becomes is noted by the tables themselves.
    Result<void> putMailNews(UserId id, protocol::MailKind kind);

    /// What the directory says of somebody in a workspace; none: not a member.
    Result<std::optional<Role>> roleIn(UserId id, WorkspaceId workspace);
    /// Whether somebody has more rights than a plain member's in any workspace.
    Result<bool> isElevated(UserId id);

private:
    Result<bool> emailTaken(const QString& email, UserId exceptBy);

    storage::Connection& m_connection;
};

} // namespace hearth::server
