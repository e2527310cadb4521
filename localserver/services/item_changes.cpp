// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"

#include "core/text/emoji.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::optional<MemberId> ownerOf(const WriteContext& context, ItemOwner owner)
{
    return owner == ItemOwner::Caller ? std::optional(context.member().id) : std::nullopt;
}

EventType eventOf(ItemKind kind)
{
    for (const auto& row : EnumNames<EventType>::names) {
        if (itemKindOf(row.value) == kind)
            return row.value;
    }
    return EventType::PreferenceChanged;
}

Result<void> tell(WorkspaceTransaction& work, const std::optional<MemberId>& actor, ItemKind kind,
    ItemId id, const std::optional<MemberId>& reader)
{
    return work
        .record({ .type = eventOf(kind),
            .entity = id.uuid,
            .room = {},
            .reader = reader,
            .actor = actor,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> tell(
    const WriteContext& context, ItemKind kind, ItemId id, const std::optional<MemberId>& reader)
{
    return tell(context.work, context.member().id, kind, id, reader);
}

bool isCalled(const CustomEmoji& emoji, const QString& name)
{
    return emoji.name == name || emoji.aliases.contains(name);
}

} // namespace

Result<std::optional<Item>> findItem(
    const WriteContext& context, ItemKind kind, ItemId id, ItemOwner owner)
{
    return context.store().items().find(
        { .kind = kind, .id = id, .owner = ownerOf(context, owner) });
}

Result<Item> keepItem(const WriteContext& context, Item item, ItemOwner owner)
{
    const std::optional<MemberId> reader = ownerOf(context, owner);
    item.revision = context.work.nextSeq();
    HEARTH_CHECK(context.store().items().put(item, reader));
    HEARTH_CHECK(tell(context, item.kind, item.id, reader));
    return item;
}

Result<Item> keepItemOf(WorkspaceTransaction& work, Item item, MemberId owner)
{
    item.revision = work.nextSeq();
    HEARTH_CHECK(work.store().items().put(item, owner));
    HEARTH_CHECK(work.record({ .type = eventOf(item.kind),
        .entity = item.id.uuid,
        .room = {},
        .reader = owner,
        .actor = owner,
        .emoji = {} }));
    return item;
}

Result<Item> dropItem(const WriteContext& context, ItemKind kind, ItemId id, ItemOwner owner)
{
    const std::optional<MemberId> reader = ownerOf(context, owner);
    Item gone = Item::gone(kind, id);
    gone.revision = context.work.nextSeq();
    HEARTH_CHECK(context.store().items().remove({ .kind = kind, .id = id, .owner = reader }));
    HEARTH_CHECK(tell(context, kind, id, reader));
    return gone;
}

Result<void> dropItemOf(WorkspaceTransaction& work, ItemKind kind, ItemId id, MemberId owner)
{
    HEARTH_CHECK(work.store().items().remove({ .kind = kind, .id = id, .owner = owner }));
    return tell(work, std::nullopt, kind, id, owner);
}

Result<void> dropItemsOf(
    WorkspaceTransaction& work, const std::optional<MemberId>& actor, ItemKind kind, ItemId id)
{
    HEARTH_TRY(const QList<MemberId> owners, work.store().items().owners(kind, id));
    for (const MemberId& owner : owners) {
        HEARTH_CHECK(work.store().items().remove({ .kind = kind, .id = id, .owner = owner }));
        HEARTH_CHECK(tell(work, actor, kind, id, owner));
    }
    return {};
}

Result<void> dropItemsOf(const WriteContext& context, ItemKind kind, ItemId id)
{
    return dropItemsOf(context.work, context.member().id, kind, id);
}

Result<QString> emojiSpelling(const WorkspaceAccess& access, const QString& emoji)
{
    if (const std::optional<text::Emoji> known = text::findEmoji(emoji))
        return known->text.toString();
    if (text::isEmoji(emoji))
        return emoji;
    if (emoji.size() > 2 && emoji.startsWith(u':') && emoji.endsWith(u':')) {
        const QString name = emoji.sliced(1, emoji.size() - 2);
        HEARTH_TRY(const QList<Item> items,
            access.store().items().listKind(ItemKind::Emoji, std::nullopt));
        for (const Item& item : items) {
            if (item.emoji && isCalled(*item.emoji, name))
                return u':' + item.emoji->name + u':';
        }
    }
    return fail(ErrorCode::InvalidArgument,
        u"emoji must be one emoji, or the name of one of this workspace's between colons"_s,
        u"emoji"_s);
}

} // namespace hearth::server
