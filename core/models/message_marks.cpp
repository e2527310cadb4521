// SPDX-License-Identifier: Apache-2.0
#include "core/models/message_marks.h"

#include "core/protocol/permalink.h"
#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;

MessageMarks::MessageMarks(replica::WorkspaceSession& session, const Directory& directory)
    : m_session(session)
    , m_directory(directory)
{
}

/// The server knows it: what is still on its way cannot be spoken of.
bool MessageMarks::isThere(const TimelineRow& row) const
{
    return !row.deleted && row.revision > 0 && !m_session.isReadOnly();
}

bool MessageMarks::mayMark(const TimelineRow& row) const
{
    return isThere(row) && m_directory.mayMarkIn(row.roomId);
}

bool MessageMarks::mayPin(const TimelineRow& row) const
{
    return mayMark(row) && row.kind == MessageKind::Text;
}

bool MessageMarks::maySave(const TimelineRow& row) const
{
    return isThere(row) && row.kind == MessageKind::Text;
}

bool MessageMarks::mayForward(const TimelineRow& row) const
{
    return maySave(row) && m_directory.allows(Permission::SendMessage);
}

bool MessageMarks::maySeeHistory(const TimelineRow& row) const
{
    return !row.deleted && row.edited && row.revision > 0
        && (row.own || m_directory.workspace().editHistoryVisible
            || m_directory.allows(Permission::DeleteAnyMessage));
}

bool MessageMarks::isFull(const TimelineRow& row)
{
    return row.reactions.size() >= limits::differentReactions;
}

void MessageMarks::toggleReaction(const TimelineRow& row, const QString& emoji)
{
    const auto chip = std::ranges::find(row.reactions, emoji, &ReactionChip::emoji);
    const bool isThere = chip != row.reactions.end();
    if (!mayMark(row) || (!isThere && isFull(row)))
        return;
    m_session.submit(protocol::reactionSet,
        { .messageId = row.id, .emoji = emoji, .present = !isThere || !chip->own }, row.roomId);
}

void MessageMarks::setPinned(const RoomId& room, const MessageId& message, bool pinned)
{
    m_session.submit(
        pinned ? protocol::messagePin : protocol::messageUnpin, { .id = message }, room);
}

void MessageMarks::setSaved(const RoomId& room, const MessageId& message, bool saved)
{
    m_session.submit(protocol::savedSet, { .messageId = message, .present = saved }, room);
}

void MessageMarks::markUnread(const TimelineRow& row, const std::optional<MessageId>& thread)
{
    if (row.revision == 0 || m_session.isReadOnly())
        return;
    const Position before = std::max<Position>(row.position - 1, 0);
    if (thread)
        m_session.submit(
            protocol::threadRewind, { .messageId = *thread, .position = before }, row.roomId);
    else
        m_session.submit(
            protocol::readRewind, { .roomId = row.roomId, .position = before }, row.roomId);
}

void MessageMarks::forward(const MessageId& message, const RoomId& to, const QString& comment)
{
    const protocol::MessageCreate args { .id = m_session.newMessageId(),
        .roomId = to,
        .parentId = {},
        .body = comment.trimmed(),
        .alsoInRoom = false,
        .forwardOf = message,
        .poll = {} };
    m_session.submit(protocol::messageCreate, args, to);
}

Future<protocol::MessageHistory> MessageMarks::history(const MessageId& message)
{
    return m_session.ask(protocol::messageHistory, { .id = message });
}

QString MessageMarks::quotation(const TimelineRow& row) const
{
    const QString link = protocol::Permalink { m_session.workspaceId(), row.roomId, row.id }
                             .toString();
    const QString author = u"[**"_s + text::escapeMarkdown(row.authorName) + u"**]("_s + link
        + u')';
    // One that says nothing itself passes on what it forwards.
    const QString said = row.source.isEmpty() && row.forwarded ? row.forwarded->source : row.source;
    // The empty line keeps what begins a list, or underlines a heading, apart from the name.
    QStringList lines { tr("%1 wrote:", "author, above a quotation").arg(author), {} };
    lines += said.split(u'\n');
    for (QString& line : lines)
        line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
    return lines.join(u'\n') + u"\n\n"_s;
}

} // namespace hearth::models
