// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// What members say of themselves; each changes their own alone, and answers with the member as
/// they are then.
namespace hearth::protocol {

/// Fields that are left out stay as they are; an empty one is taken away.
struct MemberUpdateProfile {
    std::optional<QString> title;
    std::optional<QString> about;
    std::optional<QString> timeZone;
};
/// In place of the picture before.
struct MemberSetAvatar {
    AvatarId id; ///< a new one for every picture
    QString image; ///< base64 (RFC 4648 §4) of a PNG, JPEG or WebP picture of at most
                   ///< limits::avatarSide pixels each way
};
/// As it is now: a member's `avatarId` may have been read before.
struct MemberAvatar {
    AvatarId id;
    QString mimeType;
    QString image; ///< base64
};

inline constexpr auto memberUpdateProfile = writeRow<MemberUpdateProfile, Member>(
    "member.updateProfile");
inline constexpr auto memberSetAvatar = writeRow<MemberSetAvatar, Member>("member.setAvatar");
inline constexpr auto memberRemoveAvatar = writeRow<Nothing, Member>("member.removeAvatar");
/// `NotFound` where the member has none.
inline constexpr auto memberAvatar = readRow<MemberById, MemberAvatar>("member.avatar");

inline constexpr std::tuple profileOperations { memberUpdateProfile, memberSetAvatar,
    memberRemoveAvatar, memberAvatar };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::MemberUpdateProfile> {
    using T = protocol::MemberUpdateProfile;
    static constexpr std::tuple fields { field("title", &T::title, limits::profileTitle),
        field("about", &T::about, limits::profileAbout),
        field("timeZone", &T::timeZone, limits::timeZone) };
};
template <>
struct Descriptor<protocol::MemberSetAvatar> {
    using T = protocol::MemberSetAvatar;
    static constexpr std::tuple fields { field("id", &T::id),
        field("image", &T::image, singleLine(1, limits::avatarBytes * 4 / 3 + 4)) };
};
template <>
struct Descriptor<protocol::MemberAvatar> {
    using T = protocol::MemberAvatar;
    static constexpr std::tuple fields { field("id", &T::id), field("mimeType", &T::mimeType),
        field("image", &T::image) };
};

} // namespace hearth
