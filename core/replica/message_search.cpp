// SPDX-License-Identifier: Apache-2.0
#include "core/replica/message_search.h"

#include "core/replica/room_fill.h"
#include "core/replica/search_terms.h"
#include "core/storage/row.h"

#include <limits>

namespace hearth::replica {

using namespace Qt::StringLiterals;
using storage::Connection;
using storage::Statement;

namespace {

constexpr int examinedAtOnce = 1000;
constexpr qsizetype charactersAtOnce = 400'000;
/// More people than this with a name like that are not looked for in mentions.
constexpr qsizetype namedAtOnce = 100;

class Search {
public:
    Search(Connection& connection, const SearchQuery& query)
        : m_connection(connection)
        , m_query(query)
        , m_terms(searchTerms(query.text))
    {
    }

    Result<SearchPage> run()
    {
        HEARTH_CHECK(readFills());
        HEARTH_CHECK(readProgress());
        if (m_terms.isEmpty())
            return m_page;
        HEARTH_CHECK(readNames());
        const QString match = matchExpression();
        const Position before = m_query.before.value_or(std::numeric_limits<Position>::max());
        HEARTH_TRY(Statement candidates, m_connection.prepare(candidateSql(match)));
        candidates.bind(1, before);
        if (m_query.thread)
            candidates.bind(2, *m_query.thread);
        else if (!match.isEmpty())
            candidates.bind(2, match);
        for (int examined = 0; examined < examinedAtOnce; ++examined) {
            HEARTH_TRY(const bool more, candidates.step());
            if (!more) {
                m_page.next.reset();
                return m_page;
            }
            m_page.next = candidates.integer(0);
            HEARTH_CHECK(examine(*m_page.next));
            if (m_page.hits.size() >= m_query.limit || m_characters > charactersAtOnce)
                return m_page;
        }
        return m_page;
    }

private:
    Result<void> readFills()
    {
        static const QByteArray sql = "SELECT " + storage::columnList<RoomFill>()
            + " FROM room_fill";
        HEARTH_TRY(Statement statement, m_connection.prepare(sql));
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return {};
            const auto fill = storage::rowAs<RoomFill>(statement);
            m_fills.insert(fill.roomId, fill);
            const bool isAsked = !m_query.room || *m_query.room == fill.roomId;
            m_page.missing = m_page.missing || (isAsked && !fill.complete);
        }
    }

    Result<void> readProgress()
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT rules <> ?1 OR EXISTS (SELECT 1 FROM message WHERE position < below) OR "
                "EXISTS (SELECT 1 FROM index_queue) OR "
                "EXISTS (SELECT 1 FROM index_purge) FROM index_state"));
        HEARTH_TRY(const bool known, statement.bindAll(searchRules).step());
        m_page.indexing = !known || statement.get<bool>(0);
        return {};
    }

    [[nodiscard]] QByteArrayView candidateSql(const QString& match) const
    {
        // A thread is short: its messages themselves are read, which the index need not know yet.
        if (m_query.thread)
            return "SELECT position FROM message WHERE position < ?1 AND (id = ?2 OR parent_id = "
                   "?2) ORDER BY position DESC";
        // Punctuation alone is not in the index.
        if (match.isEmpty())
            return "SELECT position FROM message WHERE position < ?1 ORDER BY position DESC";
        return "SELECT rowid FROM message_index WHERE rowid < ?1 AND message_index MATCH ?2 "
               "ORDER BY rowid DESC";
    }

    Result<void> readNames()
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare("SELECT id, '@', display_name FROM member UNION ALL SELECT id, "
                                 "'#', name FROM room"));
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return {};
            const Uuid id = statement.get<MemberId>(0).uuid;
            const QString name = statement.text(2);
            m_names.insert(id, name);
            noteNamed(id, statement.text(1) + name);
        }
    }

    /// Which terms a mention of this name answers.
    void noteNamed(const Uuid& id, const QString& shown)
    {
        const FoldedText folded = fold(shown.normalized(QString::NormalizationForm_C));
        for (qsizetype i = 0; i < m_terms.size(); ++i) {
            if (m_named[i].size() < namedAtOnce && holds(folded, m_terms.at(i)))
                m_named[i].append(mentionToken(id));
        }
    }

    [[nodiscard]] QString matchExpression() const
    {
        const auto quoted = [](const QStringList& tokens, QLatin1StringView between) {
            return u'"' + tokens.join(u'"' + between + u'"') + u'"';
        };
        QStringList parts;
        for (qsizetype i = 0; i < m_terms.size(); ++i) {
            const QStringList& tokens = m_terms.at(i).tokens;
            const QStringList named = m_named.value(i);
            if (tokens.isEmpty()) // could stand anywhere
                continue;
            QString part = u'(' + quoted(tokens, " AND "_L1) + u')';
            if (!named.isEmpty())
                part += " OR "_L1 + quoted(named, " OR "_L1);
            parts.append(u'(' + part + u')');
        }
        if (m_query.room)
            parts.append(quoted({ roomToken(*m_query.room) }, {}));
        return parts.join(" AND "_L1);
    }

    Result<void> examine(Position position)
    {
        static const QByteArray sql = "SELECT " + storage::columnList<Message>()
            + " FROM message WHERE position = ?1 AND deleted_at IS NULL";
        HEARTH_TRY(Statement statement, m_connection.prepare(sql));
        HEARTH_TRY(const bool known, statement.bindAll(position).step());
        if (!known)
            return {};
        SearchHit hit { .message = storage::rowAs<Message>(statement), .text = {}, .matches = {} };
        const Message& message = hit.message;
        const auto fill = m_fills.constFind(message.roomId);
        // Of a thread all that is here is shown, also where the room's history has a gap.
        if (fill == m_fills.constEnd() || (!m_query.thread && position < fill->edge())
            || (m_query.room && *m_query.room != message.roomId))
            return {};
        m_characters += message.body.size();
        if (message.forwarded)
            m_characters += message.forwarded->body.size();
        hit.text = visibleText(message, [this](const Uuid& id) { return m_names.value(id); });
        hit.matches = findAll(fold(hit.text), m_terms);
        if (!hit.matches.isEmpty())
            m_page.hits.append(std::move(hit));
        return {};
    }

    Connection& m_connection;
    const SearchQuery& m_query;
    QList<SearchTerm> m_terms;
    QHash<qsizetype, QStringList> m_named; ///< by term: mentions that answer it
    QHash<Uuid, QString> m_names;
    RoomFills m_fills;
    qsizetype m_characters = 0; ///< of the messages looked at
    SearchPage m_page;
};

} // namespace

Result<SearchPage> searchMessages(Connection& connection, const SearchQuery& query)
{
    return Search(connection, query).run();
}

} // namespace hearth::replica
