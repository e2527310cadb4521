// SPDX-License-Identifier: Apache-2.0
// The part of OutboxQueue that decides what may be sent next.
#include "core/replica/outbox_queue.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

/// Planned things, whose edits say only what is different.
bool isPlanned(const QString& operation)
{
    return operation.startsWith("scheduled."_L1) || operation.startsWith("reminder."_L1);
}

/// Whatever became of the changes before it: what is gone already is no trouble.
bool removesPlanned(const OutboxEntry& entry)
{
    return isPlanned(entry.operation) && entry.operation.endsWith(".remove"_L1);
}

/// A rename says no place in the order.
bool makesSection(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::sectionSet.name) && entry.args.contains("name"_L1)
        && entry.args.contains("rank"_L1);
}

/// The thing that an entry makes or changes, if others can depend on it: a message, one that is
/// planned, or a room, a section or an emoji that does not exist before.
QString subject(const OutboxEntry& entry)
{
    if (entry.isOperation(protocol::conversationCreateOrGet.name))
        return entry.room ? entry.room->toString() : QString();
    if (entry.operation.startsWith("message."_L1) || entry.operation == "channel.create"_L1
        || isPlanned(entry.operation) || entry.isOperation(protocol::emojiAdd.name)
        || makesSection(entry))
        return entry.args.value(u"id"_s).toString();
    return {};
}

bool creates(const OutboxEntry& entry)
{
    return entry.operation.endsWith(".create"_L1)
        || entry.isOperation(protocol::conversationCreateOrGet.name)
        || entry.isOperation(protocol::emojiAdd.name) || makesSection(entry);
}

/// What must be there before the entry can be sent.
QStringList needs(const OutboxEntry& entry)
{
    QStringList ids;
    if (entry.room)
        ids.append(entry.room->toString());
    for (const QString& key :
        { u"id"_s, u"parentId"_s, u"roomId"_s, u"messageId"_s, u"forwardOf"_s, u"sectionId"_s }) {
        if (const QString id = entry.args.value(key).toString(); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

/// Things that wait for a person's decision, each with the key of the entry to decide about.
struct Stuck {
    QHash<QString, QString> missing; ///< not there before it is decided
    QHash<QString, QString> changed; ///< there, with a change of it undecided

    void add(const OutboxEntry& entry, const QString& key)
    {
        const QString own = subject(entry);
        if (own.isEmpty())
            return;
        QHash<QString, QString>& things = creates(entry) ? missing : changed;
        if (!things.contains(own))
            things.insert(own, key);
    }

    /// A reply needs its parent, and not the parent's latest text: only another change of the same
    /// thing waits for a change.
    [[nodiscard]] QString blockerOf(const OutboxEntry& entry) const
    {
        for (const QString& id : needs(entry)) {
            if (const auto it = missing.constFind(id); it != missing.constEnd())
                return *it;
        }
        return removesPlanned(entry) ? QString() : changed.value(subject(entry));
    }
};

bool carriesOnly(const QSet<FileId>& complete, const OutboxEntry& entry)
{
    return std::ranges::all_of(
        entry.files(), [&](const FileEntry& file) { return complete.contains(file.id); });
}

bool intersects(const QStringList& ids, const QSet<QString>& set)
{
    return std::ranges::any_of(ids, [&](const QString& id) { return set.contains(id); });
}

} // namespace

QHash<QString, QString> OutboxQueue::blockers() const
{
    QHash<QString, QString> blocked;
    Stuck stuck;
    bool anythingFailed = false; // as a rule nothing has, and many ask
    for (const OutboxItem& item : m_items) {
        const OutboxEntry& entry = item.entry;
        if (entry.state == SendState::Failed) {
            stuck.add(entry, entry.key);
            anythingFailed = true;
            continue;
        }
        if (!anythingFailed)
            continue;
        const QString by = stuck.blockerOf(entry);
        if (by.isEmpty())
            continue;
        blocked.insert(entry.key, by);
        stuck.add(entry, by);
    }
    return blocked;
}

QStringList OutboxQueue::sendable(const QSet<QString>& held, const QSet<FileId>& complete) const
{
    QStringList keys;
    const QHash<QString, QString> blocked = blockers();
    QSet<QString> underWay; // things that an earlier entry makes or changes
    QSet<QString> delayed; // things that wait for files
    QSet<RoomId> closed; // rooms where an earlier entry comes first
    for (const OutboxItem& item : m_items) {
        const OutboxEntry& entry = item.entry;
        if (entry.state == SendState::Failed || blocked.contains(entry.key))
            continue; // the rest of the room goes on
        const QString own = subject(entry);
        if (!carriesOnly(complete, entry) || intersects(needs(entry), delayed)) {
            delayed.insert(own);
            continue;
        }
        const RoomId room = reportedRoom(entry);
        if (!closed.contains(room) && !intersects(needs(entry), underWay)
            && entry.state == SendState::Waiting && !held.contains(entry.key))
            keys.append(entry.key);
        closed.insert(room);
        if (!own.isEmpty())
            underWay.insert(own);
    }
    return keys;
}

} // namespace hearth::replica
