// SPDX-License-Identifier: Apache-2.0
#include "tests/process/examination.h"

#include "core/base/json.h"
#include "core/domain/message.h"
#include "core/storage/connection.h"

#include <QMap>

namespace hearth::test {

using namespace Qt::StringLiterals;
using storage::Connection;

namespace {

using Row = QStringList;
using Table = QMap<QString, Row>; ///< by the first column

constexpr QByteArrayView allMessages
    = "SELECT hex(id), hex(room_id), hex(author_id), coalesce(hex(parent_id), ''), position, kind, "
      "body, edited_at, deleted_at, revision, reply_count, last_reply_at FROM message";
enum MessageColumn {
    Room = 1,
    Author = 2,
    At = 4,
    Kind = 5,
    Body = 6,
    DeletedAt = 8,
    Replies = 10
};
constexpr QByteArrayView allRooms = "SELECT hex(id), kind, name, topic, archived_at, revision FROM "
                                    "room";
constexpr QByteArrayView allMembers = "SELECT hex(id), hex(user_id), display_name, role, state, "
                                      "revision FROM member";
constexpr QByteArrayView allItems = "SELECT hex(owner_id) || kind || ' ' || hex(id), "
                                    "hex(owner_id), kind || ' ' || hex(id), value FROM item";
constexpr QByteArrayView allReactions = "SELECT hex(message_id) || ' ' || emoji || ' ' || "
                                        "hex(member_id), hex(message_id) FROM reaction";
const QString null = u"-"_s;

QString hexOf(const Uuid& id) { return QString::fromLatin1(id.toBlob().toHex().toUpper()); }

/// A file that cannot be read is a violation of its own.
class Reader {
public:
    Reader(const QString& path, QStringList& found)
        : m_path(path)
        , m_found(found)
    {
        auto file = Connection::open({ .path = path, .access = storage::Access::ReadOnly });
        if (file)
            m_file = std::move(*file);
        else
            m_found.append(u"%1 cannot be read: %2"_s.arg(path, file.error().detail));
    }

    Table table(QByteArrayView sql)
    {
        Table rows;
        if (!m_file)
            return rows;
        auto statement = m_file->prepare(sql);
        auto more = statement ? statement->step()
                              : Result<bool>(std::unexpected(statement.error()));
        for (; more && *more; more = statement->step()) {
            Row row;
            for (int i = 0; i < statement->columnCount(); ++i)
                row.append(statement->isNull(i) ? null : statement->text(i));
            rows.insert(row.first(), row);
        }
        if (!more)
            m_found.append(u"%1: %2"_s.arg(m_path, more.error().detail));
        return rows;
    }

private:
    QString m_path;
    QStringList& m_found;
    std::unique_ptr<Connection> m_file;
};

class Examination {
public:
    Examination(const QString& workspace, QStringList& found)
        : m_found(found)
        , m_server(workspace, found)
        , m_messages(m_server.table(allMessages))
        , m_rooms(m_server.table(allRooms))
        , m_members(m_server.table(allMembers))
        , m_items(m_server.table(allItems))
        , m_reactions(m_server.table(allReactions))
    {
    }

    void examine(const Examined& client)
    {
        m_name = client.name;
        Reader replica(client.replica, m_found);
        compareMessages(replica.table(allMessages));
        compare("a room", m_rooms, replica.table(allRooms));
        compare("a member", m_members, replica.table(allMembers));
        compareItems(replica);
        compareReactions(replica);
        Reader outbox(client.outbox, m_found);
        for (const Row& entry : outbox.table("SELECT key, operation, args FROM entry"))
            say(u"the outbox holds "_s + entry.join(u' '));
        compareLedger(*client.ledger);
    }

    /// What nobody has written; that somebody has joined the server says by itself.
    void examineStrangers(const QList<Examined>& clients)
    {
        m_name = u"the server"_s;
        QSet<QString> known;
        for (const Examined& client : clients) {
            for (const MessageId& id : client.ledger->order())
                known.insert(hexOf(id.uuid));
        }
        for (const Row& message : std::as_const(m_messages)) {
            if (message.at(Kind) == "text"_L1 && !known.contains(message.first()))
                say(u"nobody wrote "_s + message.join(u' '));
        }
    }

private:
    void say(const QString& what) { m_found.append(m_name + u": "_s + what); }

    void compare(const char* what, const Table& expected, const Table& there)
    {
        for (const Row& row : expected) {
            if (there.value(row.first()) != row)
                say(u"%1 differs:\n    %2\n    %3 at the server"_s.arg(
                    QLatin1StringView(what), there.value(row.first()).join(u' '), row.join(u' ')));
        }
        for (const Row& row : there) {
            if (!expected.contains(row.first()))
                say(u"%1 should not be here: %2"_s.arg(QLatin1StringView(what), row.join(u' ')));
        }
    }

