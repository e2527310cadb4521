// SPDX-License-Identifier: Apache-2.0
#include "ui/members/room_rules_dialog.h"

#include "core/models/room_actions.h"
#include "ui/theme/metrics.h"

#include <QComboBox>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Submissions;

namespace {

constexpr int rolesHeight = 3 * metrics::controlHeight;

} // namespace

RoomRulesDialog::RoomRulesDialog(
    models::WorkspaceContext& workspace, const Room& room, QWidget* parent)
    : Sheet(tr("Rules of #%1").arg(room.name),
          tr("Everybody who sees the channel can read it and react."), parent)
    , m_workspace(workspace)
    , m_submissions(workspace.session())
    , m_room(room.id)
    , m_posting(addRule(tr("Who may write"), tr("Messages, replies, polls and files."),
          u"posting"_s, room.posting))
    , m_mentioning(addRule(tr("Who may call everybody"), tr("With @channel and @here."),
          u"mentioning"_s, room.mentioning))
{
    addCloseButton(tr("Cancel"));
    m_save = addButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveRules"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &RoomRulesDialog::save);
    connect(&m_submissions, &Submissions::done, this, &QDialog::accept);
    connect(&m_submissions, &Submissions::kept, this, &Sheet::showKept);
    connect(&m_submissions, &Submissions::refused, this, [this](const replica::OutboxEntry& entry) {
        m_save->setEnabled(true);
        showError(entry.error.value_or(Error {}), ErrorContext::Channel);
    });
}

RoomRulesDialog::RuleField RoomRulesDialog::addRule(
    const QString& title, const QString& detail, const QString& name, const RoomRule& rule)
{
    RuleField field { .audience = new QComboBox(this),
        .roles = new RoleChecks(tr("%1: roles", "a rule").arg(title), this) };
    field.audience->setObjectName(name);
    field.audience->setAccessibleName(title);
    field.audience->addItem(tr("Everybody"), QVariant::fromValue(RoomAudience::Everyone));
    field.audience->addItem(
        tr("Admins, and the roles below"), QVariant::fromValue(RoomAudience::Admins));
    field.audience->setCurrentIndex(field.audience->findData(QVariant::fromValue(rule.audience)));
    field.roles->setObjectName(name + u"Roles"_s);
    field.roles->setMaximumHeight(rolesHeight);
    field.roles->show(m_workspace.directory().roles(), rule.roleIds);
    body().addWidget(new SheetRow(title, detail, field.audience, this));
    body().addWidget(field.roles);
    connect(field.audience, &QComboBox::currentIndexChanged, this, [this, field] {
        refresh(field);
        fit();
    });
    refresh(field);
    return field;
}

void RoomRulesDialog::refresh(const RuleField& field)
{
    const bool isLimited = field.audience->currentData().value<RoomAudience>()
        == RoomAudience::Admins;
    field.roles->setVisible(isLimited && field.roles->count() > 0);
}

RoomRule RoomRulesDialog::ruleOf(const RuleField& field)
{
    const auto audience = field.audience->currentData().value<RoomAudience>();
    if (audience == RoomAudience::Everyone)
        return {};
    return { .audience = audience, .roleIds = field.roles->ticked() };
}

void RoomRulesDialog::save()
{
    clearMessage();
    m_save->setEnabled(false);
    models::RoomActions(m_workspace).setRules(m_room, ruleOf(m_posting), ruleOf(m_mentioning));
    m_submissions.follow(m_room.uuid);
}

} // namespace hearth::ui
