// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_queue.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

const auto baseRevisionKey = u"baseRevision"_s;

/// Far more than anybody changes before an answer comes.
constexpr qsizetype rememberedChanges = 1000;

/// Without its making there is nothing to name or to remove.
template <typename Remove>
void forgetChangesOf(const QList<OutboxItem>& items, const QString& emoji, const Remove& remove)
{
    for (qsizetype i = items.size() - 1; i >= 0; --i) {
        const OutboxEntry& entry = items[i].entry;
        if (entry.operation.startsWith("emoji."_L1) && entry.state != SendState::Sending
            && entry.args.value(u"id"_s).toString() == emoji)
            remove(i);
    }
}

} // namespace

OutboxQueue::OutboxQueue(QList<OutboxItem> items)
    : m_items(std::move(items))
{
    if (!m_items.isEmpty())
        m_lastOrdinal = m_items.last().ordinal;
}

const OutboxItem* OutboxQueue::find(const QString& key) const
{
    const auto it = std::ranges::find(
        m_items, key, [](const OutboxItem& item) { return item.entry.key; });
    return it == m_items.end() ? nullptr : &*it;
}

OutboxItem* OutboxQueue::findMutable(const QString& key)
{
    const auto it = std::ranges::find(
        m_items, key, [](const OutboxItem& item) { return item.entry.key; });
    if (it == m_items.end())
        return nullptr;
    m_changed.insert(key);
    return &*it;
}

QSet<RoomId> OutboxQueue::apply(const OutboxCommand& command)
{
    if (const auto* wanted = std::get_if<command::Enqueue>(&command))
        return enqueue(*wanted);
    if (const auto* wanted = std::get_if<command::Retry>(&command))
        return retry(wanted->key);
    if (const auto* wanted = std::get_if<command::Discard>(&command))
        return discard(wanted->key);
    if (const auto* wanted = std::get_if<command::PauseFile>(&command))
        return pauseFile(*wanted);
    if (const auto* wanted = std::get_if<command::DropFile>(&command))
        return dropFile(wanted->file);
    return {};
}

QSet<RoomId> OutboxQueue::enqueue(const command::Enqueue& asked)
{
    const QSet<RoomId> rooms { asked.room.value_or(RoomId {}) };
    command::Enqueue wanted = asked;
    followUp(wanted.operation, wanted.args);
    if (merge(wanted))
        return rooms;
    return append(wanted);
}

QSet<RoomId> OutboxQueue::append(const command::Enqueue& wanted)
{
    OutboxItem item { .entry = { .key = wanted.key,
                          .operation = wanted.operation,
                          .args = wanted.args,
                          .room = wanted.room,
                          .createdAt = wanted.createdAt,
                          .error = {} },
        .ordinal = ++m_lastOrdinal };
    m_items.append(item);
    m_removed.remove(wanted.key);
    m_changed.insert(wanted.key);
    return { reportedRoom(item.entry) };
}

QSet<RoomId> OutboxQueue::retry(const QString& key)
{
    OutboxItem* item = findMutable(key);
    if (!item)
        return {};
    if (item->entry.state == SendState::Failed)
        revive(*item);
    return { reportedRoom(item->entry) };
}

QSet<RoomId> OutboxQueue::discard(const QString& key)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const OutboxEntry& entry = m_items[i].entry;
        if (entry.key != key)
            continue;
        const RoomId room = reportedRoom(entry);
        if (entry.state == SendState::Sending) // what is on its way cannot be called back
            return { room };
        const bool wasRefused = entry.state == SendState::Failed;
        const QString emoji = wasRefused && entry.isOperation(protocol::emojiAdd.name)
            ? entry.args.value(u"id"_s).toString()
            : QString();
        removeAt(i);
        if (!emoji.isEmpty())
            forgetChangesOf(m_items, emoji, [this](qsizetype index) { removeAt(index); });
        return { room };
    }
    return {};
}

void OutboxQueue::removeAt(qsizetype index)
{
    const QString key = m_items[index].entry.key;
    m_changed.remove(key);
    m_removed.insert(key);
    m_items.removeAt(index);
}

/// As if it had never been tried: the server remembers only what succeeded, and counters must rise.
void OutboxQueue::revive(OutboxItem& item)
{
    item.entry.state = SendState::Waiting;
    item.entry.error.reset();
    item.attempted = false;
    item.counter = 0;
    m_changed.insert(item.entry.key);
}

