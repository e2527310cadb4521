// SPDX-License-Identifier: Apache-2.0
#include "core/models/search_model.h"

#include "core/models/directory.h"
#include "core/text/graphemes.h"

#include <algorithm>

namespace hearth::models {

using namespace std::chrono_literals;
using replica::SearchHit;
using replica::SearchPage;
using replica::Stretch;

namespace {

constexpr auto typingPause = 120ms;
constexpr auto newsPause = 700ms;
constexpr std::size_t pageRows = 50;
constexpr qsizetype beforeMatch = 40;
constexpr qsizetype excerptLength = 240;

/// Where a reader would begin: at a word not too far before the match.
qsizetype excerptStart(const QString& text, qsizetype match)
{
    if (match <= beforeMatch)
        return 0;
    const qsizetype blank = text.indexOf(u' ', match - beforeMatch);
    if (blank >= 0 && blank < match)
        return blank + 1;
    return text::graphemeBoundary(text, match - beforeMatch);
}

} // namespace

SearchModel::SearchModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    for (QTimer* timer : { &m_soon, &m_again })
        timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SearchModel::begin);
    connect(&m_again, &QTimer::timeout, this, &SearchModel::refresh);
    connect(&session, &replica::WorkspaceSession::changed, this, [this] {
        if (!m_text.isEmpty() && !m_again.isActive())
            m_again.start(newsPause);
    });
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchRow& found = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.excerpt;
    case Qt::AccessibleTextRole:
        return tr("%1 in %2: %3", "author, room, message")
            .arg(found.author, found.roomTitle, found.excerpt);
    default:
        return {};
    }
}

void SearchModel::search(
    const QString& text, std::optional<RoomId> room, std::optional<MessageId> thread)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text && room == m_room && thread == m_thread)
        return;
    m_text = wanted;
    m_room = room;
    m_thread = thread;
    m_wanted = pageRows;
    ++m_generation;
    m_searching = false;
    m_again.stop();
    if (m_text.isEmpty()) {
        m_soon.stop();
        begin();
    } else {
        m_soon.start(typingPause);
    }
    Q_EMIT stateChanged();
}

void SearchModel::loadMore()
{
    if (isSearching() || !m_next)
        return;
    m_wanted = rows().size() + pageRows;
    ask(m_next, rows());
}

void SearchModel::begin()
{
    if (!m_text.isEmpty())
        return ask({}, {});
    setRows({});
    m_next.reset();
    m_indexing = false;
    m_missing = false;
    m_error.reset();
    Q_EMIT stateChanged();
}

void SearchModel::refresh()
{
    if (m_text.isEmpty() || m_soon.isActive())
        return;
    if (m_searching) {
        m_again.start(newsPause);
        return;
    }
    ask({}, {});
}

void SearchModel::ask(std::optional<Position> before, std::vector<SearchRow> found)
{
    m_searching = true;
    const quint64 asked = ++m_generation;
    m_session
        .search({ .text = m_text,
            .room = m_room,
            .before = before,
            .limit = static_cast<int>(m_wanted - std::min(m_wanted - 1, found.size())),
            .thread = m_thread })
        .then(this, [this, asked, found = std::move(found)](const Result<SearchPage>& page) {
            if (asked != m_generation)
                return;
            m_searching = false;
            m_error = page ? std::nullopt : std::optional(page.error());
            if (page)
                take(*page, found);
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
}

void SearchModel::take(const SearchPage& page, std::vector<SearchRow> found)
{
    for (const SearchHit& hit : page.hits)
        found.push_back(rowOf(hit));
    m_next = page.next;
    m_indexing = page.indexing;
    m_missing = page.missing;
    if (m_next && found.size() < m_wanted) { // it was broken off for others' sake
        ask(m_next, std::move(found));
        return;
    }
    setRows(found);
    if (m_indexing && !m_again.isActive())
        m_again.start(newsPause);
}

SearchRow SearchModel::rowOf(const SearchHit& hit) const
{
    SearchRow row { .message = hit.message.id,
        .room = hit.message.roomId,
        .parent = hit.message.parentId,
        .position = hit.message.position,
        .roomTitle = {},
        .author = m_directory.memberName(hit.message.authorId),
        .excerpt = {},
        .matches = {} };
    if (const replica::RoomState* state = m_directory.room(row.room)) {
        const QString title = m_directory.roomTitle(state->room);
        row.roomTitle = state->room.isChannel() ? u'#' + title : title;
    }
    QString line = hit.text;
    for (QChar& character : line) {
        if (character.isSpace())
            character = u' ';
    }
    const qsizetype start = excerptStart(line, hit.matches.first().start);
    const qsizetype length = text::graphemeBoundary(QStringView(line).sliced(start), excerptLength);
    row.excerpt = (start > 0 ? QStringLiteral("…") : QString()) + line.sliced(start, length)
        + (start + length < line.size() ? QStringLiteral("…") : QString());
    for (const Stretch& match : hit.matches) {
        const qsizetype end = std::min(match.start + match.length, start + length);
        if (match.start >= start && match.start < end)
            row.matches.append({ match.start - start + (start > 0 ? 1 : 0), end - match.start });
    }
    return row;
}

} // namespace hearth::models
