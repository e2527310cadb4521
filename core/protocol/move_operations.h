// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Moving a workspace to another server: docs/moving.md. The server that it leaves pushes it to the
/// one that takes it in; whoever holds a ticket of that one's owner may. Exactly one of the two
/// copies accepts writes at any moment. What a workspace has in its own file and its files moves as
/// it is, so that every id stays; of the accounts of its people what they sign in with moves along.
namespace hearth {

using MoveId = Id<struct MoveTag>; ///< one move of one workspace, on both sides

namespace protocol {

/// How far a workspace that leaves is.
enum class MoveState {
    Copying, ///< files are copied while people write; for the last step writing waits
    Moved, ///< the other server has it; this one answers with where that is
    InFile, ///< in a file, and closed here until it is known where that was opened
    Cancelled,
};

/// Why a move does not come along, for a sentence in the reader's language.
enum class MoveProblem {
    None,
    NotReachable, ///< nobody answers there; it is tried again
    WrongServer, ///< another one than the link means answers
    TicketRefused, ///< wrong, used for another move, or over
    Exists, ///< the workspace is on that server
    Newer, ///< it is of a newer Hearth than the server that is to take it
    DiskFull, ///< of the server that is to take it
    Damaged, ///< what arrived is not what was sent
    NotWritable, ///< the file cannot be written or read
    PassphraseNeeded,
    WrongPassphrase,
    Busy, ///< an import brings something into the workspace
    BackupRuns, ///< one is being made or put back on the server that the workspace leaves
    Other,
};

/// Where a server is, as the one that points there knows it.
struct MovePlace {
    QString host;
    qint64 port = 0;
    QString fingerprint; ///< as ServerAddress::fingerprint
    bool operator==(const MovePlace&) const = default;
};

/// A workspace that leaves or has left.
struct Departure {
    WorkspaceId workspaceId;
    QString name;
    MoveState state = MoveState::Copying;
    std::optional<MovePlace> place; ///< none: to a file, and not known where that was opened
    QString path; ///< of the file
    qint64 done = 0; ///< bytes
    qint64 total = 0; ///< likewise; 0: not known yet
    Timestamp startedAt;
    std::optional<Timestamp> movedAt;
    bool arrived = false; ///< the other server has said that it is open there
    bool copyKept = true; ///< the closed copy still lies here
    MoveProblem problem = MoveProblem::None; ///< of the last try; it goes on by itself
    bool operator==(const Departure&) const = default;
};

/// A workspace that comes or has come.
struct MoveArrival {
    MoveId id;
    WorkspaceId workspaceId;
    QString name;
    bool active = false; ///< it is open here
    qint64 received = 0; ///< bytes
    Timestamp startedAt;
    bool operator==(const MoveArrival&) const = default;
};
struct MoveArrivalOf {
    MoveId id;
};
struct MoveList {
    QList<Departure> departures; ///< the newest first
    QList<MoveArrival> arrivals; ///< likewise
};

/// Lets one workspace in.
struct MoveTicket {
    QString ticket;
    Timestamp expiresAt; ///< until then the move must have begun
};

struct MoveStart {
    WorkspaceId workspaceId;
    QString link; ///< `hearth://move/…`: core/protocol/move_link.h
};
struct MoveOf {
    WorkspaceId workspaceId;
};
struct MoveExport {
    WorkspaceId workspaceId;
    QString path; ///< of the new file, which does not exist
    QString passphrase;
};
struct MoveImport {
    QString path;
    QString passphrase;
};
struct MoveForward {
    WorkspaceId workspaceId;
    QString link; ///< `hearth://moved/…`: likewise
};

/// Where a workspace is now, and what lets the caller in there.
struct MoveRedirect {
    MovePlace place;
    QString pass; ///< for `move.enter`; good once and for five minutes
};
struct MovePass {
    QString pass;
};
/// For `auth.redeemDeviceLink`.
struct MoveEntry {
    QString code;
};

// --- between the servers
// --------------------------------------------------------------------------------------------

struct MoveBegin {
    QString ticket;
    MoveId moveId;
    WorkspaceId workspaceId;
    QString name;
    qint64 schema = 0; ///< of the workspace's file
    qint64 bytes = 0; ///< about what is to come
    QString activation; ///< SHA-256 of the token that `move.activate` shows, hexadecimal
    QString secret; ///< signs passes; base64url
    QString proof; ///< that the workspace comes home: see move_pass.h; empty: it does not
};
struct MoveHave {
    QString ticket;
    QStringList contents; ///< SHA-256
};
struct MoveHeld {
    QStringList contents; ///< those of them that are there whole
};
struct MovePiece {
    QString ticket;
    QString sha256; ///< of the whole content
    qint64 size = 0; ///< likewise
    qint64 offset = 0;
    QString data; ///< base64
};
struct MoveTaken {
    qint64 offset = 0; ///< what the next piece begins at; the size: the content is whole
};
struct MoveFinish {
    QString ticket;
    QString database; ///< SHA-256 of the workspace's file
    QString people; ///< likewise, of its people's accounts
    QStringList missing; ///< contents that the old server had lost itself
    QString auditKey; ///< public half of the key of its audit logs, hexadecimal; empty: not known
};
struct MoveFinished {
    bool done = false; ///< otherwise it is still being looked at: ask again
};
struct MoveActivate {
    QString ticket;
    QString token;
};
struct MoveAbandon {
    QString ticket;
};

// --- the server that a workspace leaves; all but the last are its owner's
// -------------------------------------------

/// Begins, and goes on by itself, also after a restart. `Conflict` when it is moving or has, and
/// (`details.move` = `busy`) while an import brings something into it.
inline constexpr Operation<MoveStart, Departure> moveStart { "move.start", Scope::Server,
    Effect::Write, Caller::SignedIn };
/// `Conflict` once it has moved.
inline constexpr Operation<MoveOf, Departure> moveCancel { "move.cancel", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, MoveList> moveList { "move.list", Scope::Server, Effect::Read,
    Caller::SignedIn };
/// Deletes the closed copy of a workspace that has arrived elsewhere; where it is stays known.
inline constexpr Operation<MoveOf, Departure> moveDiscardCopy { "move.discardCopy", Scope::Server,
    Effect::Write, Caller::SignedIn };
/// Closes a workspace and writes it into a file; answers when it is written. Nothing has happened
/// if that fails. `Conflict` as above.
inline constexpr Operation<MoveExport, Departure> moveExportFile { "move.exportFile", Scope::Server,
    Effect::Write, Caller::Local };
/// Opens a workspace again that is in a file, or whose other server has not opened it. Whoever
/// opens the file makes a second one of it, as does a server that was not reached just now and had
/// opened it after all. `Conflict` (field `workspaceId`) when it says that it has.
inline constexpr Operation<MoveOf, Departure> moveTakeBack { "move.takeBack", Scope::Server,
    Effect::Write, Caller::SignedIn };
/// Where the file was opened. `Conflict` while the workspace is on its way to another server.
inline constexpr Operation<MoveForward, Departure> moveForward { "move.forward", Scope::Server,
    Effect::Write, Caller::SignedIn };
/// For members. `NotFound` for a workspace that has not moved, or that the caller is not in.
inline constexpr Operation<MoveOf, MoveRedirect> moveFollow { "move.follow", Scope::Server,
    Effect::Read, Caller::SignedIn };

// --- the server that takes one in
// -----------------------------------------------------------------------------------

/// For the server's owner.
inline constexpr Operation<Nothing, MoveTicket> moveCreateTicket { "move.createTicket",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// Answers when it is open here. Its old server is yet to be told where (`move.forward`).
inline constexpr Operation<MoveImport, MoveArrival> moveImportFile { "move.importFile",
    Scope::Server, Effect::Write, Caller::Local };
inline constexpr Operation<MoveBegin, MoveTaken> moveBegin { "move.begin", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<MoveHave, MoveHeld> moveHave { "move.have", Scope::Server, Effect::Write,
    Caller::Anyone };
/// A piece that begins elsewhere is not taken; the answer says where to go on.
inline constexpr Operation<MovePiece, MoveTaken> movePut { "move.put", Scope::Server, Effect::Write,
    Caller::Anyone };
/// Everything is looked at, which may take longer than a call: asked again, it answers how far that
/// is. Once it is done it waits for `move.activate`. `Conflict` (field `database`) while something
/// else that was sent is being looked at.
inline constexpr Operation<MoveFinish, MoveFinished> moveFinish { "move.finish", Scope::Server,
    Effect::Write, Caller::Anyone };
/// Opens it. Again: nothing happens.
inline constexpr Operation<MoveActivate, Nothing> moveActivate { "move.activate", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<MoveAbandon, Nothing> moveAbandon { "move.abandon", Scope::Server,
    Effect::Write, Caller::Anyone };
/// Forgets a workspace that has not come whole, or that its old server does not open; for the
/// server's owner. `Conflict` once it is open. Should the old server wait for it, it opens its own
/// copy again.
inline constexpr Operation<MoveArrivalOf, Nothing> moveForgetArrival { "move.forgetArrival",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// For people whom the old server sends. `Unauthenticated` (field `pass`), `Forbidden` for
/// somebody who had an account here before and signs in with that.
inline constexpr Operation<MovePass, MoveEntry> moveEnter { "move.enter", Scope::Server,
    Effect::Write, Caller::Anyone };

inline constexpr std::tuple moveOperations { moveStart, moveCancel, moveList, moveDiscardCopy,
    moveExportFile, moveTakeBack, moveForward, moveFollow, moveCreateTicket, moveImportFile,
    moveBegin, moveHave, movePut, moveFinish, moveActivate, moveAbandon, moveForgetArrival,
    moveEnter };

} // namespace protocol

namespace limits {
inline constexpr Rules moveSecret = length(1, 128);
inline constexpr Rules moveHash = length(64, 64);
inline constexpr Rules moveLink = length(1, 1024);
inline constexpr Rules movePath = length(1, 4096);
inline constexpr Rules movePassphrase = singleLine(0, 1024);
inline constexpr Rules movePass = length(1, 2048);
inline constexpr qsizetype movePieceBytes = 128
    * 1024; ///< before base64, so that a request holds it
inline constexpr Rules movePiece = length(0, movePieceBytes * 4 / 3 + 4);
inline constexpr qsizetype moveHashesAtOnce = 1000;
} // namespace limits

template <>
struct EnumNames<protocol::MoveState> {
    using E = protocol::MoveState;
    static constexpr std::array names { EnumName { E::Copying, "copying" },
        EnumName { E::Moved, "moved" }, EnumName { E::InFile, "inFile" },
        EnumName { E::Cancelled, "cancelled" } };
};
template <>
struct EnumNames<protocol::MoveProblem> {
    using E = protocol::MoveProblem;
    static constexpr E unknown = E::Other;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::NotReachable, "notReachable" }, EnumName { E::WrongServer, "wrongServer" },
        EnumName { E::TicketRefused, "ticketRefused" }, EnumName { E::Exists, "exists" },
        EnumName { E::Newer, "newer" }, EnumName { E::DiskFull, "diskFull" },
        EnumName { E::Damaged, "damaged" }, EnumName { E::NotWritable, "notWritable" },
        EnumName { E::PassphraseNeeded, "passphraseNeeded" },
        EnumName { E::WrongPassphrase, "wrongPassphrase" }, EnumName { E::Busy, "busy" },
        EnumName { E::BackupRuns, "backupRuns" }, EnumName { E::Other, "other" } };
};
template <>
struct Descriptor<protocol::MovePlace> {
    using T = protocol::MovePlace;
    static constexpr std::tuple fields { field("host", &T::host), field("port", &T::port),
        field("fingerprint", &T::fingerprint, defaulted()) };
};
template <>
struct Descriptor<protocol::Departure> {
    using T = protocol::Departure;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("name", &T::name), field("state", &T::state), field("place", &T::place),
        field("path", &T::path, defaulted()), field("done", &T::done, defaulted()),
        field("total", &T::total, defaulted()), field("startedAt", &T::startedAt),
        field("movedAt", &T::movedAt), field("arrived", &T::arrived, defaulted()),
        field("copyKept", &T::copyKept, defaulted()), field("problem", &T::problem, defaulted()) };
};
template <>
struct Descriptor<protocol::MoveArrival> {
    using T = protocol::MoveArrival;
    static constexpr std::tuple fields { field("id", &T::id), field("workspaceId", &T::workspaceId),
        field("name", &T::name), field("active", &T::active),
        field("received", &T::received, defaulted()), field("startedAt", &T::startedAt) };
};
template <>
struct Descriptor<protocol::MoveArrivalOf> {
    static constexpr std::tuple fields { field("id", &protocol::MoveArrivalOf::id) };
};
template <>
struct Descriptor<protocol::MoveList> {
    using T = protocol::MoveList;
    static constexpr std::tuple fields { field("departures", &T::departures),
        field("arrivals", &T::arrivals) };
};
template <>
struct Descriptor<protocol::MoveTicket> {
    using T = protocol::MoveTicket;
    static constexpr std::tuple fields { field("ticket", &T::ticket),
        field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::MoveStart> {
    using T = protocol::MoveStart;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("link", &T::link, limits::moveLink) };
};
template <>
struct Descriptor<protocol::MoveOf> {
    static constexpr std::tuple fields { field("workspaceId", &protocol::MoveOf::workspaceId) };
};
template <>
struct Descriptor<protocol::MoveExport> {
    using T = protocol::MoveExport;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("path", &T::path, limits::movePath),
        field("passphrase", &T::passphrase, limits::movePassphrase) };
};
template <>
struct Descriptor<protocol::MoveImport> {
    using T = protocol::MoveImport;
    static constexpr std::tuple fields { field("path", &T::path, limits::movePath),
        field("passphrase", &T::passphrase, limits::movePassphrase) };
};
template <>
struct Descriptor<protocol::MoveForward> {
    using T = protocol::MoveForward;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("link", &T::link, limits::moveLink) };
};
template <>
struct Descriptor<protocol::MoveRedirect> {
    using T = protocol::MoveRedirect;
    static constexpr std::tuple fields { field("place", &T::place), field("pass", &T::pass) };
};
template <>
struct Descriptor<protocol::MovePass> {
    static constexpr std::tuple fields { field(
        "pass", &protocol::MovePass::pass, limits::movePass) };
};
template <>
struct Descriptor<protocol::MoveEntry> {
    static constexpr std::tuple fields { field("code", &protocol::MoveEntry::code) };
};
template <>
struct Descriptor<protocol::MoveBegin> {
    using T = protocol::MoveBegin;
    static constexpr std::tuple fields { field("ticket", &T::ticket, limits::moveSecret),
        field("moveId", &T::moveId), field("workspaceId", &T::workspaceId),
        field("name", &T::name, length(1, 256)), field("schema", &T::schema),
        field("bytes", &T::bytes), field("activation", &T::activation, limits::moveHash),
        field("secret", &T::secret, limits::moveSecret),
        field("proof", &T::proof, defaulted(length(0, 128))) };
};
template <>
struct Descriptor<protocol::MoveHave> {
    using T = protocol::MoveHave;
    static constexpr std::tuple fields { field("ticket", &T::ticket, limits::moveSecret),
        field("contents", &T::contents) };
};
template <>
struct Descriptor<protocol::MoveHeld> {
    static constexpr std::tuple fields { field("contents", &protocol::MoveHeld::contents) };
};
template <>
struct Descriptor<protocol::MovePiece> {
    using T = protocol::MovePiece;
    static constexpr std::tuple fields { field("ticket", &T::ticket, limits::moveSecret),
        field("sha256", &T::sha256, limits::moveHash), field("size", &T::size),
        field("offset", &T::offset), field("data", &T::data, limits::movePiece) };
};
template <>
struct Descriptor<protocol::MoveTaken> {
    static constexpr std::tuple fields { field("offset", &protocol::MoveTaken::offset) };
};
template <>
struct Descriptor<protocol::MoveFinish> {
    using T = protocol::MoveFinish;
    static constexpr std::tuple fields { field("ticket", &T::ticket, limits::moveSecret),
        field("database", &T::database, limits::moveHash),
        field("people", &T::people, limits::moveHash), field("missing", &T::missing, defaulted()),
        field("auditKey", &T::auditKey, defaulted(length(0, 64))) };
};
template <>
struct Descriptor<protocol::MoveFinished> {
    static constexpr std::tuple fields { field("done", &protocol::MoveFinished::done) };
};
template <>
struct Descriptor<protocol::MoveActivate> {
    using T = protocol::MoveActivate;
    static constexpr std::tuple fields { field("ticket", &T::ticket, limits::moveSecret),
        field("token", &T::token, limits::moveSecret) };
};
template <>
struct Descriptor<protocol::MoveAbandon> {
    static constexpr std::tuple fields { field(
        "ticket", &protocol::MoveAbandon::ticket, limits::moveSecret) };
};

} // namespace hearth
