// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/written_oracle.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;

namespace {

QString argument(const Written& one, QLatin1StringView name)
{
    return one.args.value(name).toString();
}

/// The thing that an operation is about, as the truth calls it.
QString subject(const Written& one)
{
    const auto id = Uuid::fromString(argument(one, "id"_L1));
    return id ? idText(*id) : QString();
}

class Reckoning {
public:
    Reckoning(SimWorld& world, SimDevice& device, const Truth& truth)
        : m_device(device)
        , m_truth(truth)
        , m_outbox(device.session()->outbox())
    {
        for (const auto& any : world.devices()) {
            const bool isOther = any.get() != &device && any->user() == device.user();
            for (const Written& one : any->written()) {
                if (isOther && one.operation == "poll.vote"_L1)
                    m_votedElsewhere.insert(argument(one, "messageId"_L1));
                if (one.operation == "section.remove"_L1)
                    m_removedSections.insert(argument(one, "id"_L1));
                if (one.operation == "scheduled.remove"_L1)
                    m_cancelled.insert(argument(one, "id"_L1));
            }
        }
        for (const Written& one : device.written()) {
            if (one.operation.endsWith(".remove"_L1))
                m_removed.insert(argument(one, "id"_L1));
        }
        for (const Row& member : truth.members) {
            if (member.at(1) == idText(device.user().uuid))
                m_self = member;
        }
    }

    QStringList run()
    {
        QHash<QString, const Written*> lastReactions;
        QHash<QString, const Written*> lastVotes;
        for (const Written& one : m_device.written()) {
            const bool isWish = one.operation == "reaction.set"_L1
                || one.operation == "poll.vote"_L1;
            if (one.isUncertain && !isWish) // a wish may have overtaken another all the same
                continue;
            if (one.operation == "message.create"_L1) {
                checkMessage(one);
                checkText(one);
            } else if (one.operation == "message.update"_L1) {
                checkText(one);
            } else if (one.operation == "message.remove"_L1) {
                checkRemoval(one);
            } else if (one.operation == "channel.create"_L1) {
                checkRoom(one);
            } else if (one.operation == "channel.remove"_L1) {
                checkRoomRemoval(one);
            } else if (one.operation == "reaction.set"_L1) {
                lastReactions.insert(one.args.value("messageId"_L1).toString(), &one);
            } else if (one.operation == "poll.close"_L1) {
                checkClosing(one);
            } else if (one.operation == "poll.vote"_L1) {
                lastVotes.insert(argument(one, "messageId"_L1), &one);
            } else if (one.operation == "section.set"_L1) {
                checkSection(one);
            } else if (one.operation == "scheduled.set"_L1) {
                checkScheduled(one);
            } else if (one.isUpdate()) {
                checkChanges(one);
            }
        }
        for (const Written* one : std::as_const(lastReactions))
            checkReaction(*one);
        for (const Written* one : std::as_const(lastVotes))
            checkVote(*one);
        for (const OutboxEntry& entry : std::as_const(m_outbox))
            checkUnsent(entry);
        return m_found;
    }

private:
    void say(const QString& what) { m_found.append(what); }

    [[nodiscard]] bool isInSight(const Written& one) const
    {
        return std::ranges::any_of(
            m_outbox, [&](const OutboxEntry& entry) { return one.isOf(entry); });
    }
    /// The device has to account for it: nobody took it back, no crash took it, and it is not in
    /// the outbox any more.
    [[nodiscard]] bool isOwed(const Written& one) const
    {
        return one.isSafe && !one.isDiscarded && !isInSight(one);
    }

    void checkMessage(const Written& one)
    {
        if (!one.isSafe || one.isDiscarded)
            return;
        const auto known = m_truth.messages.constFind(subject(one));
        if (known == m_truth.messages.constEnd()) {
            const bool roomIsGone = !m_truth.rooms.contains(idText(one.room->uuid));
            if (!isInSight(one) && !m_removed.contains(argument(one, "id"_L1))
                && !m_removed.contains(argument(one, "roomId"_L1)) && !roomIsGone)
                say(u"lost: "_s + argument(one, "body"_L1));
            return;
        }
        // What has files waits for them, and nothing waits for it.
        const bool hasFiles = one.args.contains("files"_L1);
        const qint64 position = known->at(At).toLongLong();
        if (!one.wasRefused && !hasFiles && position < std::exchange(m_last[*one.room], position))
            say(u"out of order: "_s + argument(one, "body"_L1));
    }

