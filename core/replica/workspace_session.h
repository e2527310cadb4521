// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/replica/activity.h"
#include "core/replica/history_limit.h"
#include "core/replica/search_types.h"
#include "core/replica/types.h"
#include "core/replica/update.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>

namespace hearth::replica {

struct Overlay;

/// Where a workspace's local copy lies and who looks at it.
struct SessionConfig {
    QString
        directory; ///< replica.sqlite (may be thrown away) and outbox.sqlite (may not) live here
    WorkspaceId workspace;
    UserId user;
    const Clock* clock = nullptr;
    Random* random = nullptr;
    QThread* syncThread = nullptr; ///< runs the sync engine and the writing side of both databases;
                                   ///< the provider lives there too. The maker's own thread: all
                                   ///< of the session runs there, reads too, one event at a time
    QPointer<provider::BackendProvider> provider; ///< may be offline; null: purely offline
    HistoryLimit historyLimit; ///< until `setHistoryLimit`
    QByteArray vfs; ///< SQLite VFS; empty: the default. Tests put a fault layer here.
};

/// What is in memory alone because the disk refuses it, and lost if the program ends now.
struct Unsaved {
    QList<OutboxEntry> entries; ///< what a person did; read marks are not among them
    Drafts drafts;

    [[nodiscard]] bool isEmpty() const { return entries.isEmpty() && drafts.isEmpty(); }
};

/// One workspace on this device: the replica, the outbox with the drafts, and the sync engine
/// between them and the provider. The only thing the models talk to. Belongs to the thread that
/// made it (the window's); no call waits; every answer comes on the thread of the `then` context.
class WorkspaceSession : public QObject {
    Q_OBJECT

public:
    /// Opens (creating or upgrading) the files. A damaged replica is set aside and rebuilt from the
    /// server; a damaged outbox is an error.
    /// A disk that refuses is `Unavailable` with `details.storage` (`full`, `readOnly` or
    /// `unusable`); nothing is removed or set aside for it.
    static Result<std::unique_ptr<WorkspaceSession>> open(const SessionConfig& config);
    /// What is here, from a disk that takes no writes, as `open` found out: `trouble` is what it
    /// said, and stands in `syncState().storage`. Nothing is sent, fetched or stored, and whatever
    /// is submitted is left out. Fails when there is nothing to show.
    static Result<std::unique_ptr<WorkspaceSession>> openToRead(
        const SessionConfig& config, const Error& trouble);
    ~WorkspaceSession() override;

    [[nodiscard]] WorkspaceId workspaceId() const;
    /// Where the local copy lies; what is kept beside it goes when the copy goes.
    [[nodiscard]] QString folder() const;
    /// The disk takes no writes: ask before letting anybody type.
    [[nodiscard]] bool isReadOnly() const;

    // --- reading: server state from the replica
    // -----------------------------------------------------------------
    Future<Snapshot> snapshot();
    /// The rooms alone: what changes with every message, where the snapshot's people may be tens of
    /// thousands.
    Future<QList<RoomState>> roomStates();
    Future<Page> page(const PageQuery& query);
    /// A page around a position: up to `limit` / 2 messages on either side, the one at the position
    /// included.
    Future<Page> pageAround(RoomId room, Position position, int limit);
    Future<Message> message(MessageId id);
    /// Of a room, as far as this device holds them; what was pinned last comes first.
    Future<QList<Message>> pinned(RoomId room);
    /// The newest messages of a room, or of all of them, that have files, its threads among them,
    /// as far as this device holds them: a page that begins at the end.
    Future<FilePage> files(std::optional<RoomId> room, int limit);
    /// What others did that is about the reader, as far as this device holds it.
    Future<ActivityPage> activity(const ActivityQuery& query);
    /// The clock that this session goes by.
    [[nodiscard]] Timestamp now() const;
    /// Searches the local copy; needs no connection.
    Future<SearchPage> search(const SearchQuery& query);
    /// Brings history that the replica does not hold yet (towards older) from the server; answers
    /// when it is stored. `Unavailable` offline.
    Future<void> fetchHistory(RoomId room);
    /// Preferences, sections, saved messages, groups …: the reader's own and everybody's, with what
    /// is under way.
    Future<QList<Item>> items();
    /// Reads from the server what no copy holds (`Effect::Read` alone). `Unavailable` offline.
    template <typename Args, typename Reply>
    Future<Reply> ask(const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        Promise<Reply> promise;
        askServer(QString::fromLatin1(operation.name), toJson(args))
            .then(this, [promise](const Result<QJsonValue>& answer) {
                promise.resolve(answer ? fromPeerJson<Reply>(*answer)
                                       : Result<Reply>(std::unexpected(answer.error())));
            });
        return promise.future();
    }
    /// Says what is so now and is never stored: typing, presence. Lost when offline.
    void emitEvent(const QString& type, const QJsonObject& payload);
    /// The same for a thread of which a page says that replies are missing: all of it.
    Future<void> fetchThread(RoomId room, MessageId root);

