// SPDX-License-Identifier: Apache-2.0
// The part of OutboxQueue that speaks of the files of waiting messages.
#include "core/replica/outbox_queue.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

const auto filesKey = u"files"_s;

} // namespace

QList<FileEntry> OutboxEntry::files() const
{
    const QJsonValue carried = args.value(filesKey);
    if (!carried.isArray() || !isOperation(protocol::messageCreate.name))
        return {};
    return fromJson<QList<FileEntry>>(carried.toArray()).value_or(QList<FileEntry>());
}

bool OutboxEntry::isNothingWithout(FileId file) const
{
    const QList<FileEntry> carried = files();
    return carried.size() == 1 && carried.first().id == file
        && args.value("body"_L1).toString().trimmed().isEmpty();
}

QList<WantedFile> OutboxQueue::files() const
{
    QList<WantedFile> files;
    const QHash<QString, QString> blocked = blockers();
    for (const OutboxItem& item : m_items) {
        const OutboxEntry& entry = item.entry;
        if (entry.state == SendState::Failed || blocked.contains(entry.key))
            continue;
        const QList<FileEntry> carried = entry.files();
        for (const FileEntry& file : carried)
            files.append(
                { .key = entry.key, .file = file, .paused = entry.paused.contains(file.id) });
    }
    return files;
}

OutboxItem* OutboxQueue::carrierOf(FileId file)
{
    const auto found = std::ranges::find_if(m_items, [&](const OutboxItem& item) {
        return std::ranges::contains(item.entry.files(), file, &FileEntry::id);
    });
    return found == m_items.end() ? nullptr : &*found;
}

QSet<RoomId> OutboxQueue::pauseFile(const command::PauseFile& wanted)
{
    OutboxItem* item = carrierOf(wanted.file);
    if (!item || item->entry.paused.contains(wanted.file) == wanted.paused)
        return {};
    if (wanted.paused)
        item->entry.paused.insert(wanted.file);
    else
        item->entry.paused.remove(wanted.file);
    m_changed.insert(item->entry.key);
    return { reportedRoom(item->entry) };
}

QSet<RoomId> OutboxQueue::dropFile(FileId file)
{
    OutboxItem* item = carrierOf(file);
    // What may have arrived with the file is not sent without it.
    if (!item || (item->attempted && item->entry.state != SendState::Failed))
        return {};
    const RoomId room = reportedRoom(item->entry);
    if (item->entry.isNothingWithout(file)) {
        removeAt(item - m_items.data());
        return { room };
    }
    QList<FileEntry> rest = item->entry.files();
    rest.removeIf([file](const FileEntry& one) { return one.id == file; });
    QJsonObject args = item->entry.args;
    args.insert(filesKey, toJsonValue(rest));
    item->entry.paused.remove(file);
    // Its file may be what the server did not want.
    if (item->entry.state == SendState::Failed)
        revive(*item);
    setArgs(*item, args);
    return { room };
}

} // namespace hearth::replica
