// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/backoff.h"
#include "core/models/account.h"

#include <QSet>
#include <QTimer>

#include <unordered_map>

namespace hearth::models {

class Client;

/// Follows workspaces that are on another server now: the old one says where and lets the person in
/// there, the copy on this device with all that is unsent in it goes from the old account's folder
/// to the new one's, and everything starts over from the new server by itself. Tried again with
/// growing pauses until it succeeds. Part of the client, which outlives it; window's thread.
class MoveFollower : public QObject {
    Q_OBJECT

public:
    explicit MoveFollower(Client& client);

    /// The workspaces of a list that are reached through the account it came from. Those that have
    /// moved stay until they were followed, which begins now.
    QList<protocol::WorkspaceSummary> stillReached(
        Account& account, const QList<protocol::WorkspaceSummary>& listed);
    /// Why it has not been followed so far.
    [[nodiscard]] std::optional<Error> trouble(const WorkspaceId& id) const;
    /// Whether the same person reaches it at another server already.
    [[nodiscard]] bool isFollowed(const Account& account, const WorkspaceId& id) const;
    /// The workspace is `account`'s from here on, as its server lists them.
    void handOver(Account& from, Account& account, const WorkspaceId& id,
        const QList<protocol::WorkspaceSummary>& listed);
    /// Moves the copy that another account of the same person has kept, unless there is one: also
    /// behind a crash.
    void bringCopy(const Account& account, const WorkspaceId& id) const;

    /// Ids of accounts stay when a workspace moves, so that one person may have the same on two
    /// servers. False: they are certainly not the same one.
    [[nodiscard]] static bool mayBeOneServer(const AccountRecord& one, const AccountRecord& other);

private:
    void follow(Account& account, const WorkspaceId& id);
    void ended(const WorkspaceId& id, const Result<void>& followed);
    void retry();

    Client& m_client;
    QSet<WorkspaceId> m_underWay;
    std::unordered_map<WorkspaceId, Error> m_failed;
    client::Backoff m_pauses;
    QTimer m_retry { this };
};

} // namespace hearth::models
