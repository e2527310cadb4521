// SPDX-License-Identifier: Apache-2.0
#include "ui/members/role_checks.h"

#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

RoleChecks::RoleChecks(const QString& name, QWidget* parent)
    : QListWidget(parent)
{
    setAccessibleName(name);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        Q_EMIT toggled(item->data(Qt::UserRole).value<RoleId>(), item->checkState() == Qt::Checked);
    });
}

void RoleChecks::show(const QList<CustomRole>& roles, const QList<RoleId>& ticked)
{
    const QSignalBlocker quiet(this);
    const int current = currentRow();
    clear();
    for (const CustomRole& role : roles) {
        auto* item = new QListWidgetItem(role.name, this);
        item->setData(Qt::UserRole, QVariant::fromValue(role.id));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(role.id) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(std::min(current, count() - 1));
}

QList<RoleId> RoleChecks::ticked() const
{
    QList<RoleId> out;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            out.append(item(row)->data(Qt::UserRole).value<RoleId>());
    }
    return out;
}

} // namespace hearth::ui
