// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/audit_operations.h"

namespace hearth::server {

/// One log of a data directory, looked at without a server.
struct CheckedLog {
    QString name; ///< `server`, or the workspace's id
    protocol::AuditVerdict verdict;
};

/// Looks at every entry of every audit log in the data directory. Only reads, so a server may run
/// there meanwhile; one that has never run with this version has no logs yet, which is an error.
Result<QList<CheckedLog>> checkAuditLogs(const QString& dataDirectory);

} // namespace hearth::server
