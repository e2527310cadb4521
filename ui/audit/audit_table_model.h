// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/audit_operations.h"

#include <QAbstractTableModel>

namespace hearth::ui {

/// Entries of an audit log, newest first. Window's thread.
class AuditTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Actor, What, Address, ColumnCount };

    explicit AuditTableModel(QObject* parent);

    void clear();
    void append(const QList<protocol::AuditEntry>& entries);
    [[nodiscard]] const protocol::AuditEntry& entry(int row) const { return m_entries[row]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<protocol::AuditEntry> m_entries;
};

} // namespace hearth::ui
