// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/audit_operations.h"

namespace hearth::server {

/// An entry as it is kept: what is personal in it stands in `details` alone.
struct AuditRow {
    protocol::AuditEntry entry; ///< without `hash`, which is below
    std::optional<RoomId> room; ///< only who may see this room may know
    QByteArray details; ///< AuditDetails as JSON, as it was hashed; empty: anonymised
    QByteArray salt;
    QByteArray commitment;
    QByteArray hash; ///< empty: not sealed yet
};

/// Where a chain goes on: the number and the hash of its last entry.
struct AuditHead {
    qint64 number = 0;
    QByteArray hash; ///< 32 bytes; of the very first, zeroes
};

/// What stands for entries that were pruned.
struct AuditCheckpoint {
    qint64 number = 0; ///< of the last one
    QByteArray hash;
    Timestamp timestamp;
    QByteArray publicKey;
    QByteArray signature;
};

/// An audit log. Rows are only ever added, at the end, and pruned, at the beginning.
class AuditStore {
public:
    virtual ~AuditStore() = default;
    virtual Result<void> append(const AuditRow& row) = 0;
    /// Newest first, those below `number` that fulfil the filter.
    virtual Result<QList<AuditRow>> before(
        qint64 number, int limit, const protocol::AuditFilter& filter)
        = 0;
    /// Oldest first, those above `number`.
    virtual Result<QList<AuditRow>> after(qint64 number, int limit) = 0;
    /// Of the last entry, or of the last checkpoint where there is none.
    virtual Result<AuditHead> head() = 0;
    /// The last entry older than `at`; none: there is none.
    virtual Result<std::optional<AuditHead>> lastBefore(Timestamp at) = 0;
    /// Removes the entries up to the checkpoint, which takes the place of earlier ones.
    virtual Result<void> prune(const AuditCheckpoint& checkpoint) = 0;
    virtual Result<std::optional<AuditCheckpoint>> checkpoint() = 0;
    /// The same one, with the signature of another server.
    virtual Result<void> resign(const AuditCheckpoint& checkpoint) = 0;
    /// Blanks what is personal in entries by or about this person. The chain stays whole.
    virtual Result<void> anonymise(const Uuid& person) = 0;
    virtual Result<protocol::AuditSettings> settings() = 0;
    virtual Result<void> setSettings(const protocol::AuditSettings& settings) = 0;
};

} // namespace hearth::server
