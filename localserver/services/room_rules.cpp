// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/room_rules.h"

#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

bool callsEverybody(const QString& body)
{
    if (!body.contains(u"<!"))
        return false;
    return std::ranges::any_of(text::callsIn(text::parseMarkdown(body)),
        [](const text::Span& span) { return (span.style & text::Span::MentionGroup) != 0; });
}

Result<void> requireRoles(const WriteContext& context, const RoomRule& rule, const QString& field)
{
    for (const RoleId& id : rule.roleIds) {
        const ItemKey key { .kind = ItemKind::Role, .id = { id.uuid }, .owner = {} };
        HEARTH_TRY(const std::optional<Item> item, context.store().items().find(key));
        if (!item)
            return fail(ErrorCode::NotFound, u"no such role"_s, field + u".roleIds"_s);
    }
    return {};
}

/// Where everyone may, naming roles says nothing.
Result<RoomRule> changed(const WriteContext& context, const RoomRule& before,
    const std::optional<RoomRule>& wanted, const QString& field)
{
    if (!wanted || *wanted == before)
        return before;
    if (!isAmong(before, context.member()))
        return fail(ErrorCode::Forbidden, u"only those whom this rule lets may change it"_s, field);
    if (wanted->audience == RoomAudience::Everyone)
        return RoomRule {};
    HEARTH_CHECK(requireRoles(context, *wanted, field));
    RoomRule rule { .audience = wanted->audience, .roleIds = {} };
    for (const RoleId& id : wanted->roleIds) {
        if (!rule.roleIds.contains(id))
            rule.roleIds.append(id);
    }
    return rule;
}

} // namespace

Result<void> requirePosting(const WriteContext& context, const Room& room)
{
    if (mayPost(room, context.member()))
        return {};
    return fail(ErrorCode::Forbidden,
        u"only some people may write in this channel, and you are not among them"_s, u"roomId"_s);
}

Result<void> requireCalls(
    const WriteContext& context, const Room& room, const QString& body, const QString& before)
{
    if (mayMentionAll(room, context.member()) || !callsEverybody(body) || callsEverybody(before))
        return {};
    return fail(ErrorCode::Forbidden,
        u"only some people may call everybody in this channel, and you are not among them"_s,
        u"body"_s);
}

Result<Room> withRules(const WriteContext& context, Room room, const protocol::ChannelUpdate& args)
{
    HEARTH_TRY(room.posting, changed(context, room.posting, args.posting, u"posting"_s));
    HEARTH_TRY(
        room.mentioning, changed(context, room.mentioning, args.mentioning, u"mentioning"_s));
    return room;
}

Result<void> forgetRoleInRules(const WriteContext& context, RoleId role)
{
    HEARTH_TRY(const QList<Room> rooms, context.store().rooms().list());
    for (Room room : rooms) {
        const qsizetype named = room.posting.roleIds.removeAll(role)
            + room.mentioning.roleIds.removeAll(role);
        if (named == 0)
            continue;
        ++room.revision;
        HEARTH_CHECK(context.store().rooms().update(room));
        HEARTH_CHECK(context.work.record({ .type = EventType::ChannelUpdated,
            .entity = room.id.uuid,
            .room = room.id,
            .reader = {},
            .actor = context.member().id,
            .emoji = {} }));
    }
    return {};
}

Result<void> requireAmongRulesOf(const WriteContext& context, RoleId role, const QString& field)
{
    HEARTH_TRY(const QList<Room> rooms, context.store().rooms().list());
    const auto keepsOut = [&](const RoomRule& rule) {
        return rule.roleIds.contains(role) && !isAmong(rule, context.member());
    };
    if (std::ranges::any_of(rooms,
            [&](const Room& room) { return keepsOut(room.posting) || keepsOut(room.mentioning); }))
        return fail(ErrorCode::Forbidden, u"nobody gives a right that they do not have"_s, field);
    return {};
}

} // namespace hearth::server
