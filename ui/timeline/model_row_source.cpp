// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/model_row_source.h"

#include "core/models/timeline_model.h"
#include "core/models/workspace_context.h"
#include "ui/profile/profile_text.h"
#include "ui/shell/error_text.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

ModelRowSource::ModelRowSource(models::TimelineModel& model, models::WorkspaceContext& context,
    Offered offered, QObject* owner)
    : RowSource(owner)
    , m_model(model)
    , m_context(context)
    , m_offered(std::move(offered))
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { Q_EMIT rowsInserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex&, int first, int last) { Q_EMIT rowsRemoved(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& first, const QModelIndex& last) {
            Q_EMIT rowsChanged(first.row(), last.row());
        });
    connect(&model, &QAbstractItemModel::modelReset, this, &RowSource::rowsReset);
    connect(&model, &models::TimelineModel::opened, this, &RowSource::opened);
    connect(&model, &models::TimelineModel::edgesChanged, this, &RowSource::edgesChanged);
}

int ModelRowSource::rowCount() const { return m_model.rowCount(); }

const models::TimelineRow& ModelRowSource::row(int index) const { return m_model.row(index); }

int ModelRowSource::indexOf(const MessageId& id) const { return m_model.indexOf(id); }

bool ModelRowSource::isOpen() const { return m_model.isOpen(); }

bool ModelRowSource::atStart() const { return m_model.atStart(); }

bool ModelRowSource::atEnd() const { return m_model.atEnd(); }

bool ModelRowSource::historyMissing() const { return m_model.historyMissing(); }

qint64 ModelRowSource::missingReplies() const { return m_model.missingReplies(); }

void ModelRowSource::loadOlder() { m_model.loadOlder(); }

void ModelRowSource::loadNewer() { m_model.loadNewer(); }

void ModelRowSource::openNewest() { m_model.open(); }

void ModelRowSource::openAround(Position position) { m_model.open(position); }

bool ModelRowSource::offers(MessageAction action, const models::TimelineRow& row) const
{
    return RowSource::offers(action, row) && m_offered(action, row);
}

QString ModelRowSource::obstacle(MessageAction action, const models::TimelineRow& row) const
{
    if (m_context.isReadOnly() || row.kind != MessageKind::Text)
        return {};
    const Workspace& workspace = m_context.directory().workspace();
    if (action == MessageAction::Edit && m_context.isTooLateToEdit(row))
        return ErrorText::tooLateToEdit(workspace.editMinutes);
    if (action == MessageAction::Delete && m_context.isTooLateToRemove(row))
        return ErrorText::tooLateToRemove(workspace.deleteMinutes);
    return {};
}

QString ModelRowSource::statusOf(const MemberId& member) const
{
    const MemberStatus status = m_context.statusOf(member).value_or(MemberStatus {});
    QStringList parts { (status.emoji + u' ' + status.text).trimmed() };
    const Member* person = m_context.directory().member(member);
    if (person && person->profile)
        parts.append(ProfileText::line(*person->profile, m_context.session().now()));
    parts.removeAll({});
    return parts.join(u" · "_s);
}

bool ModelRowSource::mayEdit(const models::TimelineRow& row) const
{
    return m_context.mayEdit(row);
}

bool ModelRowSource::mayRemove(const models::TimelineRow& row) const
{
    return m_context.mayRemove(row);
}

} // namespace hearth::ui
