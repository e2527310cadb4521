// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/bursts.h"
#include "localserver/auth/account_service.h"
#include "localserver/store/workspace_lanes.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

namespace hearth::server {

/// Records what was refused, in the log of the workspace or of the server, and raises alerts. Fed
/// by AuditedEndpoint with every answer that is an error. Secrets that were tried are not looked
/// at. `note` may be called from any thread; everything else is the thread of the server's owner.
/// What it is made of outlives it.
class Refusals final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        const Clock& clock;
        Random& random;
        std::function<void()> serverTold; ///< there is something in the queue of the server's file
    };

    explicit Refusals(const Parts& parts);

    /// Writes what was only counted so far. Does not wait for it.
    void stop();

    /// `account`: the e-mail address that somebody tried to sign in with.
    void note(const protocol::OperationInfo& operation, const CallerContext& caller,
        const std::optional<WorkspaceId>& workspace, const QString& account, const Error& error);

    /// An API token that is not good, or not any more. Nobody knows whose it was.
    void noteToken(const QString& address, const Error& error);

private:
    void count(const Refusal& refusal);
    void write(const BurstNews& news);
    void writeToServer(const Refusal& refusal, bool isAlert);
    void writeToWorkspace(const Refusal& refusal, bool isAlert);
    SecurityAlert alertOf(const Refusal& refusal, const QString& name) const;

    Parts m_parts;
    QMutex m_mutex;
    Bursts m_bursts; ///< with the mutex
    QTimer m_timer { this };
};

} // namespace hearth::server
