// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// The audit trail: who changed what about a workspace, its channels and people, and what it was
/// before. Whoever writes last wins there, so both values stay on record.
namespace hearth::protocol {

struct AuditChange {
    QString field;
    QString before; ///< as it stands on the wire; empty: nothing
    QString after;
};
struct AuditEntry {
    qint64 number = 0; ///< the event that told of it
    Timestamp timestamp;
    std::optional<MemberId> actorId;
    QString operation;
    QString entityId; ///< of the workspace, channel or member
    QList<AuditChange> changes;
};
/// Entries about private channels are shown to those who may see the channel.
struct AuditList {
    std::optional<qint64> before; ///< exclusive; none: from the newest
    qint64 limit = 100; ///< entries looked at, 1–1000
};
struct AuditPage {
    QList<AuditEntry> entries; ///< newest first
    std::optional<qint64> next; ///< `before` of the next page; none: that was all
};

inline constexpr Operation<AuditList, AuditPage> auditList { "audit.list", Scope::Workspace,
    Effect::Read, Caller::SignedIn };

inline constexpr std::tuple auditOperations { auditList };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::AuditChange> {
    using T = protocol::AuditChange;
    static constexpr std::tuple fields { field("field", &T::field), field("before", &T::before),
        field("after", &T::after) };
};
template <>
struct Descriptor<protocol::AuditEntry> {
    using T = protocol::AuditEntry;
    static constexpr std::tuple fields { field("number", &T::number),
        field("timestamp", &T::timestamp), field("actorId", &T::actorId),
        field("operation", &T::operation), field("entityId", &T::entityId),
        field("changes", &T::changes) };
};
template <>
struct Descriptor<protocol::AuditList> {
    using T = protocol::AuditList;
    static constexpr std::tuple fields { field("before", &T::before),
        field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::AuditPage> {
    using T = protocol::AuditPage;
    static constexpr std::tuple fields { field("entries", &T::entries), field("next", &T::next) };
};

} // namespace hearth
