// SPDX-License-Identifier: Apache-2.0
#include "core/models/jump_model.h"

#include <algorithm>
#include <utility>

namespace hearth::models {

using replica::RoomState;

namespace {

constexpr std::size_t mostRows = 50;
constexpr std::size_t mostOfOneKind = 12; ///< where several kinds fit
constexpr std::size_t kindCount = 4;
constexpr double useMovesUp = 1.5; ///< steps of `JumpFit`, at most
constexpr double halfUse = 2; ///< this weight moves up half as far

/// What is used a lot stands before what fits a little better.
double scoreOf(JumpFit fit, double weight)
{
    return static_cast<double>(fit) - useMovesUp * weight / (weight + halfUse);
}

} // namespace

Uuid rowKey(const JumpRow& row)
{
    switch (row.kind) {
    case JumpRow::Kind::Room:
        return row.room.uuid;
    case JumpRow::Kind::Member:
        return row.member.uuid;
    case JumpRow::Kind::Workspace:
        return row.workspace.uuid;
    case JumpRow::Kind::Command:
        break;
    }
    return Uuid::derive("command " + row.command.toUtf8());
}

QString useKey(const JumpRow& row) { return rowKey(row).toString(); }

JumpModel::JumpModel(const Directory& directory, const JumpSources& sources, QObject* owner)
    : RowModel(owner)
    , m_directory(directory)
    , m_others(sources.others.begin(), sources.others.end())
{
    for (const auto& [key, weight] : sources.weights.asKeyValueRange()) {
        if (const auto id = Uuid::fromString(key))
            m_weights.insert(*id, weight);
    }
    connect(&directory, &Directory::membersChanged, this, &JumpModel::forget);
    connect(&directory, &Directory::roomsChanged, this, &JumpModel::forget);
    forget();
    rebuild();
}

QVariant JumpModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JumpRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole:
        switch (shown.kind) {
        case JumpRow::Kind::Room:
            return shown.unread > 0
                ? tr("%1, %n unread", nullptr, static_cast<int>(shown.unread)).arg(shown.title)
                : shown.title;
        case JumpRow::Kind::Member:
            return tr("%1, person").arg(shown.title);
        case JumpRow::Kind::Command:
            return tr("%1, command").arg(shown.title);
        case JumpRow::Kind::Workspace:
            return tr("%1, workspace").arg(shown.title);
        }
        return {};
    default:
        return {};
    }
}

void JumpModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    m_sign = m_filter.startsWith(u'#') || m_filter.startsWith(u'@') || m_filter.startsWith(u'/')
        ? m_filter.front()
        : QChar();
    rebuild();
}

/// Somebody came or a name changed; what is shown stays until the next letter.
void JumpModel::forget()
{
    m_places.clear();
    m_fittingFor.reset();
    m_peopleThere = false;
    addRooms();
    addOthers();
}

void JumpModel::addRooms()
{
    for (const RoomState& state : m_directory.rooms()) {
        if (state.room.archivedAt)
            continue;
        m_places.push_back({ .kind = JumpRow::Kind::Room,
            .id = state.room.id.uuid,
            .name = jumpName(m_directory.roomTitle(state.room)),
            .newest = state.lastPosition,
            .unread = state.unread > 0,
            .weight = m_weights.value(state.room.id.uuid) });
    }
}

void JumpModel::addOthers()
{
    for (std::size_t i = 0; i < m_others.size(); ++i)
        m_places.push_back({ .kind = m_others[i].kind,
            .id = rowKey(m_others[i]),
            .other = i,
            // Whoever types the slash says which kind, and need not.
            .name = jumpName(
                m_others[i].title.startsWith(u'/') ? m_others[i].title.mid(1) : m_others[i].title),
            .weight = m_weights.value(rowKey(m_others[i])) });
}

/// There may be tens of thousands, and whoever goes to a room needs none of them.
void JumpModel::addPeople()
{
    if (std::exchange(m_peopleThere, true))
        return;
    m_places.reserve(m_places.size() + static_cast<std::size_t>(m_directory.members().size()));
    for (const Member& member : m_directory.members()) {
        if (member.state == MemberState::Left || member.state == MemberState::Removed
            || member.state == MemberState::Deleted)
            continue;
        m_places.push_back({ .kind = JumpRow::Kind::Member,
            .id = member.id.uuid,
            .name = jumpName(member.displayName),
            .weight = m_weights.value(member.id.uuid) });
    }
    m_fittingFor.reset();
}

