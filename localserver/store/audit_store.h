// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/audit_operations.h"

namespace hearth::server {

struct AuditRow {
    protocol::AuditEntry entry;
    std::optional<RoomId> room; ///< only who may see this room may know
};

/// The audit trail of a workspace. Rows are only ever added.
class AuditStore {
public:
    virtual ~AuditStore() = default;
    virtual Result<void> add(const AuditRow& row) = 0;
    /// Newest first, those below `number`.
    virtual Result<QList<AuditRow>> before(qint64 number, int limit) = 0;
};

} // namespace hearth::server