    /// Every text is one of its own, so the message says it now or said it before. A message that
    /// was deleted has forgotten them all.
    void checkText(const Written& one)
    {
        const auto message = m_truth.messages.constFind(subject(one));
        if (message == m_truth.messages.constEnd() || message->at(DeletedAt) != "-"_L1)
            return;
        const QString text = argument(one, "body"_L1);
        const qsizetype times = m_truth.textsOf(subject(one)).count(text);
        if (times > 1)
            say(u"said %1 times: %2"_s.arg(times).arg(text));
        // A removal takes unsent edits along, and stays undone itself when it is refused.
        const bool mayBeGone = one.isReplaced
            || (one.operation == "message.update"_L1 && m_removed.contains(argument(one, "id"_L1)));
        if (times == 0 && !mayBeGone && isOwed(one))
            say(u"the text is lost: "_s + text);
    }

    void checkRemoval(const Written& one)
    {
        const auto message = m_truth.messages.constFind(subject(one));
        if (message != m_truth.messages.constEnd() && message->at(DeletedAt) == "-"_L1
            && isOwed(one))
            say(u"was removed and is there: "_s + message->at(Body));
    }

    /// Twice it cannot be there: the id is the key.
    void checkRoom(const Written& one)
    {
        const bool isThere = m_truth.rooms.contains(subject(one));
        const bool wasRemoved = m_truth.wasRemoved(subject(one));
        if (isThere && wasRemoved)
            say(u"the channel came back: "_s + argument(one, "name"_L1));
        if (!isThere && !wasRemoved && isOwed(one))
            say(u"the channel is lost: "_s + argument(one, "name"_L1));
    }

    void checkRoomRemoval(const Written& one)
    {
        if (m_truth.rooms.contains(subject(one)) && isOwed(one))
            say(u"the channel was removed and is there: "_s
                + m_truth.rooms.value(subject(one)).at(2));
    }

    /// Its emoji are the device's own, so the last wish stands.
    void checkReaction(const Written& one)
    {
        const QString id = idText(
            Uuid::fromString(argument(one, "messageId"_L1)).value_or(Uuid {}));
        const auto message = m_truth.messages.constFind(id);
        if (message == m_truth.messages.constEnd() || message->at(DeletedAt) != "-"_L1
            || !isOwed(one))
            return;
        const bool isThere = m_truth.reactionsTo(id).contains(
            reactionText(argument(one, "emoji"_L1), m_self.value(0)));
        if (isThere != one.args.value("present"_L1).toBool(true))
            say(u"the reaction is %1: %2"_s.arg(
                isThere ? u"still there"_s : u"lost"_s, message->at(Body)));
    }

    /// The message that an operation marks, where it is there and the device has to account for
    /// the operation.
    [[nodiscard]] Row markedBy(const Written& one) const
    {
        const QString id = idText(
            Uuid::fromString(argument(one, "messageId"_L1)).value_or(Uuid {}));
        const Row message = m_truth.messages.value(id);
        return message.isEmpty() || message.at(DeletedAt) != "-"_L1 || !isOwed(one) ? Row()
                                                                                    : message;
    }

    void checkClosing(const Written& one)
    {
        const Row message = markedBy(one);
        const auto poll = message.isEmpty()
            ? Poll {}
            : fromJsonText<Poll>(message.at(PollText).toUtf8()).value_or(Poll {});
        if (!message.isEmpty() && !poll.closedAt)
            say(u"the poll was closed and is open: "_s + message.at(Body));
    }

    /// The last wish stands, unless another device of the person had one as well.
    void checkVote(const Written& one)
    {
        const Row message = markedBy(one);
        if (message.isEmpty() || m_votedElsewhere.contains(argument(one, "messageId"_L1)))
            return;
        QList<int> wanted;
        const QJsonArray options = one.args.value("options"_L1).toArray();
        for (const auto& option : options)
            wanted.append(option.toInt());
        if (m_truth.votesIn(message.at(Id)).value(m_self.value(0)) != wanted)
            say(u"the vote is lost: "_s + message.at(Body));
    }

    /// One that was made is there, unless the person took it away, here or on another device.
    /// Whoever is shown out of the workspace loses how it was arranged.
    void checkSection(const Written& one)
    {
        const QString name = argument(one, "name"_L1);
        if (name.isEmpty() || !isOwed(one) || m_truth.wasShownOut(m_self.value(0)))
            return;
        const Row item = m_truth.itemsOf(m_self).value(u"section "_s + subject(one));
        if (item.isEmpty() ? !m_removedSections.contains(argument(one, "id"_L1))
                           : !item.at(1).contains(u'"' + name + u'"'))
            say(u"the section is lost: "_s + name);
    }

    /// The making and a change of it may be one entry, which says what either said.
    [[nodiscard]] bool isStillSet(const Written& one) const
    {
        return std::ranges::any_of(m_outbox, [&](const OutboxEntry& entry) {
            return entry.isOperation("scheduled.set")
                && entry.args.value("id"_L1) == one.args.value("id"_L1);
        });
    }

