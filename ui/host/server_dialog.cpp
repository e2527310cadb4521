// SPDX-License-Identifier: Apache-2.0
#include "ui/host/server_dialog.h"

#include "core/models/account_safety.h"
#include "ui/audit/audit_dialog.h"
#include "ui/host/backup_dialog.h"
#include "ui/host/mail_dialog.h"
#include "ui/host/moves_dialog.h"
#include "ui/host/origins_dialog.h"
#include "ui/host/providers_dialog.h"
#include "ui/host/server_state_dialog.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Registration;

ServerDialog::ServerDialog(models::Account& account, QWidget* parent, Settings* settings)
    : Sheet(tr("Server settings"),
          account.isLocal()
              ? tr("They hold for all workspaces on this computer.")
              : tr("They hold for all workspaces on %1.").arg(account.address().authority()),
          parent)
    , m_account(&account)
    , m_name(new TextField(tr("Name of the server"),
          tr("As people see it who sign up. Press Return to save."), this))
    , m_open(new ToggleSwitch(this))
    , m_rights(new RightsList(account, this))
{
    m_name->setObjectName(u"serverName"_s);
    m_name->edit().setMaxLength(80);
    m_open->setObjectName(u"open"_s);
    for (QWidget* part : std::initializer_list<QWidget*> { m_name, m_open })
        part->setEnabled(false); // until the server has said how it is now
    body().addWidget(m_name);
    body().addWidget(new SheetRow(tr("Anybody may sign up"),
        tr("Whoever signs up by themselves may create workspaces. Off: only people with a join "
           "link or code come in."),
        m_open, this));
    if (account.isLocal()) {
        addBackups(account);
        addScanner(account);
    }
    addMoving(account);
    addMail(account);
    addProviders(account);
    addOrigins(account);
    addSigningKey(account);
    if (account.isLocal() && settings)
        body().addWidget(new ServerKeyField(*settings, m_keychain, this));
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Who may create workspaces"), this));
    body().addWidget(m_rights);
    connect(addButton(tr("&Audit log…"), ButtonKind::Secondary, Side::Leading),
        &QPushButton::clicked, this, [this] {
            if (m_account)
                (new AuditDialog(*m_account, this))->open();
        });
    Button* state = addButton(tr("&How it is…"), ButtonKind::Secondary, Side::Leading);
    state->setObjectName(u"serverState"_s);
    connect(state, &QPushButton::clicked, this, [this] {
        if (m_account)
            (new ServerStateDialog(*m_account, this))->open();
    });
    addCloseButton(tr("Close"));
    connect(&m_name->edit(), &QLineEdit::editingFinished, this, &ServerDialog::saveName);
    connect(m_open, &QCheckBox::clicked, this, &ServerDialog::setOpen);
    connect(m_rights, &RightsList::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::Server); });
    account.serverInfo().then(
        this, [this](const Result<protocol::ServerInfo>& info) { take(info); });
}

ServerDialog::~ServerDialog()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    m_name->edit().disconnect(this);
}

/// Their folders are those of the server's own machine.
void ServerDialog::addBackups(models::Account& account)
{
    auto* open = new Button(tr("Backups…"), ButtonKind::Secondary, this);
    open->setObjectName(u"backups"_s);
    open->setAutoDefault(false);
    body().addWidget(new SheetRow(
        tr("Backups"), tr("One file with everything, now or by a schedule."), open, this));
    connect(open, &QPushButton::clicked, this, [this, owner = QPointer(&account)] {
        if (owner)
            (new BackupDialog(*owner, this))->open();
    });
}

void ServerDialog::addMoving(models::Account& account)
{
    auto* open = new Button(tr("Moving…"), ButtonKind::Secondary, this);
    open->setObjectName(u"moving"_s);
    open->setAutoDefault(false);
    body().addWidget(new SheetRow(
        tr("Moving"), tr("A workspace to another computer, or from one to here."), open, this));
    connect(open, &QPushButton::clicked, this, [this, owner = QPointer(&account)] {
        if (owner)
            (new MovesDialog(*owner, this))->open();
    });
}

