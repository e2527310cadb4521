// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// Imported people are somebody who is here: what they wrote is that member's then, with the
/// reactions, the mentions and the rooms they were in. It can be undone at any time.
namespace hearth::protocol {

enum class ClaimWay {
    Address, ///< the member has proved the address that came with the import
    Matched, ///< somebody who may said so
    Link, ///< the member had a personal link
};

/// An imported person.
struct ImportedPerson {
    MemberId importedId;
    QString displayName;
    QString address; ///< came with the import; empty: none did
    std::optional<MemberId> memberId; ///< who they are; none: nobody knows yet
    ClaimWay way = ClaimWay::Matched; ///< where there is one
    std::optional<Timestamp> claimedAt; ///< likewise
    std::optional<MemberId> suggestedId; ///< somebody here of the same name
    std::optional<Timestamp> linkExpiresAt; ///< of a link that nobody has used yet
};

struct ImportedPeople {
    QList<ImportedPerson> people; ///< by name
};

struct ClaimMatch {
    MemberId importedId;
    MemberId memberId;
};

struct ImportedById {
    MemberId importedId;
};

/// For the one person it is given to; the link before it leads nowhere from now on.
struct ClaimLink {
    QString code; ///< shown once
    Timestamp expiresAt; ///< after seven days
};

struct ClaimRedeem {
    QString code;
};

inline constexpr auto claimList = readRow<Nothing, ImportedPeople>("claim.list");
/// `Conflict` (field `importedId`) for somebody who is claimed already, or came with no import.
inline constexpr auto claimMatch = writeRow<ClaimMatch, ImportedPerson>("claim.match");
inline constexpr auto claimUndo = writeRow<ImportedById, ImportedPerson>("claim.undo");
inline constexpr auto claimCreateLink = writeRow<ImportedById, ClaimLink>("claim.createLink");
/// The caller is the person that the link was made for.
/// `reason` in the details of its `NotFound` (field `code`); without one the code is none of this
/// workspace, or another one took its place.
namespace claimReason {
inline constexpr QLatin1StringView expired { "expired" };
inline constexpr QLatin1StringView used { "used" };
inline constexpr QLatin1StringView claimed { "claimed" }; ///< the person is somebody else by now
} // namespace claimReason
inline constexpr auto claimRedeem = writeRow<ClaimRedeem, ImportedPerson>("claim.redeem");

inline constexpr std::tuple claimOperations { claimList, claimMatch, claimUndo, claimCreateLink,
    claimRedeem };

} // namespace hearth::protocol

namespace hearth {

template <>
struct EnumNames<protocol::ClaimWay> {
    using E = protocol::ClaimWay;
    static constexpr E unknown = E::Matched;
    static constexpr std::array names { EnumName { E::Address, "address" },
        EnumName { E::Matched, "matched" }, EnumName { E::Link, "link" } };
};
template <>
struct Descriptor<protocol::ImportedPerson> {
    using T = protocol::ImportedPerson;
    static constexpr std::tuple fields { field("importedId", &T::importedId),
        field("displayName", &T::displayName, limits::displayName),
        field("address", &T::address, sparse()), field("memberId", &T::memberId),
        field("way", &T::way, sparse()), field("claimedAt", &T::claimedAt),
        field("suggestedId", &T::suggestedId), field("linkExpiresAt", &T::linkExpiresAt) };
};
template <>
struct Descriptor<protocol::ImportedPeople> {
    static constexpr std::tuple fields { field("people", &protocol::ImportedPeople::people) };
};
template <>
struct Descriptor<protocol::ClaimMatch> {
    using T = protocol::ClaimMatch;
    static constexpr std::tuple fields { field("importedId", &T::importedId),
        field("memberId", &T::memberId) };
};
template <>
struct Descriptor<protocol::ImportedById> {
    static constexpr std::tuple fields { field("importedId", &protocol::ImportedById::importedId) };
};
template <>
struct Descriptor<protocol::ClaimLink> {
    using T = protocol::ClaimLink;
    static constexpr std::tuple fields { field("code", &T::code),
        field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::ClaimRedeem> {
    static constexpr std::tuple fields { field(
        "code", &protocol::ClaimRedeem::code, singleLine(1, 64)) };
};

} // namespace hearth
