// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/oracles.h"

#include "core/storage/connection.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;
using storage::Connection;

namespace {

using Row = QStringList;
using Table = QMap<QString, Row>; ///< by the first column

constexpr const char* messageColumns = "hex(id), hex(room_id), hex(author_id), hex(parent_id), "
                                       "position, kind, body, edited_at, deleted_at, revision, "
                                       "reply_count, last_reply_at";
enum MessageColumn {
    Id,
    Room,
    Author,
    Parent,
    At,
    Kind,
    Body,
    EditedAt,
    DeletedAt,
    Revision,
    Replies
};
constexpr const char* roomColumns = "hex(id), kind, name, topic, purpose, archived_at, "
                                    "hex(created_by), created_at, revision";
constexpr const char* memberColumns
    = "hex(id), hex(user_id), display_name, role, state, joined_at, "
      "revision";
constexpr const char* workspaceColumns = "hex(id), name, icon, members_may_create_channels, "
                                         "join_code_enabled, created_at, revision";

/// Every row of a query as text. A file that cannot be read is a defect of the simulation.
Table query(Connection& file, const QByteArray& sql)
{
    Table rows;
    auto statement = file.prepare(sql);
    while (statement) {
        const auto more = statement->step();
        if (!more)
            qFatal("%s: %s", sql.constData(), qPrintable(more.error().detail));
        if (!*more)
            return rows;
        Row row;
        for (int i = 0; i < statement->columnCount(); ++i)
            row.append(statement->isNull(i) ? u"-"_s : statement->text(i));
        rows.insert(row.first(), row);
    }
    qFatal("%s: %s", sql.constData(), qPrintable(statement.error().detail));
}

QByteArray select(const char* columns, const char* from)
{
    return QByteArray("SELECT ") + columns + " FROM " + from;
}

QString idText(const Uuid& id) { return QString::fromLatin1(id.toBlob().toHex().toUpper()); }

/// The server's workspace, read past the server.
struct Truth {
    explicit Truth(Connection& file)
        : workspace(query(file, select(workspaceColumns, "workspace")))
        , members(query(file, select(memberColumns, "member")))
        , rooms(query(file, select(roomColumns, "room")))
        , messages(query(file, select(messageColumns, "message")))
        , participants(query(file,
              "SELECT hex(room_id) || hex(member_id), hex(room_id), hex(member_id) FROM "
              "room_member"))
        , marks(query(file,
              "SELECT hex(room_id) || hex(member_id), hex(room_id), hex(member_id), position FROM "
              "read_mark"))
        , drafts(query(file,
              "SELECT hex(room_id) || hex(parent_id) || hex(member_id), hex(room_id), "
              "hex(parent_id), hex(member_id), body FROM draft"))
        , publicFrom(query(file, select("hex(id), public_from", "member")))
        , roomFrom(query(file, select("hex(id), read_from", "room")))
        , admittedFrom(
              query(file, select("hex(room_id) || hex(member_id), read_from", "room_member")))
    {
    }

    /// PRODUCT, "Identity and trust": guests see the rooms they were let into; others public
    /// channels as well; nobody else anything.
    [[nodiscard]] bool maySee(const Row& member, const Row& room) const
    {
        if (member.at(4) != "active"_L1)
            return false;
        const bool isPublic = room.at(1) == "public"_L1 && member.at(3) != "guest"_L1;
        return isPublic || participants.contains(room.at(0) + member.at(0));
    }

    /// How far a member has read a room, or what stood in it before they came.
    [[nodiscard]] qint64 readPosition(const Row& member, const Row& room) const
    {
        const QString both = room.at(0) + member.at(0);
        const bool isPublic = room.at(1) == "public"_L1 && member.at(3) != "guest"_L1;
        const Row& admitted = isPublic ? publicFrom[member.at(0)] : admittedFrom[both];
        qint64 position = std::max(
            admitted.at(1).toLongLong(), roomFrom[room.at(0)].at(1).toLongLong());
        if (const auto mark = marks.constFind(both); mark != marks.constEnd())
            position = std::max(position, mark->at(3).toLongLong());
        return position;
    }

