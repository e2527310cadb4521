// SPDX-License-Identifier: Apache-2.0
#include "core/models/file_list_model.h"

#include "core/models/directory.h"
#include "core/text/hidden.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesAtOnce = 200;
constexpr int pagesAtOnce = 10; ///< of history: enough to wait for
constexpr int rowsAtLeast = 50; ///< with a filter, where there are so many

} // namespace

FileListModel::FileListModel(replica::WorkspaceSession& session, const Directory& directory,
    std::optional<RoomId> room, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_room(room)
    , m_limit(messagesAtOnce)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &FileListModel::take);
    connect(&directory, &Directory::membersChanged, this, &FileListModel::show);
    connect(
        &session, &replica::WorkspaceSession::outboxChanged, this, &FileListModel::hearOutboxSoon);
    if (!room)
        connect(&directory, &Directory::roomsChanged, this, &FileListModel::show);
    hearOutbox();
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
        if (!listed.roomTitle.isEmpty())
            return tr("%1, from %2, in %3", "file, person, conversation")
                .arg(text::shownName(listed.file.name), listed.author, listed.roomTitle);
        if (listed.file.state == FileState::Removed)
            return tr("%1, from %2, removed", "file, person")
                .arg(text::shownName(listed.file.name), listed.author);
        return listed.file.state == FileState::Stored
            ? tr("%1, from %2", "file, person")
                  .arg(text::shownName(listed.file.name), listed.author)
            : tr("%1, from %2, not in the export", "file, person")
                  .arg(text::shownName(listed.file.name), listed.author);
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
    m_session.files(m_room, m_limit).then(this, [this](const Result<replica::FilePage>& found) {
        m_loading = false;
        const replica::FilePage page = found.value_or(replica::FilePage {});
        m_messages = page.messages;
        m_authors = page.authors;
        m_more = page.more;
        m_missing = page.missing;
        m_loaded = true;
        show();
        fillUp();
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

void FileListModel::setFilter(const FileFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    show();
    fillUp();
}

/// A list that is not long enough to be scrolled asks for nothing.
void FileListModel::fillUp()
{
    if (m_filter.isEmpty() || rowCount() >= rowsAtLeast || !canFetchMore({}))
        return;
    m_limit *= 2;
    reload();
}

QList<MemberId> FileListModel::authors() const
{
    QList<MemberId> authors = m_authors;
    if (m_sending && !authors.contains(m_directory.self()))
        authors.prepend(m_directory.self());
    for (const protocol::StoredFile& stored : m_listed) {
        if (!authors.contains(stored.authorId))
            authors.append(stored.authorId);
    }
    return authors;
}

auto FileListModel::older() const -> Older
{
    if (m_pagesLeft > 0)
        return Older::Fetching;
    return m_missing && !m_more && !m_allListed ? m_found : Older::Nothing;
}

void FileListModel::fetchOlder()
{
    if (m_pagesLeft > 0 || !m_missing)
        return;
    m_pagesLeft = pagesAtOnce;
    m_pageCame = false;
    m_before = m_messages.size();
    if (m_room)
        fetchPage();
    else
        askServer();
    Q_EMIT olderChanged();
}

void FileListModel::fetchPage()
{
    m_session.fetchHistory(*m_room).then(this, [this](const Result<void>& fetched) {
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

/// History of every room would be a lot to fetch for a list.
void FileListModel::askServer()
{
    m_session
        .ask(protocol::storageList,
            protocol::StorageList {
                .roomId = {}, .authorId = {}, .before = m_listedTo, .limit = messagesAtOnce })
        .then(this, [this](const Result<protocol::StoredFileList>& listed) {
            if (m_pagesLeft == 0)
                return; // everything was reset meanwhile
            if (!listed)
                return stopFetching(Older::OutOfReach);
            const int before = rowCount();
            m_listed.append(listed->files);
            if (!listed->files.isEmpty())
                m_listedTo = listed->files.last().position;
            m_allListed = !listed->more;
            show();
            if (rowCount() > before || m_allListed)
                stopFetching(Older::Elsewhere);
            else if (--m_pagesLeft > 0)
                askServer();
            else
                stopFetching(Older::NoneYet);
        });
}

void FileListModel::stopFetching(Older found)
{
    m_pagesLeft = 0;
    m_found = found;
    Q_EMIT olderChanged();
}

void FileListModel::take(const replica::Changes& changes)
{
    const auto isHere = [this](const RoomId& room) { return !m_room || room == *m_room; };
    const auto concerns = [&](const Message& message) {
        return isHere(message.roomId)
            && (message.hasAttachment()
                || std::ranges::contains(m_messages, message.id, &Message::id));
    };
    const auto anyHere = [&](const QSet<RoomId>& rooms) {
        return m_room ? rooms.contains(*m_room) : !rooms.isEmpty();
    };
    forgetListed(changes);
    if (anyHere(changes.filled) && m_pagesLeft == 0)
        m_found = Older::Elsewhere;
    if (changes.everything || anyHere(changes.manyMessages) || anyHere(changes.filled)
        || anyHere(changes.purged) || std::ranges::any_of(changes.messages, concerns))
        reload();
}

/// What the server has listed is not kept in step by itself.
void FileListModel::forgetListed(const replica::Changes& changes)
{
    if (changes.everything) {
        m_listed.clear();
        m_listedTo.reset();
        m_allListed = false;
        if (!m_room)
            m_pagesLeft = 0;
        return;
    }
    m_listed.removeIf([&](const protocol::StoredFile& stored) {
        const auto changed = std::ranges::find(changes.messages, stored.messageId, &Message::id);
        return changes.purged.contains(stored.roomId)
            || (changed != changes.messages.end()
                && (changed->deletedAt
                    || !std::ranges::contains(changed->files, stored.file.id, &FileEntry::id)));
    });
}

/// Once per turn of the event loop: a burst of messages changes the outbox for each of them.
void FileListModel::hearOutboxSoon()
{
    if (std::exchange(m_hearing, true))
        return;
    QMetaObject::invokeMethod(this, &FileListModel::hearOutbox, Qt::QueuedConnection);
}

void FileListModel::hearOutbox()
{
    m_hearing = false;
    QSet<FileId> files;
    QSet<FileId> refused;
    QSet<MessageId> messages;
    bool sending = false;
    const QList<replica::OutboxEntry> unsent = m_session.outbox();
    for (const replica::OutboxEntry& entry : unsent) {
        sending = sending || ((!m_room || entry.room == m_room) && !entry.files().isEmpty());
        const bool failed = entry.state == replica::SendState::Failed;
        if (entry.isOperation(protocol::storageRemove.name)) {
            if (const auto args = fromJson<protocol::FileById>(entry.args))
                (failed ? refused : files).insert(args->id);
        } else if (entry.isOperation(protocol::messageRemove.name) && !failed) {
            if (const auto args = fromJson<protocol::MessageById>(entry.args))
                messages.insert(args->id);
        }
    }
    if (std::exchange(m_sending, sending) != sending)
        Q_EMIT authorsChanged();
    if (files == m_removedFiles && messages == m_removedMessages)
        return;
    const QSet<FileId> done = QSet(m_removedFiles).subtract(files).subtract(refused);
    m_listed.removeIf(
        [&](const protocol::StoredFile& stored) { return done.contains(stored.file.id); });
    m_removedFiles = files;
    m_removedMessages = messages;
    show();
}

ListedFile FileListModel::rowOf(const protocol::StoredFile& stored) const
{
    ListedFile row { .file = stored.file,
        .message = stored.messageId,
        .room = stored.roomId,
        .parent = stored.parentId,
        .position = stored.position,
        .authorId = stored.authorId,
        .author = m_directory.memberName(stored.authorId),
        .roomTitle = {} };
    if (m_room)
        return row;
    if (const replica::RoomState* state = m_directory.room(stored.roomId)) {
        const QString title = m_directory.roomTitle(state->room);
        row.roomTitle = state->room.isChannel() ? u"# "_s + title : title;
    }
    return row;
}

void FileListModel::show()
{
    std::vector<ListedFile> wanted;
    QSet<MessageId> here;
    const auto add = [&](const protocol::StoredFile& stored, bool known) {
        if (!m_removedFiles.contains(stored.file.id)
            && !m_removedMessages.contains(stored.messageId)
            && m_filter.admits(stored.file, stored.authorId)) {
            wanted.push_back(rowOf(stored));
            wanted.back().known = known;
        }
    };
    for (const Message& message : std::views::reverse(std::as_const(m_messages))) {
        here.insert(message.id);
        for (const FileEntry& file : message.files)
            add({ .file = file,
                    .messageId = message.id,
                    .roomId = message.roomId,
                    .parentId = message.parentId,
                    .authorId = message.authorId,
                    .position = message.position },
                true);
    }
    for (const protocol::StoredFile& stored : std::as_const(m_listed)) {
        if (!here.contains(stored.messageId))
            add(stored, false);
    }
    std::ranges::stable_sort(wanted, std::ranges::greater {}, &ListedFile::position);
    setRows(wanted);
}

} // namespace hearth::models
