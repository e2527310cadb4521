// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/thread_follows.h"

#include "core/text/markdown.h"
#include "localserver/access/visibility.h"

#include <QSet>

namespace hearth::server {

namespace {

/// Of the people whom one reply names, by their own name or by a group's, these follow by it.
constexpr qsizetype mostNamed = 500;

/// In the order of the text, each once.
class NamedPeople {
public:
    explicit NamedPeople(WorkspaceStore& store)
        : m_store(store)
    {
    }

    Result<void> add(const text::Span& span)
    {
        if (span.style & text::Span::MentionMember) {
            if (const auto member = MemberId::fromString(span.target))
                add(*member);
        } else if (span.style & text::Span::MentionUserGroup) {
            if (const auto group = GroupId::fromString(span.target))
                return addAll(*group);
        }
        return {};
    }
    [[nodiscard]] const QList<MemberId>& members() const { return m_members; }

private:
    void add(MemberId member)
    {
        if (m_members.size() < mostNamed && !m_members.contains(member))
            m_members.append(member);
    }

    Result<void> addAll(GroupId group)
    {
        if (m_groups.contains(group))
            return {};
        m_groups.insert(group);
        HEARTH_TRY(const std::optional<Item> item,
            m_store.items().find(
                { .kind = ItemKind::Group, .id = { group.uuid }, .owner = std::nullopt }));
        if (!item || !item->group)
            return {};
        for (const MemberId& member : item->group->memberIds)
            add(member);
        return {};
    }

    WorkspaceStore& m_store;
    QList<MemberId> m_members;
    QSet<GroupId> m_groups; ///< looked at
};

Result<QList<MemberId>> namedIn(WorkspaceStore& store, const QString& body)
{
    if (!body.contains(u"<@") && !body.contains(u"<!group:"))
        return QList<MemberId> {};
    NamedPeople named(store);
    const QList<text::Span> calls = text::callsIn(text::parseMarkdown(body));
    for (const text::Span& span : calls)
        HEARTH_CHECK(named.add(span));
    return named.members();
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
    HEARTH_TRY(const QList<MemberId> named, namedIn(context.store(), reply.body));
    for (const MemberId& member : named)
        followers.append({ .member = member, .readPosition = reply.position - 1 });
    for (const Follower& follower : std::as_const(followers))
        HEARTH_CHECK(follow(context, start, room, follower));
    return {};
}

} // namespace hearth::server
