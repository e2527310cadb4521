// SPDX-License-Identifier: Apache-2.0
#include "core/replica/activity.h"

#include "core/storage/row.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <limits>

namespace hearth::replica {

using storage::Connection;
using storage::Statement;

namespace {

/// Where an entry stands, and what it is: of two reasons for one message the first in the order of
/// `ActivityKind` counts.
using Places = QMap<Position, ActivityKind>;

class ActivityReading {
public:
    ActivityReading(Connection& connection, const ActivityQuery& query, const MemberId& reader)
        : m_connection(connection)
        , m_reader(reader)
        , m_before(query.before.value_or(std::numeric_limits<Position>::max()))
        , m_limit(query.limit)
        , m_kind(query.kind)
    {
    }

    Result<ActivityPage> run(const QList<FollowedThread>& followed)
    {
        HEARTH_CHECK(readMentions());
        HEARTH_CHECK(readReactions());
        HEARTH_CHECK(readReplies(followed));
        HEARTH_CHECK(readLeft());
        ActivityPage page;
        auto place = m_places.cend();
        for (int taken = 0; taken < m_limit && place != m_places.cbegin(); ++taken) {
            --place;
            HEARTH_CHECK(take(page, place.key(), place.value()));
        }
        if (place != m_places.cbegin())
            page.next = place.key();
        return page;
    }

private:
    [[nodiscard]] bool isWanted(ActivityKind kind) const { return !m_kind || *m_kind == kind; }

    /// One more than the page holds says that there is more.
    Result<void> collect(Statement& statement, ActivityKind kind)
    {
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return {};
            const Position position = statement.integer(0);
            if (!m_places.contains(position))
                m_places.insert(position, kind);
        }
    }

    Result<void> readMentions()
    {
        if (!isWanted(ActivityKind::Mention))
            return {};
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT position FROM message INDEXED BY message_mention WHERE mention = 1 AND "
                "deleted_at IS NULL AND kind = 'text' AND position < ?1 AND author_id <> ?2 "
                "ORDER BY position DESC LIMIT ?3"));
        statement.bindAll(m_before, m_reader, m_limit + 1);
        return collect(statement, ActivityKind::Mention);
    }

    Result<void> readReactions()
    {
        if (!isWanted(ActivityKind::Reaction))
            return {};
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT position FROM message INDEXED BY message_reacted WHERE author_id = ?2 AND "
                "reactions <> '[]' AND deleted_at IS NULL AND position < ?1 "
                "ORDER BY position DESC LIMIT ?3"));
        statement.bindAll(m_before, m_reader, m_limit + 1);
        return collect(statement, ActivityKind::Reaction);
    }

    Result<void> readReplies(const QList<FollowedThread>& followed)
    {
        if (!isWanted(ActivityKind::Reply))
            return {};
        for (const FollowedThread& thread : followed) {
            HEARTH_TRY(Statement statement,
                m_connection.prepare(
                    "SELECT position FROM message INDEXED BY message_thread WHERE parent_id = ?4 "
                    "AND deleted_at IS NULL AND kind = 'text' AND position < ?1 AND author_id <> "
                    "?2 ORDER BY position DESC LIMIT ?3"));
            statement.bindAll(m_before, m_reader, m_limit + 1, thread.messageId);
            HEARTH_CHECK(collect(statement, ActivityKind::Reply));
        }
        return {};
    }

    /// Channels that the reader can look into and is not in.
    Result<void> readLeft()
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare("SELECT room_id FROM room_fill WHERE NOT joined"));
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return {};
            m_left.insert(statement.get<RoomId>(0));
        }
    }

    Result<void> take(ActivityPage& page, Position position, ActivityKind kind)
    {
        static const QByteArray sql = "SELECT " + storage::columnList<Message>()
            + " FROM message WHERE position = ?1";
        HEARTH_TRY(Statement statement, m_connection.prepare(sql));
        HEARTH_TRY(const bool known, statement.bindAll(position).step());
        if (!known)
            return {};
        auto message = storage::rowAs<Message>(statement);
        if (concerns(message, kind))
            page.entries.append({ .kind = kind, .message = std::move(message) });
        return {};
    }

    [[nodiscard]] bool concerns(const Message& message, ActivityKind kind) const
    {
        // Nobody calls all of a channel that one is not in; by name one may be called from there.
        if (kind == ActivityKind::Mention)
            return !m_left.contains(message.roomId)
                || message.body.contains(m_reader.toString(), Qt::CaseInsensitive);
        if (kind == ActivityKind::Reply)
            return true;
        return std::ranges::any_of(message.reactions, [this](const Reaction& reaction) {
            return std::ranges::any_of(
                reaction.memberIds, [this](const MemberId& id) { return id != m_reader; });
        });
    }

    Connection& m_connection;
    const MemberId m_reader;
    const Position m_before;
    const int m_limit;
    const std::optional<ActivityKind> m_kind;
    Places m_places;
    QSet<RoomId> m_left;
};

} // namespace

Result<ActivityPage> readActivity(Connection& connection, const ActivityQuery& query,
    const MemberId& reader, const QList<FollowedThread>& followed)
{
    return ActivityReading(connection, query, reader).run(followed);
}

} // namespace hearth::replica
