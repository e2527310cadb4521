// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/thread_follows.h"

#include "core/text/markdown.h"
#include "localserver/access/visibility.h"

#include <algorithm>

namespace hearth::server {

namespace {

constexpr qsizetype mostNamed = 100; ///< of the people whom one reply names, these follow by it

/// Whom a text names by their own name.
QList<MemberId> namedIn(const QString& body)
{
    QList<MemberId> out;
    if (!body.contains(u"<@"))
        return out;
    for (const text::Span& span : text::callsIn(text::parseMarkdown(body))) {
        const auto id = (span.style & text::Span::MentionMember)
            ? MemberId::fromString(span.target)
            : Result<MemberId>(fail(ErrorCode::NotFound, {}));
        if (id && out.size() < mostNamed && !out.contains(*id))
            out.append(*id);
    }
    return out;
}

Result<bool> mayFollow(WorkspaceStore& store, MemberId id, const Room& room)
{
    HEARTH_TRY(const std::optional<Member> member, store.members().find(id));
    if (!member || member->state != MemberState::Active)
        return false;
    HEARTH_TRY(const bool isIn, store.rooms().hasMember(room.id, id));
    return maySeeRoom(
        member->role, room.kind, isIn ? Participation::Participant : Participation::None);
}

/// What brings somebody to a thread.
enum class Reason { Started, AnsweredOrNamed };

struct Follower {
    MemberId member;
    Position readPosition = 0;
    Reason reason = Reason::AnsweredOrNamed;
};

Result<void> follow(
    const WriteContext& context, const Message& start, const Room& room, const Follower& follower)
{
    HEARTH_TRY(const std::optional<FollowedThread> known,
        threadOf(context.store(), follower.member, start.id));
    // Who has left a thread comes back by what concerns them, not by what others say in it.
    if (known && (known->following || follower.reason == Reason::Started))
        return {};
    HEARTH_TRY(const bool may, mayFollow(context.store(), follower.member, room));
    if (!may)
        return {};
    const Position readBefore = known ? known->readPosition : 0;
    return putThread(context, follower.member,
        { .messageId = start.id,
            .roomId = start.roomId,
            .following = true,
            .readPosition = std::max(readBefore, follower.readPosition) })
        .transform([](const Item&) { });
}

} // namespace

Result<std::optional<FollowedThread>> threadOf(
    WorkspaceStore& store, MemberId member, MessageId start)
{
    HEARTH_TRY(const std::optional<Item> item,
        store.items().find({ .kind = ItemKind::Thread, .id = { start.uuid }, .owner = member }));
    return item ? item->thread : std::nullopt;
}

Result<Item> putThread(const WriteContext& context, MemberId member, const FollowedThread& thread)
{
    Item item = Item::of(thread);
    HEARTH_TRY(item.revision,
        context.work.record({ .type = EventType::ThreadChanged,
            .entity = thread.messageId.uuid,
            .room = {},
            .reader = member,
            .actor = context.member().id,
            .emoji = {} }));
    HEARTH_CHECK(context.store().items().put(item, member));
    return item;
}

Result<void> followByReply(
    const WriteContext& context, const Message& start, const Room& room, const Message& reply)
{
    // An answer is read by who wrote it, and news to everybody else.
    QList<Follower> followers { { .member = reply.authorId, .readPosition = reply.position },
        { .member = start.authorId, .readPosition = start.position, .reason = Reason::Started } };
    for (const MemberId& named : namedIn(reply.body))
        followers.append({ .member = named, .readPosition = reply.position - 1 });
    for (const Follower& follower : std::as_const(followers))
        HEARTH_CHECK(follow(context, start, room, follower));
    return {};
}

} // namespace hearth::server
