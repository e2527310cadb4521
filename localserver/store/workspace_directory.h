// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/domain_operations.h"
#include "core/protocol/invite_operations.h"
#include "core/storage/connection.h"

#include <QSet>

namespace hearth::server {

/// Which workspaces this server has, their join codes, and who is in them: what must be known
/// before a workspace's own file is opened. Everything here is copied from those files, which are
/// written first, and is made anew from them at start. Lives on the server lane:
/// `accounts.run([=](storage::Connection& server) { return
/// WorkspaceDirectory(server).find(code, now); })`.
class WorkspaceDirectory {
public:
    /// A workspace as its own file tells it.
    struct Entry {
        struct Person {
            UserId user;
            MemberId member;
            Role role = Role::Member;
            bool secondFactor = false; ///< what the workspace knows of the account; not kept here
            bool elevated = false; ///< has more rights than a plain member's
            bool deactivated = false; ///< as secondFactor
        };
        struct Invitation {
            QByteArray codeHash;
            Timestamp expiresAt;
            std::optional<protocol::CodeProblem>
                ended; ///< used up or withdrawn; none: good until it expires
        };

        WorkspaceId id;
        QString name;
        QString icon;
        QString joinCode;
        bool joinCodeEnabled = true;
        QList<Person> people; ///< active members with an account
        QList<Invitation> invitations;
        QSet<QString> claimable; ///< addresses of imported people who are claimed by proving them;
                                 ///< as they are compared, and not kept here
        QList<protocol::Domain> domains; ///< those that are proven
        std::optional<Timestamp> nextDue; ///< when the server has something to do in it; for the
                                          ///< agenda, and not kept here
    };

    explicit WorkspaceDirectory(storage::Connection& server);

    Result<void> remove(WorkspaceId id);
    /// All that have not left this server.
    Result<QList<WorkspaceId>> open();
    /// Where a code leads, be it a join code or an invitation's; white space, dashes and case of
    /// what people type do not matter. Fails for an unknown one, as `refusedCode` says.
    struct Way {
        WorkspaceId workspace;
        std::optional<protocol::CodeProblem>
            problem; ///< why it lets nobody in; the workspace's own file has the last word
    };
    Result<Way> find(QStringView code, Timestamp now);
    /// Ordered by name.
    Result<QList<protocol::WorkspaceSummary>> membershipsOf(UserId user);
    /// Those of them that have not left this server, so that they can be written to.
    Result<QList<protocol::WorkspaceSummary>> openMembershipsOf(UserId user);
    Result<void> putMembership(WorkspaceId workspace, const Entry::Person& person);
    Result<void> removeMembership(WorkspaceId workspace, UserId user);
    /// Those workspaces that let people with an address at this domain in, and that `user` is not
    /// in; none that has left this server.
    Result<QList<WorkspaceId>> joinableBy(UserId user, const QString& domain);
    struct DomainPlace {
        WorkspaceId workspace;
        DomainId domain;
    };
    /// Proven domains that were looked at last before `before`, the longest ago first; at most
    /// `limit`, and none of a workspace that has left this server.
    Result<QList<DomainPlace>> domainsCheckedBefore(Timestamp before, int limit);
    /// What is known of one workspace, people and invitations included, in one transaction.
    /// `Conflict` (field `joinCode`) when another workspace has the code.
    Result<void> replace(const Entry& entry);
    /// Makes the whole directory anew, in one transaction.
    Result<void> rebuild(const QList<Entry>& entries);

private:
    Result<void> put(const Entry& entry);
    Result<void> putContents(const Entry& entry);
    Result<void> putDomains(const Entry& entry);
    Result<void> clear(WorkspaceId id);
    Result<Way> byJoinCode(const QString& code);
    Result<Way> byInvite(const QString& code, Timestamp now);

    storage::Connection& m_server;
};

/// The form in which codes are kept and compared.
[[nodiscard]] QString normalisedCode(QStringView typed);
/// That of an invitation is kept as this hash.
[[nodiscard]] QByteArray codeHash(QStringView typed);
/// Why a code lets nobody in (field `code`): `NotFound` for an unknown one, else `Conflict`;
/// `details.reason` is the problem's name.
[[nodiscard]] std::unexpected<Error> refusedCode(protocol::CodeProblem problem);

} // namespace hearth::server
