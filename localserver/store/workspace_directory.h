// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// Which workspaces this server has, their join codes, and who is in them: what must be known
/// before a workspace's own file is opened. Everything here is copied from those files, which are
/// written first, and is made anew from them at start. Lives on the server lane:
/// `accounts.run([=](storage::Connection& server) { return
/// WorkspaceDirectory(server).byJoinCode(code); })`.
class WorkspaceDirectory {
public:
    /// A workspace as its own file tells it.
    struct Entry {
        struct Person {
            UserId user;
            MemberId member;
            Role role = Role::Member;
            bool secondFactor = false; ///< what the workspace knows of the account; not kept here
        };

        WorkspaceId id;
        QString name;
        QString icon;
        QString joinCode; ///< empty while joining by code is switched off
        QList<Person> people; ///< active members with an account
        std::optional<Timestamp> nextDue; ///< when the server has something to do in it; for the
                                          ///< agenda, and not kept here
    };

    explicit WorkspaceDirectory(storage::Connection& server);

    /// Adds or updates; people are left alone. `Conflict` (field `joinCode`) when another workspace
    /// has the code.
    Result<void> put(
        WorkspaceId id, const QString& name, const QString& icon, const QString& joinCode);
    Result<void> remove(WorkspaceId id);
    /// `NotFound` (field `code`). White space and case of what people type do not matter.
    Result<WorkspaceId> byJoinCode(QStringView code);
    /// Ordered by name.
    Result<QList<protocol::WorkspaceSummary>> membershipsOf(UserId user);
    Result<void> putMembership(WorkspaceId workspace, const Entry::Person& person);
    Result<void> removeMembership(WorkspaceId workspace, UserId user);
    /// What is known of one workspace, people included, in one transaction. `Conflict` as `put`.
    Result<void> replace(const Entry& entry);
    /// Makes the whole directory anew, in one transaction.
    Result<void> rebuild(const QList<Entry>& entries);

private:
    storage::Connection& m_server;
};

/// The form in which codes are kept and compared.
[[nodiscard]] QString normalisedCode(QStringView typed);

} // namespace hearth::server
