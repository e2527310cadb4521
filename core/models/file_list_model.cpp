// SPDX-License-Identifier: Apache-2.0
#include "core/models/file_list_model.h"

#include "core/models/directory.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace hearth::models {

namespace {

constexpr int messagesAtOnce = 200;
constexpr int pagesAtOnce = 10; ///< of history: enough to wait for

} // namespace

FileListModel::FileListModel(replica::WorkspaceSession& session, const Directory& directory,
    const RoomId& room, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_room(room)
    , m_limit(messagesAtOnce)
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
    m_session.files(m_room, m_limit).then(this, [this](const Result<replica::Page>& found) {
        m_loading = false;
        const replica::Page page = found.value_or(replica::Page {});
        m_messages = page.messages;
        m_more = page.more;
        m_missing = page.missing;
        m_loaded = true;
        show();
        Q_EMIT loaded();
        if (std::exchange(m_again, false))
            reload();
        else if (m_pagesLeft > 0)
            goOnFetching(std::exchange(m_pageCame, false));
        Q_EMIT olderChanged();
    });
}

bool FileListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void FileListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += messagesAtOnce;
    reload();
}

auto FileListModel::older() const -> Older
{
    if (m_pagesLeft > 0)
        return Older::Fetching;
    return m_missing && !m_more ? m_found : Older::Nothing;
}

void FileListModel::fetchOlder()
{
    if (m_pagesLeft > 0 || !m_missing)
        return;
    m_pagesLeft = pagesAtOnce;
    m_pageCame = false;
    m_before = m_messages.size();
    fetchPage();
    Q_EMIT olderChanged();
}

void FileListModel::fetchPage()
{
    m_session.fetchHistory(m_room).then(this, [this](const Result<void>& fetched) {
        if (m_pagesLeft == 0)
            return; // what came by itself has a file
        if (!fetched)
            return stopFetching(Older::OutOfReach);
        m_pageCame = true;
        reload();
    });
}

/// A page without a file is nothing that a person would see.
void FileListModel::goOnFetching(bool pageCame)
{
    if (m_messages.size() > m_before || m_more || !m_missing)
        stopFetching(Older::Elsewhere);
    else if (pageCame && --m_pagesLeft > 0)
        fetchPage();
    else if (pageCame)
        stopFetching(Older::NoneYet);
}

void FileListModel::stopFetching(Older found)
{
    m_pagesLeft = 0;
    m_found = found;
    Q_EMIT olderChanged();
}

void FileListModel::take(const replica::Changes& changes)
{
    const auto concerns = [this](const Message& message) {
        return message.roomId == m_room
            && (message.hasAttachment()
                || std::ranges::contains(m_messages, message.id, &Message::id));
    };
    if (changes.filled.contains(m_room) && m_pagesLeft == 0)
        m_found = Older::Elsewhere;
    if (changes.everything || changes.manyMessages.contains(m_room)
        || changes.filled.contains(m_room) || changes.purged.contains(m_room)
        || std::ranges::any_of(changes.messages, concerns))
        reload();
}

void FileListModel::show()
{
    std::vector<ListedFile> wanted;
    for (const Message& message : std::views::reverse(std::as_const(m_messages))) {
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