/// Its socket and its hosts are those of the server's own machine.
void ServerDialog::addScanner(models::Account& account)
{
    auto* scanner = new ScannerField(account, ScannerField::usualSockets(), this);
    body().addWidget(scanner);
    connect(scanner, &ScannerField::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::Server); });
}

void ServerDialog::addMail(models::Account& account)
{
    auto* open = new Button(tr("Set up…"), ButtonKind::Secondary, this);
    open->setObjectName(u"mail"_s);
    open->setAccessibleName(tr("Set up mail"));
    open->setAutoDefault(false);
    body().addWidget(new SheetRow(tr("Mail"),
        tr("For invitations, forgotten passwords and verified addresses."), open, this));
    connect(open, &QPushButton::clicked, this, [this, owner = QPointer(&account)] {
        if (owner)
            (new MailDialog(*owner, this))->open();
    });
}

void ServerDialog::addProviders(models::Account& account)
{
    auto* open = new Button(tr("Choose…"), ButtonKind::Secondary, this);
    open->setObjectName(u"signInProviders"_s);
    open->setAccessibleName(tr("Choose sign-in providers"));
    open->setAutoDefault(false);
    body().addWidget(new SheetRow(tr("Sign-in providers"),
        tr("People sign in through Google, GitHub, or your organisation's own service."), open,
        this));
    connect(open, &QPushButton::clicked, this, [this, owner = QPointer(&account)] {
        if (owner)
            (new ProvidersDialog(*owner, this))->open();
    });
}

void ServerDialog::addOrigins(models::Account& account)
{
    auto* open = new Button(tr("Choose…"), ButtonKind::Secondary, this);
    open->setObjectName(u"webPages"_s);
    open->setAccessibleName(tr("Choose web pages"));
    open->setAutoDefault(false);
    body().addWidget(new SheetRow(
        tr("Web pages"), tr("Which pages in a browser may call this server."), open, this));
    connect(open, &QPushButton::clicked, this, [this, owner = QPointer(&account)] {
        if (owner)
            (new OriginsDialog(*owner, this))->open();
    });
}

void ServerDialog::addSigningKey(models::Account& account)
{
    auto* change = new Button(tr("Change it now"), ButtonKind::Secondary, this);
    change->setObjectName(u"changeKey"_s);
    change->setAutoDefault(false);
    auto* row = new SheetRow(tr("Key that sign-ins are signed with"),
        tr("It changes by itself every 30 days, and nobody is signed out by it."), change, this);
    body().addWidget(row);
    connect(
        change, &QPushButton::clicked, this, [this, row, safety = models::AccountSafety(account)] {
            clearMessage();
            safety.rotateSigningKey().then(
                this, [this, row](const Result<protocol::SigningKeyInfo>& key) {
                    if (key)
                        row->setDetail(tr("It was changed now. Nobody is signed out by it."));
                    else
                        showError(key.error(), ErrorContext::Server);
                });
        });
}

void ServerDialog::take(const Result<protocol::ServerInfo>& info)
{
    if (info)
        m_info = *info;
    else
        showError(info.error(), ErrorContext::Server);
    if (!m_info)
        return;
    m_name->setEnabled(true);
    m_open->setEnabled(true);
    m_open->setChecked(m_info->registration == Registration::Open);
    if (!m_name->edit().hasFocus() || !m_name->edit().isModified())
        m_name->setText(m_info->name);
}

void ServerDialog::saveName()
{
    const QString name = m_name->text().trimmed();
    if (!m_account || !m_info || name == m_info->name)
        return;
    if (name.isEmpty()) {
        m_name->setError(tr("The server needs a name of 1 to 80 characters."));
        return;
    }
    clearMessage();
    m_account->updateServer({ .name = name, .registration = {} })
        .then(this, [this](const Result<protocol::ServerInfo>& info) {
            m_name->edit().setModified(false);
            take(info);
            if (info)
                m_name->setHint(tr("Saved."));
        });
}

void ServerDialog::setOpen(bool open)
{
    if (!m_account)
        return;
    clearMessage();
    m_account
        ->updateServer(
            { .name = {}, .registration = open ? Registration::Open : Registration::Invited })
        .then(this, [this](const Result<protocol::ServerInfo>& info) { take(info); });
}

} // namespace hearth::ui
