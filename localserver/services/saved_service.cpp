// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString& messageField()
{
    static const QString field = u"messageId"_s;
    return field;
}

Result<Item> presentState(const WriteContext& context, const protocol::SavedSet& args)
{
    const ItemId id { args.messageId.uuid };
    HEARTH_TRY(
        const std::optional<Item> item, findItem(context, ItemKind::Saved, id, ItemOwner::Caller));
    return item.value_or(Item::gone(ItemKind::Saved, id));
}

Result<Item> save(const WriteContext& context, const protocol::SavedSet& args)
{
    HEARTH_TRY(
        const MessageAccess found, accessMessage(context.access, args.messageId, messageField()));
    if (found.message().deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, messageField());
    HEARTH_TRY(
        const int count, context.store().items().count(ItemKind::Saved, context.member().id));
    if (count >= limits::savedPerMember)
        return fail(ErrorCode::Conflict,
            u"%1 messages can be saved at most"_s.arg(limits::savedPerMember), messageField());
    return keepItem(context,
        Item::of(SavedMessage { .messageId = args.messageId,
            .roomId = found.message().roomId,
            .savedAt = context.work.now() }),
        ItemOwner::Caller);
}

/// Whoever may not see the message any more can still let go of it.
Result<Item> set(const WriteContext& context, const protocol::SavedSet& args)
{
    HEARTH_TRY(Item item, presentState(context, args));
    if (args.present)
        return item.removed ? save(context, args) : Result<Item>(item);
    if (!item.removed)
        return dropItem(context, ItemKind::Saved, item.id, ItemOwner::Caller);
    HEARTH_CHECK(accessMessage(context.access, args.messageId, messageField()));
    return item;
}

} // namespace

void offerSaved(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::savedSet, set, presentState);
}

} // namespace hearth::server
