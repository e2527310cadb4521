// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// The audit log: who did or tried what, on what, and what stood there before. One for each
/// workspace and one for the server itself; the rows named `serverAudit.…` are the same for that
/// one, and for the server's owner alone.
namespace hearth::protocol {

struct AuditChange {
    QString field;
    QString before; ///< as it stands on the wire; empty: nothing
    QString after;
};
struct AuditEntry {
    qint64 number = 0; ///< counts up by one in each log
    Timestamp timestamp;
    std::optional<QString> actorId; ///< a MemberId, in the server's log a UserId; none: the server
                                    ///< itself, or somebody who has not signed in
    QString actorName; ///< then; empty in all of these six: unknown, or anonymised since
    QString operation;
    QString entityKind; ///< `member`, `channel`, `account` …: what `entityId` is of
    QString entityId; ///< empty: there is none
    QString entityName; ///< then
    QList<AuditChange> changes;
    QString address; ///< the network address it came from; empty: from within the server's process
    QString client; ///< the name of the device
    QString result; ///< `ok`, or the name of the error it was refused with
    qint64 count = 1; ///< so often within a few minutes, told in one entry
    QString hash; ///< SHA-256 of the entry and the one before, hex; empty: sealed in a moment
};
/// What an entry must fulfil; empty: everything.
struct AuditFilter {
    std::optional<QString> actorId;
    std::optional<QString> operation; ///< or the first words of one: `channel`
    std::optional<QString> entityId;
    std::optional<Timestamp> from; ///< inclusive
    std::optional<Timestamp> until; ///< exclusive
    std::optional<bool> refused; ///< those that were not done, or those that were

    bool operator==(const AuditFilter&) const = default;
};
/// Entries about private channels are shown to those who may see the channel.
struct AuditList {
    std::optional<qint64> before; ///< exclusive; none: from the newest
    qint64 limit = 100; ///< entries looked at, 1–1000
    AuditFilter filter;
};
struct AuditPage {
    QList<AuditEntry> entries; ///< newest first
    std::optional<qint64> next; ///< `before` of the next page; none: that was all
};

enum class AuditFormat {
    Csv, ///< RFC 4180, with a head line; cells that a spreadsheet would run are defused
    Json, ///< one array of entries
};
/// A piece of a file: all of them behind one another are the file.
struct AuditExport {
    AuditFormat format = AuditFormat::Csv;
    std::optional<qint64> before; ///< `next` of the piece before; none: the first
    qint64 limit = 1000; ///< entries looked at, 1–1000
    AuditFilter filter;
};
struct AuditText {
    QString text;
    std::optional<qint64> next; ///< none: that was the last
};

/// What a look at every entry found.
struct AuditVerdict {
    qint64 entries = 0; ///< that are there
    qint64 first = 0; ///< number of the oldest; 0: there are none
    std::optional<qint64> broken; ///< the first number that is not what was written; none: all are
    std::optional<Timestamp> prunedAt; ///< when older ones were removed last, leaving a checkpoint
    qint64 prunedTo = 0; ///< the last number removed; 0: none was
    QString publicKey; ///< Ed25519 (RFC 8032), hex: signs the checkpoints
};

struct AuditSettings {
    qint64 retentionDays = 365; ///< 0–36500; 0: for ever
    bool operator==(const AuditSettings&) const = default;
};
struct AcknowledgeAlert {
    AlertId id;
};

inline constexpr auto auditList = readRow<AuditList, AuditPage>("audit.list");
inline constexpr auto auditExport = readRow<AuditExport, AuditText>("audit.export");
inline constexpr auto auditVerify = readRow<Nothing, AuditVerdict>("audit.verify");
inline constexpr auto auditGetSettings = readRow<Nothing, AuditSettings>("audit.getSettings");
inline constexpr auto auditSetSettings = writeRow<AuditSettings, AuditSettings>(
    "audit.setSettings");
inline constexpr auto auditAcknowledge = writeRow<AcknowledgeAlert, Nothing>("audit.acknowledge");

inline constexpr Operation<AuditList, AuditPage> serverAuditList { "serverAudit.list",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<AuditExport, AuditText> serverAuditExport { "serverAudit.export",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, AuditVerdict> serverAuditVerify { "serverAudit.verify",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, AuditSettings> serverAuditGetSettings {
    "serverAudit.getSettings", Scope::Server, Effect::Read, Caller::SignedIn
};
inline constexpr Operation<AuditSettings, AuditSettings> serverAuditSetSettings {
    "serverAudit.setSettings", Scope::Server, Effect::Write, Caller::SignedIn
};

inline constexpr std::tuple auditOperations { auditList, auditExport, auditVerify, auditGetSettings,
    auditSetSettings, auditAcknowledge, serverAuditList, serverAuditExport, serverAuditVerify,
    serverAuditGetSettings, serverAuditSetSettings };

} // namespace hearth::protocol

namespace hearth {

template <>
struct EnumNames<protocol::AuditFormat> {
    static constexpr std::array names { EnumName { protocol::AuditFormat::Csv, "csv" },
        EnumName { protocol::AuditFormat::Json, "json" } };
};
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
        field("actorName", &T::actorName, sparse()), field("operation", &T::operation),
        field("entityKind", &T::entityKind, sparse()), field("entityId", &T::entityId),
        field("entityName", &T::entityName, sparse()), field("changes", &T::changes),
        field("address", &T::address, sparse()), field("client", &T::client, sparse()),
        field("result", &T::result, defaulted()), field("count", &T::count, sparse()),
        field("hash", &T::hash, sparse()) };
};
template <>
struct Descriptor<protocol::AuditFilter> {
    using T = protocol::AuditFilter;
    static constexpr std::tuple fields { field("actorId", &T::actorId, singleLine(1, 36)),
        field("operation", &T::operation, singleLine(1, 64)),
        field("entityId", &T::entityId, singleLine(1, 36)), field("from", &T::from),
        field("until", &T::until), field("refused", &T::refused) };
};
template <>
struct Descriptor<protocol::AuditList> {
    using T = protocol::AuditList;
    static constexpr std::tuple fields { field("before", &T::before),
        field("limit", &T::limit, defaulted()), field("filter", &T::filter, sparse()) };
};
template <>
struct Descriptor<protocol::AuditPage> {
    using T = protocol::AuditPage;
    static constexpr std::tuple fields { field("entries", &T::entries), field("next", &T::next) };
};
template <>
struct Descriptor<protocol::AuditExport> {
    using T = protocol::AuditExport;
    static constexpr std::tuple fields { field("format", &T::format), field("before", &T::before),
        field("limit", &T::limit, defaulted()), field("filter", &T::filter, sparse()) };
};
template <>
struct Descriptor<protocol::AuditText> {
    using T = protocol::AuditText;
    static constexpr std::tuple fields { field("text", &T::text, length(0, 100'000'000)),
        field("next", &T::next) };
};
template <>
struct Descriptor<protocol::AuditVerdict> {
    using T = protocol::AuditVerdict;
    static constexpr std::tuple fields { field("entries", &T::entries), field("first", &T::first),
        field("broken", &T::broken), field("prunedAt", &T::prunedAt),
        field("prunedTo", &T::prunedTo), field("publicKey", &T::publicKey) };
};
template <>
struct Descriptor<protocol::AuditSettings> {
    using T = protocol::AuditSettings;
    static constexpr std::tuple fields { field("retentionDays", &T::retentionDays) };
};
template <>
struct Descriptor<protocol::AcknowledgeAlert> {
    using T = protocol::AcknowledgeAlert;
    static constexpr std::tuple fields { field("id", &T::id) };
};

} // namespace hearth
