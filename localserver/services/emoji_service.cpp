// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"
#include "core/text/hidden.h"
#include "localserver/services/audit.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/services.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

struct Magic {
    QByteArrayView begins;
    qsizetype furtherAt = 0;
    QByteArrayView further; ///< empty: the beginning says enough
    QLatin1StringView mimeType;
};

/// By what the file is, not by what it is called.
QString mimeTypeOf(const QByteArray& image)
{
    static constexpr std::array kinds {
        Magic { QByteArrayView("\x89PNG\r\n\x1a\n", 8), 0, {}, "image/png"_L1 },
        Magic { QByteArrayView("GIF87a", 6), 0, {}, "image/gif"_L1 },
        Magic { QByteArrayView("GIF89a", 6), 0, {}, "image/gif"_L1 },
        Magic { QByteArrayView("\xff\xd8\xff", 3), 0, {}, "image/jpeg"_L1 },
        Magic { QByteArrayView("RIFF", 4), 8, QByteArrayView("WEBP", 4), "image/webp"_L1 },
    };
    for (const Magic& kind : kinds) {
        if (image.startsWith(kind.begins)
            && QByteArrayView(image)
                .sliced(std::min(kind.furtherAt, image.size()))
                .startsWith(kind.further))
            return kind.mimeType;
    }
    return {};
}

Result<QByteArray> decodeImage(const QString& text)
{
    static const QString field = u"image"_s;
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return fail(ErrorCode::InvalidArgument, u"image must be base64"_s, field);
    if (decoded.decoded.size() > limits::emojiImageBytes)
        return fail(ErrorCode::TooLarge,
            u"image must have %1 bytes at most"_s.arg(limits::emojiImageBytes), field);
    if (mimeTypeOf(decoded.decoded).isEmpty())
        return fail(ErrorCode::InvalidArgument, u"image must be PNG, GIF, JPEG or WebP"_s, field);
    return decoded.decoded;
}

/// `:name:` must mean one picture: no other of the workspace's, none of Unicode's.
Result<void> checkName(
    const WriteContext& context, const EmojiId& emoji, const QString& name, const QString& field)
{
    static const QRegularExpression wellFormed(u"^[\\p{Ll}\\p{Lo}\\p{N}_+-]+$"_s);
    // Among the letters are some that draw nothing.
    if (name.size() > limits::emojiName.maxLength || !wellFormed.match(name).hasMatch()
        || text::withoutMeaningless(name) != name)
        return fail(ErrorCode::InvalidArgument,
            u"%1 must be up to %2 lower case letters, digits, + - and _"_s.arg(field).arg(
                limits::emojiName.maxLength),
            field);
    const Result<void> taken = fail(
        ErrorCode::Conflict, u"there is a :%1: already"_s.arg(name), field);
    if (text::findEmojiByShortCode(name))
        return taken;
    HEARTH_TRY(
        const QList<Item> items, context.store().items().listKind(ItemKind::Emoji, std::nullopt));
    const bool isTaken = std::ranges::any_of(items, [&](const Item& item) {
        return item.emoji && item.emoji->id != emoji
            && (item.emoji->name == name || item.emoji->aliases.contains(name));
    });
    return isTaken ? taken : Result<void> {};
}

Result<CustomEmoji> knownEmoji(WorkspaceStore& store, const EmojiId& id)
{
    HEARTH_TRY(const std::optional<Item> item,
        store.items().find({ .kind = ItemKind::Emoji, .id = { id.uuid }, .owner = {} }));
    if (!item || !item->emoji)
        return fail(ErrorCode::NotFound, u"no such emoji"_s, u"id"_s);
    return *item->emoji;
}

