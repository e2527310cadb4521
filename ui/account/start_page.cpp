// SPDX-License-Identifier: Apache-2.0
#include "ui/account/start_page.h"

namespace hearth::ui {

StartPage::StartPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Start here"), QString(), tr("Start"), parent)
    , m_client(client)
    , m_name(new TextField(
          tr("Your name"), tr("As others will see it. You can change it later."), this))
    , m_workspace(
          new TextField(tr("Name of the workspace"), tr("Your team, family or project."), this))
{
    m_name->setObjectName(QStringLiteral("displayName"));
    m_workspace->setObjectName(QStringLiteral("workspaceName"));
    body().addWidget(m_name);
    body().addWidget(m_workspace);
    connect(m_name, &TextField::textChanged, this, &StartPage::suggestName);
    connect(
        &m_workspace->edit(), &QLineEdit::textEdited, this, [this] { m_workspaceTouched = true; });
    submitOnReturn(*m_name);
    submitOnReturn(*m_workspace);
}

void StartPage::prepare(Then then)
{
    m_then = then;
    setTitle(then == Then::Import ? tr("Bring your team's history") : tr("Start here"));
    setSubtitle(then == Then::Import ? tr("First a workspace on this computer to put it in. You "
                                          "choose the Slack export in the next step.")
                                     : tr("Makes a workspace on this computer. No account, no "
                                          "internet needed. You can invite people later."));
    action().setText(then == Then::Import ? tr("Continue") : tr("Start"));
}

void StartPage::enter()
{
    const models::Account* local = m_client.localAccount();
    const bool known = local && local->record().user;
    m_name->setVisible(!known);
    if (known)
        m_name->setText(local->record().user->displayName);
    m_workspaceTouched = false;
    suggestName();
    clearError();
    (known ? m_workspace : m_name)->edit().setFocus();
    (known ? m_workspace : m_name)->edit().selectAll();
}

void StartPage::suggestName()
{
    if (m_workspaceTouched)
        return;
    const QString name = m_name->text().trimmed();
    const QString first = name.section(u' ', 0, 0);
    m_workspace->setText(first.isEmpty()
            ? QString()
            : tr("%1's team", "suggested name of a workspace, from the person's first name")
                  .arg(first));
}

void StartPage::submit()
{
    const QString name = m_name->text().trimmed();
    const QString workspace = m_workspace->text().trimmed();
    m_name->setError(name.isEmpty() ? tr("Type the name that others will see.") : QString());
    m_workspace->setError(workspace.isEmpty() ? tr("Give the workspace a name.") : QString());
    if (name.isEmpty() || workspace.isEmpty()) {
        (name.isEmpty() ? m_name : m_workspace)->edit().setFocus();
        return;
    }
    setBusy(true);
    m_client.startHere(name, workspace).then(this, [this](const Result<WorkspaceId>& made) {
        finish(made);
    });
}

void StartPage::finish(const Result<WorkspaceId>& workspace)
{
    setBusy(false);
    if (workspace) {
        Q_EMIT done(*workspace, m_then);
        return;
    }
    const Error& error = workspace.error();
    if (error.field == QLatin1StringView("displayName"))
        m_name->setError(ErrorText::sentence(error, ErrorContext::StartHere));
    else if (error.field == QLatin1StringView("name"))
        m_workspace->setError(ErrorText::sentence(error, ErrorContext::StartHere));
    else
        showError(error, ErrorContext::StartHere);
}

} // namespace hearth::ui
