// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/await.h"
#include "localserver/ops/local_client.h"
#include "localserver/server.h"

#include <functional>

namespace hearth::server {

/// What an import from the command line came to.
struct SlackImportOutcome {
    WorkspaceId workspaceId;
    protocol::ImportReport report;
    std::optional<QString> recoveryCode; ///< only when nobody owned the server: signs its new owner
                                         ///< in for the first time
};

/// Imports a Slack export into a workspace of a data directory: as the server's owner, who is made
/// when there is none, into the workspace of the given name, which is made when there is none.
/// Belongs to one thread with an event loop.
class SlackImportCommand {
public:
    struct Order {
        QString file;
        QString workspaceName;
        QString ownerName; ///< of the account to make when nobody owns the server
    };
    using Progress = std::function<void(const protocol::ImportReport&)>;

    /// Server, clock and randomness outlive the command; `progress` is called several times a
    /// second while the import runs.
    SlackImportCommand(Server& server, const Clock& clock, Random& random, Progress progress);

    /// Once. The command must outlive the task.
    Task<Result<SlackImportOutcome>> run(Order order);
    /// Ends the import after what it is writing now; `run` then answers with a report that says
    /// `cancelled`.
    void cancel() { m_cancelled = true; }

private:
    Task<Result<WorkspaceId>> findWorkspace(QString name);
    Task<Result<protocol::ImportReport>> import(WorkspaceId workspace, QString file);

    const Clock& m_clock;
    Random& m_random;
    Progress m_progress;
    LocalClient m_client;
    QString m_displayName;
    bool m_cancelled = false;
};

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::SlackImportOutcome> {
    using T = hearth::server::SlackImportOutcome;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("report", &T::report), field("recoveryCode", &T::recoveryCode) };
};
