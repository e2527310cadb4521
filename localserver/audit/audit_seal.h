// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/audit/audit_key.h"
#include "localserver/store/audit_store.h"
#include "localserver/store/hook_store.h"

#include <QHash>

/// Writing the log, in the writer's transaction of the file that it stands in.
namespace hearth::server {

/// The name under which the queue remembers how far the log has come.
inline const QString auditHookName = QStringLiteral("audit");

/// A log with its queue, both in one file. Both outlive this.
struct AuditLog {
    WorkspaceId id; ///< null: the server's own
    AuditStore& audit;
    HookStore& hooks;
};

/// Names of devices, by session.
using DeviceNames = QHash<SessionId, QString>;

/// Puts the acts among `events` at the end of the chain, but for those that are in it already.
Result<void> sealActs(
    const AuditLog& log, const HookEvents& events, const DeviceNames& devices, Random& random);
/// Removes what is older than the log's settings want to keep, leaving a checkpoint.
Result<void> pruneLog(const AuditLog& log, const AuditKey& key, Timestamp now);
/// What is in the queue and not in the chain yet, as it will be; oldest first.
Result<QList<AuditRow>> unsealed(const AuditLog& log);

} // namespace hearth::server
