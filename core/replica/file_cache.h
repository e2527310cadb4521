// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/message.h"

#include <QSet>

namespace hearth::replica {

/// Files of messages that were opened on this device, beside the replica: it may be thrown away. A
/// folder for each room, so that they go with it. Any thread; waits for the disk.
class FileCache {
public:
    explicit FileCache(QString folder);
    /// The folder of a session's directory.
    [[nodiscard]] static QString folderIn(const QString& directory);

    /// Where the file lies or will lie, under a name that other programs can open safely.
    [[nodiscard]] QString path(RoomId room, const FileEntry& file) const;
    /// Whether it is there, whole.
    [[nodiscard]] bool holds(RoomId room, const FileEntry& file) const;
    /// Makes the folder that `path` is in. `Unavailable` when the disk refuses.
    Result<void> prepare(RoomId room, const FileEntry& file) const;
    /// What this device sent itself need not be fetched. Harmless when it cannot be done.
    void adopt(RoomId room, const FileEntry& file, const QString& from) const;
    /// What has come of it goes, unless that is all of it.
    void dropPart(RoomId room, const FileEntry& file) const;
    /// Its content is gone for everybody. Harmless when it is not there.
    void drop(RoomId room, const FileEntry& file) const;
    /// The room is out of this person's sight.
    void purge(RoomId room) const;
    /// What was used last stays, up to `bytes`.
    void shrink(qint64 bytes) const;

private:
    [[nodiscard]] QString folderOf(RoomId room) const;

    QString m_folder;
};

} // namespace hearth::replica
