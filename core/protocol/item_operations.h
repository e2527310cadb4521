// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/item.h"
#include "core/protocol/operation.h"

/// What a member keeps for themselves, and what admins keep for all: each answers with the item as
/// it is then. Fields that are left out stay as they are; who comes last wins, field by field.
namespace hearth::protocol {

struct PreferenceSet {
    RoomId roomId;
    std::optional<bool> starred;
    std::optional<bool> muted;
    std::optional<bool> closed;
    std::optional<SectionId> sectionId; ///< the null id: back to where its kind belongs
    std::optional<qint64> rank;
    std::optional<NotifyLevel> notify;
};
/// Of the caller, for the whole workspace.
struct AttentionSet {
    std::optional<NotifyLevel> level; ///< not `default`
    std::optional<QStringList> keywords; ///< instead of those before
    std::optional<QuietHours> quiet;
    std::optional<bool> welcomed = {};
};
/// Makes a section or changes it.
struct SectionSet {
    SectionId id;
    std::optional<QString> name;
    std::optional<qint64> rank;
    std::optional<bool> collapsed;
    std::optional<SectionSort> sort;
};
/// Its rooms go back to where their kinds belong.
struct SectionRemove {
    SectionId id;
};
struct SavedSet {
    MessageId messageId;
    bool present = true;
};
struct ThreadFollow {
    MessageId messageId; ///< the message that started it
    bool following = true;
};
/// Takes the maximum of what is stored and what is given.
struct ThreadRead {
    MessageId messageId;
    qint64 position = 0;
};
/// What comes after `position` is unread again; the caller follows the thread from then on.
struct ThreadRewind {
    MessageId messageId;
    qint64 position = 0;
};
/// Makes a group or changes it.
struct GroupSet {
    GroupId id;
    std::optional<QString> handle; ///< there in a new one
    std::optional<QString> name; ///< likewise
    std::optional<QList<MemberId>> memberIds;
};
struct GroupRemove {
    GroupId id;
};
struct EmojiAdd {
    EmojiId id;
    QString name;
    QString image; ///< base64 (RFC 4648 §4) of a PNG, GIF, JPEG or WebP picture
};
/// Replaces the other names of an emoji.
struct EmojiSetAliases {
    EmojiId id;
    QStringList aliases;
};
struct EmojiById {
    EmojiId id;
};
struct EmojiImage {
    QString mimeType;
    QString image; ///< base64
};

inline constexpr auto preferenceSet = writeRow<PreferenceSet, Item>("preference.set");
inline constexpr auto attentionSet = writeRow<AttentionSet, Item>("attention.set");
inline constexpr auto sectionSet = writeRow<SectionSet, Item>("section.set");
inline constexpr auto sectionRemove = writeRow<SectionRemove, Item>("section.remove");
inline constexpr auto savedSet = writeRow<SavedSet, Item>("saved.set");
inline constexpr auto threadFollow = writeRow<ThreadFollow, Item>("thread.follow");
inline constexpr auto threadRead = writeRow<ThreadRead, Item>("thread.read");
inline constexpr auto threadRewind = writeRow<ThreadRewind, Item>("thread.rewind");
inline constexpr auto groupSet = writeRow<GroupSet, Item>("group.set");
inline constexpr auto groupRemove = writeRow<GroupRemove, Item>("group.remove");
inline constexpr auto emojiAdd = writeRow<EmojiAdd, Item>("emoji.add");
inline constexpr auto emojiSetAliases = writeRow<EmojiSetAliases, Item>("emoji.setAliases");
inline constexpr auto emojiRemove = writeRow<EmojiById, Item>("emoji.remove");
inline constexpr auto emojiImage = readRow<EmojiById, EmojiImage>("emoji.image");

inline constexpr std::tuple itemOperations { preferenceSet, attentionSet, sectionSet, sectionRemove,
    savedSet, threadFollow, threadRead, threadRewind, groupSet, groupRemove, emojiAdd,
    emojiSetAliases, emojiRemove, emojiImage };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::PreferenceSet> {
    using T = protocol::PreferenceSet;
    static constexpr std::tuple fields { field("roomId", &T::roomId), field("starred", &T::starred),
        field("muted", &T::muted), field("closed", &T::closed), field("sectionId", &T::sectionId),
        field("rank", &T::rank), field("notify", &T::notify) };
};
template <>
struct Descriptor<protocol::AttentionSet> {
    using T = protocol::AttentionSet;
    static constexpr std::tuple fields { field("level", &T::level),
        field("keywords", &T::keywords, limits::keywords), field("quiet", &T::quiet),
        field("welcomed", &T::welcomed) };
};
template <>
struct Descriptor<protocol::SectionSet> {
    using T = protocol::SectionSet;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::sectionName), field("rank", &T::rank),
        field("collapsed", &T::collapsed), field("sort", &T::sort) };
};
template <>
struct Descriptor<protocol::SectionRemove> {
    static constexpr std::tuple fields { field("id", &protocol::SectionRemove::id) };
};
template <>
struct Descriptor<protocol::SavedSet> {
    using T = protocol::SavedSet;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("present", &T::present) };
};
template <>
struct Descriptor<protocol::ThreadFollow> {
    using T = protocol::ThreadFollow;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("following", &T::following) };
};
template <>
struct Descriptor<protocol::ThreadRead> {
    using T = protocol::ThreadRead;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("position", &T::position) };
};
template <>
struct Descriptor<protocol::ThreadRewind> {
    using T = protocol::ThreadRewind;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("position", &T::position) };
};
template <>
struct Descriptor<protocol::GroupSet> {
    using T = protocol::GroupSet;
    static constexpr std::tuple fields { field("id", &T::id),
        field("handle", &T::handle, limits::groupHandle),
        field("name", &T::name, limits::groupName),
        field("memberIds", &T::memberIds, limits::groupMembers) };
};
template <>
struct Descriptor<protocol::GroupRemove> {
    static constexpr std::tuple fields { field("id", &protocol::GroupRemove::id) };
};
template <>
struct Descriptor<protocol::EmojiAdd> {
    using T = protocol::EmojiAdd;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::emojiName),
        field("image", &T::image, singleLine(1, limits::emojiImageBytes * 4 / 3 + 4)) };
};
template <>
struct Descriptor<protocol::EmojiSetAliases> {
    using T = protocol::EmojiSetAliases;
    static constexpr std::tuple fields { field("id", &T::id),
        field("aliases", &T::aliases, limits::emojiAliases) };
};
template <>
struct Descriptor<protocol::EmojiById> {
    static constexpr std::tuple fields { field("id", &protocol::EmojiById::id) };
};
template <>
struct Descriptor<protocol::EmojiImage> {
    using T = protocol::EmojiImage;
    static constexpr std::tuple fields { field("mimeType", &T::mimeType),
        field("image", &T::image) };
};

} // namespace hearth
