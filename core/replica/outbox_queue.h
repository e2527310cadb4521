// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/draft_book.h"
#include "core/replica/types.h"
#include "core/replica/upload_queue.h"

#include <functional>
#include <variant>

namespace hearth::replica {

/// What the window asks of the outbox.
namespace command {
struct Enqueue {
    QString key;
    QString operation;
    QJsonObject args;
    std::optional<RoomId> room;
    Timestamp createdAt;
};
struct Retry {
    QString key;
};
struct Discard {
    QString key;
};
struct SaveDraft {
    DraftPlace place;
    LocalDraft draft;
};
struct PauseFile {
    FileId file;
    bool paused = true;
};
/// Out of the message that carries it; a message that is nothing without it goes too.
struct DropFile {
    FileId file;
};
} // namespace command
using OutboxCommand = std::variant<command::Enqueue, command::Retry, command::Discard,
    command::SaveDraft, command::PauseFile, command::DropFile>;

/// An entry with what only the sending side needs to know.
struct OutboxItem {
    OutboxEntry entry;
    qint64 ordinal = 0; ///< place in the queue
    /// It may have reached the server, so its arguments are fixed: the server knows the key with
    /// exactly these.
    bool attempted = false;
    /// It was sent under this key at some time, and may yet arrive late: with other arguments it is
    /// another operation and needs another key.
    bool keyUsed = false;
    qint64 counter = 0; ///< sender counter, given when it is first sent; 0: none yet
};

/// What has to be written down.
struct OutboxDelta {
    QList<OutboxItem> changed;
    QStringList removed;

    [[nodiscard]] bool isEmpty() const { return changed.isEmpty() && removed.isEmpty(); }
};

/// The rules of the outbox, without disk, network or thread: order per room, what merges with what,
/// what waits for what. The sending side holds the true queue; the window holds a copy and applies
/// its own commands to it ahead of time, by the same rules.
class OutboxQueue {
public:
    OutboxQueue() = default;
    explicit OutboxQueue(QList<OutboxItem> items);

    [[nodiscard]] const QList<OutboxItem>& items() const { return m_items; }
    [[nodiscard]] const OutboxItem* find(const QString& key) const;

    /// Answers the rooms whose entries changed; the null id stands for entries without one. Drafts
    /// are no entries: nothing happens.
    QSet<RoomId> apply(const OutboxCommand& command);

    /// Keys that may be sent now: the first entry of each room that is not failed, except where it
    /// depends on something that is not sent itself. Entries of `held` wait for their next attempt
    /// and hold their room up; those with a file that is not among the `complete` ones wait too,
    /// and the rest of the room goes on.
    [[nodiscard]] QStringList sendable(
        const QSet<QString>& held, const QSet<FileId>& complete = {}) const;
    /// The files that must be at the server before their messages, in order; paused ones too.
    [[nodiscard]] QList<WantedFile> files() const;
    /// Which entries wait for one that was refused, by their keys: nothing moves them until the
    /// person has decided about that one.
    [[nodiscard]] QHash<QString, QString> blockers() const;
    void markSending(const QString& key, const std::function<qint64()>& nextCounter);
    /// The outcome is unknown or the server is busy: the same again later.
    void markWaiting(const QString& key);
    /// Gets a new counter when it is sent again.
    void renumber(const QString& key);
    /// Goes on under another key, which is answered: the server knows this one with other
    /// arguments.
    QString rekey(const QString& key);
    void markFailed(const QString& key, const Error& error);
    /// The server has done it; `revision` is what the thing has now. Later changes of the same
    /// thing that were made from the same base go on from there.
    void acknowledge(const QString& key, std::optional<qint64> revision);
    /// A change that was refused as stale is to be made on top of what is there now.
    void rebase(const QString& key, qint64 revision);

    /// What changed since the last call.
    [[nodiscard]] OutboxDelta takeDelta();
    /// Writing it down failed: it is still to do.
    void restoreDelta(const OutboxDelta& delta);

private:
    /// A change of this device that took a thing from one revision to another.
    struct OwnChange {
        qint64 base = 0;
        qint64 revision = 0;
    };
    QSet<RoomId> enqueue(const command::Enqueue& asked);
    QSet<RoomId> append(const command::Enqueue& wanted);
    /// `message 0190…`: what an operation changes. Drafts have no id, but a place.
    static QString target(const QString& operation, const QJsonObject& args);
    bool merge(const command::Enqueue& wanted);
    bool mergeRead(const command::Enqueue& wanted);
    void forgetReads(const command::Enqueue& wanted);
    bool mergeSetting(const command::Enqueue& wanted);
    bool mergeAddition(const command::Enqueue& wanted);
    bool mergeDraft(const command::Enqueue& wanted);
    void forgetAvatars();
    void forgetSettings(const command::Enqueue& wanted);
    bool mergeUpdate(const command::Enqueue& wanted);
    bool mergeRemoval(const command::Enqueue& wanted);
    QSet<RoomId> retry(const QString& key);
    QSet<RoomId> discard(const QString& key);
    OutboxItem* carrierOf(FileId file);
    QSet<RoomId> pauseFile(const command::PauseFile& wanted);
    QSet<RoomId> dropFile(FileId file);
    bool followUp(const QString& operation, QJsonObject& args) const;
    void setArgs(OutboxItem& item, const QJsonObject& args);
    void takeNewKey(OutboxItem& item);
    void removeAt(qsizetype index);
    void revive(OutboxItem& item);
    OutboxItem* findMutable(const QString& key);

    QList<OutboxItem> m_items; ///< in the order of their making
    qint64 m_lastOrdinal = 0;
    QSet<QString> m_changed;
    QSet<QString> m_removed;
    QHash<QString, OwnChange> m_acknowledged; ///< the newest of each thing
};

/// Whose entries an entry belongs to, as `outboxChanged` reports it.
[[nodiscard]] inline RoomId reportedRoom(const OutboxEntry& entry)
{
    return entry.room.value_or(RoomId {});
}

} // namespace hearth::replica
