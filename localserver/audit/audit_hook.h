// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/audit_seal.h"
#include "localserver/auth/account_service.h"
#include "localserver/store/workspace_lanes.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// The embedded audit log: seals acts into the chain of the workspace's or the server's own file,
/// and prunes what is older than is wanted, once a day. That the act happened is written with the
/// act; sealing comes behind the commit, because the name of the device is in another file and
/// nobody's answer should wait for it. Thread of the server's owner; all of it outlives this.
class AuditHook final : public QObject, public Hook {
    Q_OBJECT

public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        const WorkspaceFiles& files;
        const Clock& clock;
        Random& random;
    };

    explicit AuditHook(const Parts& parts);

    [[nodiscard]] QString name() const override { return auditHookName; }
    [[nodiscard]] Loss loss() const override { return Loss::Never; }
    Future<void> deliver(const HookEvents& events) override;
    /// Every log of the server.
    void pruneAll();

private:
    Future<void> sealServers(const HookEvents& events);
    Future<void> sealWorkspaces(const HookEvents& events);

    Parts m_parts;
    QTimer m_daily { this };
};

} // namespace hearth::server
