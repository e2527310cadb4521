// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QAbstractListModel>

namespace hearth::models {

/// One workspace in the rail.
struct WorkspaceRow {
    WorkspaceId id;
    QString name;
    QString icon; ///< empty: the name's first letter
    bool local = false; ///< served from this process
    bool unread = false;
    qint64 mentions = 0;
    bool operator==(const WorkspaceRow&) const = default;
};

/// The workspaces of all accounts in the order they were added. Window's thread.
class WorkspaceListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const WorkspaceRow& row(int index) const { return m_rows[index]; }
    [[nodiscard]] int indexOf(const WorkspaceId& id) const;

    void setRows(QList<WorkspaceRow> rows);
    void setUnread(const WorkspaceId& id, bool unread, qint64 mentions);

private:
    QList<WorkspaceRow> m_rows;
};

} // namespace hearth::models
