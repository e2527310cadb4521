// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Domains of a workspace, proven by a TXT record (RFC 1035 §3.3.14) that only who runs them can
/// set. People whose verified address is at a proven domain come in by themselves where the
/// workspace wants it so.
namespace hearth::protocol {

/// What the last look at the record found.
enum class DomainCheck {
    None, ///< nobody has looked yet
    Proven,
    Missing, ///< there is no TXT record under the name
    Wrong, ///< there is one, with another value
    Unreachable ///< the name servers did not answer
};

struct Domain {
    DomainId id;
    QString name; ///< lower case, international ones in ASCII (RFC 5891 §4.4): `xn--…`
    QString recordName; ///< where the TXT record stands: `_hearth.example.org`
    QString challenge; ///< its value
    std::optional<Timestamp> verifiedAt; ///< since when it is proven; none: it is not
    std::optional<Timestamp> checkedAt;
    DomainCheck lastCheck = DomainCheck::None;
    bool autoJoin = false; ///< who has a verified address there becomes a member
    std::optional<Timestamp> failingSince; ///< since when the record of a proven one is not found
    std::optional<Timestamp> pausedAt; ///< when it was missing for too long: it lets nobody in
                                       ///< until it is found again
    bool operator==(const Domain&) const = default;

    [[nodiscard]] bool letsIn() const { return autoJoin && verifiedAt && !pausedAt; }
};
struct DomainList {
    QList<Domain> domains; ///< by name
};
struct DomainById {
    DomainId id;
};
struct DomainAdd {
    DomainId id;
    QString name;
};
/// Looks at the record now. Proving one switches the workspace's join code off.
struct DomainVerify {
    DomainId id;
    bool keepJoinCode = false;
};
/// From then on, and for those too whose address was verified before.
struct DomainUpdate {
    DomainId id;
    bool autoJoin = false;
};
struct DomainCheckEmail {
    QString email;
};
struct DomainMatch {
    bool matches = false; ///< the address is at a proven domain itself, not below one
};

inline constexpr auto domainAdd = writeRow<DomainAdd, Domain>("domain.add");
inline constexpr auto domainVerify = writeRow<DomainVerify, Domain>("domain.verify");
inline constexpr auto domainUpdate = writeRow<DomainUpdate, Domain>("domain.update");
inline constexpr auto domainList = readRow<Nothing, DomainList>("domain.list");
inline constexpr auto domainRemove = writeRow<DomainById, Nothing>("domain.remove");
inline constexpr auto domainCheckEmail = readRow<DomainCheckEmail, DomainMatch>(
    "domain.checkEmail");

inline constexpr std::tuple domainOperations { domainAdd, domainVerify, domainUpdate, domainList,
    domainRemove, domainCheckEmail };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules domainName = singleLine(1, 253); ///< RFC 1035 §2.3.4, without the last dot
inline constexpr int domainsPerWorkspace = 50;
} // namespace limits

template <>
struct EnumNames<protocol::DomainCheck> {
    static constexpr protocol::DomainCheck unknown = protocol::DomainCheck::None;
    static constexpr std::array names { EnumName { protocol::DomainCheck::None, "none" },
        EnumName { protocol::DomainCheck::Proven, "proven" },
        EnumName { protocol::DomainCheck::Missing, "missing" },
        EnumName { protocol::DomainCheck::Wrong, "wrong" },
        EnumName { protocol::DomainCheck::Unreachable, "unreachable" } };
};
template <>
struct Descriptor<protocol::Domain> {
    using T = protocol::Domain;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::domainName), field("recordName", &T::recordName),
        field("challenge", &T::challenge), field("verifiedAt", &T::verifiedAt),
        field("checkedAt", &T::checkedAt), field("lastCheck", &T::lastCheck),
        field("autoJoin", &T::autoJoin, sparse()), field("failingSince", &T::failingSince),
        field("pausedAt", &T::pausedAt) };
};
template <>
struct Descriptor<protocol::DomainList> {
    static constexpr std::tuple fields { field("domains", &protocol::DomainList::domains) };
};
template <>
struct Descriptor<protocol::DomainById> {
    static constexpr std::tuple fields { field("id", &protocol::DomainById::id) };
};
template <>
struct Descriptor<protocol::DomainAdd> {
    using T = protocol::DomainAdd;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::domainName) };
};
template <>
struct Descriptor<protocol::DomainVerify> {
    using T = protocol::DomainVerify;
    static constexpr std::tuple fields { field("id", &T::id),
        field("keepJoinCode", &T::keepJoinCode, defaulted()) };
};
template <>
struct Descriptor<protocol::DomainUpdate> {
    using T = protocol::DomainUpdate;
    static constexpr std::tuple fields { field("id", &T::id), field("autoJoin", &T::autoJoin) };
};
template <>
struct Descriptor<protocol::DomainCheckEmail> {
    static constexpr std::tuple fields { field(
        "email", &protocol::DomainCheckEmail::email, limits::email) };
};
template <>
struct Descriptor<protocol::DomainMatch> {
    static constexpr std::tuple fields { field("matches", &protocol::DomainMatch::matches) };
};

} // namespace hearth
