// SPDX-License-Identifier: Apache-2.0
#include "ui/host/move_away_dialog.h"

#include "core/protocol/move_link.h"
#include "ui/host/move_text.h"

#include <QComboBox>
#include <QFileDialog>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::MoveActions;
using protocol::Departure;
using protocol::MoveProblem;

namespace {

constexpr qsizetype shortestPassphrase = 8;

} // namespace

MoveAwayDialog::MoveAwayDialog(
    models::Account& account, const QString& title, const QString& subtitle, QWidget* parent)
    : Sheet(title, subtitle, parent)
    , m_account(&account)
    , m_link(new TextField(tr("Link"), {}, this))
{
    m_link->setObjectName(u"moveLink"_s);
}

MoveAwayDialog::MoveAwayDialog(models::Account& account, QWidget* parent)
    : MoveAwayDialog(account, tr("Move to another computer"),
          tr("People can go on writing meanwhile; for a moment at the end they wait. Afterwards "
             "the "
             "workspace is closed here, and their Hearth goes on there."),
          parent)
{
    addWorkspaces();
    m_link->setHint(tr("On the other computer: Server settings → Moving → Take a workspace in. It "
                       "begins with hearth://move/."));
    body().addWidget(m_link);
    auto* trust = new Label(tr("What people sign in with goes along, so move only to a computer "
                               "that you trust as much as this one."),
        TextRole::Small, this);
    trust->setWordWrap(true);
    body().addWidget(trust);
    if (account.isLocal())
        addFilePart();
    addCloseButton(tr("Cancel"));
    m_move = addButton(tr("&Move"), ButtonKind::Primary);
    m_move->setObjectName(u"move"_s);
    m_move->setEnabled(m_workspaces->count() > 0);
    connect(m_move, &QPushButton::clicked, this, &MoveAwayDialog::move);
    connect(m_link, &TextField::returnPressed, m_move, &QPushButton::click);
}

MoveAwayDialog::MoveAwayDialog(models::Account& account, const Departure& inFile, QWidget* parent)
    : MoveAwayDialog(account, tr("Where is %1 now?").arg(inFile.name),
          tr("Whoever was in it is sent there."), parent)
{
    m_inFile = inFile.workspaceId;
    m_link->setHint(tr("The other computer showed it when it had opened the file. It begins with "
                       "hearth://moved/."));
    body().addWidget(m_link);
    addCloseButton(tr("Cancel"));
    m_move = addButton(tr("&Save"), ButtonKind::Primary);
    m_move->setObjectName(u"saveWhere"_s);
    connect(m_move, &QPushButton::clicked, this, &MoveAwayDialog::sayWhere);
    connect(m_link, &TextField::returnPressed, m_move, &QPushButton::click);
}

void MoveAwayDialog::addWorkspaces()
{
    m_workspaces = new QComboBox(this);
    m_workspaces->setObjectName(u"moveWorkspace"_s);
    m_workspaces->setAccessibleName(tr("Workspace"));
    for (const protocol::WorkspaceSummary& workspace : m_account->record().workspaces) {
        if (!workspace.moved)
            m_workspaces->addItem(workspace.name, workspace.id.toString());
    }
    body().addWidget(new SheetRow(tr("Workspace"), {}, m_workspaces, this));
}

void MoveAwayDialog::addFilePart()
{
    body().addWidget(new Divider(this));
    m_passphrase = new TextField(tr("Passphrase of a file"),
        tr("For a computer that this one does not reach: the workspace is closed here and written "
           "into a file, which is opened there with this passphrase."),
        this);
    m_passphrase->setObjectName(u"movePassphrase"_s);
    m_passphrase->edit().setEchoMode(QLineEdit::Password);
    body().addWidget(m_passphrase);
    m_file = addButton(tr("Move into a &file…"), ButtonKind::Secondary, Side::Leading);
    m_file->setObjectName(u"moveIntoFile"_s);
    m_file->setAutoDefault(false);
    m_file->setEnabled(m_workspaces->count() > 0);
    connect(m_file, &QPushButton::clicked, this, &MoveAwayDialog::chooseFile);
}

WorkspaceId MoveAwayDialog::chosen() const
{
    return WorkspaceId::fromString(m_workspaces->currentData().toString()).value_or(WorkspaceId {});
}

/// Beside the field that it is about, before anybody is asked.
void MoveAwayDialog::move()
{
    if (!m_account)
        return;
    clearMessage();
    const Result<protocol::MoveLink> link = protocol::MoveLink::parse(m_link->text());
    if (!link || link->ticket.isEmpty()) {
        m_link->setError(tr("This is no link for moving. Copy the whole link; it begins with "
                            "hearth://move/."));
        m_link->edit().setFocus();
        return fit();
    }
    m_move->setEnabled(false);
    MoveActions(*m_account)
        .start(chosen(), m_link->text().trimmed())
        .then(this, [this](const Result<Departure>& done) { take(done); });
}

void MoveAwayDialog::sayWhere()
{
    if (!m_account)
        return;
    clearMessage();
    if (!protocol::MoveLink::parse(m_link->text())) {
        m_link->setError(tr("This does not say where it is. Copy the whole link; it begins with "
                            "hearth://moved/."));
        m_link->edit().setFocus();
        return fit();
    }
    m_move->setEnabled(false);
    MoveActions(*m_account)
        .forward(*m_inFile, m_link->text().trimmed())
        .then(this, [this](const Result<Departure>& done) { take(done); });
}

void MoveAwayDialog::chooseFile()
{
    clearMessage();
    if (m_passphrase->text().size() < shortestPassphrase) {
        m_passphrase->setError(
            tr("At least %n characters: the file holds what people sign in with.", nullptr,
                static_cast<int>(shortestPassphrase)));
        m_passphrase->edit().setFocus();
        return fit();
    }
    auto* dialog = new QFileDialog(
        this, tr("Move into a file"), {}, tr("Workspaces (*.hearthbackup)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"hearthbackup"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MoveAwayDialog::writeFile);
    dialog->open();
}

void MoveAwayDialog::writeFile(const QString& path)
{
    if (!m_account)
        return;
    for (Button* button : { m_move, m_file })
        button->setEnabled(false);
    showMessage(MessageTone::Information, tr("Writing the file…"));
    MoveActions(*m_account)
        .exportFile({ .workspaceId = chosen(), .path = path, .passphrase = m_passphrase->text() })
        .then(this, [this](const Result<Departure>& done) { take(done); });
}

void MoveAwayDialog::take(const Result<Departure>& done)
{
    clearMessage();
    m_move->setEnabled(true);
    if (m_file)
        m_file->setEnabled(true);
    if (!done)
        return refuse(done.error());
    Q_EMIT begun();
    accept();
}

void MoveAwayDialog::refuse(const Error& error)
{
    const MoveProblem problem = MoveText::problemOf(error);
    if (error.field == "passphrase"_L1 && m_passphrase)
        m_passphrase->setError(tr("This passphrase is too short."));
    else if (error.field == "link"_L1)
        m_link->setError(tr("This link does not work. Copy the whole link."));
    else if (error.field == "path"_L1)
        showMessage(MessageTone::Error, tr("There is a file of this name already."));
    else if (problem != MoveProblem::None)
        showMessage(MessageTone::Error, MoveText::problem(problem));
    else if (error.code == ErrorCode::Conflict)
        showMessage(MessageTone::Error, tr("This workspace is moving already, or has moved."));
    else
        showError(error, ErrorContext::Server);
    fit();
}

} // namespace hearth::ui
