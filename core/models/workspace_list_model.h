// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/models/room_counts.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// One workspace in the rail.
struct WorkspaceRow {
    WorkspaceId id;
    QString name;
    QString icon; ///< empty: the name's first letter
    bool local = false; ///< served from this process
    RoomCounts counts; ///< of all its rooms
    bool operator==(const WorkspaceRow&) const = default;
};

inline WorkspaceId rowKey(const WorkspaceRow& row) { return row.id; }

/// The workspaces of all accounts by name within an account. Window's thread.
class WorkspaceListModel : public RowModel<WorkspaceRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int indexOf(const WorkspaceId& id) const;

    /// The counts of known workspaces stay.
    void setWorkspaces(std::vector<WorkspaceRow> rows);
    void setCounts(const WorkspaceId& id, const RoomCounts& counts);
};

} // namespace hearth::models
