// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_list_model.h"

#include "core/text/tooltip.h"

namespace hearth::models {

QVariant WorkspaceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkspaceRow& workspace = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return workspace.name;
    case Qt::ToolTipRole:
        return text::toolTip(workspace.name);
    case IdRole:
        return workspace.id.toString();
    default:
        return {};
    }
}

int WorkspaceListModel::indexOf(const WorkspaceId& id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).id == id)
            return i;
    }
    return -1;
}

void WorkspaceListModel::setWorkspaces(std::vector<WorkspaceRow> rows)
{
    for (WorkspaceRow& workspace : rows) {
        if (const int known = indexOf(workspace.id); known >= 0) {
            workspace.counts = row(known).counts;
        }
    }
    setRows(rows);
}

void WorkspaceListModel::setCounts(const WorkspaceId& id, const RoomCounts& counts)
{
    const int at = indexOf(id);
    if (at < 0)
        return;
    WorkspaceRow changed = row(at);
    changed.counts = counts;
    update(static_cast<std::size_t>(at), changed);
}

} // namespace hearth::models
