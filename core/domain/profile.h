// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QString>

#include <optional>

/// What a member says of themselves to the workspace. As entities.h.
namespace hearth {

struct MemberProfile {
    QString title; ///< what they do there
    QString about; ///< a few lines
    QString timeZone; ///< an IANA id (RFC 6557): `Europe/Berlin`; empty: not said
    std::optional<AvatarId> avatarId; ///< the picture itself is fetched apart (`member.avatar`)
    bool operator==(const MemberProfile&) const = default;
};

namespace limits {
inline constexpr Rules profileTitle = singleLine(0, 80);
inline constexpr Rules profileAbout = length(0, 500);
inline constexpr Rules timeZone = singleLine(0, 64);
inline constexpr qsizetype avatarBytes = 128 * 1024;
inline constexpr int avatarSide = 512; ///< pixels, of the longer side
} // namespace limits

template <>
struct Descriptor<MemberProfile> {
    using T = MemberProfile;
    static constexpr std::tuple fields { field("title", &T::title, sparse(limits::profileTitle)),
        field("about", &T::about, sparse(limits::profileAbout)),
        field("timeZone", &T::timeZone, sparse(limits::timeZone)),
        field("avatarId", &T::avatarId) };
};

} // namespace hearth
