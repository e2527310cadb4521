// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_context.h"

#include "core/domain/message_windows.h"

namespace hearth::models {

WorkspaceContext::WorkspaceContext(
    std::unique_ptr<replica::WorkspaceSession> session, QObject* owner)
    : QObject(owner)
    , m_session(std::move(session))
    , m_directory(std::make_unique<Directory>(*m_session))
    , m_presences(std::make_unique<PresenceBook>(*m_session))
    , m_typing(std::make_unique<TypingBook>(*m_session))
    , m_memberships(std::make_unique<MembershipBook>(*m_session, *m_directory))
    , m_rooms(std::make_unique<RoomListModel>(*m_session, *m_directory))
    , m_marks(*m_session, *m_directory)
    , m_transfers(*m_session)
    , m_draftFiles(*m_session, *m_directory)
    , m_threads(std::make_unique<ThreadListModel>(*m_session, *m_directory))
    , m_drafts(std::make_unique<DraftListModel>(*m_session, *m_directory, m_draftFiles))
    , m_scheduled(std::make_unique<ScheduledListModel>(*m_session, *m_directory))
    , m_reminders(std::make_unique<ReminderListModel>(*m_session, *m_directory))
{
    connect(m_scheduled.get(), &ScheduledListModel::stateChanged, this,
        &WorkspaceContext::plannedNewsChanged);
    connect(m_reminders.get(), &ReminderListModel::stateChanged, this,
        &WorkspaceContext::plannedNewsChanged);
}

WorkspaceContext::~WorkspaceContext() = default;

std::unique_ptr<TimelineModel> WorkspaceContext::timeline(
    RoomId room, std::optional<MessageId> parent)
{
    return std::make_unique<TimelineModel>(*m_session, *m_directory, room, parent);
}

std::unique_ptr<MemberListModel> WorkspaceContext::members(std::optional<RoomId> room)
{
    auto model = std::make_unique<MemberListModel>(*m_directory);
    model->setPresences(*m_presences, m_session->clock());
    if (room)
        model->setRoom(*room, *m_memberships);
    return model;
}

std::unique_ptr<JumpModel> WorkspaceContext::jump(const JumpSources& sources)
{
    return std::make_unique<JumpModel>(*m_directory, sources);
}

std::unique_ptr<MessageListModel> WorkspaceContext::pinned(const RoomId& room)
{
    return std::make_unique<MessageListModel>(*m_session, *m_directory, room);
}

std::unique_ptr<MessageListModel> WorkspaceContext::saved()
{
    return std::make_unique<MessageListModel>(*m_session, *m_directory, std::nullopt);
}

std::unique_ptr<ActivityModel> WorkspaceContext::activity()
{
    return std::make_unique<ActivityModel>(*m_session, *m_directory);
}

std::unique_ptr<FileListModel> WorkspaceContext::files(std::optional<RoomId> room)
{
    return std::make_unique<FileListModel>(*m_session, *m_directory, room);
}

std::optional<MessageId> WorkspaceContext::send(RoomId room, std::optional<MessageId> parent,
    const QString& text, ReplyPlace place, const QList<FileEntry>& files)
{
    const QString body = text.trimmed();
    if (body.isEmpty() && files.isEmpty())
        return std::nullopt;
    const protocol::MessageCreate args { .id = m_session->newMessageId(),
        .roomId = room,
        .parentId = parent,
        .body = body,
        .alsoInRoom = parent && place == ReplyPlace::ThreadAndRoom,
        .forwardOf = {},
        .poll = {},
        .files = files };
    m_session->submit(protocol::messageCreate, args, room);
    return args.id;
}

void WorkspaceContext::edit(const TimelineRow& row, const QString& text)
{
    const QString body = text.trimmed();
    if (body == row.source || (body.isEmpty() && row.needsText()))
        return;
    m_session->submit(protocol::messageUpdate,
        { .id = row.id, .body = body, .baseRevision = row.revision }, row.roomId);
}

void WorkspaceContext::remove(const TimelineRow& row)
{
    // The row may be another one as soon as the outbox has it.
    const replica::DraftPlace edit { .room = row.roomId, .parent = {}, .edited = row.id };
    m_session->submit(protocol::messageRemove, { .id = row.id }, row.roomId);
    m_session->saveDraft(edit, {});
}

RoomId WorkspaceContext::createChannel(const QString& name, RoomKind kind, const QString& purpose)
{
    const protocol::ChannelCreate args { .id = m_session->newRoomId(),
        .kind = kind,
        .name = name.trimmed(),
        .topic = {},
        .purpose = purpose.trimmed() };
    m_session->submit(protocol::channelCreate, args, args.id);
    return args.id;
}

void WorkspaceContext::updateChannel(protocol::ChannelUpdate args)
{
    if (const replica::RoomState* state = m_directory->room(args.id)) {
        args.baseRevision = state->room.revision;
        m_session->submit(protocol::channelUpdate, args, args.id);
    }
}

void WorkspaceContext::renameChannel(const RoomId& room, const QString& name)
{
    updateChannel(
        { .id = room, .name = name.trimmed(), .topic = {}, .purpose = {}, .archived = {} });
}

void WorkspaceContext::setTopic(const RoomId& room, const QString& topic)
{
    updateChannel(
        { .id = room, .name = {}, .topic = topic.trimmed(), .purpose = {}, .archived = {} });
}

void WorkspaceContext::setArchived(const RoomId& room, bool archived)
{
    updateChannel({ .id = room, .name = {}, .topic = {}, .purpose = {}, .archived = archived });
}

void WorkspaceContext::removeChannel(const RoomId& room)
{
    m_session->submit(protocol::channelRemove, { .id = room }, room);
}

void WorkspaceContext::markRead(const RoomId& room, Position position)
{
    const replica::RoomState* state = m_directory->room(room);
    if (state && position > state->readPosition && !isReadOnly())
        m_session->submit(protocol::readAdvance, { .roomId = room, .position = position }, room);
}

void WorkspaceContext::followThread(const RoomId& room, const MessageId& start, bool following)
{
    if (!isReadOnly())
        m_session->submit(
            protocol::threadFollow, { .messageId = start, .following = following }, room);
}

void WorkspaceContext::markThreadRead(const RoomId& room, const MessageId& start, Position position)
{
    const std::optional<FollowedThread> thread = m_threads->follow(start);
    if (thread && position > thread->readPosition && !isReadOnly())
        m_session->submit(protocol::threadRead, { .messageId = start, .position = position }, room);
}

void WorkspaceContext::setStatus(const MemberStatus& status)
{
    m_session->submit(protocol::statusSet,
        { .emoji = status.emoji,
            .text = status.text,
            .doNotDisturb = status.doNotDisturb,
            .expiresAt = status.expiresAt },
        {});
}

std::optional<MemberStatus> WorkspaceContext::statusOf(const MemberId& id) const
{
    const Member* member = m_directory->member(id);
    const bool says = member && member->status && member->status->isSet(m_session->clock().now());
    return says ? member->status : std::nullopt;
}

bool WorkspaceContext::mayEdit(const TimelineRow& row) const
{
    return !isReadOnly() && row.own && !row.deleted && row.kind == MessageKind::Text && !row.poll
        && m_directory->mayPostIn(row.roomId) && !isTooLateToEdit(row);
}

/// What is not sent yet was not written for anybody.
bool WorkspaceContext::isTooLateToEdit(const TimelineRow& row) const
{
    return row.own && row.revision > 0
        && !isWithinWindow(m_directory->workspace().editMinutes, row.createdAt, m_session->now());
}

bool WorkspaceContext::isTooLateToRemove(const TimelineRow& row) const
{
    return row.own && row.revision > 0 && !m_directory->allows(Permission::DeleteAnyMessage)
        && !isWithinWindow(m_directory->workspace().deleteMinutes, row.createdAt, m_session->now());
}

bool WorkspaceContext::mayRemove(const TimelineRow& row) const
{
    return !isReadOnly() && !row.deleted && !isTooLateToRemove(row)
        && (row.own || m_directory->allows(Permission::DeleteAnyMessage));
}

} // namespace hearth::models