/// Without a word typed a list of people would only hide the rooms, unless it is asked for.
bool JumpModel::isWanted(JumpRow::Kind kind) const
{
    if (m_filter.isEmpty())
        return kind == JumpRow::Kind::Room;
    if (m_sign == u'#')
        return kind == JumpRow::Kind::Room;
    if (m_sign == u'@')
        return kind == JumpRow::Kind::Member;
    return m_sign != u'/' || kind == JumpRow::Kind::Command;
}

/// What fitted a beginning of this is all that can fit it.
void JumpModel::collect(const QString& needle)
{
    const QString asked = m_sign.isNull() ? needle : m_sign + needle;
    const bool narrower = m_fittingFor && !m_fittingFor->isEmpty()
        && asked.startsWith(*m_fittingFor);
    std::vector<std::size_t> fitting;
    const JumpName typed = jumpName(needle);
    const auto look = [&](std::size_t at) {
        const Place& place = m_places[at];
        if (isWanted(place.kind) && fitOf(place.name, typed) != JumpFit::None)
            fitting.push_back(at);
    };
    if (narrower)
        std::ranges::for_each(m_fitting, look);
    else
        for (std::size_t at = 0; at < m_places.size(); ++at)
            look(at);
    m_fitting = std::move(fitting);
    m_fittingFor = asked;
}

bool JumpModel::standsBefore(const Hit& a, const Hit& b) const
{
    const Place& one = m_places[a.place];
    const Place& other = m_places[b.place];
    if (a.score < b.score || b.score < a.score)
        return a.score < b.score;
    if (one.kind != other.kind)
        return one.kind < other.kind;
    if (one.unread != other.unread)
        return one.unread;
    if (one.newest != other.newest)
        return one.newest > other.newest;
    return one.name.folded < other.name.folded;
}

JumpRow JumpModel::rowOf(const Place& place) const
{
    JumpRow row { .kind = place.kind };
    switch (place.kind) {
    case JumpRow::Kind::Room:
        row.room = RoomId { place.id };
        if (const RoomState* state = m_directory.room(row.room)) {
            row.roomKind = state->room.kind;
            row.title = m_directory.roomTitle(state->room);
            row.hint = state->room.topic;
            row.unread = state->unread;
        }
        return row;
    case JumpRow::Kind::Member:
        row.member = MemberId { place.id };
        row.title = m_directory.memberName(row.member);
        return row;
    case JumpRow::Kind::Command:
    case JumpRow::Kind::Workspace:
        break;
    }
    return m_others[place.other];
}

/// The best of all stands first, and its kind with it.
std::vector<JumpRow> JumpModel::sectioned(std::vector<std::vector<Hit>> kinds) const
{
    std::erase_if(kinds, [](const std::vector<Hit>& hits) { return hits.empty(); });
    // Nobody reads on below what fits best; the other kinds are to be in sight.
    const std::size_t most = kinds.size() > 1 ? mostOfOneKind : mostRows;
    for (std::vector<Hit>& hits : kinds) {
        const std::size_t count = std::min(hits.size(), most);
        std::ranges::partial_sort(hits, hits.begin() + static_cast<qsizetype>(count),
            [this](const Hit& a, const Hit& b) { return standsBefore(a, b); });
        hits.resize(count);
    }
    std::ranges::sort(
        kinds, [this](const auto& a, const auto& b) { return standsBefore(a.front(), b.front()); });
    std::vector<JumpRow> rows;
    for (const std::vector<Hit>& hits : kinds) {
        bool first = !m_filter.isEmpty();
        for (const Hit& hit : hits) {
            rows.push_back(rowOf(m_places[hit.place]));
            rows.back().startsSection = std::exchange(first, false);
        }
    }
    return rows;
}

void JumpModel::rebuild()
{
    const QString needle = jumpName(m_sign.isNull() ? m_filter : m_filter.mid(1)).folded;
    if (isWanted(JumpRow::Kind::Member))
        addPeople();
    collect(needle);
    const JumpName typed = jumpName(needle);
    std::vector<std::vector<Hit>> kinds(kindCount);
    for (const std::size_t at : m_fitting) {
        const Place& place = m_places[at];
        const JumpFit fit = needle.isEmpty() ? JumpFit::Beginning : fitOf(place.name, typed);
        // With nothing typed what is unread comes before what is used.
        const double calls = needle.isEmpty() && place.unread ? useMovesUp : 0;
        kinds[static_cast<std::size_t>(place.kind)].push_back(
            { .place = at, .score = scoreOf(fit, place.weight) - calls });
    }
    setRows(sectioned(std::move(kinds)));
}

} // namespace hearth::models
