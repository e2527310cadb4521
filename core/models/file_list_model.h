// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/row_model.h"
#include "core/replica/workspace_session.h"

namespace hearth::models {

class Directory;

/// A file of a room, and the message that it hangs on.
struct ListedFile {
    FileEntry file;
    MessageId message;
    RoomId room;
    std::optional<MessageId> parent; ///< the message stands in this thread
    Position position = 0;
    QString author;
    bool operator==(const ListedFile&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

inline std::pair<MessageId, FileId> rowKey(const ListedFile& row)
{
    return { row.message, row.file.id };
}

/// The files of a room as far as this device holds their messages, newest first. Window's thread.
class FileListModel : public RowModel<ListedFile> {
    Q_OBJECT

public:
    /// Both outlive it.
    FileListModel(replica::WorkspaceSession& session, const Directory& directory,
        const RoomId& room, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    void reload();
    void take(const replica::Changes& changes);
    void show();

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    RoomId m_room;
    QList<Message> m_messages;
    bool m_loading = false;
    bool m_again = false; ///< something changed while a query was under way
    bool m_loaded = false;
};

} // namespace hearth::models
