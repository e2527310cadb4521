// SPDX-License-Identifier: Apache-2.0
#include "core/models/poll_actions.h"

#include "core/domain/names.h"

namespace hearth::models {

std::optional<MessageId> PollActions::createPoll(const RoomId& room,
    const std::optional<MessageId>& parent, const QString& question, NewPoll poll,
    ReplyPlace place) const
{
    const QString body = question.trimmed();
    QStringList options;
    QSet<QString> known;
    for (const QString& text : std::as_const(poll.options)) {
        const QString option = text.trimmed();
        if (const QString key = nameKey(option); !key.isEmpty() && !known.contains(key)) {
            known.insert(key);
            options.append(option);
        }
    }
    if (body.isEmpty() || options.size() < limits::pollOptions.minLength)
        return std::nullopt;
    poll.options = options;
    replica::WorkspaceSession& session = m_workspace.session();
    const protocol::MessageCreate args { .id = session.newMessageId(),
        .roomId = room,
        .parentId = parent,
        .body = body,
        .alsoInRoom = parent && place == ReplyPlace::ThreadAndRoom,
        .forwardOf = {},
        .poll = std::move(poll) };
    session.submit(protocol::messageCreate, args, room);
    return args.id;
}

void PollActions::vote(const TimelineRow& row, QList<int> options) const
{
    if (!row.poll || !row.poll->mayVote || options == row.poll->choice())
        return;
    m_workspace.session().submit(
        protocol::pollVote, { .messageId = row.id, .options = std::move(options) }, row.roomId);
}

void PollActions::closePoll(const TimelineRow& row) const
{
    if (row.poll && row.poll->mayClose)
        m_workspace.session().submit(protocol::pollClose, { .messageId = row.id }, row.roomId);
}

} // namespace hearth::models
