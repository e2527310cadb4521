// SPDX-License-Identifier: Apache-2.0
#include "core/models/jump_model.h"

#include <algorithm>
#include <limits>

namespace hearth::models {

using replica::RoomState;

namespace {

constexpr std::size_t maxRows = 50;
constexpr int noMatch = std::numeric_limits<int>::max();

/// How well `needle` fits `title`: 0 is the whole or its beginning, then the beginning of a word, a
/// substring, letters in order.
int matchRank(const QString& title, const QString& needle)
{
    const qsizetype at = title.indexOf(needle, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    if (at > 0)
        return title[at - 1].isLetterOrNumber() ? 2 : 1;
    qsizetype found = 0;
    for (const QChar c : title) {
        if (found < needle.size() && c.toCaseFolded() == needle[found].toCaseFolded())
            ++found;
    }
    return found == needle.size() ? 3 : noMatch;
}

struct Candidate {
    JumpRow row;
    int rank = 0;
    Position newest = 0;
};

bool standsBefore(const Candidate& a, const Candidate& b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.row.kind != b.row.kind)
        return a.row.kind == JumpRow::Kind::Room;
    if ((a.row.unread > 0) != (b.row.unread > 0))
        return a.row.unread > 0;
    if (a.newest != b.newest)
        return a.newest > b.newest;
    return a.row.title.compare(b.row.title, Qt::CaseInsensitive) < 0;
}

} // namespace

JumpModel::JumpModel(const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_directory(directory)
{
    rebuild();
}

QVariant JumpModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row(index.row()).title;
    default:
        return {};
    }
}

void JumpModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    rebuild();
}

void JumpModel::rebuild()
{
    QString needle = m_filter;
    if (needle.startsWith(u'#') || needle.startsWith(u'@'))
        needle.remove(0, 1);
    std::vector<Candidate> found;
    if (!m_filter.startsWith(u'@')) {
        for (const RoomState& state : m_directory.rooms()) {
            const QString title = m_directory.roomTitle(state.room);
            const int rank = needle.isEmpty() ? 0 : matchRank(title, needle);
            if (rank == noMatch || state.room.archivedAt)
                continue;
            found.push_back({ { .kind = JumpRow::Kind::Room,
                                  .room = state.room.id,
                                  .roomKind = state.room.kind,
                                  .title = title,
                                  .hint = state.room.topic,
                                  .unread = state.unread },
                rank, state.lastPosition });
        }
    }
    // Without a word typed a list of people would only hide the rooms, unless it is asked for.
    const bool people = !needle.isEmpty() || m_filter.startsWith(u'@');
    if (people && !m_filter.startsWith(u'#')) {
        for (const Member& member : m_directory.members()) {
            const int rank = needle.isEmpty() ? 0 : matchRank(member.displayName, needle);
            if (rank == noMatch || member.state == MemberState::Left
                || member.state == MemberState::Removed)
                continue;
            found.push_back({ { .kind = JumpRow::Kind::Member,
                                  .member = member.id,
                                  .title = member.displayName,
                                  .hint = {} },
                rank, 0 });
        }
    }
    const std::size_t count = std::min(found.size(), maxRows);
    std::ranges::partial_sort(found, found.begin() + static_cast<qsizetype>(count), standsBefore);
    std::vector<JumpRow> wanted;
    wanted.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        wanted.push_back(std::move(found[i].row));
    setRows(wanted);
}

} // namespace hearth::models
