// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace_settings_dialog.h"

#include "core/models/directory.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Submissions;
using replica::OutboxEntry;

namespace {

constexpr int longestName = 80;
const auto nameSetting = u"name"_s; // protocol::WorkspaceUpdate

} // namespace

WorkspaceSettingsDialog::WorkspaceSettingsDialog(
    models::WorkspaceContext& workspace, QWidget* parent)
    : RulesSheet(workspace, tr("Workspace settings"), tr("They hold for everybody in it."), parent)
    , m_name(new TextField(tr("Name"), {}, this))
{
    m_name->setObjectName(nameSetting);
    m_name->edit().setMaxLength(longestName);
    body().addWidget(m_name);
    addMessageRules();
    body().addWidget(new Divider(this));
    connect(addLink({ .title = tr("Files"),
                        .detail = tr("How large, of which types, and how much of them."),
                        .setting = u"fileRulesButton"_s },
                tr("Choose…")),
        &QPushButton::clicked, this, &WorkspaceSettingsDialog::fileRulesRequested);
    connect(addLink({ .title = tr("Storage"),
                        .detail = tr("What takes up room, and how long things are kept."),
                        .setting = u"storageButton"_s },
                tr("Open…")),
        &QPushButton::clicked, this, &WorkspaceSettingsDialog::storageRequested);
    connect(addLink({ .title = tr("Security policy"),
                        .detail = tr("Who comes in, from where, and with what proof."),
                        .setting = u"securityButton"_s },
                tr("Open…")),
        &QPushButton::clicked, this, &WorkspaceSettingsDialog::securityRequested);
    addCloseButton(tr("Close"));
    m_rename = addButton(tr("Rename"), ButtonKind::Primary);
    m_rename->setObjectName(u"renameWorkspace"_s);
    connect(m_name, &TextField::textChanged, this, &WorkspaceSettingsDialog::refreshRename);
    connect(m_rename, &QPushButton::clicked, this, &WorkspaceSettingsDialog::rename);
    connect(&submissions(), &Submissions::done, this, &WorkspaceSettingsDialog::closeWhenRenamed);
    start();
}

void WorkspaceSettingsDialog::addMessageRules()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Messages"), this));
    addWindow({ .title = tr("Changing what one has written"),
                  .detail = tr("How long authors may do it."),
                  .setting = u"editMinutes"_s },
        &Update::editMinutes, &Workspace::editMinutes);
    addWindow({ .title = tr("Deleting what one has written"),
                  .detail = tr("How long authors may do it. Admins may always."),
                  .setting = u"deleteMinutes"_s },
        &Update::deleteMinutes, &Workspace::deleteMinutes);
    addSwitch({ .title = tr("Everybody may see earlier versions"),
                  .detail = tr("Otherwise only the author and admins."),
                  .setting = u"editHistoryVisible"_s },
        &Update::editHistoryVisible, &Workspace::editHistoryVisible);
}

void WorkspaceSettingsDialog::refresh()
{
    if (!m_name->edit().isModified() && m_name->error().isEmpty() && m_name->text() != now().name)
        m_name->setText(now().name);
    RulesSheet::refresh();
    refreshRename();
}

void WorkspaceSettingsDialog::refreshRename()
{
    const QString name = m_name->text().trimmed();
    m_rename->setEnabled(!name.isEmpty() && name != now().name);
}

QStringList WorkspaceSettingsDialog::settings() const
{
    return QStringList { nameSetting } + RulesSheet::settings();
}

void WorkspaceSettingsDialog::rename()
{
    Update update;
    update.name = m_name->text().trimmed();
    submit(nameSetting, update);
}

void WorkspaceSettingsDialog::closeWhenRenamed()
{
    if (submitted() == nameSetting)
        accept();
}

void WorkspaceSettingsDialog::showRefusal(const OutboxEntry& entry)
{
    if (entry.args.contains(nameSetting)) {
        const QString name = entry.args.value(nameSetting).toString();
        if (!m_name->edit().isModified())
            m_name->setText(name);
        // What somebody has typed since is something else.
        if (m_name->text().trimmed() == name) {
            m_name->setError(reason(entry.error.value_or(Error {})));
            return;
        }
    }
    showRefusedRule(entry);
}

} // namespace hearth::ui
