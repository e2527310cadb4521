// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/domain/account_notice.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// Table `account_notice` of server.sqlite: what people must hear about their own account. Server
/// lane; the caller holds the transaction.
class AccountNotices {
public:
    static constexpr int mostPerUser = 50; ///< beyond that the oldest goes

    AccountNotices(storage::Connection& connection, const Clock& clock, Random& random);

    Result<AccountNotice> add(
        UserId user, AccountNoticeKind kind, const QString& deviceName, const QString& address);
    /// That the verified address let them into a workspace.
    Result<AccountNotice> addJoined(UserId user, WorkspaceId workspace, const QString& name);
    /// Those not dismissed, the oldest first.
    Result<QList<AccountNotice>> list(UserId user);
    /// What is not there, or somebody else's, is passed over.
    Result<void> dismiss(UserId user, const QList<NoticeId>& notices);

private:
    Result<void> put(UserId user, const AccountNotice& notice);

    storage::Connection& m_connection;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace hearth::server
