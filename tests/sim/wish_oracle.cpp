// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/wish_oracle.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace hearth::sim {

using namespace Qt::StringLiterals;

namespace {

/// How one thing shall be.
struct Wish {
    QString what; ///< `pinned`
    QString whose; ///< a member; empty where it is everybody's
    QString thing;
    QString value;

    [[nodiscard]] QString key() const { return what + u' ' + whose + u' ' + thing; }
};
QString textOf(bool value) { return value ? u"true"_s : u"false"_s; }

QString textOf(const QJsonValue& value)
{
    return value.isBool() ? textOf(value.toBool())
                          : QString::number(static_cast<qint64>(value.toInteger()));
}

QString textOf(const QJsonArray& list)
{
    QStringList texts;
    for (const auto& one : list)
        texts.append(one.toString());
    return texts.join(u' ');
}

/// An id among the arguments, as the truth writes it.
QString idIn(const Written& one, QLatin1StringView name)
{
    return Uuid::fromString(one.args.value(name).toString()).transform(idText).value_or(QString());
}

constexpr std::array preferences { "starred"_L1, "muted"_L1, "closed"_L1, "rank"_L1 };
constexpr std::array windows { "editMinutes"_L1, "deleteMinutes"_L1 };

/// Who shall be in a room.
QList<Wish> membershipsIn(const Written& one, const QString& self)
{
    const auto wish = [&](const QString& member, bool isIn) {
        return Wish { u"being in the channel"_s, member, idIn(one, "id"_L1), textOf(isIn) };
    };
    if (one.operation == "channel.join"_L1)
        return { wish(self, true) };
    if (one.operation == "channel.leave"_L1)
        return { wish(self, false) };
    if (one.operation == "channel.removeMember"_L1)
        return { wish(idIn(one, "memberId"_L1), false) };
    QList<Wish> wishes;
    if (one.operation == "channel.addMembers"_L1) {
        const QJsonArray members = one.args.value("memberIds"_L1).toArray();
        for (const auto& member : members) {
            if (const auto id = Uuid::fromString(member.toString()))
                wishes.append(wish(idText(*id), true));
        }
    }
    return wishes;
}

/// What a person keeps for themselves.
QList<Wish> ownWishesIn(const Written& one, const QString& self)
{
    const QString message = idIn(one, "messageId"_L1);
    QList<Wish> wishes;
    if (one.operation == "saved.set"_L1) {
        wishes.append(
            { u"saved"_s, self, message, textOf(one.args.value("present"_L1).toBool(true)) });
    } else if (one.operation == "thread.follow"_L1) {
        wishes.append(
            { u"following"_s, self, message, textOf(one.args.value("following"_L1).toBool(true)) });
    } else if (one.operation == "preference.set"_L1) {
        for (const QLatin1StringView field : preferences) {
            if (one.args.contains(field))
                wishes.append(
                    { field, self, idIn(one, "roomId"_L1), textOf(one.args.value(field)) });
        }
    } else if (one.operation == "reminder.set"_L1 && one.args.contains("dueAt"_L1)) {
        wishes.append({ u"due"_s, self, idIn(one, "id"_L1), textOf(one.args.value("dueAt"_L1)) });
    } else if (one.operation == "status.set"_L1) {
        wishes.append({ u"status"_s, self, {},
            one.args.value("text"_L1).toString().trimmed() + u'/'
                + textOf(one.args.value("doNotDisturb"_L1).toBool()) });
    }
    return wishes;
}

/// What everybody has in common.
QList<Wish> commonWishesIn(const Written& one)
{
    const QString id = idIn(one, "id"_L1);
    QList<Wish> wishes;
    if (one.operation == "message.pin"_L1 || one.operation == "message.unpin"_L1)
        wishes.append({ u"pinned"_s, {}, id, textOf(one.operation == "message.pin"_L1) });
    else if (one.operation == "channel.archive"_L1)
        wishes.append({ u"archived"_s, {}, id, textOf(true) });
    else if (one.operation == "channel.update"_L1 && one.args.contains("archived"_L1))
        wishes.append({ u"archived"_s, {}, id, textOf(one.args.value("archived"_L1)) });
    else if (one.operation == "group.set"_L1 && one.args.contains("memberIds"_L1))
        wishes.append(
            { u"in the group"_s, {}, id, textOf(one.args.value("memberIds"_L1).toArray()) });
    else if (one.operation == "emoji.setAliases"_L1)
        wishes.append({ u"aliases"_s, {}, id, textOf(one.args.value("aliases"_L1).toArray()) });
    else if (one.operation == "workspace.update"_L1) {
        for (const QLatin1StringView field : windows) {
            if (one.args.contains(field))
                wishes.append({ field, {}, {}, textOf(one.args.value(field)) });
        }
    }
    return wishes;
}

class Wishes {
public:
    Wishes(SimWorld& world, SimDevice& device, const Truth& truth)
        : m_world(world)
        , m_device(device)
        , m_truth(truth)
        , m_self(memberOf(device))
        , m_items(truth.itemsOf(m_self))
    {
    }

