// SPDX-License-Identifier: Apache-2.0
#include "ui/members/rights_dialog.h"

#include "ui/members/right_text.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 10 * metrics::controlHeight;

enum Column { What, Allowed, Why, ColumnCount };

} // namespace

RightsDialog::RightsDialog(
    const models::Directory& directory, const MemberId& member, QWidget* parent)
    : Sheet(tr("What %1 may do").arg(directory.memberName(member)),
          tr("Every right, and where it comes from. Private channels and conversations are for "
             "those who are in them alone, whatever their role."),
          parent)
    , m_directory(directory)
    , m_member(member)
    , m_rights(new QTreeWidget(this))
{
    m_rights->setObjectName(u"rights"_s);
    m_rights->setAccessibleName(tr("Rights"));
    m_rights->setColumnCount(ColumnCount);
    m_rights->setHeaderLabels({ tr("Right"), tr("Allowed"), tr("Why") });
    m_rights->setRootIsDecorated(false);
    m_rights->setMinimumHeight(listHeight);
    body().addWidget(m_rights);
    addCloseButton(tr("Close"));
    connect(&directory, &models::Directory::membersChanged, this, &RightsDialog::refresh);
    connect(&directory, &models::Directory::workspaceChanged, this, &RightsDialog::refresh);
    connect(&directory, &models::Directory::itemsChanged, this, &RightsDialog::refresh);
    refresh();
    m_rights->setCurrentItem(m_rights->topLevelItem(0));
}

void RightsDialog::refresh()
{
    const Member* member = m_directory.member(m_member);
    if (!member)
        return;
    const int current = m_rights->indexOfTopLevelItem(m_rights->currentItem());
    m_rights->clear();
    for (const Right& right : rightsOf(*member, m_directory.roles(), m_directory.workspace())) {
        const QString what = RightText::permission(right.permission);
        const QString allowed = right.isAllowed() ? tr("Yes") : tr("No");
        const QString why = RightText::reason(m_directory, *member, right);
        auto* item = new QTreeWidgetItem(m_rights, { what, allowed, why });
        item->setData(What, Qt::AccessibleTextRole,
            tr("%1: %2. %3", "right, yes or no, why").arg(what, allowed, why));
        item->setToolTip(Why, why);
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_rights->resizeColumnToContents(column);
    if (current >= 0)
        m_rights->setCurrentItem(m_rights->topLevelItem(current));
}

} // namespace hearth::ui