    /// What the badge of a room has to say, from the messages themselves.
    [[nodiscard]] int unread(const Row& member, const Row& room) const
    {
        const qint64 position = readPosition(member, room);
        return static_cast<int>(std::ranges::count_if(messages, [&](const Row& message) {
            return message.at(Room) == room.at(0) && message.at(Author) != member.at(0)
                && message.at(Parent).isEmpty() && message.at(DeletedAt) == "-"_L1
                && message.at(Kind) == "text"_L1 && message.at(At).toLongLong() > position;
        }));
    }

    Table workspace, members, rooms, messages, participants, marks, drafts;
    QMap<QString, Row> publicFrom, roomFrom, admittedFrom;
};

class Examination {
public:
    Examination(SimWorld& world, const Truth& truth)
        : m_world(world)
        , m_truth(truth)
    {
    }

    QStringList run()
    {
        checkServer();
        for (const auto& device : m_world.devices()) {
            m_device = device.get();
            const auto file = Connection::open({ .path = device->replicaPath(),
                .access = storage::Access::ReadOnly,
                .vfs = m_world.disk().vfs() });
            if (!file) {
                say(u"has no local copy"_s);
                continue;
            }
            checkReplica(**file);
            checkPages();
            checkSearch(**file);
            checkWritten();
        }
        return m_found;
    }

private:
    void say(const QString& what)
    {
        m_found.append(m_device ? m_device->name() + u": "_s + what : what);
    }

    void compare(const char* what, const Table& expected, const Table& there)
    {
        for (const Row& row : expected) {
            if (!there.contains(row.first()))
                say(u"%1 is missing: %2"_s.arg(QLatin1StringView(what), row.join(u' ')));
            else if (there.value(row.first()) != row)
                say(u"%1 differs:\n    %2\n    %3 at the server"_s.arg(
                    QLatin1StringView(what), there.value(row.first()).join(u' '), row.join(u' ')));
        }
        for (const Row& row : there) {
            if (!expected.contains(row.first()))
                say(u"%1 should not be here: %2"_s.arg(QLatin1StringView(what), row.join(u' ')));
        }
    }

    void checkServer()
    {
        QHash<QString, int> replies;
        for (const Row& message : m_truth.messages) {
            if (message.at(Parent) != "-"_L1 && !message.at(Parent).isEmpty()
                && message.at(DeletedAt) == "-"_L1)
                ++replies[message.at(Parent)];
            if (message.at(DeletedAt) != "-"_L1 && !message.at(Body).isEmpty())
                say(u"a deleted message kept its text: "_s + message.join(u' '));
        }
        for (const Row& message : m_truth.messages) {
            if (message.at(Replies).toInt() != replies.value(message.at(Id)))
                say(u"%1 replies counted, %2 there: %3"_s.arg(message.at(Replies))
                        .arg(replies.value(message.at(Id)))
                        .arg(message.join(u' ')));
        }
    }

    [[nodiscard]] Row self() const
    {
        for (const Row& member : m_truth.members) {
            if (member.at(1) == idText(m_device->user().uuid))
                return member;
        }
        return {};
    }

    void checkReplica(Connection& file)
    {
        const Row me = self();
        Table rooms, messages, marks;
        Table held = query(file, select(messageColumns, "message"));
        const Table fills = query(file, select("hex(room_id), oldest, complete", "room_fill"));
        for (const Row& room : m_truth.rooms) {
            if (m_truth.maySee(me, room))
                rooms.insert(room.first(), room);
        }
        m_visible.clear();
        for (const Row& message : m_truth.messages) {
            if (!rooms.contains(message.at(Room)))
                continue;
            // What is older than the room's edge need not be here, and is not shown.
            const Row fill = fills.value(message.at(Room), { {}, u"-"_s, u"1"_s });
            const bool isOlder = fill.at(2) == "0"_L1
                && (fill.at(1) == "-"_L1 || message.at(At).toLongLong() < fill.at(1).toLongLong());
            if (isOlder && !held.contains(message.first()))
                continue;
            // A trace of what was deleted is kept by those who held the message then.
            messages.insert(message.first(), message);
            if (!isOlder && (message.at(DeletedAt) == "-"_L1 || message.at(Replies) != "0"_L1))
                m_visible[message.at(Room)].append(message.at(Id));
        }
        for (const Row& mark : m_truth.marks) {
            if (mark.at(2) == me.first() && rooms.contains(mark.at(1)))
                marks.insert(mark.at(1), { mark.at(1), mark.at(3) });
        }
        const bool isMember = me.at(4) == "active"_L1;
        for (const Row& message : std::as_const(messages)) {
            if (message.at(DeletedAt) != "-"_L1 && message.at(Replies) == "0"_L1
                && !held.contains(message.first()))
                held.insert(message.first(), message);
        }
        compare("the workspace", isMember ? m_truth.workspace : Table {},
            query(file, select(workspaceColumns, "workspace")));
        compare("a member", isMember ? m_truth.members : Table {},
            query(file, select(memberColumns, "member")));
        compare("a room", rooms, query(file, select(roomColumns, "room")));
        compare("a message", messages, held);
        compare("a read mark", marks, query(file, "SELECT hex(room_id), position FROM read_mark"));
        if (!m_device->historyLimit().age && !m_device->historyLimit().bytes) {
            for (const Row& fill : fills) {
                if (fill.at(2) == "0"_L1)
                    say(u"%1 is filled down to %2 only"_s.arg(fill.at(0), fill.at(1)));
            }
        }
        checkBadges(file, me, rooms);
        checkDrafts(file, me, rooms);
    }

