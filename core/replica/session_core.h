// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/file_cache.h"
#include "core/replica/history_pruner.h"
#include "core/replica/message_indexer.h"
#include "core/replica/outbox_sender.h"
#include "core/replica/outgoing_files.h"
#include "core/replica/sync_engine.h"
#include "core/replica/thread_fetcher.h"

#include <QPointer>

namespace hearth::replica {

/// The part of a workspace session that lives on the sync thread: the writing side of both files,
/// the engine and the sender. Made on the window's thread, moved over, started there; `shutDown`
/// ends it and may be called on any thread once the sync thread has finished.
class SessionCore : public QObject, private OutboxTarget {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        UserId user;
        const Clock* clock = nullptr;
        Random* random = nullptr;
        QPointer<provider::BackendProvider> provider;
        std::unique_ptr<ReplicaStore> store;
        DatabaseFile outboxFile;
        OutboxStore::Opened outbox;
        std::shared_ptr<ReplicaReader> reader;
        HistoryLimit historyLimit;
        QString directory; ///< where all of them lie
    };

    explicit SessionCore(Parts parts);
    ~SessionCore() override;

    void start();
    void shutDown();
    void submit(quint64 number, const OutboxCommand& command) { m_sender.submit(number, command); }
    void settle() { m_sender.settle(); }
    Future<void> fetchHistory(RoomId room);
    Future<void> fetchThread(RoomId room, MessageId root);
    /// Asks the server for what no copy holds.
    Future<QJsonValue> ask(const QString& operation, const QByteArray& args);
    /// Says what is so now; see EventsProvider.
    Future<void> emitEvent(const QString& type, const QJsonObject& payload);
    void setHistoryLimit(const HistoryLimit& limit);
    /// Unless a message that is on its way carries it.
    void dropUpload(FileId file);
    /// Answers with where it lies on this device; one request for however many ask.
    Future<QString> fetchFile(RoomId room, const FileEntry& file);
    /// Whoever waits is answered at once; who asks after this begins anew.
    void interruptFile(FileId file);
    /// Likewise; nothing stays of what has come.
    void cancelFile(RoomId room, const FileEntry& file);
    /// A reader found the replica's file damaged.
    void readFailed(const Error& error) { m_engine.storageFailed(error); }
    /// … or that of its index.
    void searchFailed(const Error& error) { m_indexer.repair(error); }

Q_SIGNALS:
    void updated(const hearth::replica::Update& update);
    void ephemeral(const hearth::protocol::Ephemeral& news);
    /// Of a file on its way to the server or from it; `done` never falls.
    void fileProgressed(hearth::FileId file, qint64 done, qint64 total);

private:
    struct Fetch {
        quint64 number = 0; ///< one that was ended may answer after the next has begun
        QList<Promise<QString>> waiting;
    };

    Future<QJsonValue> perform(const provider::Call& call) override;
    Taken take(const OutboxEntry& entry, const QJsonValue& answer) override;
    std::optional<qint64> revisionOf(const OutboxEntry& entry) override;
    Result<Changes> takeIn(
        const OutboxEntry& entry, const QJsonValue& answer, std::optional<qint64>& revision);
    template <typename T>
    Result<Changes> applyAnswer(const QJsonValue& answer, std::optional<qint64>& revision);
    [[nodiscard]] QSet<MessageId> referencedMessages() const;
    void tidyOutgoing();
    void fileFetched(
        RoomId room, const FileEntry& file, quint64 number, const Result<void>& outcome);
    void publishStateSoon();
    void publishState();

    WorkspaceId m_workspace;
    std::unique_ptr<ReplicaStore> m_store;
    std::shared_ptr<ReplicaReader> m_reader;
    QPointer<provider::BackendProvider> m_provider;
    SyncEngine m_engine;
    OutgoingFiles m_outgoing;
    FileCache m_files;
    UploadQueue m_uploads;
    OutboxSender m_sender;
    QHash<FileId, Fetch> m_fetching;
    quint64 m_lastFetch = 0;
    ThreadFetcher m_threads;
    HistoryPruner m_pruner;
    HistoryLimit m_firstLimit;
    MessageIndexer m_indexer;
    bool m_statePending = false;
};

} // namespace hearth::replica
