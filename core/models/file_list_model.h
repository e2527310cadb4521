// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/file_filter.h"
#include "core/models/row_model.h"
#include "core/replica/workspace_session.h"

namespace hearth::models {

class Directory;

/// A file, and the message that it hangs on.
struct ListedFile {
    FileEntry file;
    MessageId message;
    RoomId room;
    std::optional<MessageId> parent; ///< the message stands in this thread
    Position position = 0;
    MemberId authorId;
    QString author;
    QString roomTitle; ///< empty in the list of one room
    bool known = true; ///< its message is on this device
    bool operator==(const ListedFile&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

inline std::pair<MessageId, FileId> rowKey(const ListedFile& row)
{
    return { row.message, row.file.id };
}

/// The files of a room, or of all of them, as far as this device holds their messages, newest
/// first, without those whose deletion is under way; a view that is scrolled to the end asks for
/// more of them. What only the server has comes when it is asked for: of a room as history, of all
/// rooms as a list. Window's thread.
class FileListModel : public RowModel<ListedFile> {
    Q_OBJECT

public:
    /// Without a room: of all that the reader sees. Both outlive it.
    FileListModel(replica::WorkspaceSession& session, const Directory& directory,
        std::optional<RoomId> room, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] const FileFilter& filter() const { return m_filter; }
    void setFilter(const FileFilter& filter);
    /// Whoever sent a file that is here, listed by now or not, or is about to; the filter aside.
    /// The latest first.
    [[nodiscard]] QList<MemberId> authors() const;

    /// What there is behind the last row.
    enum class Older {
        Nothing, ///< it was the first file of the room, or further rows are here
        Elsewhere, ///< history that is not on this device
        Fetching,
        NoneYet, ///< a good deal of it came, without a file; there is more
        OutOfReach ///< it could not be fetched
    };
    [[nodiscard]] Older older() const;
    /// Brings history until it holds a file, or for a good deal of it.
    void fetchOlder();

Q_SIGNALS:
    void loaded();
    void olderChanged();
    /// The reader has begun to send one, or what they sent has arrived.
    void authorsChanged();

private:
    void reload();
    void take(const replica::Changes& changes);
    void forgetListed(const replica::Changes& changes);
    void hearOutboxSoon();
    void hearOutbox();
    void show();
    void fillUp();
    void fetchPage();
    void goOnFetching(bool pageCame);
    void askServer();
    void stopFetching(Older found);
    [[nodiscard]] ListedFile rowOf(const protocol::StoredFile& stored) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    std::optional<RoomId> m_room;
    FileFilter m_filter;
    QList<Message> m_messages; ///< ascending
    QList<MemberId> m_authors; ///< of those here, and of those that further pages would bring
    bool m_sending = false; ///< the outbox holds a message with files
    QList<protocol::StoredFile> m_listed; ///< by the server, where this device has no message
    std::optional<Position> m_listedTo; ///< the server has listed what is not older than this
    bool m_allListed = false;
    QSet<FileId> m_removedFiles; ///< as soon as the server has heard of it
    QSet<MessageId> m_removedMessages; ///< likewise
    int m_limit;
    bool m_more = false; ///< further ones are on this device
    bool m_missing = false; ///< history is not
    bool m_pageCame = false; ///< of history, and is not looked at yet
    qsizetype m_before = 0; ///< messages that were here when it was asked for
    int m_pagesLeft = 0; ///< to be fetched before it is enough; 0: nothing is under way
    Older m_found = Older::Elsewhere; ///< what became of the last attempt
    bool m_loading = false;
    bool m_again = false; ///< something changed while a query was under way
    bool m_loaded = false;
    bool m_hearing = false; ///< the outbox is looked at in a moment
};

} // namespace hearth::models
