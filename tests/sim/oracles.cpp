// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/oracles.h"

#include "core/base/json.h"
#include "core/domain/item.h"
#include "tests/sim/file_oracle.h"
#include "tests/sim/wish_oracle.h"
#include "tests/sim/written_oracle.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using storage::Connection;

namespace {

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
            const QStringList broken = brokenPromises(m_world, *device, m_truth)
                + brokenWishes(m_world, *device, m_truth);
            for (const QString& promise : broken)
                say(promise);
        }
        // Last, because it takes time, in which what is due is done.
        for (const auto& device : m_world.devices()) {
            m_device = device.get();
            const QStringList broken = brokenFiles(m_world, *device, m_truth);
            for (const QString& promise : broken)
                say(promise);
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

    /// What was planned is done when its time comes, whoever is away then.
    void checkPlans()
    {
        constexpr qint64 patience = 61'000'000; // a clock that was set is noticed after a minute
        const qint64 now = m_world.serverClock().now().micros;
        for (const Row& item : m_truth.due) {
            if (item.at(1).toLongLong() + patience < now)
                say(u"was due and is not done: "_s + item.join(u' '));
        }
    }

    void checkServer()
    {
        checkPlans();
        const QStringList broken = brokenFiles(m_world, m_truth);
        for (const QString& promise : broken)
            say(promise);
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
            checkPoll(message);
        }
        for (const Row& item : m_truth.items) {
            const QString kind = item.at(2).section(u' ', 0, 0);
            const Row asked = m_truth.messages.value(item.at(2).section(u' ', 1));
            if (kind == "vote"_L1 && (asked.isEmpty() || asked.at(PollText) == "-"_L1))
                say(u"a vote in nothing: "_s + item.join(u' '));
        }
    }

    /// The counts are those of the votes, each of which is its voter's own.
    void checkPoll(const Row& message)
    {
        if (message.at(PollText) == "-"_L1)
            return;
        const auto poll = fromJsonText<Poll>(message.at(PollText).toUtf8());
        if (!poll)
            return say(u"a poll cannot be read: "_s + message.join(u' '));
        const QMap<QString, QList<int>> votes = m_truth.votesIn(message.at(Id));
        if (poll->voters != votes.size())
            say(u"%1 voters counted, %2 votes: %3"_s.arg(poll->voters)
                    .arg(votes.size())
                    .arg(message.at(Body)));
        for (qsizetype i = 0; i < poll->options.size(); ++i) {
            QStringList voters;
            for (const auto& [voter, chosen] : votes.asKeyValueRange()) {
                if (chosen.contains(static_cast<int>(i)))
                    voters.append(voter);
            }
            QStringList named;
            for (const MemberId& member : poll->options[i].memberIds)
                named.append(idText(member.uuid));
            named.sort();
            if (poll->options[i].votes != voters.size()
                || named != (poll->anonymous ? QStringList() : voters))
                say(u"option %1 of %2 was chosen by %3, not %4 (%5)"_s.arg(i)
                        .arg(message.at(Body), voters.join(u' '))
                        .arg(poll->options[i].votes)
                        .arg(named.join(u' ')));
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
            // A trace of what was deleted is kept by those who held the message then, and shown.
            messages.insert(message.first(), message);
            if (!isOlder
                && (message.at(DeletedAt) == "-"_L1 || message.at(Replies) != "0"_L1
                    || held.contains(message.first())))
                m_visible[message.at(Room)].append(message.at(Id));
        }
        for (const Row& mark : m_truth.marks) {
            if (mark.at(2) == me.first() && rooms.contains(mark.at(1)))
                marks.insert(mark.at(1), { mark.at(1), mark.at(3), mark.at(4) });
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
        compare("a read mark", marks,
            query(file, "SELECT hex(room_id), position, revision FROM read_mark"));
        if (!m_device->historyLimit().age && !m_device->historyLimit().bytes) {
            for (const Row& fill : fills) {
                if (fill.at(2) == "0"_L1)
                    say(u"%1 is filled down to %2 only"_s.arg(fill.at(0), fill.at(1)));
            }
        }
        checkPeople(file, me, rooms);
        checkReactions(file, messages);
        compare("an item", isMember ? m_truth.itemsOf(me) : Table {},
            query(file,
                "SELECT kind || ' ' || hex(id), value FROM item WHERE value NOT LIKE "
                "'%\"removed\":true%'"));
        checkBadges(file, me, rooms);
        checkDrafts(file, me, rooms);
    }

    /// Whether the person is in a room, and who else is in those that are not for everybody.
    void checkPeople(Connection& file, const Row& me, const Table& rooms)
    {
        Table joined, people;
        for (const Row& room : rooms) {
            QStringList inRoom = m_truth.peopleIn(room.first());
            joined.insert(
                room.first(), { room.first(), inRoom.contains(me.first()) ? u"1"_s : u"0"_s });
            if (room.at(1) != "public"_L1)
                people.insert(room.first(), Row { room.first() } + inRoom);
        }
        compare(
            "being in a room", joined, query(file, "SELECT hex(room_id), joined FROM room_fill"));
        Table known;
        for (const Row& room :
            query(file, "SELECT hex(id), member_ids FROM room WHERE kind <> 'public'")) {
            QStringList ids = idsIn(room.at(1));
            ids.sort();
            known.insert(room.first(), Row { room.first() } + ids);
        }
        compare("who is in a room", people, known);
    }

    void checkReactions(Connection& file, const Table& messages)
    {
        for (const Row& held :
            query(file, "SELECT hex(id), reactions FROM message WHERE deleted_at IS NULL")) {
            QStringList there;
            for (const Reaction& one :
                fromJsonText<QList<Reaction>>(held.at(1).toUtf8()).value_or(QList<Reaction> {})) {
                for (const MemberId& member : one.memberIds)
                    there.append(reactionText(one.emoji, idText(member.uuid)));
            }
            QStringList expected = m_truth.reactionsTo(held.first());
            there.sort();
            expected.sort();
            if (messages.contains(held.first()) && there != expected)
                say(u"reactions to %1 differ: %2, %3 at the server"_s.arg(
                    held.first(), there.join(u", "), expected.join(u", ")));
        }
    }

    /// A list of ids as JSON.
    static QStringList idsIn(const QString& json)
    {
        QStringList ids;
        for (const MemberId& id :
            fromJsonText<QList<MemberId>>(json.toUtf8()).value_or(QList<MemberId> {}))
            ids.append(idText(id.uuid));
        return ids;
    }

    /// Counted afresh from the server's messages.
    void checkBadges(Connection& file, const Row& me, const Table& rooms)
    {
        Table expected;
        for (const Row& room : rooms)
            expected.insert(room.first(),
                { room.first(), QString::number(m_truth.readPosition(me, room)),
                    QString::number(m_truth.unread(me, room)),
                    QString::number(m_truth.mentions(me, room)) });
        compare("a badge", expected,
            query(file, "SELECT hex(room_id), read_position, unread, mentions FROM room_badge"));
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
        // What stands in a thread that a restored backup does not know the server cannot take; the
        // device keeps it.
        const auto isOrphan = [&](const replica::DraftPlace& place) {
            return !place.parent.isNull() && !m_truth.messages.contains(idText(place.parent.uuid));
        };
        Table shown;
        for (const auto& [place, draft] : m_device->session()->drafts().asKeyValueRange()) {
            const QString room = idText(place.room.uuid), parent = idText(place.parent.uuid);
            if (!place.isEdit() && !draft.text.isEmpty() && rooms.contains(room)
                && !isOrphan(place))
                shown.insert(room + parent, { room + parent, room, parent, draft.text });
        }
        compare("a draft on display", expected, shown);
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
                roots += Truth::isInRoom(m_truth.messages.value(message)) ? 1 : 0;
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
