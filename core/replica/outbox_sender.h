// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/outbox_store.h"
#include "core/replica/update.h"

#include <QObject>
#include <QTimer>

namespace hearth::replica {

/// Where the sender's operations go and what becomes of the answers. All on the sync thread.
class OutboxTarget {
public:
    virtual ~OutboxTarget() = default;
    virtual Future<QJsonValue> perform(const provider::Call& call) = 0;
    /// Takes the server's answer into the replica. The revision is what the thing has now, if it
    /// has one.
    struct Taken {
        std::optional<qint64> revision;
        std::optional<Changes> changes;
    };
    virtual Taken take(const OutboxEntry& entry, const QJsonValue& answer) = 0;
    /// The revision that the replica holds of what the entry changes.
    virtual std::optional<qint64> revisionOf(const OutboxEntry& entry) = 0;
};

/// Sends the outbox: one entry per room at a time, in order, each until the server has accepted or
/// refused it. What it does is on the disk before it leaves, unless the disk refuses: then sending
/// is the better chance that nothing is lost. Sync thread.
class OutboxSender : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        const Clock* clock = nullptr;
        Random* random = nullptr;
        OutboxTarget* target = nullptr;
        DatabaseFile file; ///< where the outbox lies
        UploadQueue* uploads = nullptr; ///< sends what messages carry; outlives the sender
        OutboxStore::Opened outbox;
    };

    explicit OutboxSender(Parts parts, QObject* owner = nullptr);

    /// A command of the window; `number` rises by one with each. One that has come already is
    /// ignored.
    void submit(quint64 number, const OutboxCommand& command);
    /// Writes down what is not yet, as far as the disk lets it, and says in `updated` how it
    /// stands.
    void settle() { flush(); }
    /// Whether there is somebody to send to. Going online ends every wait.
    void setOnline(bool online);
    /// Writes down what is not yet; nothing is sent any more.
    void close();

    [[nodiscard]] const OutboxQueue& queue() const { return m_queue; }
    /// All of them.
    [[nodiscard]] const Drafts& drafts() const { return m_drafts; }
    /// The disk refuses, or the outbox was damaged when it was opened.
    [[nodiscard]] std::optional<Error> storageProblem() const
    {
        return m_writeProblem ? m_writeProblem : m_rescued;
    }

    /// Why the server takes nothing now, where its disk is what refuses; until it answers
    /// otherwise.
    [[nodiscard]] const std::optional<Error>& serverDisk() const { return m_serverDisk; }

Q_SIGNALS:
    void updated(const hearth::replica::Update& update);
    void storageProblemChanged();
    void serverDiskChanged();
    /// The server has the message with these files.
    void filesSent(hearth::RoomId room, const QList<hearth::FileEntry>& files);

private:
    void scheduleFlush();
    void flush();
    QStringList beginSending();
    void writeDown();
    void noteWritten(const OutboxDelta& delta);
    [[nodiscard]] OutboxPicture picture() const;
    Result<void> write(const OutboxDelta& delta);
    Result<void> startOver(const Error& damage);
    void send(const QString& key);
    void answered(const QString& key, const Result<QJsonValue>& answer);
    void refused(const OutboxEntry& entry, const Error& error);
    void fileRefused(const QString& key, const Error& error);
    void holdBack(const QString& key, const Error& error);
    void setWriteProblem(std::optional<Error> problem);
    void setServerDisk(std::optional<Error> trouble);

    WorkspaceId m_workspace;
    const Clock& m_clock;
    Random& m_random;
    OutboxTarget& m_target;
    UploadQueue& m_uploads;
    DatabaseFile m_file;
    std::unique_ptr<OutboxStore> m_store; ///< null: it was damaged, and the disk refuses a new one
    QString m_device;
    qint64 m_lastCounter = 0;
    OutboxQueue m_queue;
    Drafts m_drafts; ///< all of them
    Drafts m_unwrittenDrafts;
    QHash<QString, QJsonObject> m_written; ///< arguments as they are on the disk, by key
    std::optional<Error> m_rescued;
    std::optional<Error> m_writeProblem;
    std::optional<Error> m_serverDisk;

    bool m_online = false;
    bool m_closed = false;
    bool m_flushScheduled = false;
    quint64 m_lastCommand = 0;
    QSet<RoomId> m_touched; ///< since the last update
    QList<Changes> m_changes; ///< likewise
    QSet<QString> m_held; ///< wait for their next attempt
    QHash<QString, int> m_attempts;
    QTimer m_rewrite;
};

} // namespace hearth::replica
