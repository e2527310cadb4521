// SPDX-License-Identifier: Apache-2.0
#include "tests/provider/plugin/notebook.h"

#include <algorithm>

namespace notebook {

using namespace Qt::StringLiterals;
using namespace hearth;

namespace {

Event makeEvent(
    qint64 seq, EventType type, Timestamp at, const MemberId& actor, const QString& entity)
{
    Event event;
    event.seq = seq;
    event.type = QString::fromLatin1(enumName(type));
    event.timestamp = at;
    event.actorId = actor;
    event.entityId = entity;
    return event;
}

} // namespace

Notebook::Notebook(const Clock& clock)
    : m_clock(clock)
    , m_epoch(QString::number(clock.now().micros, 36))
{
    const Timestamp now = clock.now();
    m_workspace.id = WorkspaceId::derive("notebook workspace");
    m_workspace.name = u"Notebook"_s;
    m_workspace.createdAt = now;
    m_room.id = RoomId::derive("notebook page");
    m_room.name = u"page"_s;
    m_room.createdAt = now;
}

MemberId Notebook::memberOf(const UserId& user)
{
    return MemberId::derive("notebook member " + user.uuid.toText());
}

User Notebook::enter(const QString& displayName)
{
    const User user { .id = UserId::derive("notebook user " + displayName.toUtf8()),
        .displayName = displayName,
        .email = {} };
    {
        const std::scoped_lock lock(m_mutex);
        const MemberId id = memberOf(user.id);
        if (m_members.contains(id))
            return user;
        Member member;
        member.id = id;
        member.userId = user.id;
        member.displayName = displayName;
        member.role = m_members.empty() ? Role::Owner : Role::Member;
        member.joinedAt = m_clock.now();
        m_members.emplace(id, member);
        log(EventType::MemberJoined, id, id.uuid);
    }
    Q_EMIT changed();
    return user;
}

Result<protocol::WorkspaceList> Notebook::workspaces(
    const MemberId& caller, const protocol::Nothing&)
{
    const std::scoped_lock lock(m_mutex);
    return protocol::WorkspaceList { .workspaces = { { .id = m_workspace.id,
                                         .name = m_workspace.name,
                                         .icon = m_workspace.icon,
                                         .memberId = caller,
                                         .role = m_members.at(caller).role } } };
}

Result<Workspace> Notebook::workspace(const MemberId&, const protocol::Nothing&)
{
    return m_workspace;
}

Result<protocol::RoomList> Notebook::channels(const MemberId&, const protocol::Nothing&)
{
    return protocol::RoomList { .rooms = { m_room } };
}

Result<protocol::MemberList> Notebook::members(const MemberId&, const protocol::Nothing&)
{
    const std::scoped_lock lock(m_mutex);
    protocol::MemberList out;
    for (const auto& [id, member] : m_members)
        out.members.append(member);
    return out;
}

Result<Member> Notebook::current(const MemberId& caller, const protocol::Nothing&)
{
    const std::scoped_lock lock(m_mutex);
    return m_members.at(caller);
}

Result<Message> Notebook::write(const MemberId& caller, const protocol::MessageCreate& args)
{
    Message message;
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_positions.find(args.id); known != m_positions.end())
            return m_messages.at(known->second);
        if (args.roomId != m_room.id)
            return fail(ErrorCode::NotFound, u"the notebook has one page only"_s, u"roomId"_s);
        if (args.parentId)
            return fail(ErrorCode::Unsupported, u"the notebook has no threads"_s, u"parentId"_s);
        const Position last = m_messages.empty() ? 0 : m_messages.rbegin()->first;
        message.id = args.id;
        message.roomId = m_room.id;
        message.authorId = caller;
        message.position = std::max(m_clock.now().micros, last + 1);
        message.body = args.body;
        m_messages.emplace(message.position, message);
        m_positions.emplace(message.id, message.position);
        log(EventType::MessageCreated, caller, message.id.uuid);
    }
    Q_EMIT changed();
    return message;
}

Result<Message*> Notebook::own(const MemberId& caller, const MessageId& id)
{
    const auto position = m_positions.find(id);
    if (position == m_positions.end())
        return fail(ErrorCode::NotFound, u"there is no such message"_s, u"id"_s);
    Message& message = m_messages.at(position->second);
    if (message.authorId != caller)
        return fail(ErrorCode::Forbidden, u"only its author may change a message"_s, u"id"_s);
    return &message;
}

