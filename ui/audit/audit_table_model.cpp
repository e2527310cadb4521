// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_table_model.h"

#include "ui/audit/audit_text.h"

#include <QDateTime>
#include <QLocale>

namespace hearth::ui {

AuditTableModel::AuditTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void AuditTableModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void AuditTableModel::append(const QList<protocol::AuditEntry>& entries)
{
    if (entries.isEmpty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries.append(entries);
    endInsertRows();
}

int AuditTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditTableModel::data(const QModelIndex& index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!index.isValid() || !isText)
        return {};
    const protocol::AuditEntry& entry = m_entries[index.row()];
    switch (static_cast<Column>(index.column())) {
    case Time:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(entry.timestamp.micros / 1000), QLocale::ShortFormat);
    case Actor:
        return AuditText::actor(entry);
    case What:
        return AuditText::sentence(entry);
    case Address:
        return entry.address;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Actor:
        return tr("Person");
    case What:
        return tr("What happened");
    case Address:
        return tr("Address");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hearth::ui