Result<Item> add(const WriteContext& context, const protocol::EmojiAdd& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageEmoji));
    if (knownEmoji(context.store(), args.id))
        return fail(ErrorCode::Conflict, u"an emoji with this id exists"_s, u"id"_s);
    HEARTH_CHECK(checkName(context, args.id, args.name, u"name"_s));
    HEARTH_TRY(const QByteArray image, decodeImage(args.image));
    HEARTH_TRY(const int count, context.store().items().count(ItemKind::Emoji, std::nullopt));
    if (count >= limits::emojiPerWorkspace)
        return fail(ErrorCode::Conflict,
            u"a workspace can have %1 emoji at most"_s.arg(limits::emojiPerWorkspace), u"id"_s);
    const CustomEmoji emoji { .id = args.id,
        .name = args.name,
        .aliases = {},
        .mimeType = mimeTypeOf(image),
        .addedBy = context.member().id,
        .importId = {} };
    HEARTH_CHECK(context.store().items().putEmojiImage(args.id, image));
    HEARTH_TRY(Item item, keepItem(context, Item::of(emoji), ItemOwner::Everybody));
    HEARTH_CHECK(audit(context, protocol::emojiAdd.name, args.id.uuid, {},
        changesBetween(CustomEmoji { .id = args.id }, emoji)));
    return item;
}

Result<Item> setAliases(const WriteContext& context, const protocol::EmojiSetAliases& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageEmoji));
    HEARTH_TRY(const CustomEmoji before, knownEmoji(context.store(), args.id));
    CustomEmoji emoji = before;
    emoji.aliases.clear();
    for (const QString& alias : args.aliases) {
        if (alias == emoji.name || emoji.aliases.contains(alias))
            continue;
        HEARTH_CHECK(checkName(context, args.id, alias, u"aliases"_s));
        emoji.aliases.append(alias);
    }
    if (emoji == before)
        return findItem(context, ItemKind::Emoji, { args.id.uuid }, ItemOwner::Everybody)
            .transform([](const std::optional<Item>& item) { return item.value_or(Item {}); });
    HEARTH_TRY(Item item, keepItem(context, Item::of(emoji), ItemOwner::Everybody));
    HEARTH_CHECK(audit(
        context, protocol::emojiSetAliases.name, args.id.uuid, {}, changesBetween(before, emoji)));
    return item;
}

/// Reactions with it stay as they were given, under its name.
Result<Item> remove(const WriteContext& context, const protocol::EmojiById& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageEmoji));
    const Result<CustomEmoji> before = knownEmoji(context.store(), args.id);
    if (!before && before.error().code == ErrorCode::NotFound)
        return Item::gone(ItemKind::Emoji, { args.id.uuid });
    if (!before)
        return std::unexpected(before.error());
    HEARTH_CHECK(context.store().items().removeEmojiImage(args.id));
    HEARTH_TRY(
        Item gone, dropItem(context, ItemKind::Emoji, { args.id.uuid }, ItemOwner::Everybody));
    HEARTH_CHECK(audit(context, protocol::emojiRemove.name, args.id.uuid, {},
        changesBetween(*before, CustomEmoji { .id = args.id })));
    return gone;
}

template <typename Args>
Result<Item> present(const WriteContext& context, const Args& args)
{
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Emoji, id, ItemOwner::Everybody));
    return known.value_or(Item::gone(ItemKind::Emoji, id));
}

Result<protocol::EmojiImage> image(const ReadContext& context, const protocol::EmojiById& args)
{
    HEARTH_TRY(const CustomEmoji emoji, knownEmoji(context.store(), args.id));
    HEARTH_TRY(const std::optional<QByteArray> data, context.store().items().emojiImage(args.id));
    if (!data)
        return fail(ErrorCode::NotFound, u"its picture is not here"_s, u"id"_s);
    return protocol::EmojiImage { .mimeType = emoji.mimeType,
        .image = QString::fromLatin1(data->toBase64()) };
}

} // namespace

void offerEmoji(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::emojiAdd, add, present<protocol::EmojiAdd>);
    dispatcher.onWrite(protocol::emojiSetAliases, setAliases, present<protocol::EmojiSetAliases>);
    dispatcher.onWrite(protocol::emojiRemove, remove, present<protocol::EmojiById>);
    dispatcher.onRead(protocol::emojiImage, image);
}

} // namespace hearth::server