void OutboxQueue::setArgs(OutboxItem& item, const QJsonObject& args)
{
    if (args == item.entry.args)
        return;
    item.entry.args = args;
    if (item.keyUsed)
        takeNewKey(item);
    m_changed.insert(item.entry.key);
}

void OutboxQueue::takeNewKey(OutboxItem& item)
{
    m_changed.remove(item.entry.key);
    m_removed.insert(item.entry.key);
    // Derived, so that the window and the sending side come to the same one.
    item.entry.key = Uuid::derive(item.entry.key.toUtf8()).toString();
    item.keyUsed = false;
    m_changed.insert(item.entry.key);
}

QString OutboxQueue::rekey(const QString& key)
{
    OutboxItem* item = findMutable(key);
    if (!item)
        return {};
    revive(*item);
    takeNewKey(*item);
    return item->entry.key;
}

void OutboxQueue::markSending(const QString& key, const std::function<qint64()>& nextCounter)
{
    OutboxItem* item = findMutable(key);
    if (!item)
        return;
    item->entry.state = SendState::Sending;
    item->attempted = true;
    item->keyUsed = true;
    if (item->entry.room && item->counter == 0)
        item->counter = nextCounter();
}

void OutboxQueue::markWaiting(const QString& key)
{
    if (OutboxItem* item = findMutable(key))
        item->entry.state = SendState::Waiting;
}

void OutboxQueue::renumber(const QString& key)
{
    if (OutboxItem* item = findMutable(key))
        item->counter = 0;
}

void OutboxQueue::markFailed(const QString& key, const Error& error)
{
    OutboxItem* item = findMutable(key);
    if (!item)
        return;
    item->entry.state = SendState::Failed;
    item->entry.error = error;
}

void OutboxQueue::acknowledge(const QString& key, std::optional<qint64> revision)
{
    const auto it = std::ranges::find(
        m_items, key, [](const OutboxItem& item) { return item.entry.key; });
    if (it == m_items.end())
        return;
    const OutboxEntry done = it->entry;
    removeAt(it - m_items.begin());
    if (!revision)
        return;
    if (m_acknowledged.size() >= rememberedChanges)
        m_acknowledged.clear();
    m_acknowledged.insert(target(done.operation, done.args),
        { .base = done.args.value(baseRevisionKey).toInteger(), .revision = *revision });
    for (OutboxItem& item : m_items) {
        QJsonObject args = item.entry.args;
        if (!item.attempted && followUp(item.entry.operation, args))
            setArgs(item, args);
    }
}

/// Whoever changed a thing and changes it again has seen the first change, even if its answer had
/// not come by then.
bool OutboxQueue::followUp(const QString& operation, QJsonObject& args) const
{
    const auto own = m_acknowledged.constFind(target(operation, args));
    if (own == m_acknowledged.constEnd() || !args.contains(baseRevisionKey)
        || args.value(baseRevisionKey).toInteger() > own->base)
        return false;
    args.insert(baseRevisionKey, own->revision);
    return true;
}

void OutboxQueue::rebase(const QString& key, qint64 revision)
{
    OutboxItem* item = findMutable(key);
    if (!item || item->attempted || !item->entry.args.contains(baseRevisionKey))
        return;
    QJsonObject args = item->entry.args;
    args.insert(baseRevisionKey, revision);
    setArgs(*item, args);
}

OutboxDelta OutboxQueue::takeDelta()
{
    OutboxDelta delta;
    delta.removed = QStringList(m_removed.begin(), m_removed.end());
    if (!m_changed.isEmpty()) {
        for (const OutboxItem& item : std::as_const(m_items)) {
            if (m_changed.contains(item.entry.key))
                delta.changed.append(item);
        }
    }
    m_changed.clear();
    m_removed.clear();
    return delta;
}

void OutboxQueue::restoreDelta(const OutboxDelta& delta)
{
    for (const OutboxItem& item : delta.changed) {
        if (!m_removed.contains(item.entry.key))
            m_changed.insert(item.entry.key);
    }
    for (const QString& key : delta.removed)
        m_removed.insert(key);
}

} // namespace hearth::replica