    /// A trace of what was deleted is kept by those who held the message then.
    void compareMessages(const Table& held)
    {
        Table expected = m_messages;
        expected.removeIf([&](const auto& entry) {
            const Row& row = entry.value();
            return row.at(DeletedAt) != null && row.at(Replies) == "0"_L1
                && !held.contains(row.first());
        });
        compare("a message", expected, held);
    }

    /// What the client's person keeps, and what everybody shares.
    void compareItems(Reader& replica)
    {
        const QString everybody(32, u'0');
        const QString self = replica.table("SELECT hex(self_id) FROM sync_point").keys().value(0);
        Table expected;
        for (const Row& item : std::as_const(m_items)) {
            if (item.at(1) == self || item.at(1) == everybody)
                expected.insert(item.at(2), { item.at(2), item.at(3) });
        }
        compare("an item", expected,
            replica.table("SELECT kind || ' ' || hex(id), value FROM item WHERE value NOT LIKE "
                          "'%\"removed\":true%'"));
    }

    void compareReactions(Reader& replica)
    {
        Table there, expected;
        const Table held = replica.table(
            "SELECT hex(id), reactions FROM message WHERE deleted_at IS NULL");
        for (const Row& message : held) {
            for (const Reaction& reaction : fromJsonText<QList<Reaction>>(message.at(1).toUtf8())
                     .value_or(QList<Reaction> {})) {
                for (const MemberId& member : reaction.memberIds) {
                    const QString key = message.first() + u' ' + reaction.emoji + u' '
                        + hexOf(member.uuid);
                    there.insert(key, { key });
                }
            }
        }
        for (const Row& reaction : std::as_const(m_reactions)) {
            if (held.contains(reaction.at(1)))
                expected.insert(reaction.first(), { reaction.first() });
        }
        compare("a reaction", expected, there);
    }

    void compareLedger(const Ledger& ledger)
    {
        QHash<QString, int> bodies;
        for (const Row& message : std::as_const(m_messages)) {
            if (message.at(DeletedAt) == null && message.at(Kind) == "text"_L1)
                ++bodies[message.at(Body)];
        }
        QHash<RoomId, qint64> last;
        for (const MessageId& id : ledger.order()) {
            const Ledger::Entry& entry = ledger.entry(id);
            const auto message = m_messages.constFind(hexOf(id.uuid));
            const bool isThere = message != m_messages.constEnd();
            if (entry.certain >= 0 && !hasLastWords(entry, isThere ? &*message : nullptr))
                say(u"\"%1\" should read \"%2\" or later, and is %3"_s.arg(entry.steps.first().body,
                    entry.steps.at(entry.certain).body,
                    isThere ? message->join(u' ') : u"not there"_s));
            if (!isThere)
                continue;
            if (bodies.value(message->at(Body)) > 1)
                say(u"twice: "_s + message->at(Body));
            const qint64 position = message->at(At).toLongLong();
            if (message->at(Room) != hexOf(entry.room.uuid))
                say(u"in another room: "_s + message->at(Body));
            if (position < std::exchange(last[entry.room], position))
                say(u"out of order: "_s + entry.steps.first().body);
        }
    }

    /// The message is as the last certain step left it, or as a later one did that may have come
    /// through as well.
    static bool hasLastWords(const Ledger::Entry& entry, const Row* message)
    {
        for (qsizetype i = entry.certain; i < entry.steps.size(); ++i) {
            const bool removed = entry.steps[i].operation == "message.remove"_L1;
            const bool isGone = !message || message->at(DeletedAt) != null;
            if (removed ? isGone : !isGone && message->at(Body) == entry.steps[i].body)
                return true;
        }
        return false;
    }

    QStringList& m_found;
    Reader m_server;
    Table m_messages, m_rooms, m_members, m_items, m_reactions;
    QString m_name;
};

} // namespace

QStringList violations(const QString& workspace, const QList<Examined>& clients)
{
    QStringList found;
    Examination examination(workspace, found);
    for (const Examined& client : clients)
        examination.examine(client);
    examination.examineStrangers(clients);
    return found;
}

QStringList bodies(const QString& file, const RoomId& room)
{
    QStringList problems, found;
    const Table messages
        = Reader(file, problems)
              .table("SELECT position, body, hex(room_id) FROM message WHERE kind = 'text'");
    QMap<qint64, QString> ordered;
    for (const Row& message : messages) {
        if (message.at(2) == hexOf(room.uuid))
            ordered.insert(message.at(0).toLongLong(), message.at(1));
    }
    return problems + ordered.values();
}

} // namespace hearth::test
