// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/invite_operations.h"
#include "core/protocol/knock_words.h"

/// Knocking: somebody who has found a host on their network and has no link asks to be let in. Both
/// screens show the same three words (knock_words.h); the people compare them, and the host admits
/// with an invitation for one person. Only over a connection that stays open, which owns the knock:
/// it ends with the connection, and its invitation is told on no other one. Nothing about people
/// or rooms is told to who knocks.
namespace hearth::protocol {

/// Why nobody may knock now: `details.reason` of the `Forbidden` that says so. Too many knocks, of
/// one address or at once, are `RateLimited` as elsewhere.
enum class KnockProblem {
    Off, ///< the host does not want it, or is not announced on a network
    Far, ///< from another network
};

enum class KnockPhase {
    Open, ///< nobody has answered yet
    Admitted,
    Refused,
};

struct KnockBegin {
    QString displayName; ///< as the host will read it
};
struct KnockBegun {
    KnockId id;
    QString commitment; ///< `knockCommitment`
    qint64 seconds = 0; ///< how long it stays open
};
struct KnockReveal {
    KnockId id;
    QString guestNonce; ///< 64 hexadecimal digits, lower case
};
/// Now both sides can make the words.
struct KnockRevealed {
    QString hostNonce; ///< likewise
};
struct KnockById {
    KnockId id;
};
struct KnockState {
    KnockPhase phase = KnockPhase::Open;
    std::optional<QString> code; ///< of an invitation for one use and one hour; Admitted
};

/// What those who may invite see of somebody at the door.
struct Knock {
    KnockId id;
    QString displayName; ///< as who knocks calls themselves
    QString address; ///< whence they knock
    QStringList words; ///< three
    Timestamp begunAt;
    Timestamp endsAt;
    bool operator==(const Knock&) const = default;
};
struct KnockList {
    bool possible = false; ///< somebody may knock now
    QList<Knock> knocks; ///< the oldest first
};
struct KnockAdmit {
    KnockId id;
    InviteId inviteId; ///< of the invitation that is made for it
};
struct KnockRefuse {
    KnockId id;
    bool block = false; ///< nobody may knock from that address for an hour
};

/// `Forbidden` with a KnockProblem, `RateLimited`, `Unsupported` over HTTP.
inline constexpr Operation<KnockBegin, KnockBegun> knockBegin { "knock.begin", Scope::Server,
    Effect::Write, Caller::Anyone };
/// Once; a second time is a `Conflict`. `NotFound` on another connection, and when it is over.
inline constexpr Operation<KnockReveal, KnockRevealed> knockReveal { "knock.reveal", Scope::Server,
    Effect::Write, Caller::Anyone };
/// How it stands; asked about once a second. `NotFound` likewise.
inline constexpr Operation<KnockById, KnockState> knockState { "knock.state", Scope::Server,
    Effect::Read, Caller::Anyone };
/// Of the server, for who may invite to this workspace; where the server has several, for its
/// owner alone, and empty for others.
inline constexpr auto knockList = readRow<Nothing, KnockList>("knock.list");
/// Makes an invitation to this workspace and tells its code to who knocks. `NotFound` when the
/// knock is over, `Conflict` when somebody else has answered it; `Forbidden` where the server has
/// several workspaces, but for its owner. Refusing likewise.
inline constexpr auto knockAdmit = writeRow<KnockAdmit, Invite>("knock.admit");
inline constexpr auto knockRefuse = writeRow<KnockRefuse, Nothing>("knock.refuse");

inline constexpr std::tuple knockOperations { knockBegin, knockReveal, knockState, knockList,
    knockAdmit, knockRefuse };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules knockHex = singleLine(64, 64);
inline constexpr int openKnocks = 5; ///< at a server
inline constexpr qint64 knockSeconds = 120;
} // namespace limits

template <>
struct EnumNames<protocol::KnockProblem> {
    using E = protocol::KnockProblem;
    static constexpr std::array names { EnumName { E::Off, "knockingOff" },
        EnumName { E::Far, "notNearby" } };
};
template <>
struct EnumNames<protocol::KnockPhase> {
    using E = protocol::KnockPhase;
    static constexpr std::array names { EnumName { E::Open, "open" },
        EnumName { E::Admitted, "admitted" }, EnumName { E::Refused, "refused" } };
};
template <>
struct Descriptor<protocol::KnockBegin> {
    static constexpr std::tuple fields { field(
        "displayName", &protocol::KnockBegin::displayName, limits::displayName) };
};
template <>
struct Descriptor<protocol::KnockBegun> {
    using T = protocol::KnockBegun;
    static constexpr std::tuple fields { field("id", &T::id),
        field("commitment", &T::commitment, limits::knockHex), field("seconds", &T::seconds) };
};
template <>
struct Descriptor<protocol::KnockReveal> {
    using T = protocol::KnockReveal;
    static constexpr std::tuple fields { field("id", &T::id),
        field("guestNonce", &T::guestNonce, limits::knockHex) };
};
template <>
struct Descriptor<protocol::KnockRevealed> {
    static constexpr std::tuple fields { field(
        "hostNonce", &protocol::KnockRevealed::hostNonce, limits::knockHex) };
};
template <>
struct Descriptor<protocol::KnockById> {
    static constexpr std::tuple fields { field("id", &protocol::KnockById::id) };
};
template <>
struct Descriptor<protocol::KnockState> {
    using T = protocol::KnockState;
    static constexpr std::tuple fields { field("phase", &T::phase),
        field("code", &T::code, singleLine(1, 64)) };
};
template <>
struct Descriptor<protocol::Knock> {
    using T = protocol::Knock;
    static constexpr std::tuple fields { field("id", &T::id), field("displayName", &T::displayName),
        field("address", &T::address), field("words", &T::words), field("begunAt", &T::begunAt),
        field("endsAt", &T::endsAt) };
};
template <>
struct Descriptor<protocol::KnockList> {
    using T = protocol::KnockList;
    static constexpr std::tuple fields { field("possible", &T::possible),
        field("knocks", &T::knocks) };
};
template <>
struct Descriptor<protocol::KnockAdmit> {
    using T = protocol::KnockAdmit;
    static constexpr std::tuple fields { field("id", &T::id), field("inviteId", &T::inviteId) };
};
template <>
struct Descriptor<protocol::KnockRefuse> {
    using T = protocol::KnockRefuse;
    static constexpr std::tuple fields { field("id", &T::id),
        field("block", &T::block, defaulted()) };
};

} // namespace hearth