    QStringList run()
    {
        // Who was shown out has lost some of it, and what they wrote then was refused.
        if (m_self.isEmpty() || m_truth.wasShownOut(m_self.first()))
            return {};
        for (const replica::OutboxEntry& entry : m_device.session()->outbox())
            m_waiting.insert(thingOf(entry.operation, entry.args));
        for (const auto& device : m_world.devices())
            collect(*device);
        for (const Said& last : std::as_const(m_last)) {
            if (last.by == &m_device && !last.isShared && isOwed(*last.one))
                checkWish(last.wish);
        }
        for (const Written& one : m_device.written()) {
            if (one.operation == "thread.read"_L1)
                m_lastMarks.insert(idIn(one, "messageId"_L1), &one);
        }
        for (const Written& one : m_device.written()) {
            if (isOwed(one))
                checkOutcome(one);
        }
        return m_found;
    }

private:
    /// The last that was said about one thing.
    struct Said {
        const SimDevice* by = nullptr;
        const Written* one = nullptr;
        bool isShared = false; ///< another device had a say as well
        Wish wish;
    };

    void say(const QString& what) { m_found.append(what); }

    [[nodiscard]] Row memberOf(const SimDevice& device) const
    {
        for (const Row& member : m_truth.members) {
            if (member.at(1) == idText(device.user().uuid))
                return member;
        }
        return {};
    }

    void collect(SimDevice& device)
    {
        const QString self = memberOf(device).value(0);
        for (const Written& one : device.written()) {
            const QList<Wish> wishes = membershipsIn(one, self) + ownWishesIn(one, self)
                + commonWishesIn(one);
            for (const Wish& wish : wishes) {
                Said& last = m_last[wish.key()];
                last.isShared = last.isShared || (last.by && last.by != &device);
                last.by = &device;
                last.one = &one;
                last.wish = wish;
            }
            if (one.operation.endsWith(".remove"_L1))
                m_removed.insert(thingOf(one.operation, one.args));
            if (one.operation == "preference.set"_L1 && one.args.contains("sectionId"_L1))
                m_sorted.insert(self + idIn(one, "roomId"_L1));
            if (one.operation == "thread.rewind"_L1)
                m_unreadAgain.insert(self + idIn(one, "messageId"_L1));
            if (one.operation == "section.set"_L1 && &device != &m_device)
                m_sectionsOfOthers.insert(idIn(one, "id"_L1));
            if (one.operation == "message.create"_L1 || one.operation == "scheduled.set"_L1)
                m_wrote.insert(self + idIn(one, "roomId"_L1));
        }
    }

    /// It was on the disk, it is not in the outbox any more, and nothing about its thing was ever
    /// refused.
    [[nodiscard]] bool isOwed(const Written& one) const
    {
        const QString thing = thingOf(one.operation, one.args);
        return one.isSafe && !one.isUncertain && !one.isDiscarded && !m_waiting.contains(thing)
            && std::ranges::none_of(
                m_world.devices(), [&](const auto& device) { return device->isUndecided(thing); });
    }

    void checkWish(const Wish& wish)
    {
        const std::optional<QString> now = stateOf(wish);
        if (now && *now != wish.value)
            say(u"%1 was to be %2 and is %3: %4"_s.arg(wish.what, wish.value, *now, wish.thing));
    }

    /// How it is; none where nobody can say how it must be.
    [[nodiscard]] std::optional<QString> stateOf(const Wish& wish) const
    {
        if (!wish.whose.isEmpty() && wish.what == "being in the channel"_L1)
            return membership(wish);
        if (!wish.whose.isEmpty())
            return ownState(wish);
        if (wish.what == "pinned"_L1) {
            const Row message = liveMessage(wish.thing);
            return message.isEmpty() ? std::nullopt
                                     : std::optional(textOf(message.at(PinnedAt) != "-"_L1));
        }
        if (wish.what == "archived"_L1) {
            // A private channel is archived when the last one leaves it.
            const Row room = m_truth.rooms.value(wish.thing);
            return room.value(1) == "public"_L1 ? std::optional(textOf(room.at(5) != "-"_L1))
                                                : std::nullopt;
        }
        if (wish.what == "in the group"_L1) {
            const auto group = itemOf(u"group "_s + wish.thing).group;
            if (!group)
                return std::nullopt;
            QStringList members;
            for (const MemberId& member : group->memberIds)
                members.append(member.toString());
            return members.join(u' ');
        }
        if (wish.what == "aliases"_L1) {
            const auto emoji = itemOf(u"emoji "_s + wish.thing).emoji;
            return emoji ? std::optional(emoji->aliases.join(u' ')) : std::nullopt;
        }
        return m_truth.workspace.first().at(wish.what == windows[0] ? 7 : 8);
    }

