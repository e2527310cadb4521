// SPDX-License-Identifier: Apache-2.0
#include "core/models/draft_list_model.h"

#include "core/models/mention_names.h"

#include <algorithm>

namespace hearth::models {

using replica::DraftPlace;

DraftListModel::DraftListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&session, &replica::WorkspaceSession::draftsChanged, this, &DraftListModel::rebuild);
    connect(&directory, &Directory::roomsChanged, this, &DraftListModel::rebuild);
    connect(&directory, &Directory::membersChanged, this, &DraftListModel::rebuild);
    connect(&directory, &Directory::loaded, this, &DraftListModel::rebuild);
    rebuild();
}

QVariant DraftListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DraftRow& draft = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return draft.excerpt;
    case Qt::AccessibleTextRole:
        return draft.place.parent.isNull()
            ? tr("Draft in %1: %2", "room, text").arg(draft.roomTitle, draft.excerpt)
            : tr("Draft in a thread of %1: %2", "room, text").arg(draft.roomTitle, draft.excerpt);
    default:
        return {};
    }
}

QString DraftListModel::remove(const DraftPlace& place)
{
    const QString text = m_session.draft(place);
    m_session.saveDraft(place, {});
    return text;
}

void DraftListModel::restore(const DraftPlace& place, const QString& text)
{
    if (m_session.draft(place).isEmpty())
        m_session.saveDraft(place, text);
}

void DraftListModel::rebuild()
{
    std::vector<DraftRow> wanted;
    for (const auto& [place, draft] : m_session.drafts().asKeyValueRange()) {
        if (place.isEdit() || draft.text.trimmed().isEmpty() || !m_directory.room(place.room))
            continue;
        wanted.push_back({ .place = place,
            .roomTitle = titleInList(m_directory, place.room),
            .excerpt = excerptOf(m_directory, draft.text) });
    }
    std::ranges::sort(wanted, [](const DraftRow& a, const DraftRow& b) {
        const int order = QString::localeAwareCompare(a.roomTitle, b.roomTitle);
        if (order != 0)
            return order < 0;
        return std::pair(a.place.room, a.place.parent) < std::pair(b.place.room, b.place.parent);
    });
    setRows(wanted);
}

} // namespace hearth::models