    /// Counted afresh from the server's messages.
    void checkBadges(Connection& file, const Row& me, const Table& rooms)
    {
        Table expected;
        for (const Row& room : rooms)
            expected.insert(room.first(),
                { room.first(), QString::number(m_truth.readPosition(me, room)),
                    QString::number(m_truth.unread(me, room)) });
        compare("a badge", expected,
            query(file, "SELECT hex(room_id), read_position, unread FROM room_badge"));
    }

    /// All devices of a person show what the server has.
    void checkDrafts(Connection& file, const Row& me, const Table& rooms)
    {
        Table expected;
        for (const Row& draft : m_truth.drafts) {
            if (draft.at(3) == me.first() && rooms.contains(draft.at(1)))
                expected.insert(draft.at(1) + draft.at(2),
                    { draft.at(1) + draft.at(2), draft.at(1), draft.at(2), draft.at(4) });
        }
        compare("a draft", expected,
            query(file,
                "SELECT hex(room_id) || hex(parent_id), hex(room_id), hex(parent_id), body FROM "
                "draft WHERE body <> ''"));
        if (!m_device->session())
            return;
        for (const Row& room : rooms) {
            const auto id = Uuid::fromBlob(QByteArray::fromHex(room.first().toLatin1()));
            const QString shown = m_device->session()->draft(RoomId { *id });
            const Row draft = expected.value(room.first() + QString(32, u'0'));
            if (const QString stored = draft.isEmpty() ? QString() : draft.at(3); shown != stored)
                say(u"the draft in %1 is \"%2\", \"%3\" at the server"_s.arg(
                    room.at(2), shown, stored));
        }
    }

    /// What a window gets is what the file holds: no hidden gap, nothing twice.
    void checkPages()
    {
        if (!m_device->session())
            return say(u"could not be opened"_s);
        for (const auto& [room, expected] : m_visible.asKeyValueRange()) {
            const auto id = Uuid::fromBlob(QByteArray::fromHex(room.toLatin1()));
            const auto page = m_world.await(m_device->session()->page(
                { .room = RoomId { *id }, .parent = {}, .anchor = {}, .limit = 1'000'000 }));
            if (!page) {
                say(u"the page of %1 cannot be read: %2"_s.arg(room, page.error().message));
                continue;
            }
            qsizetype roots = 0;
            for (const QString& message : expected)
                roots += m_truth.messages.value(message).at(Parent).isEmpty() ? 1 : 0;
            if (page->messages.size() != roots)
                say(u"%1 shows %2 messages of %3"_s.arg(room)
                        .arg(page->messages.size())
                        .arg(roots));
        }
    }