    [[nodiscard]] std::optional<QString> ownState(const Wish& wish) const
    {
        if (wish.what == "status"_L1) {
            const auto status = fromJsonText<MemberStatus>(m_self.at(7).toUtf8())
                                    .value_or(MemberStatus {});
            return status.text + u'/' + textOf(status.doNotDisturb);
        }
        if (wish.what == "due"_L1) {
            const auto reminder = itemOf(u"reminder "_s + wish.thing).reminder;
            return reminder ? std::optional(QString::number(reminder->dueAt.micros)) : std::nullopt;
        }
        if (wish.what == "saved"_L1 || wish.what == "following"_L1) {
            const Row message = liveMessage(wish.thing);
            // Who answers, is named, or marks it unread follows it again.
            const bool mayFollow = wish.what == "following"_L1 && wish.value == textOf(false);
            if (message.isEmpty() || !isOpen(message.at(Room)) || mayFollow)
                return std::nullopt;
            const Item thread = itemOf(u"thread "_s + wish.thing);
            return wish.what == "saved"_L1 ? textOf(m_items.contains(u"saved "_s + wish.thing))
                                           : textOf(thread.thread && thread.thread->following);
        }
        // Sorting into a section that is gone by then is refused, with all that went along.
        if (!isOpen(wish.thing) || m_sorted.contains(wish.whose + wish.thing))
            return std::nullopt;
        const RoomPreference preference = itemOf(u"preference "_s + wish.thing)
                                              .preference.value_or(RoomPreference {});
        if (wish.what == "starred"_L1)
            return textOf(preference.starred);
        if (wish.what == "muted"_L1)
            return textOf(preference.muted);
        return wish.what == "closed"_L1 ? textOf(preference.closed)
                                        : QString::number(preference.rank);
    }

    [[nodiscard]] std::optional<QString> membership(const Wish& wish) const
    {
        const Row member = m_truth.members.value(wish.whose);
        const bool moves = !m_truth.rooms.contains(wish.thing) || member.value(4) != "active"_L1
            || m_truth.wasShownOut(wish.whose) || hadAnotherRole(member);
        // Whoever writes in a public channel is in it.
        const bool mayHaveReturned = wish.value == textOf(false)
            && m_wrote.contains(wish.whose + wish.thing);
        if (moves || mayHaveReturned)
            return std::nullopt;
        return textOf(m_truth.peopleIn(wish.thing).contains(wish.whose));
    }

    /// Guests are let into rooms one by one and lose the others.
    [[nodiscard]] bool hadAnotherRole(const Row& member) const
    {
        return member.at(3) == "guest"_L1
            || std::ranges::any_of(m_truth.audit, [&](const AuditedChange& change) {
                   return change.operation == "member.updateRole"_L1
                       && change.entity == member.first();
               });
    }

    /// Nothing could ever keep the person away from the room, so that a server refuses no mark in
    /// it. A restored backup may have known neither the room nor the person.
    [[nodiscard]] bool isOpen(const QString& room) const
    {
        return m_truth.rooms.value(room).value(1) == "public"_L1 && !hadAnotherRole(m_self)
            && !m_world.wasRestored();
    }

    [[nodiscard]] Row liveMessage(const QString& id) const
    {
        const Row message = m_truth.messages.value(id);
        return message.isEmpty() || message.at(DeletedAt) != "-"_L1 ? Row() : message;
    }

    [[nodiscard]] Item itemOf(const QString& kindAndId) const
    {
        const Row row = m_items.value(kindAndId);
        return row.isEmpty() ? Item {} : fromJsonText<Item>(row.at(1).toUtf8()).value_or(Item {});
    }

