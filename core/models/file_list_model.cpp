// SPDX-License-Identifier: Apache-2.0
#include "core/models/file_list_model.h"

#include "core/models/directory.h"

#include <algorithm>

namespace hearth::models {

FileListModel::FileListModel(replica::WorkspaceSession& session, const Directory& directory,
    const RoomId& room, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_room(room)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &FileListModel::take);
    connect(&directory, &Directory::membersChanged, this, &FileListModel::show);
    reload();
}

QVariant FileListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedFile& listed = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return listed.file.name;
    case Qt::AccessibleTextRole:
        return listed.file.state == FileState::Stored
            ? tr("%1, from %2", "file, person").arg(listed.file.name, listed.author)
            : tr("%1, from %2, not in the export", "file, person")
                  .arg(listed.file.name, listed.author);
    default:
        return {};
    }
}

void FileListModel::reload()
{
    if (std::exchange(m_loading, true)) {
        m_again = true;
        return;
    }
    m_session.files(m_room).then(this, [this](const Result<QList<Message>>& found) {
        m_loading = false;
        m_messages = found.value_or(QList<Message> {});
        m_loaded = true;
        show();
        Q_EMIT loaded();
        if (std::exchange(m_again, false))
            reload();
    });
}

void FileListModel::take(const replica::Changes& changes)
{
    const auto concerns = [this](const Message& message) {
        return message.roomId == m_room
            && (message.hasAttachment()
                || std::ranges::contains(m_messages, message.id, &Message::id));
    };
    if (changes.everything || changes.manyMessages.contains(m_room)
        || changes.filled.contains(m_room) || changes.purged.contains(m_room)
        || std::ranges::any_of(changes.messages, concerns))
        reload();
}

void FileListModel::show()
{
    std::vector<ListedFile> wanted;
    for (const Message& message : std::as_const(m_messages)) {
        for (const FileEntry& file : message.files)
            wanted.push_back({ .file = file,
                .message = message.id,
                .room = message.roomId,
                .parent = message.parentId,
                .position = message.position,
                .author = m_directory.memberName(message.authorId) });
    }
    setRows(wanted);
}

} // namespace hearth::models
