// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account_rest.h"
#include "core/protocol/auth_operations.h"
#include "core/protocol/message_operations.h"

/// The life of an account after it was made: it rests, wakes and is deleted; and what a person may
/// take along of it.
namespace hearth::protocol {

/// The caller's own account rests from now on, on every device.
struct AccountDeactivate {
    std::optional<QString> password; ///< needed by an account that has one
};

/// The caller's own account is deleted when `deletionGrace` is over, and rests until then.
/// `Conflict` for the server's owner, and with the names of workspaces in `details.workspaces` for
/// who owns one with other people in it.
struct AccountRemove {
    std::optional<QString> password; ///< needed by an account that has one
    QString name; ///< of the account, written out: the confirmation
    WrittenHistory history = WrittenHistory::Anonymous;
};

struct AccountRemoval {
    Timestamp deletionAt;
};

/// By the server's owner; never their own.
struct UserById {
    UserId userId;
};

struct UserRemove {
    UserId userId;
    QString name; ///< as AccountRemove has it
    WrittenHistory history = WrittenHistory::Anonymous;
};

inline constexpr Operation<AccountDeactivate, Nothing> accountDeactivate { "account.deactivate",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<AccountRemove, AccountRemoval> accountRemove { "account.remove",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// Every session of theirs ends, and their API tokens let nobody in.
inline constexpr Operation<UserById, User> userDeactivate { "user.deactivate", Scope::Server,
    Effect::Write, Caller::SignedIn };
/// Whoever's account rests is let in again, and it is not deleted.
inline constexpr Operation<UserById, User> userReactivate { "user.reactivate", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<UserRemove, User> userRemove { "user.remove", Scope::Server,
    Effect::Write, Caller::SignedIn };

inline constexpr std::tuple lifeOperations { accountDeactivate, accountRemove, userDeactivate,
    userReactivate, userRemove };

/// What the caller wrote in one workspace, in the rooms that they see.
struct AccountExport {
    Position after = 0; ///< of the last one of the page before
    qint64 limit = 200; ///< 1–500
};

struct AccountExportPage {
    QList<Message> messages; ///< the oldest first
    bool hasMore = false;
    Position next = 0; ///< `after` of the next page
};

inline constexpr auto accountExport = readRow<AccountExport, AccountExportPage>("account.export");
inline constexpr std::tuple exportOperations { accountExport };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::AccountDeactivate> {
    static constexpr std::tuple fields { field(
        "password", &protocol::AccountDeactivate::password, length(1, 1024)) };
};
template <>
struct Descriptor<protocol::AccountRemove> {
    using T = protocol::AccountRemove;
    static constexpr std::tuple fields { field("password", &T::password, length(1, 1024)),
        field("name", &T::name, length(0, 80)), field("history", &T::history) };
};
template <>
struct Descriptor<protocol::AccountRemoval> {
    static constexpr std::tuple fields { field(
        "deletionAt", &protocol::AccountRemoval::deletionAt) };
};
template <>
struct Descriptor<protocol::UserById> {
    static constexpr std::tuple fields { field("userId", &protocol::UserById::userId) };
};
template <>
struct Descriptor<protocol::UserRemove> {
    using T = protocol::UserRemove;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("name", &T::name, length(0, 80)), field("history", &T::history) };
};
template <>
struct Descriptor<protocol::AccountExport> {
    using T = protocol::AccountExport;
    static constexpr std::tuple fields { field("after", &T::after, defaulted()),
        field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::AccountExportPage> {
    using T = protocol::AccountExportPage;
    static constexpr std::tuple fields { field("messages", &T::messages),
        field("hasMore", &T::hasMore), field("next", &T::next) };
};

} // namespace hearth
