// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

#include <QTimer>

namespace hearth::models {

/// A thread that the reader follows.
struct ThreadRow {
    MessageId id; ///< the message that started it
    RoomId roomId;
    QString roomTitle; ///< "# release", or the others' names
    QString author; ///< of the message that started it
    QString excerpt; ///< one line of it; empty when it was deleted
    bool deleted = false;
    qint64 replyCount = 0;
    std::optional<Timestamp> lastReplyAt;
    QString lastReplier;
    qint64 unread = 0; ///< others' replies that the reader has not seen, as far as they are here
    qint64 mentions = 0; ///< of those, the ones that name the reader
    Timestamp startedAt;
    bool operator==(const ThreadRow&) const = default;

    [[nodiscard]] Timestamp newestAt() const { return lastReplyAt.value_or(startedAt); }
};

inline MessageId rowKey(const ThreadRow& row) { return row.id; }

/// All threads that the reader follows, the one with the newest reply first, from the local copy;
/// what starts a thread and is not here is asked for when there is a connection. Window's thread.
class ThreadListModel : public RowModel<ThreadRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    /// Both outlive it.
    ThreadListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// None where nothing is known about how the reader stands to it.
    [[nodiscard]] std::optional<FollowedThread> follow(const MessageId& start) const;
    /// Threads with something unread.
    [[nodiscard]] int unreadThreads() const { return m_unreadThreads; }
    [[nodiscard]] qint64 mentions() const { return m_mentions; }

Q_SIGNALS:
    /// How many threads have something unread, or which are followed.
    void stateChanged();

private:
    struct Known {
        Message start;
        Position countedTo = 0; ///< the newest reply when it was counted
        Position countedFrom = 0; ///< what was read then
        qint64 unread = 0;
        qint64 mentions = 0;
    };
    void hear(const replica::Changes& changes);
    void refreshSoon();
    void refresh();
    void load(const FollowedThread& thread);
    void takeStart(const Message& start);
    void askFor(const MessageId& start);
    void count(const FollowedThread& thread);
    void takeReplies(const MessageId& start, Position readPosition, const replica::Page& page);
    void rebuild();
    [[nodiscard]] ThreadRow rowOf(const Known& known) const;
    [[nodiscard]] QList<FollowedThread> followed() const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QTimer m_soon { this };
    QHash<MessageId, Known> m_known;
    QSet<MessageId> m_asked; ///< of the server, since the connection came back
    int m_unreadThreads = 0;
    qint64 m_mentions = 0;
};

} // namespace hearth::models