    /// The index follows the messages: one word finds what holds it, and nothing is indexed that is
    /// not here.
    void checkSearch(Connection& file)
    {
        for (const Row& row : query(file,
                 "SELECT rowid FROM message_index WHERE rowid NOT IN (SELECT position FROM message "
                 "WHERE deleted_at IS NULL)"))
            say(u"is indexed and not here: "_s + row.first());
        if (!m_device->session())
            return;
        const Table held = query(file,
            "SELECT position, body FROM message JOIN room_fill USING (room_id) "
            "WHERE deleted_at IS NULL AND (complete OR position >= oldest) ORDER BY position");
        const QString word = wordOf(held);
        if (word.isEmpty())
            return;
        QSet<QString> expected, found;
        for (const Row& row : held) {
            if (row.at(1).contains(word, Qt::CaseInsensitive))
                expected.insert(row.first());
        }
        replica::SearchQuery wanted { .text = word, .room = {}, .before = {}, .limit = 100'000 };
        do {
            const auto page = m_world.await(m_device->session()->search(wanted));
            if (!page)
                return say(u"cannot search: "_s + page.error().message);
            for (const replica::SearchHit& hit : page->hits)
                found.insert(QString::number(hit.message.position));
            wanted.before = page->next;
        } while (wanted.before);
        if (found != expected)
            say(u"\"%1\" is found %2 times, not %3"_s.arg(word)
                    .arg(found.size())
                    .arg(expected.size()));
    }

    /// The first of at least three letters that some message holds.
    static QString wordOf(const Table& messages)
    {
        static const QRegularExpression word(u"[a-z]{3,}"_s);
        for (const Row& row : messages) {
            if (const auto match = word.match(row.at(1)); match.hasMatch())
                return match.captured();
        }
        return {};
    }

    /// Everything that a person wrote is at the server, once and in order, or still in sight.
    void checkWritten()
    {
        if (!m_device->session())
            return;
        QHash<QString, OutboxEntry> unsent;
        for (const OutboxEntry& entry : m_device->session()->outbox())
            unsent.insert(entry.key, entry);
        QSet<QString> removed, unsentIds;
        for (const Written& one : m_device->written()) {
            if (one.operation == "message.remove"_L1 || one.operation == "channel.remove"_L1)
                removed.insert(one.args.value("id"_L1).toString());
        }
        for (const OutboxEntry& entry : std::as_const(unsent))
            unsentIds.insert(entry.args.value("id"_L1).toString());
        QHash<RoomId, qint64> last;
        for (const Written& one : m_device->written()) {
            if (one.operation != "message.create"_L1 || !one.isSafe || one.isDiscarded)
                continue;
            const QString id = one.args.value("id"_L1).toString();
            const auto uuid = Uuid::fromString(id);
            const auto known = m_truth.messages.constFind(idText(*uuid));
            if (known == m_truth.messages.constEnd()) {
                const bool roomIsGone = !m_truth.rooms.contains(idText(one.room->uuid));
                if (!unsentIds.contains(id) && !removed.contains(id)
                    && !removed.contains(one.args.value("roomId"_L1).toString()) && !roomIsGone)
                    say(u"lost: "_s + one.args.value("body"_L1).toString());
                continue;
            }
            const qint64 position = known->at(At).toLongLong();
            if (!one.wasRefused && position < std::exchange(last[*one.room], position))
                say(u"out of order: "_s + one.args.value("body"_L1).toString());
        }
        for (const OutboxEntry& entry : std::as_const(unsent)) {
            if (entry.state != SendState::Failed && entry.blockedBy.isEmpty()
                && !m_device->session()->syncState().ended)
                say(u"still waits: %1 %2"_s.arg(entry.operation, entry.key));
            if (entry.error && entry.error->code == ErrorCode::Internal)
                say(u"a defect: %1: %2 (%3)"_s.arg(
                    entry.operation, entry.error->message, entry.error->detail));
            const auto id = Uuid::fromString(entry.args.value("id"_L1).toString());
            if (entry.isOperation("message.create") && id && m_truth.messages.contains(idText(*id)))
                say(u"the server has what is called unsent: %1 (%2)"_s.arg(
                    entry.args.value("body"_L1).toString(),
                    entry.error ? entry.error->message : u"waits"_s));
        }
    }

    SimWorld& m_world;
    const Truth& m_truth;
    SimDevice* m_device = nullptr;
    QHash<QString, QStringList> m_visible; ///< messages a page may show, by room
    QStringList m_found;
};

} // namespace

QStringList violations(SimWorld& world)
{
    const auto file = Connection::open({ .path = world.workspaceFile(),
        .access = storage::Access::ReadOnly,
        .vfs = world.disk().vfs() });
    if (!file)
        return { u"the server's file cannot be read: "_s + file.error().message };
    const Truth truth(**file);
    return Examination(world, truth).run();
}

} // namespace hearth::sim
