// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/history_pruner.h"
#include "core/replica/message_indexer.h"
#include "core/replica/outbox_sender.h"
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
    /// A reader found the replica's file damaged.
    void readFailed(const Error& error) { m_engine.storageFailed(error); }
    /// … or that of its index.
    void searchFailed(const Error& error) { m_indexer.repair(error); }

Q_SIGNALS:
    void updated(const hearth::replica::Update& update);
    void ephemeral(const hearth::protocol::Ephemeral& news);

private:
    Future<QJsonValue> perform(const provider::Call& call) override;
    Taken take(const OutboxEntry& entry, const QJsonValue& answer) override;
    std::optional<qint64> revisionOf(const OutboxEntry& entry) override;
    Result<Changes> takeIn(
        const OutboxEntry& entry, const QJsonValue& answer, std::optional<qint64>& revision);
    template <typename T>
    Result<Changes> applyAnswer(const QJsonValue& answer, std::optional<qint64>& revision);
    [[nodiscard]] QSet<MessageId> referencedMessages() const;
    void publishStateSoon();
    void publishState();

    WorkspaceId m_workspace;
    std::unique_ptr<ReplicaStore> m_store;
    std::shared_ptr<ReplicaReader> m_reader;
    QPointer<provider::BackendProvider> m_provider;
    SyncEngine m_engine;
    OutboxSender m_sender;
    ThreadFetcher m_threads;
    HistoryPruner m_pruner;
    HistoryLimit m_firstLimit;
    MessageIndexer m_indexer;
    bool m_statePending = false;
};

} // namespace hearth::replica
