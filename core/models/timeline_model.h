// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/row_model.h"
#include "core/models/timeline_row.h"
#include "core/replica/workspace_session.h"

namespace hearth::models {

class Directory;

inline MessageId rowKey(const TimelineRow& row) { return row.id; }

/// A window of a few hundred rows over a room's timeline or a thread, oldest first, around an
/// anchor message; rows leave on the far side as it moves. Server state from the replica with the
/// outbox laid over it. Lives on the window's thread; loading happens elsewhere.
class TimelineModel : public RowModel<TimelineRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, AuthorRole, TextRole, TimeRole, DeliveryRole };

    /// `session` and `directory` outlive the model. With `parent` it is that thread: the root
    /// first, then the replies.
    TimelineModel(replica::WorkspaceSession& session, const Directory& directory, RoomId room,
        std::optional<MessageId> parent = {}, QObject* owner = nullptr);
    ~TimelineModel() override;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// -1 when it is not in the window.
    [[nodiscard]] int indexOf(const MessageId& id) const;
    [[nodiscard]] RoomId room() const { return m_room; }
    [[nodiscard]] std::optional<MessageId> thread() const { return m_parent; }

    /// Loads the newest rows, or those around a position, in place of what is there. `opened`
    /// follows.
    void open(std::optional<Position> around = {});
    /// Loads the next rows above or below; harmless when nothing is there or a load is under way.
    void loadOlder();
    void loadNewer();

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool atStart() const { return m_open && !m_olderHere && !m_olderMissing; }
    [[nodiscard]] bool atEnd() const { return m_open && !m_newerHere; }
    /// There is older history which this device does not hold yet (and cannot reach while offline).
    [[nodiscard]] bool historyMissing() const { return m_olderMissing && !m_olderHere; }
    /// How many replies of the thread that are; 0 when even its start is not here.
    [[nodiscard]] qint64 missingReplies() const;

    /// What was unread when the room or the thread was opened; the "New" line stays there until it
    /// is opened again.
    void setUnreadAfter(std::optional<Position> position);

Q_SIGNALS:
    void opened();
    /// atStart, atEnd or historyMissing may have changed.
    void edgesChanged();

private:
    enum class Documents { Keep, Renew };
    void apply(const replica::Changes& changes);
    void reopen();
    /// Something is being read: what changes meanwhile is put in by `catchUp`, before the rows are
    /// built.
    quint64 beginLoad();
    void catchUp();
    [[nodiscard]] bool endLoad(quint64 generation);
    void openThread(quint64 generation);
    void take(const replica::Page& page);
    void prepend(const replica::Page& page);
    void append(const replica::Page& page);
    void fetchMissing();
    void fetchThread();
    void readForwarded(const replica::OutboxEntry& creation);
    bool merge(const Message& message);
    void noteWriting();
    void rebuild(Documents documents = Documents::Keep);
    [[nodiscard]] bool belongs(const Message& message) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    RoomId m_room;
    std::optional<MessageId> m_parent;
    std::vector<Message> m_messages; ///< server state of the window, ascending; the rows are this
                                     ///< with pending operations laid over
    std::optional<Position> m_unreadAfter;
    QHash<MessageId, Forwarded> m_forwarded; ///< what waits here to be forwarded
    QSet<MessageId> m_forwardedAsked;
    quint64 m_generation = 0; ///< answers of an earlier `open` are dropped
    bool m_open = false;
    bool m_mayMark = false; ///< in the room, when the rows were built
    bool m_loading = false;
    bool m_olderHere = false;
    bool m_olderMissing = false;
    bool m_newerHere = false;
    bool m_fetching = false;
    bool m_threadAsked = false; ///< the server has said all that it will of this thread

    /// What came in while a page was being read, which may have been read before or after it.
    struct Arrived {
        QList<Message> messages;
        bool history = false; ///< older messages are here now
        bool tooMuch = false; ///< to list: the window must be read again
    };
    Arrived m_arrived;
};

} // namespace hearth::models
