// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/row_model.h"
#include "core/replica/workspace_session.h"

namespace hearth::models {

class Directory;

/// A message in a list beside the conversation.
struct ListedMessage {
    MessageId message;
    RoomId room;
    std::optional<MessageId> parent; ///< it stands in this thread
    Position position = 0; ///< 0: it is not known here
    QString roomTitle;
    QString author;
    QString excerpt;
    QString markedBy; ///< who pinned it; empty in one's own list
    bool known = false; ///< its text is here
    bool operator==(const ListedMessage&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

inline MessageId rowKey(const ListedMessage& row) { return row.message; }

/// The pinned messages of a room, or those that the reader has saved; what was put there last comes
/// first, with what is under way. Shows what this device holds, and what it does not hold as soon
/// as the server has told. Window's thread.
class MessageListModel : public RowModel<ListedMessage> {
    Q_OBJECT

public:
    /// Without a room: what the reader has saved. Both outlive it.
    MessageListModel(replica::WorkspaceSession& session, const Directory& directory,
        std::optional<RoomId> pinnedIn, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    void reload();
    void reloadPinned();
    void askPinned();
    void reloadSaved();
    void learn(const MessageId& message);
    void take(const replica::Changes& changes);
    void show();
    [[nodiscard]] std::vector<ListedMessage> pinnedRows() const;
    [[nodiscard]] std::vector<ListedMessage> savedRows() const;
    [[nodiscard]] ListedMessage rowOf(const Message& message) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    std::optional<RoomId> m_room;
    QHash<MessageId, Message> m_messages;
    QSet<MessageId> m_asked; ///< of the server, which need not be asked twice
    bool m_loading = false;
    bool m_again = false;
    bool m_pinnedAsked = false;
    bool m_loaded = false;
};

} // namespace hearth::models