Result<Message> Notebook::edit(const MemberId& caller, const protocol::MessageUpdate& args)
{
    Message edited;
    {
        const std::scoped_lock lock(m_mutex);
        HEARTH_TRY(Message * message, own(caller, args.id));
        if (message->revision != args.baseRevision)
            return fail(
                ErrorCode::Stale, u"the message has changed meanwhile"_s, u"baseRevision"_s);
        message->body = args.body;
        message->editedAt = m_clock.now();
        ++message->revision;
        log(EventType::MessageUpdated, caller, message->id.uuid);
        edited = *message;
    }
    Q_EMIT changed();
    return edited;
}

Result<Message> Notebook::strike(const MemberId& caller, const protocol::MessageById& args)
{
    Message struck;
    {
        const std::scoped_lock lock(m_mutex);
        HEARTH_TRY(Message * message, own(caller, args.id));
        if (message->deletedAt)
            return *message;
        message->body.clear();
        message->deletedAt = m_clock.now();
        ++message->revision;
        log(EventType::MessageDeleted, caller, message->id.uuid);
        struck = *message;
    }
    Q_EMIT changed();
    return struck;
}

Result<Message> Notebook::message(const MemberId&, const protocol::MessageById& args)
{
    const std::scoped_lock lock(m_mutex);
    const auto position = m_positions.find(args.id);
    if (position == m_positions.end())
        return fail(ErrorCode::NotFound, u"there is no such message"_s, u"id"_s);
    return m_messages.at(position->second);
}

Result<protocol::MessagePage> Notebook::page(const MemberId&, const protocol::MessageListArgs& args)
{
    const std::scoped_lock lock(m_mutex);
    if (args.roomId != m_room.id)
        return fail(ErrorCode::NotFound, u"the notebook has one page only"_s, u"roomId"_s);
    protocol::MessagePage page;
    if (args.parentId)
        return page;
    const bool before = args.direction == protocol::PageDirection::Before;
    auto first = m_messages.begin();
    auto last = m_messages.end();
    if (args.anchor && before)
        last = m_messages.lower_bound(*args.anchor);
    else if (args.anchor)
        first = m_messages.upper_bound(*args.anchor);
    const auto there = std::distance(first, last);
    const auto taken = std::min<qint64>(there, std::clamp<qint64>(args.limit, 1, 1000));
    for (qint64 skipped = taken; before && skipped < there; ++skipped)
        ++first;
    for (qint64 i = 0; i < taken; ++i)
        page.messages.append((first++)->second);
    page.more = there > taken;
    return page;
}

Result<protocol::SyncBatch> Notebook::pull(const MemberId& caller, const protocol::SyncPull& args)
{
    const std::scoped_lock lock(m_mutex);
    protocol::SyncBatch batch;
    const std::optional<qsizetype> known = seqOf(args.cursor);
    if (!known) {
        batch.cursor = cursorAt(m_log.size());
        batch.to = m_log.size();
        batch.reset = true;
        batch.visibleRooms = { { .id = m_room.id, .since = 0 } };
        batch.workspace = m_workspace;
        batch.memberId = caller;
        batch.rooms = { m_room };
        batch.members.emplace();
        for (const auto& [id, member] : m_members)
            batch.members->append(member);
        batch.readMarks.emplace();
        return batch;
    }
    const qsizetype until = std::min<qsizetype>(
        m_log.size(), *known + std::clamp<qint64>(args.limit, 1, 1000));
    for (qsizetype i = *known; i < until; ++i)
        batch.events.append(event(i));
    batch.cursor = cursorAt(until);
    batch.from = *known + 1;
    batch.to = until;
    batch.more = until < m_log.size();
    return batch;
}

void Notebook::log(EventType type, const MemberId& actor, const Uuid& entity)
{
    m_log.append({ .type = type, .at = m_clock.now(), .actor = actor, .entity = entity });
}

/// With the state of now, whatever it was then.
Event Notebook::event(qsizetype index) const
{
    const Entry& entry = m_log.at(index);
    Event out = makeEvent(index + 1, entry.type, entry.at, entry.actor, entry.entity.toString());
    if (entry.type == EventType::MemberJoined) {
        out.member = m_members.at(MemberId { entry.entity });
    } else {
        out.roomId = m_room.id;
        out.message = m_messages.at(m_positions.at(MessageId { entry.entity }));
    }
    return out;
}

QString Notebook::cursorAt(qsizetype seq) const { return m_epoch + u':' + QString::number(seq); }

std::optional<qsizetype> Notebook::seqOf(const std::optional<QString>& cursor) const
{
    if (!cursor || !cursor->startsWith(m_epoch + u':'))
        return {};
    bool isNumber = false;
    const qsizetype seq = QStringView(*cursor).sliced(m_epoch.size() + 1).toLongLong(&isNumber);
    return isNumber && seq >= 0 && seq <= m_log.size() ? std::optional(seq) : std::nullopt;
}

} // namespace notebook
