// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/session_core.h"
#include "core/replica/workspace_session.h"
#include "core/storage/sqlite_error.h"

#include <QThreadPool>

namespace hearth::replica {

/// What a session holds; for its own files alone.
class WorkspaceSession::Private {
public:
    /// A command that the sending side has not confirmed yet.
    struct Pending {
        quint64 number = 0;
        OutboxCommand command;
    };

    explicit Private(const SessionConfig& config)
        : directory(config.directory)
        , workspace(config.workspace)
        , clock(*config.clock)
        , random(*config.random)
        , syncThread(config.syncThread)
    {
        readers.setMaxThreadCount(1);
        readers.setObjectName(QStringLiteral("replica reader"));
        copiers.setMaxThreadCount(1);
        copiers.setObjectName(QStringLiteral("file copier"));
    }

    void take(const OutboxStore::Opened& outbox);
    void endCore();
    void submit(const OutboxCommand& command);
    void confirm(const OutboxPicture& picture);
    [[nodiscard]] Overlay overlay() const;
    /// `damaged` is told when the file turns out to be damaged.
    template <typename T, typename Work>
    Future<T> read(
        Work work, void (SessionCore::*damaged)(const Error&) = &SessionCore::readFailed);

    QString directory;
    WorkspaceId workspace;
    const Clock& clock;
    Random& random;
    QThread* syncThread;
    std::shared_ptr<ReplicaReader> reader;
    QThreadPool readers; ///< one thread that goes away when nothing is read
    QThreadPool
        copiers; ///< likewise, for files that are attached: nothing waits behind a large one
    std::atomic<bool> copiersEnd = false; ///< what is being copied is given up
    SessionCore* core = nullptr; ///< lives and dies on the sync thread; null: only read

    QList<OutboxItem> confirmed; ///< as the sending side last said
    QList<Pending> pending;
    OutboxQueue queue; ///< both together: what the window shows
    quint64 lastCommand = 0;
    DraftBook drafts;
    quint64 draftNews = 0; ///< rises whenever the server's drafts were heard of
    QSet<QString> unwritten; ///< as the sending side last said
    Drafts unwrittenDrafts; ///< likewise
    SyncState state;
    HistoryState history;
};

template <typename T, typename Work>
Future<T> WorkspaceSession::Private::read(Work work, void (SessionCore::*damaged)(const Error&))
{
    Promise<T> promise;
    auto run = [promise, damaged, work = std::move(work), source = reader, target = core] {
        Result<T> result = work(*source);
        if (!result && target && storage::isDamage(result.error()))
            QMetaObject::invokeMethod(
                target, [target, damaged, error = result.error()] { (target->*damaged)(error); },
                Qt::QueuedConnection);
        promise.resolve(std::move(result));
    };
    if (core && syncThread == QThread::currentThread())
        QMetaObject::invokeMethod(core, std::move(run), Qt::QueuedConnection);
    else
        readers.start(std::move(run));
    return promise.future();
}

} // namespace hearth::replica
