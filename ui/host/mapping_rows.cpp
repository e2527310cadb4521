// SPDX-License-Identifier: Apache-2.0
#include "ui/host/mapping_rows.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::GroupMapping;

MappingRows::MappingRows(const QList<protocol::WorkspaceSummary>& workspaces, QWidget* parent)
    : QWidget(parent)
    , m_workspaces(workspaces)
    , m_column(new QVBoxLayout)
    , m_error(new Label({}, TextRole::Error, this))
    , m_add(new Button(tr("Add a &group"), ButtonKind::Quiet, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    layout->addLayout(m_column);
    layout->addWidget(m_error);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_error->setObjectName(u"mappingError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_add->setObjectName(u"addMapping"_s);
    m_add->setAutoDefault(false);
    m_add->setEnabled(!workspaces.isEmpty());
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({ .group = {}, .workspaceId = m_workspaces.first().id }).group->setFocus();
        Q_EMIT resized();
    });
}

QComboBox* MappingRows::makeWorkspaces(const WorkspaceId& chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(u"mappedWorkspace"_s);
    box->setAccessibleName(tr("Workspace"));
    for (const protocol::WorkspaceSummary& workspace : m_workspaces)
        box->addItem(workspace.name, workspace.id.toString());
    // Somebody else's, mapped by who managed it then: it stays as it is.
    if (box->findData(chosen.toString()) < 0)
        box->addItem(tr("Another workspace"), chosen.toString());
    box->setCurrentIndex(box->findData(chosen.toString()));
    return box;
}

MappingRows::Row& MappingRows::addRow(const GroupMapping& mapping)
{
    auto* widget = new QWidget(this);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::grid);
    auto* group = new QLineEdit(mapping.group, widget);
    group->setObjectName(u"mappedGroup"_s);
    group->setAccessibleName(tr("Group at the provider"));
    group->setPlaceholderText(tr("Group"));
    group->setMaxLength(static_cast<int>(limits::mappedGroup.maxLength));
    QComboBox* workspace = makeWorkspaces(mapping.workspaceId, widget);
    auto* role = new QComboBox(widget);
    role->setObjectName(u"mappedRole"_s);
    role->setAccessibleName(tr("Role"));
    role->addItem(tr("Member"), std::to_underlying(Role::Member));
    role->addItem(tr("Admin"), std::to_underlying(Role::Admin));
    role->setCurrentIndex(role->findData(std::to_underlying(mapping.role)));
    auto* remove = new Button(tr("Remove"), ButtonKind::Quiet, widget);
    remove->setObjectName(u"removeMapping"_s);
    remove->setAccessibleName(tr("Remove the group %1").arg(mapping.group));
    remove->setAutoDefault(false);
    line->addWidget(group, 1);
    line->addWidget(workspace, 1);
    line->addWidget(role);
    line->addWidget(remove);
    m_column->addWidget(widget);
    connect(group, &QLineEdit::textChanged, this, &MappingRows::clearError);
    connect(remove, &QPushButton::clicked, this, [this, widget] { removeRow(widget); });
    m_rows.append({ .widget = widget, .group = group, .workspace = workspace, .role = role });
    return m_rows.last();
}

void MappingRows::removeRow(const QWidget* widget)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    row->widget->hide();
    row->widget->deleteLater(); // its button is what was clicked
    m_rows.erase(row);
    clearError();
    m_add->setFocus();
    Q_EMIT resized();
}

void MappingRows::setMappings(const QList<GroupMapping>& mappings)
{
    for (const Row& row : std::exchange(m_rows, {}))
        delete row.widget;
    for (const GroupMapping& mapping : mappings)
        addRow(mapping);
    clearError();
}

QList<GroupMapping> MappingRows::mappings() const
{
    QList<GroupMapping> mappings;
    for (const Row& row : m_rows) {
        const QString group = row.group->text().trimmed();
        const Result<Uuid> workspace = Uuid::fromString(row.workspace->currentData().toString());
        if (!group.isEmpty() && workspace)
            mappings.append({ .group = group,
                .workspaceId = { *workspace },
                .role = static_cast<Role>(row.role->currentData().toInt()) });
    }
    return mappings;
}

void MappingRows::setError(qsizetype index, const QString& sentence)
{
    m_error->setText(sentence);
    m_error->show();
    const auto hasGroup = [](const Row& row) { return !row.group->text().trimmed().isEmpty(); };
    qsizetype seen = 0;
    const auto row = std::ranges::find_if(
        m_rows, [&](const Row& one) { return hasGroup(one) && seen++ == index; });
    if (row != m_rows.end())
        row->group->setFocus();
}

void MappingRows::clearError()
{
    m_error->clear();
    m_error->hide();
}

} // namespace hearth::ui
