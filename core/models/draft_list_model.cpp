// SPDX-License-Identifier: Apache-2.0
#include "core/models/draft_list_model.h"

#include "core/models/mention_names.h"
#include "core/text/hidden.h"

#include <QFileInfo>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::DraftPlace;

DraftListModel::DraftListModel(replica::WorkspaceSession& session, const Directory& directory,
    DraftFiles& files, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_files(files)
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

BegunMessage DraftListModel::remove(const DraftPlace& place)
{
    const BegunMessage removed { .text = m_session.draft(place),
        .files = m_session.draftFiles(place) };
    m_session.saveDraft(place, {});
    m_session.saveDraftFiles(place, {});
    m_files.setAside(place);
    return removed;
}

void DraftListModel::restore(const DraftPlace& place, const BegunMessage& removed)
{
    if (m_session.drafts().value(place).isBegun() || m_files.isCopying(place)) {
        forget(place, removed);
        return;
    }
    QList<FileEntry> files = removed.files;
    // Whoever opens the workspace anew keeps copies for what is there alone.
    files.removeIf([this](const FileEntry& file) {
        return !QFileInfo::exists(m_session.attachedPath(file.id));
    });
    m_session.saveDraft(place, removed.text);
    m_session.saveDraftFiles(place, files);
    m_files.takeBack(place);
}

void DraftListModel::forget(const DraftPlace& place, const BegunMessage& removed)
{
    m_files.dropAside(place);
    for (const FileEntry& file : removed.files)
        m_session.detach(file.id);
}

QString DraftListModel::excerptFrom(const replica::LocalDraft& draft) const
{
    if (!draft.text.trimmed().isEmpty())
        return excerptOf(m_directory, draft.text);
    QStringList names;
    for (const FileEntry& file : draft.files)
        names.append(text::shownName(file.name));
    return tr("%Ln file(s): %1", "names", static_cast<int>(names.size())).arg(names.join(u", "_s));
}

void DraftListModel::rebuild()
{
    std::vector<DraftRow> wanted;
    for (const auto& [place, draft] : m_session.drafts().asKeyValueRange()) {
        if (place.isEdit() || !draft.isBegun() || !m_directory.room(place.room))
            continue;
        wanted.push_back({ .place = place,
            .roomTitle = titleInList(m_directory, place.room),
            .excerpt = excerptFrom(draft) });
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
