// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account_rest.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// An account that is to be deleted.
struct AccountRemovalRow {
    UserId user;
    WrittenHistory history = WrittenHistory::Anonymous;
};

/// Which accounts rest and which are to be deleted: columns of `user` and table `account_removal`
/// of server.sqlite. Server lane; the caller holds the transaction.
class AccountLife {
public:
    enum class By { Own, Owner };

    explicit AccountLife(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    /// Why nobody gets in, as `restError` has it; `Unauthenticated` once the deletion has begun.
    /// Nothing for an account that is awake.
    Result<void> check(UserId user);
    /// Nobody gets in from now on, and what lets in for once is void.
    Result<void> rest(UserId user, By by, Timestamp now);
    /// It is not deleted either. Answers whether it rested; `Conflict` once the deletion has begun.
    Result<bool> wake(UserId user);
    Result<void> scheduleRemoval(UserId user, WrittenHistory history, Timestamp now);
    /// From here on there is no way back for those whose time has come.
    Result<void> beginRemovals(Timestamp now);
    /// Those that have begun and are not over.
    Result<QList<AccountRemovalRow>> begunRemovals();
    /// The account with all that the server's file knows of it. Whether there was one.
    Result<bool> erase(UserId user);
    /// Names of the workspaces that somebody owns and others are in.
    Result<QStringList> ownedWithOthers(UserId user);

private:
    storage::Connection& m_connection;
};

} // namespace hearth::server
