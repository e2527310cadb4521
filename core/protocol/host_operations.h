// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"
#include "core/protocol/server_state_operations.h"

/// Operations on the server in this process: hosting it to the network and importing history into
/// it. They name files and interfaces of the server's own machine, so only the in-process link may
/// call them.
namespace hearth::protocol {

struct HostStart {
    qint64 port = 0; ///< 0: the preferred port 7420, or any free one when that is taken
};

struct Participant {
    UserId userId;
    QString displayName;
    QString address;
};

/// State of hosting; `fingerprint` is the SHA-256 of the certificate's public key (SPKI), 64 hex
/// digits.
struct HostStatus {
    bool hosting = false;
    qint64 port = 0;
    QStringList
        addresses; ///< of this machine, best first; loopback only when there is nothing else
    QString fingerprint;
    QString announcedName; ///< over DNS-SD; empty when announcing is not possible here
    bool knocking = false; ///< people nearby may knock, once it is announced
    QList<Participant> connected; ///< remote people, one entry each
    QString localName = {}; ///< of this machine where DNS-SD runs: `laptop.local`; empty otherwise
};

/// What stands between this computer and those who want to reach it.
struct HostDiagnose {
    qint64 port = 0; ///< that it is to be hosted on; 0: 7420
};

struct HostSetKnocking {
    bool allowed = true; ///< kept over restarts
};

/// What came of knocking at the virus scanner.
enum class ScannerState {
    None, ///< there is none
    Answers,
    NobodyThere, ///< nothing listens at its address
    NotPermitted, ///< its socket is not for this program
    UnknownHost,
    NoAnswer,
    NotClamd, ///< something else answers
};

/// The virus scanner for files, and how it is now.
struct HostScanner {
    QString scanner; ///< `unix:PATH` or `HOST:PORT` of clamd; empty: none
    ScannerState state = ScannerState::None;
};
/// Taken up at once and kept over restarts, whether it answers or not. `InvalidArgument` when it is
/// no address.
struct HostSetScanner {
    QString scanner; ///< likewise
};

enum class ImportState { Running, Done, Failed, Cancelled, Removed };

struct ImportInspect {
    QString path;
};
struct ImportCount {
    QString kind; ///< users, channels, messages, files, …
    qint64 count = 0;
    bool operator==(const ImportCount&) const = default;
};
/// What an export holds, before anything is written.
struct ImportPreview {
    QString workspaceName; ///< guessed from the file's name; may be empty
    QList<ImportCount> counts;
    std::optional<Timestamp> firstMessageAt;
    std::optional<Timestamp> lastMessageAt;
};
struct ImportStart {
    QString path;
};
struct ImportSkip {
    QString reason; ///< a stable word: joinNotice, unknownUser, badTimestamp, …
    QString source; ///< the file and the record, e.g. `general/2026-11-02.json:17`
    qint64 count = 1; ///< records of this reason; only the first hundred have a row each
};
struct ImportReport {
    ImportId id;
    ImportState state = ImportState::Running;
    QString source; ///< the file's name
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt;
    qint64 done = 0; ///< messages looked at
    qint64 total = 0; ///< messages in the export; 0 while still counting
    QList<ImportCount> taken; ///< added by this run
    QList<ImportCount> known; ///< were there already
    QList<ImportSkip> skipped;
    std::optional<QString> error; ///< why it failed
};
struct ImportById {
    ImportId id;
};
struct ImportList {
    QList<ImportReport> imports;
};
/// An imported person is somebody who is here: what they wrote then becomes theirs, and the rooms
/// they were in as well.
struct ImportMatchMember {
    MemberId importedId;
    MemberId memberId;
};

inline constexpr Operation<HostStart, HostStatus> hostStart { "host.start", Scope::Server,
    Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, HostStatus> hostStop { "host.stop", Scope::Server,
    Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, HostStatus> hostStatus { "host.status", Scope::Server,
    Effect::Read, Caller::Local };
/// Looks at port, firewall, network, kind of network, IPv4 and DNS-SD: within seconds. Findings as
/// `server.diagnose`; where a firewall's command helps, it is the finding's subject.
inline constexpr Operation<HostDiagnose, Diagnosis> hostDiagnose { "host.diagnose", Scope::Server,
    Effect::Read, Caller::Local };
inline constexpr Operation<HostSetKnocking, HostStatus> hostSetKnocking { "host.setKnocking",
    Scope::Server, Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, HostScanner> hostScanner { "host.scanner", Scope::Server,
    Effect::Read, Caller::Local };
inline constexpr Operation<HostSetScanner, HostScanner> hostSetScanner { "host.setScanner",
    Scope::Server, Effect::Write, Caller::Local };
inline constexpr Operation<ImportInspect, ImportPreview> importInspect { "import.inspect",
    Scope::Workspace, Effect::Read, Caller::Local };
inline constexpr Operation<ImportStart, ImportReport> importStart { "import.start",
    Scope::Workspace, Effect::Write, Caller::Local };
inline constexpr Operation<ImportById, ImportReport> importStatus { "import.status",
    Scope::Workspace, Effect::Read, Caller::Local };
inline constexpr Operation<ImportById, ImportReport> importCancel { "import.cancel",
    Scope::Workspace, Effect::Write, Caller::Local };
inline constexpr Operation<ImportById, ImportReport> importRemove { "import.remove",
    Scope::Workspace, Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, ImportList> importList { "import.list", Scope::Workspace,
    Effect::Read, Caller::Local };

inline constexpr Operation<ImportMatchMember, Member> importMatchMember { "import.matchMember",
    Scope::Workspace, Effect::Write, Caller::SignedIn };

inline constexpr std::tuple hostOperations { hostStart, hostStop, hostStatus, hostDiagnose,
    hostSetKnocking, hostScanner, hostSetScanner, importInspect, importStart, importStatus,
    importCancel, importRemove, importList, importMatchMember };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules scannerAddress = singleLine(0, 1024);
} // namespace limits

template <>
struct EnumNames<protocol::ScannerState> {
    using E = protocol::ScannerState;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::Answers, "answers" }, EnumName { E::NobodyThere, "nobodyThere" },
        EnumName { E::NotPermitted, "notPermitted" }, EnumName { E::UnknownHost, "unknownHost" },
        EnumName { E::NoAnswer, "noAnswer" }, EnumName { E::NotClamd, "notClamd" } };
};
template <>
struct EnumNames<protocol::ImportState> {
    using E = protocol::ImportState;
    static constexpr std::array names { EnumName { E::Running, "running" },
        EnumName { E::Done, "done" }, EnumName { E::Failed, "failed" },
        EnumName { E::Cancelled, "cancelled" }, EnumName { E::Removed, "removed" } };
};
template <>
struct Descriptor<protocol::HostStart> {
    static constexpr std::tuple fields { field("port", &protocol::HostStart::port, defaulted()) };
};
template <>
struct Descriptor<protocol::Participant> {
    using T = protocol::Participant;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("displayName", &T::displayName), field("address", &T::address) };
};
template <>
struct Descriptor<protocol::HostStatus> {
    using T = protocol::HostStatus;
    static constexpr std::tuple fields { field("hosting", &T::hosting), field("port", &T::port),
        field("addresses", &T::addresses), field("fingerprint", &T::fingerprint),
        field("announcedName", &T::announcedName), field("knocking", &T::knocking, defaulted()),
        field("connected", &T::connected), field("localName", &T::localName, defaulted()) };
};
template <>
struct Descriptor<protocol::HostDiagnose> {
    static constexpr std::tuple fields { field(
        "port", &protocol::HostDiagnose::port, defaulted()) };
};
template <>
struct Descriptor<protocol::HostSetKnocking> {
    static constexpr std::tuple fields { field("allowed", &protocol::HostSetKnocking::allowed) };
};
template <>
struct Descriptor<protocol::HostScanner> {
    using T = protocol::HostScanner;
    static constexpr std::tuple fields { field("scanner", &T::scanner), field("state", &T::state) };
};
template <>
struct Descriptor<protocol::HostSetScanner> {
    static constexpr std::tuple fields { field(
        "scanner", &protocol::HostSetScanner::scanner, limits::scannerAddress) };
};
template <>
struct Descriptor<protocol::ImportInspect> {
    static constexpr std::tuple fields { field(
        "path", &protocol::ImportInspect::path, length(1, 4096)) };
};
template <>
struct Descriptor<protocol::ImportCount> {
    using T = protocol::ImportCount;
    static constexpr std::tuple fields { field("kind", &T::kind), field("count", &T::count) };
};
template <>
struct Descriptor<protocol::ImportPreview> {
    using T = protocol::ImportPreview;
    static constexpr std::tuple fields { field("workspaceName", &T::workspaceName),
        field("counts", &T::counts), field("firstMessageAt", &T::firstMessageAt),
        field("lastMessageAt", &T::lastMessageAt) };
};
template <>
struct Descriptor<protocol::ImportStart> {
    static constexpr std::tuple fields { field(
        "path", &protocol::ImportStart::path, length(1, 4096)) };
};
template <>
struct Descriptor<protocol::ImportSkip> {
    using T = protocol::ImportSkip;
    static constexpr std::tuple fields { field("reason", &T::reason), field("source", &T::source),
        field("count", &T::count) };
};
template <>
struct Descriptor<protocol::ImportReport> {
    using T = protocol::ImportReport;
    static constexpr std::tuple fields { field("id", &T::id), field("state", &T::state),
        field("source", &T::source), field("startedAt", &T::startedAt),
        field("finishedAt", &T::finishedAt), field("done", &T::done), field("total", &T::total),
        field("taken", &T::taken), field("known", &T::known), field("skipped", &T::skipped),
        field("error", &T::error) };
};
template <>
struct Descriptor<protocol::ImportById> {
    static constexpr std::tuple fields { field("id", &protocol::ImportById::id) };
};
template <>
struct Descriptor<protocol::ImportList> {
    static constexpr std::tuple fields { field("imports", &protocol::ImportList::imports) };
};

template <>
struct Descriptor<protocol::ImportMatchMember> {
    using T = protocol::ImportMatchMember;
    static constexpr std::tuple fields { field("importedId", &T::importedId),
        field("memberId", &T::memberId) };
};

} // namespace hearth
