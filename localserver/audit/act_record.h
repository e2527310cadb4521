// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/hook.h"
#include "localserver/store/audit_store.h"

/// An act on its way from the transaction in which it happened into the log.
namespace hearth::server {

/// What is personal in an entry. It is hashed with a salt apart from the rest, so that it can be
/// taken away without breaking the chain.
struct AuditDetails {
    QString actorName;
    QString entityName;
    QList<protocol::AuditChange> changes;
    QString address;
    QString client;
};

/// An act as hooks are told it. As protocol::AuditEntry where the names are the same.
struct ActRecord {
    std::optional<QString> actorId;
    QString actorName;
    QString operation;
    QString entityKind;
    QString entityId;
    QString entityName;
    QList<protocol::AuditChange> changes;
    std::optional<RoomId> roomId;
    QString address;
    QString client;
    std::optional<SessionId> sessionId; ///< whose device's name `client` becomes, where that is
                                        ///< not known yet
    QString result = QStringLiteral("ok");
    qint64 count = 1;
};

/// The entry that an event of topic Act becomes; not numbered, not sealed.
Result<AuditRow> rowOf(const HookEvent& event);
/// Puts `details` into the entry's fields.
void showDetails(AuditRow& row);
/// Whether an entry fulfils a filter.
[[nodiscard]] bool matches(const protocol::AuditEntry& entry, const protocol::AuditFilter& filter);

} // namespace hearth::server

namespace hearth {

template <>
struct Descriptor<server::AuditDetails> {
    using T = server::AuditDetails;
    static constexpr std::tuple fields { field("actorName", &T::actorName, sparse()),
        field("entityName", &T::entityName, sparse()), field("changes", &T::changes, defaulted()),
        field("address", &T::address, sparse()), field("client", &T::client, sparse()) };
};
template <>
struct Descriptor<server::ActRecord> {
    using T = server::ActRecord;
    static constexpr std::tuple fields { field("actorId", &T::actorId),
        field("actorName", &T::actorName, sparse()), field("operation", &T::operation),
        field("entityKind", &T::entityKind, sparse()), field("entityId", &T::entityId, sparse()),
        field("entityName", &T::entityName, sparse()), field("changes", &T::changes, defaulted()),
        field("roomId", &T::roomId), field("address", &T::address, sparse()),
        field("client", &T::client, sparse()), field("sessionId", &T::sessionId),
        field("result", &T::result, sparse()), field("count", &T::count, sparse()) };
};

} // namespace hearth