    /// What was made is there, what was taken away is not.
    void checkOutcome(const Written& one)
    {
        const QString kind = one.operation.section(u'.', 0, 0);
        const QString item = kind + u' ' + idIn(one, "id"_L1);
        const bool isThere = m_items.contains(item);
        if (one.operation == "reminder.set"_L1 && one.args.contains("text"_L1))
            checkMade(one, u"text"_s);
        else if (one.operation == "group.set"_L1 && one.args.contains("handle"_L1))
            checkMade(one, u"name"_s);
        else if (one.operation == "emoji.add"_L1)
            checkMade(one, u"name"_s);
        else if (one.operation == "conversation.createOrGet"_L1)
            checkConversation(one);
        else if (one.operation == "channel.update"_L1 && one.args.contains("kind"_L1))
            checkKind(one);
        else if (one.operation == "thread.read"_L1)
            checkThreadMark(one);
        else if (isThere && isItemRemoval(one))
            say(u"was removed and is there: "_s + item);
    }

    /// A change of a section from elsewhere may come after the removal, and make it anew; so may
    /// the making itself, from another device, after a backup was restored that knew nothing of it.
    [[nodiscard]] bool isItemRemoval(const Written& one) const
    {
        static const QStringList operations = u"reminder.remove group.remove emoji.remove "
                                              "section.remove scheduled.remove"_s.split(u' ');
        return operations.contains(one.operation) && !m_world.wasRestored()
            && !m_sectionsOfOthers.contains(idIn(one, "id"_L1));
    }

    void checkMade(const Written& one, const QString& field)
    {
        const QString thing = thingOf(one.operation, one.args);
        const QString kind = one.operation.section(u'.', 0, 0);
        const Row item = m_items.value(kind + u' ' + idIn(one, "id"_L1));
        const QString value = one.args.value(field).toString();
        const bool isWhole = item.value(1).contains(u'"' + value + u'"');
        if (!m_removed.contains(thing) && !isWhole)
            say(u"the %1 is lost: %2"_s.arg(kind, value));
    }

    void checkConversation(const Written& one)
    {
        const bool waits = std::ranges::any_of(m_device.session()->outbox(),
            [&](const replica::OutboxEntry& entry) { return one.isOf(entry); });
        if (one.room && !waits && !one.wasRefused
            && !m_truth.rooms.contains(idText(one.room->uuid)))
            say(u"the conversation is lost: "_s + one.room->toString());
    }

    /// Nobody makes it public again.
    void checkKind(const Written& one)
    {
        const Row room = m_truth.rooms.value(idIn(one, "id"_L1));
        if (!room.isEmpty() && one.args.value("kind"_L1) == "private"_L1
            && room.at(1) != "private"_L1)
            say(u"the channel was made private and is not: "_s + room.at(2));
    }

    /// Forward alone, in a thread that the person follows by then. Only the last mark counts, as it
    /// takes the place of those that were not sent yet. A position that no message has came from
    /// this device's own clock.
    void checkThreadMark(const Written& one)
    {
        const QString thread = idIn(one, "messageId"_L1);
        const Row start = liveMessage(thread);
        const QString position = QString::number(one.args.value("position"_L1).toInteger());
        const bool isKnown = std::ranges::any_of(
            m_truth.messages, [&](const Row& message) { return message.at(At) == position; });
        if (start.isEmpty() || !isOpen(start.at(Room)) || !isKnown || !followedBefore(one)
            || m_lastMarks.value(thread) != &one
            || m_unreadAgain.contains(memberOf(m_device).value(0) + thread))
            return;
        const auto now = itemOf(u"thread "_s + thread).thread;
        if (now && now->readPosition < position.toLongLong())
            say(u"the thread's mark is lost: "_s + start.at(Body));
    }

    [[nodiscard]] bool followedBefore(const Written& mark) const
    {
        for (const Written& one : m_device.written()) {
            if (&one == &mark)
                return false;
            if (one.operation == "thread.follow"_L1 && isOwed(one)
                && one.args.value("messageId"_L1) == mark.args.value("messageId"_L1))
                return true;
        }
        return false;
    }

    SimWorld& m_world;
    SimDevice& m_device;
    const Truth& m_truth;
    Row m_self; ///< the person's member
    Table m_items; ///< what they see
    QHash<QString, Said> m_last; ///< by `Wish::key`
    QHash<QString, const Written*> m_lastMarks; ///< this device's, by thread
    QSet<QString> m_waiting; ///< things about which something is in the outbox still
    QSet<QString> m_removed; ///< things that somebody removed, or meant to
    QSet<QString> m_sorted; ///< member and room that they put into a section
    QSet<QString> m_sectionsOfOthers; ///< that another device changed
    QSet<QString> m_unreadAgain; ///< member and thread that they marked unread
    QSet<QString> m_wrote; ///< member and room in which they wrote, or meant to
    QStringList m_found;
};

} // namespace

QStringList brokenWishes(SimWorld& world, SimDevice& device, const Truth& truth)
{
    return device.session() ? Wishes(world, device, truth).run() : QStringList();
}

} // namespace hearth::sim
