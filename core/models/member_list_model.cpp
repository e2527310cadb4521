// SPDX-License-Identifier: Apache-2.0
#include "core/models/member_list_model.h"

#include "core/text/hidden.h"

#include <algorithm>

namespace hearth::models {

QString presenceName(PresenceState state)
{
    switch (state) {
    case PresenceState::Online:
        return MemberListModel::tr("online");
    case PresenceState::Away:
        return MemberListModel::tr("away");
    case PresenceState::DoNotDisturb:
        return MemberListModel::tr("do not disturb");
    case PresenceState::Offline:
        break;
    }
    return MemberListModel::tr("offline");
}

QString warningText(const NameWarning& warning)
{
    if (!warning.resembles.isEmpty())
        return MemberListModel::tr("Not %1: only the name looks like it")
            .arg(text::shownName(warning.resembles));
    return warning.mixesAlphabets ? MemberListModel::tr("The name mixes alphabets") : QString();
}

QString MemberListModel::accessibleText(const MemberRow& member)
{
    QStringList parts { member.pending ? tr("%1, not sent yet").arg(member.name) : member.name };
    if (!member.warning.isEmpty())
        parts.append(warningText(member.warning));
    if (member.presence)
        parts.append(presenceName(*member.presence));
    for (const QString& said : { member.title, member.statusText }) {
        if (!said.isEmpty())
            parts.append(said);
    }
    return parts.join(tr(", "));
}

MemberListModel::MemberListModel(const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_directory(directory)
{
    connect(&directory, &Directory::membersChanged, this, &MemberListModel::rebuild);
    connect(&directory, &Directory::roomsChanged, this, [this] {
        if (m_memberships)
            rebuild();
    });
    rebuild();
}

QVariant MemberListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberRow& member = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return member.name;
    case Qt::AccessibleTextRole:
        return accessibleText(member);
    case IdRole:
        return member.id.toString();
    default:
        return {};
    }
}

void MemberListModel::setPresences(const PresenceBook& presences, const Clock& clock)
{
    m_presences = &presences;
    m_clock = &clock;
    connect(&presences, &PresenceBook::changed, this, &MemberListModel::rebuild);
    rebuild();
}

void MemberListModel::addLive(MemberRow& row, const Member& member) const
{
    if (!m_presences)
        return;
    if (member.state == MemberState::Active)
        row.presence = m_presences->stateOf(member.id);
    if (!member.status || !member.status->isSet(m_clock->now()))
        return;
    row.statusEmoji = member.status->emoji;
    row.statusText = member.status->text;
}

void MemberListModel::setRoom(const RoomId& room, MembershipBook& memberships)
{
    m_room = room;
    m_memberships = &memberships;
    connect(&memberships, &MembershipBook::changed, this, [this](const RoomId& changed) {
        if (changed == m_room)
            rebuild();
    });
    rebuild();
}

void MemberListModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    rebuild();
}

void MemberListModel::setShown(Shown shown)
{
    m_shown = shown;
    rebuild();
}

void MemberListModel::rebuild()
{
    QSet<MemberId> people;
    if (m_memberships) {
        const QList<MemberId> members = m_memberships->members(m_room).value_or(QList<MemberId> {});
        people = QSet<MemberId>(members.begin(), members.end());
    }
    const QHash<MemberId, NameWarning> warnings = m_lookAlikes.among(m_directory.members());
    std::vector<MemberRow> wanted;
    for (const Member& member : m_directory.members()) {
        if (member.state == MemberState::Left || member.state == MemberState::Removed
            || member.state == MemberState::Deleted)
            continue;
        if (m_shown == Shown::Active && member.state != MemberState::Active)
            continue;
        if (m_memberships && !people.contains(member.id))
            continue;
        if (!m_filter.isEmpty() && !member.displayName.contains(m_filter, Qt::CaseInsensitive))
            continue;
        wanted.push_back({ .id = member.id,
            .name = member.displayName,
            .role = member.role,
            .state = member.state,
            .self = member.id == m_directory.self(),
            .presence = {},
            .statusEmoji = {},
            .statusText = {},
            .title = {},
            .pending = member.id == m_directory.self() && m_directory.isOwnNamePending(),
            .warning = warnings.value(member.id) });
        if (member.profile)
            wanted.back().title = member.profile->title;
        addLive(wanted.back(), member);
    }
    // A plain comparison of folded names: collation keys of a hundred thousand imported people
    // would cost the window a second.
    std::ranges::sort(wanted, [](const MemberRow& a, const MemberRow& b) {
        const bool aImported = a.state == MemberState::Imported;
        const bool bImported = b.state == MemberState::Imported;
        if (aImported != bImported)
            return bImported;
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    setRows(wanted);
}

} // namespace hearth::models
