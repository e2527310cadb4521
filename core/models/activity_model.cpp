// SPDX-License-Identifier: Apache-2.0
#include "core/models/activity_model.h"

#include "core/models/directory.h"
#include "core/models/mention_names.h"

namespace hearth::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replica::Activity;
using replica::ActivityKind;
using replica::ActivityPage;

namespace {

constexpr auto gathering = 100ms; ///< a batch brings many changes
constexpr qsizetype mostEntries = 1000; ///< who looks for older things searches
constexpr qsizetype excerptLength = 240;

} // namespace

ActivityModel::ActivityModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this, &ActivityModel::reload);
    connect(&session, &replica::WorkspaceSession::changed, this,
        [this](const replica::Changes& changes) {
            if (changes.everything || !changes.messages.isEmpty() || !changes.manyMessages.isEmpty()
                || !changes.purged.isEmpty() || !changes.filled.isEmpty())
                reloadSoon();
        });
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (kinds.contains(ItemKind::Thread) || kinds.contains(ItemKind::Group))
            reloadSoon();
    });
    connect(&directory, &Directory::membersChanged, this, &ActivityModel::show);
    connect(&directory, &Directory::roomsChanged, this, &ActivityModel::show);
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.listed.excerpt;
    case Qt::AccessibleTextRole: {
        const QString what = tr("%1 in %2: %3", "what was done, room, text")
                                 .arg(shown.done, shown.listed.roomTitle, shown.listed.excerpt);
        return shown.unread ? tr("%1, unread").arg(what) : what;
    }
    default:
        return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next && !m_loading && m_entries.size() < mostEntries;
}

void ActivityModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = static_cast<int>(m_entries.size()) + pageSize;
    load(m_next, pageSize);
}

void ActivityModel::setFilter(std::optional<ActivityKind> kind)
{
    if (m_filter == kind)
        return;
    m_filter = kind;
    m_entries.clear();
    m_next.reset();
    m_wanted = pageSize;
    m_loaded = false;
    setRows({});
    reload();
}

void ActivityModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        reload();
}

void ActivityModel::reloadSoon()
{
    m_stale = true;
    if (m_watched && !m_soon.isActive())
        m_soon.start();
}

/// As much as was asked for so far, from the newest on; also a page that had not come yet.
void ActivityModel::reload()
{
    m_stale = !m_watched;
    if (m_watched)
        load({}, m_wanted);
}

void ActivityModel::load(std::optional<Position> before, int limit)
{
    m_loading = true;
    m_session.activity({ .kind = m_filter, .before = before, .limit = limit })
        .then(this, [this, before, asked = ++m_asked](const Result<ActivityPage>& page) {
            if (asked != m_asked)
                return;
            m_loading = false;
            m_loaded = true;
            if (page) {
                m_entries = before ? m_entries + page->entries : page->entries;
                m_next = page->next;
                show();
            }
            Q_EMIT loaded();
        });
}

/// Who reacted with what, the reader left out.
QString ActivityModel::reactionsTo(const Message& message) const
{
    QStringList chips;
    for (const Reaction& reaction : message.reactions) {
        QStringList people;
        for (const MemberId& id : reaction.memberIds) {
            if (id != m_directory.self())
                people.append(m_directory.memberName(id));
        }
        if (!people.isEmpty())
            chips.append(reaction.emoji + u' ' + people.join(u", "_s));
    }
    return chips.join(u" · "_s);
}

bool ActivityModel::isUnread(const Activity& activity) const
{
    const Message& message = activity.message;
    if (activity.kind == ActivityKind::Reaction)
        return false;
    if (message.isInTimeline()) {
        const replica::RoomState* room = m_directory.room(message.roomId);
        return room && room->joined && message.position > room->readPosition;
    }
    const Item* item = m_directory.item(ItemKind::Thread, message.parentId->uuid);
    return item && item->thread && item->thread->following
        && message.position > item->thread->readPosition;
}

ActivityRow ActivityModel::rowOf(const Activity& activity) const
{
    const Message& message = activity.message;
    const QString author = m_directory.memberName(message.authorId);
    ActivityRow row { .kind = activity.kind,
        .listed = { .message = message.id,
            .room = message.roomId,
            .parent = message.isInTimeline() ? std::nullopt : message.parentId,
            .position = message.position,
            .roomTitle = titleInList(m_directory, message.roomId),
            .author = author,
            .excerpt = excerptOf(m_directory, message.body, excerptLength),
            .markedBy = {},
            .known = true },
        .done = {},
        .unread = isUnread(activity) };
    if (row.listed.excerpt.isEmpty() && !message.files.isEmpty())
        row.listed.excerpt = message.files.front().name;
    switch (activity.kind) {
    case ActivityKind::Mention:
        row.done = tr("%1 mentioned you").arg(author);
        break;
    case ActivityKind::Reaction:
        row.done = reactionsTo(message);
        break;
    case ActivityKind::Reply:
        row.done = tr("%1 replied").arg(author);
        break;
    }
    return row;
}

void ActivityModel::show()
{
    if (!m_watched) {
        m_stale = true;
        return;
    }
    std::vector<ActivityRow> wanted;
    wanted.reserve(static_cast<std::size_t>(m_entries.size()));
    for (const Activity& activity : std::as_const(m_entries)) {
        // A room out of sight takes what was said there along.
        if (m_directory.room(activity.message.roomId))
            wanted.push_back(rowOf(activity));
    }
    setRows(wanted);
}

} // namespace hearth::models
