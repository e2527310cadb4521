// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QSet>
#include <QString>

#include <atomic>

namespace hearth::replica {

/// Copies of the files that a person attached, until the server has them: what they were taken from
/// may be changed or thrown away meanwhile. A folder beside the outbox, each under its file's id.
/// Any thread; waits for the disk.
class OutgoingFiles {
public:
    explicit OutgoingFiles(QString folder);
    /// The folder of a session's directory.
    [[nodiscard]] static QString folderIn(const QString& directory);

    [[nodiscard]] QString path(FileId file) const;
    /// Copies `source`, without its bytes moving where the file system can share them, and answers
    /// with its size. `InvalidArgument` (field `localPath`) for what is no file or cannot be read,
    /// `Unavailable` when the disk refuses, `Aborted` soon after `cancelled` is set; nothing is
    /// left behind then.
    Result<qint64> take(
        FileId file, const QString& source, const std::atomic<bool>& cancelled) const;
    /// Likewise, of what exists in memory alone: a pasted picture.
    Result<qint64> take(FileId file, const QByteArray& content) const;
    void remove(FileId file) const;
    /// Nobody refers to any but these.
    void keepOnly(const QSet<FileId>& files) const;

private:
    [[nodiscard]] Result<void> makeFolder() const;

    QString m_folder;
};

} // namespace hearth::replica