    /// It was sent, or waits, or says why it could not be sent, unless somebody cancelled it.
    void checkScheduled(const Written& one)
    {
        const bool isMade = one.args.contains("roomId"_L1);
        if (!isMade || !isOwed(one) || one.isReplaced || isStillSet(one)
            || m_truth.wasShownOut(m_self.value(0)))
            return;
        const bool isKept = m_truth.itemsOf(m_self).contains(u"scheduled "_s + subject(one));
        const bool wasSent = m_truth.messages.contains(subject(one));
        if (isKept && wasSent)
            say(u"was sent and still waits: "_s + argument(one, "body"_L1));
        const bool roomIsGone = !m_truth.rooms.contains(
            idText(Uuid::fromString(argument(one, "roomId"_L1)).value_or(Uuid {})));
        if (!isKept && !wasSent && !roomIsGone && !m_cancelled.contains(argument(one, "id"_L1)))
            say(u"the scheduled message is lost: "_s + argument(one, "body"_L1));
    }

    void checkChanges(const Written& one)
    {
        const QString room = subject(one);
        if (one.operation == "channel.update"_L1) {
            const Row now = m_truth.rooms.value(room, Row(4));
            // Names come up again and again, and taking the one that it has leaves no trace.
            checkChange(one, { room, "name"_L1, now.at(2), Values::Shared });
            checkChange(one, { room, "topic"_L1, now.at(3), Values::Unique });
        } else if (one.operation == "workspace.update"_L1) {
            const Row& now = m_truth.workspace.first();
            checkChange(one, { now.first(), "name"_L1, now.at(1), Values::Unique });
        } else if (one.operation == "member.updateName"_L1) {
            checkChange(
                one, { m_self.value(0), "displayName"_L1, m_self.value(2), Values::Unique });
        } else if (one.operation == "member.updateProfile"_L1) {
            const QJsonObject profile = QJsonDocument::fromJson(m_self.value(9).toUtf8()).object();
            checkChange(one,
                { m_self.value(0), "title"_L1, profile.value("title"_L1).toString(),
                    Values::Unique });
        }
    }

    enum class Values { Unique, Shared };
    struct Field {
        QString entity;
        QLatin1StringView name;
        QString now;
        Values values;
    };

    /// What a field was set to is its value, or the trail says that it was. Of a removed channel
    /// the trail does not know what it was made with.
    void checkChange(const Written& one, const Field& field)
    {
        const QString value = argument(one, field.name);
        if (value.isEmpty())
            return;
        const qsizetype times = m_truth.timesAudited(field.entity, field.name, value);
        if (times > 1 && field.values == Values::Unique)
            say(u"%1 was done %2 times: %3"_s.arg(one.operation).arg(times).arg(value));
        if (value != field.now && !m_truth.wasAudited(field.entity, field.name, value)
            && !m_truth.wasRemoved(field.entity) && !one.isReplaced && isOwed(one))
            say(u"%1 is lost: %2"_s.arg(one.operation, value));
    }

    void checkUnsent(const OutboxEntry& entry)
    {
        if (entry.state != SendState::Failed && entry.blockedBy.isEmpty()
            && !m_device.session()->syncState().ended)
            say(u"still waits: %1 %2"_s.arg(entry.operation, entry.key));
        if (entry.error && entry.error->code == ErrorCode::Internal)
            say(u"a defect: %1: %2 (%3)"_s.arg(
                entry.operation, entry.error->message, entry.error->detail));
        const auto id = Uuid::fromString(entry.args.value("id"_L1).toString());
        // One that arrived without the device's knowing and was changed since is an edit by then,
        // which the workspace's window may forbid.
        const bool isLate = entry.error && entry.error->details.contains("windowMinutes"_L1);
        if (entry.isOperation("message.create") && !isLate && id
            && m_truth.messages.contains(idText(*id)))
            say(u"the server has what is called unsent: %1 (%2)"_s.arg(
                entry.args.value("body"_L1).toString(),
                entry.error ? entry.error->message : u"waits"_s));
    }

    SimDevice& m_device;
    const Truth& m_truth;
    QList<OutboxEntry> m_outbox;
    QSet<QString> m_removed; ///< what this device removed, or meant to
    QSet<QString> m_removedSections; ///< likewise, by any device
    QSet<QString> m_votedElsewhere; ///< polls in which another device of the person voted
    QSet<QString> m_cancelled; ///< likewise, of what was scheduled
    Row m_self; ///< the person's member
    QHash<RoomId, qint64> m_last; ///< of each room, the position of the message before
    QStringList m_found;
};

} // namespace

QStringList brokenPromises(SimWorld& world, SimDevice& device, const Truth& truth)
{
    return device.session() ? Reckoning(world, device, truth).run() : QStringList();
}

} // namespace hearth::sim
