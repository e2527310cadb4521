// SPDX-License-Identifier: Apache-2.0
#include "ui/account/start_page.h"

#include <QComboBox>

#include <algorithm>

namespace hearth::ui {

StartPage::StartPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Start here"), QString(), tr("Start"), parent)
    , m_client(client)
    , m_place(new QComboBox(this))
    , m_name(new TextField(
          tr("Your name"), tr("As others will see it. You can change it later."), this))
    , m_workspace(
          new TextField(tr("Name of the workspace"), tr("Your team, family or project."), this))
{
    m_name->setObjectName(QStringLiteral("displayName"));
    m_workspace->setObjectName(QStringLiteral("workspaceName"));
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setAccessibleName(tr("Where the workspace lives"));
    body().addWidget(m_place);
    body().addWidget(m_name);
    body().addWidget(m_workspace);
    connect(m_place, &QComboBox::currentIndexChanged, this, &StartPage::placeChanged);
    connect(&client, &models::Client::accountsChanged, this, &StartPage::listPlaces);
    listPlaces();
    connect(m_name, &TextField::textChanged, this, &StartPage::suggestName);
    connect(
        &m_workspace->edit(), &QLineEdit::textEdited, this, [this] { m_workspaceTouched = true; });
    submitOnReturn(*m_name);
    submitOnReturn(*m_workspace);
}

void StartPage::prepare(Then then)
{
    m_then = then;
    m_wanted.clear();
    listPlaces();
}

void StartPage::prepareAt(const models::Account& account)
{
    m_then = Then::Open;
    m_wanted = account.record().key;
    listPlaces();
}

void StartPage::listPlaces()
{
    const QSignalBlocker blocker(m_place);
    m_place->clear();
    if (m_client.hasLocalServer())
        m_place->addItem(tr("On this computer"));
    // History is read from a file, so it can only go where that file is.
    if (m_then == Then::Open) {
        for (const models::Account* account : m_client.accountsThatMayCreate())
            m_place->addItem(
                tr("On %1").arg(account->address().authority()), account->record().key);
    }
    m_place->setCurrentIndex(std::max(0, m_place->findData(m_wanted)));
    m_place->setVisible(m_place->count() > 1);
    placeChanged();
}

models::Account* StartPage::place() const
{
    const QString key = m_place->currentData().toString();
    const std::vector<models::Account*> accounts = m_client.accountsThatMayCreate();
    const auto it = std::ranges::find_if(
        accounts, [&](const models::Account* account) { return account->record().key == key; });
    return it == accounts.end() ? nullptr : *it;
}

void StartPage::placeChanged()
{
    const models::Account* account = place();
    m_wanted = account ? account->record().key : QString();
    action().setText(m_then == Then::Import ? tr("Continue") : tr("Start"));
    if (account) {
        setTitle(tr("New workspace"));
        setSubtitle(tr("Makes a workspace on %1. You can invite people later.")
                .arg(account->address().authority()));
    } else if (m_then == Then::Import) {
        setTitle(tr("Bring your team's history"));
        setSubtitle(tr("First a workspace on this computer to put it in. You choose the Slack "
                       "export in the next step."));
    } else {
        setTitle(tr("Start here"));
        setSubtitle(tr("Makes a workspace on this computer. No account, no internet needed. You "
                       "can invite people later."));
    }
    const models::Account* owner = account ? account : m_client.localAccount();
    const bool known = owner && owner->record().user;
    m_name->setVisible(!known);
    if (known)
        m_name->setText(owner->record().user->displayName);
    suggestName();
}

void StartPage::enter()
{
    m_workspaceTouched = false;
    placeChanged();
    clearError();
    TextField* first = m_name->isVisibleTo(this) ? m_name : m_workspace;
    first->edit().setFocus();
    first->edit().selectAll();
    // The right to create may have been given or taken since this device last asked.
    for (models::Account* account : m_client.accounts()) {
        if (account->connectionState().phase == provider::ConnectionPhase::Online
            && !account->isLocal())
            account->refreshUser().then(this, [this](const Result<User>&) { listPlaces(); });
    }
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
    models::Account* account = place();
    Future<WorkspaceId> made = account ? m_client.createWorkspace(*account, workspace)
                                       : m_client.startHere(name, workspace);
    made.then(this, [this](const Result<WorkspaceId>& id) { finish(id); });
}

void StartPage::finish(const Result<WorkspaceId>& workspace)
{
    setBusy(false);
    if (workspace) {
        Q_EMIT done(*workspace, m_then);
        return;
    }
    const Error& error = workspace.error();
    if (place() && error.code == ErrorCode::Forbidden)
        m_workspace->setError(
            tr("The owner of this server lets you create no workspaces. Ask them, "
               "or choose another place."));
    else if (error.field == QLatin1StringView("displayName"))
        m_name->setError(ErrorText::sentence(error, ErrorContext::StartHere));
    else if (error.field == QLatin1StringView("name"))
        m_workspace->setError(ErrorText::sentence(error, ErrorContext::StartHere));
    else
        showError(error, ErrorContext::StartHere);
}

} // namespace hearth::ui
