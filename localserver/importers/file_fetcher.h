// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "localserver/files/content_store.h"
#include "localserver/importers/fetch_rules.h"

#include <QList>
#include <QThread>

#include <functional>
#include <mutex>

namespace hearth::server {

/// Where the content of an imported file entry may still be.
struct FileLink {
    FileId file;
    MessageId message;
    RoomId room;
    QUrl url;
    qint64 size = 0; ///< as the export says; 0: unknown
    QString mimeType;
};

/// Fetches contents of imported files in the background, three at a time, on a thread of its own.
/// A link is dead when the answer is not 200, is a page instead of the file, or has another size
/// than the export says; dead links stay missing. Gives up on the rest of a job after five failures
/// to reach the service in a row.
class FileFetcher {
public:
    struct Job {
        QList<FileLink> links;
        ContentStore store { QString() };
        /// A content is on the disk. On the fetcher's thread.
        std::function<void(const FileLink& link, const QString& sha256, qint64 size)> stored;
        /// Nothing more comes, also when the fetcher is going away. On the fetcher's thread.
        std::function<void()> finished;
        std::function<bool()> cancelled; ///< asked before each link
    };

    explicit FileFetcher(FetchRules rules);
    /// Stops at once; what is under way is forgotten.
    ~FileFetcher();

    /// Any thread.
    void fetch(Job job);

private:
    class Worker;

    std::once_flag m_started;
    QThread m_thread; ///< runs from the first job on
    Worker* m_worker; ///< lives and dies on the thread
};

} // namespace hearth::server
