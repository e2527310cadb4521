// SPDX-License-Identifier: Apache-2.0
#include "ui/account/token_form.h"

#include "core/protocol/token_scopes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleColumn = 0;
constexpr int readColumn = 1;
constexpr int writeColumn = 2;
constexpr int usualDays = 90;
constexpr std::array dayChoices { 7, 30, usualDays, 365 };

} // namespace

QString TokenForm::titleOf(const QString& entity)
{
    static const QHash<QString, const char*> titles {
        { u"attention"_s, QT_TR_NOOP("Notification choices") },
        { u"audit"_s, QT_TR_NOOP("Audit log") },
        { u"channel"_s, QT_TR_NOOP("Channels") },
        { u"conversation"_s, QT_TR_NOOP("Direct messages") },
        { u"doc"_s, QT_TR_NOOP("Documents") },
        { u"draft"_s, QT_TR_NOOP("Drafts") },
        { u"emoji"_s, QT_TR_NOOP("Custom emoji") },
        { u"events"_s, QT_TR_NOOP("Everything as it happens") },
        { u"group"_s, QT_TR_NOOP("People groups") },
        { u"member"_s, QT_TR_NOOP("Members") },
        { u"message"_s, QT_TR_NOOP("Messages") },
        { u"board"_s, QT_TR_NOOP("Boards") },
        { u"metrics"_s, QT_TR_NOOP("How the server is doing") },
        { u"poll"_s, QT_TR_NOOP("Polls") },
        { u"preference"_s, QT_TR_NOOP("Preferences") },
        { u"presence"_s, QT_TR_NOOP("Who is there") },
        { u"reaction"_s, QT_TR_NOOP("Reactions") },
        { u"read"_s, QT_TR_NOOP("Read marks") },
        { u"reminder"_s, QT_TR_NOOP("Reminders") },
        { u"saved"_s, QT_TR_NOOP("Saved messages") },
        { u"scheduled"_s, QT_TR_NOOP("Scheduled messages") },
        { u"section"_s, QT_TR_NOOP("Sections of the sidebar") },
        { u"status"_s, QT_TR_NOOP("Your status") },
        { u"storage"_s, QT_TR_NOOP("Files") },
        { u"sync"_s, QT_TR_NOOP("Everything there is") },
        { u"thread"_s, QT_TR_NOOP("Threads") },
        { u"workspace"_s, QT_TR_NOOP("The workspace") },
    };
    const char* title = titles.value(entity);
    return title ? tr(title) : entity;
}

TokenForm::TokenForm(const QList<protocol::WorkspaceSummary>& workspaces, QWidget* parent)
    : QWidget(parent)
    , m_name(new TextField(tr("What is it for?"), tr("Like “build bot”."), this))
    , m_workspace(new QComboBox(this))
    , m_days(new QComboBox(this))
    , m_scopes(new QTreeWidget(this))
    , m_problem(new Label({}, TextRole::Error, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_name->setObjectName(u"tokenName"_s);
    m_workspace->setAccessibleName(tr("Works in"));
    m_workspace->addItem(tr("In all my workspaces"));
    for (const protocol::WorkspaceSummary& workspace : workspaces)
        m_workspace->addItem(
            tr("In %1 only").arg(workspace.name), QVariant::fromValue(workspace.id.toString()));
    m_days->setAccessibleName(tr("Is valid for"));
    for (const int days : dayChoices)
        m_days->addItem(tr("For %n day(s)", nullptr, days), days);
    m_scopes->setObjectName(u"scopes"_s);
    m_scopes->setAccessibleName(tr("What it may read and write"));
    m_scopes->setRootIsDecorated(false);
    m_scopes->setHeaderLabels({ tr("About"), tr("Read"), tr("Write") });
    m_scopes->header()->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
    m_scopes->header()->setStretchLastSection(false);
    fillScopes();
    m_problem->hide();
    layout->addWidget(m_name);
    layout->addWidget(m_workspace);
    layout->addWidget(m_days);
    layout->addWidget(m_scopes, 1);
    layout->addWidget(m_problem);
    clear();
}

void TokenForm::fillScopes()
{
    QHash<QString, QTreeWidgetItem*> rows;
    for (const QString& scope : protocol::tokenScopes()) {
        const QString entity = scope.section(u':', 0, 0);
        QTreeWidgetItem*& row = rows[entity];
        if (!row) {
            row = new QTreeWidgetItem(m_scopes, { titleOf(entity) });
            row->setData(titleColumn, Qt::UserRole, entity);
        }
        const int column = scope.endsWith(u":read"_s) ? readColumn : writeColumn;
        row->setCheckState(column, Qt::Unchecked);
        row->setData(column, Qt::UserRole, scope);
        row->setData(column, Qt::AccessibleTextRole,
            column == readColumn ? tr("Read %1").arg(titleOf(entity))
                                 : tr("Write %1").arg(titleOf(entity)));
    }
    m_scopes->sortItems(titleColumn, Qt::AscendingOrder);
}

void TokenForm::clear()
{
    m_name->setText({});
    m_workspace->setCurrentIndex(0);
    m_days->setCurrentIndex(m_days->findData(usualDays));
    m_problem->hide();
    for (int row = 0; row < m_scopes->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_scopes->topLevelItem(row);
        for (const int column : { readColumn, writeColumn }) {
            if (item->data(column, Qt::UserRole).isValid())
                item->setCheckState(column, Qt::Unchecked);
        }
    }
}

QStringList TokenForm::scopes() const
{
    QStringList chosen;
    for (int row = 0; row < m_scopes->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_scopes->topLevelItem(row);
        for (const int column : { readColumn, writeColumn }) {
            const QVariant scope = item->data(column, Qt::UserRole);
            if (scope.isValid() && item->checkState(column) == Qt::Checked)
                chosen.append(scope.toString());
        }
    }
    return chosen;
}

std::optional<protocol::CreateToken> TokenForm::value()
{
    const QString name = m_name->text().trimmed();
    m_name->setError(name.isEmpty() || name.size() > limits::tokenName.maxLength
            ? tr("Give it a name of at most 80 characters.")
            : QString());
    const QStringList chosen = scopes();
    m_problem->setText(tr("Choose at least one thing that it may do."));
    m_problem->setVisible(chosen.isEmpty());
    if (!m_name->error().isEmpty()) {
        m_name->edit().setFocus();
        return std::nullopt;
    }
    if (chosen.isEmpty()) {
        m_scopes->setFocus();
        return std::nullopt;
    }
    protocol::CreateToken args {
        .name = name, .scopes = chosen, .workspaceId = {}, .days = m_days->currentData().toInt()
    };
    if (const Result<WorkspaceId> id = WorkspaceId::fromString(
            m_workspace->currentData().toString()))
        args.workspaceId = *id;
    return args;
}

} // namespace hearth::ui