    // --- writing: through the outbox, durable when the future answers
    // ---------------------------------------------
    /// Queues a mutation and returns its key at once; `outboxChanged` follows.
    template <typename Args, typename Reply>
    QString submit(const protocol::Operation<Args, Reply>& operation, const Args& args,
        std::optional<RoomId> room)
    {
        return enqueue(QString::fromLatin1(operation.name), toJson(args), room);
    }
    /// Everything unsent, oldest first. Kept in memory; no wait.
    [[nodiscard]] QList<OutboxEntry> outbox() const;
    [[nodiscard]] QList<OutboxEntry> outbox(RoomId room) const;
    /// As far as is known by now.
    [[nodiscard]] Unsaved unsaved() const;
    /// Whether everything that was submitted is on the disk for certain.
    [[nodiscard]] bool isSettled() const;
    /// Tries to write down what is not yet on the disk, and answers with what could not be.
    Future<Unsaved> settle();
    void retry(const QString& key);
    /// The only way an entry goes unsent. Its files go too, but for those that a draft has again.
    void discard(const QString& key);

    // --- files
    // --------------------------------------------------------------------------------------------
    /// Copies what a person attaches, so that it can be sent whatever becomes of `path`; answers
    /// with the entry for a draft or a message. `InvalidArgument` (field `localPath`) when it
    /// cannot be read.
    Future<FileEntry> attach(const QString& path, const FileEntry& about);
    /// Likewise, of a picture that was pasted.
    Future<FileEntry> attach(const QByteArray& content, const FileEntry& about);
    /// Where an attached file's copy lies until it is sent.
    [[nodiscard]] QString attachedPath(FileId file) const;
    /// It is not to be sent after all.
    void detach(FileId file);
    /// Of a file of a waiting message; it stays so over a restart.
    void setUploadPaused(FileId file, bool paused);
    /// Takes it out of the waiting message, which goes with it if it says nothing else; what the
    /// server has of it is thrown away. Nothing happens when the message itself is on its way.
    void cancelUpload(FileId file);
    /// Brings a file of a message to this device, where it is not yet, and answers with its path.
    Future<QString> fetchFile(RoomId room, const FileEntry& file);
    /// Its path if it is here.
    [[nodiscard]] std::optional<QString> cachedFile(RoomId room, const FileEntry& file) const;
    /// Ends a fetch, which answers `Aborted` and goes on from there when it is asked for again.
    void interruptFile(FileId file);
    /// Ends it for good: what has come of it goes. One that is here stays.
    void cancelFile(RoomId room, const FileEntry& file);

    // --- drafts: what was typed and not sent; survive everything, and follow to the person's other
    // devices
    [[nodiscard]] QString draft(RoomId room, std::optional<MessageId> parent = {}) const;
    [[nodiscard]] const Drafts& drafts() const;
    void saveDraft(RoomId room, std::optional<MessageId> parent, const QString& text);
    [[nodiscard]] QString draft(const DraftPlace& place) const;
    /// Of an edit too: that one is not sent to anybody.
    void saveDraft(const DraftPlace& place, const QString& text);
    /// What is attached to a draft, on this device alone.
    [[nodiscard]] QList<FileEntry> draftFiles(const DraftPlace& place) const;
    void saveDraftFiles(const DraftPlace& place, const QList<FileEntry>& files);

    [[nodiscard]] SyncState syncState() const;
    /// What the session was opened with; outlives it.
    [[nodiscard]] const Clock& clock() const;
    /// `syncStateChanged` tells of this too.
    [[nodiscard]] const HistoryState& historyState() const;
    /// Fetches more, or takes old history out of the copy, bit by bit.
    void setHistoryLimit(const HistoryLimit& limit);
    /// An id for something that this device makes.
    [[nodiscard]] MessageId newMessageId();
    [[nodiscard]] RoomId newRoomId();
    template <typename IdType>
    [[nodiscard]] IdType newId()
    {
        return { newUuid() };
    }

Q_SIGNALS:
    /// After a batch was applied (or a room's history was filled).
    void changed(const hearth::replica::Changes& changes);
    /// Entries of this room (or workspace-wide ones: null id) were added, moved on, failed or went.
    void outboxChanged(hearth::RoomId room);
    void draftsChanged(hearth::RoomId room);
    void syncStateChanged();
    /// Of a file on its way to the server or from it.
    void fileProgressed(hearth::FileId file, qint64 done, qint64 total);
    /// Who is there, who is typing; see EventsProvider.
    void ephemeral(const hearth::protocol::Ephemeral& news);

private:
    Future<QJsonValue> askServer(const QString& operation, const QByteArray& args);
    [[nodiscard]] Uuid newUuid();
    static Result<std::unique_ptr<WorkspaceSession>> openFiles(const SessionConfig& config);
    QString enqueue(const QString& operation, const QByteArray& args, std::optional<RoomId> room);
    void apply(const OutboxCommand& command);
    template <typename Source>
    Future<FileEntry> copy(const Source& source, const FileEntry& about);
    void take(const Update& update);
    void begin();
    void announce(const Overlay& before);
    enum class DraftNews { SinceLast, All };
    void hearDrafts(DraftNews news);
    void hear(const Draft& draft);
    void sendDraft(const DraftPlace& place);

    class Private;
    explicit WorkspaceSession(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace hearth::replica
