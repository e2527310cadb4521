// SPDX-License-Identifier: Apache-2.0
#include "ui/host/take_in_dialog.h"

#include "ui/host/move_text.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QHBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::MoveActions;
using protocol::MoveProblem;

TakeInDialog::TakeInDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Take a workspace in"),
          tr("Paste this link on the computer that the workspace is on now: Server settings → "
             "Moving → Move to another computer."),
          parent)
    , m_account(&account)
{
    body().addWidget(makeLinkPart());
    if (account.isLocal())
        addFilePart();
    addCloseButton(tr("Close"));
    MoveActions(account).createLink().then(
        this, [this](const Result<QString>& link) { showLink(link); });
}

QWidget* TakeInDialog::makeLinkPart()
{
    auto* part = new QWidget(this);
    m_qr = new QrCodeWidget(tr("QR code of the link for moving"), part);
    m_link = new CopyField(tr("Link for moving"), part);
    m_link->setObjectName(u"takeInLink"_s);
    m_words = new Label(tr("It is good for one workspace, and for a day. Give it to nobody else: "
                           "whoever has it can put a workspace on this computer."),
        TextRole::Small, part);
    m_words->setObjectName(u"takeInWords"_s);
    m_words->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::smallGap);
    texts->addWidget(m_link);
    texts->addWidget(m_words);
    texts->addStretch();
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_qr, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_qr->hide();
    m_link->hide();
    return part;
}

void TakeInDialog::addFilePart()
{
    body().addWidget(new Divider(this));
    m_passphrase = new TextField(
        tr("Passphrase of a file"), tr("For a workspace that was moved into a file."), this);
    m_passphrase->setObjectName(u"takeInPassphrase"_s);
    m_passphrase->edit().setEchoMode(QLineEdit::Password);
    body().addWidget(m_passphrase);
    m_file = addButton(tr("Open a &file…"), ButtonKind::Secondary, Side::Leading);
    m_file->setObjectName(u"takeInFile"_s);
    m_file->setAutoDefault(false);
    connect(m_file, &QPushButton::clicked, this, &TakeInDialog::chooseFile);
}

void TakeInDialog::showLink(const Result<QString>& link)
{
    m_link->setVisible(link.has_value());
    m_qr->setVisible(link.has_value());
    if (link) {
        m_link->setValue(*link);
        m_qr->setText(*link);
    } else if (link.error().code == ErrorCode::Conflict) {
        m_words->setText(tr("This computer does not host yet, so nobody would find it. Switch "
                            "hosting on (Host this workspace), and open this again."));
    } else {
        m_words->hide();
        showError(link.error(), ErrorContext::Server);
    }
    fit();
}

void TakeInDialog::chooseFile()
{
    clearMessage();
    auto* dialog = new QFileDialog(
        this, tr("Open a file"), {}, tr("Workspaces (*.hearthbackup);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TakeInDialog::openFile);
    dialog->open();
}

void TakeInDialog::openFile(const QString& path)
{
    if (!m_account)
        return;
    m_file->setEnabled(false);
    showMessage(MessageTone::Information, tr("Reading and checking the file…"));
    MoveActions(*m_account)
        .importFile({ .path = path, .passphrase = m_passphrase->text() })
        .then(this, [this](const Result<protocol::MoveArrival>& arrival) {
            m_file->setEnabled(true);
            clearMessage();
            if (!arrival)
                return refuse(arrival.error());
            opened(*arrival);
        });
}

/// The old computer is yet to be told.
void TakeInDialog::opened(const protocol::MoveArrival& arrival)
{
    if (!m_account)
        return;
    m_passphrase->setText({});
    MoveActions(*m_account)
        .placeLink()
        .then(this, [this, name = arrival.name](const Result<QString>& link) {
            if (link) {
                showLink(link);
                m_words->setText(tr("%1 is open here. Say so on its old computer with this link "
                                    "(Moving → Say where…); then people find it.")
                        .arg(name));
            } else {
                m_words->setText(tr("%1 is open here. Switch hosting on, and give people a join "
                                    "link.")
                        .arg(name));
            }
            fit();
        });
}

void TakeInDialog::refuse(const Error& error)
{
    const MoveProblem problem = MoveText::problemOf(error);
    if (problem == MoveProblem::PassphraseNeeded || problem == MoveProblem::WrongPassphrase) {
        m_passphrase->setError(MoveText::problem(problem));
        m_passphrase->edit().setFocus();
    } else if (problem != MoveProblem::None) {
        showMessage(MessageTone::Error, MoveText::problem(problem));
    } else {
        showError(error, ErrorContext::Server);
    }
    fit();
}

} // namespace hearth::ui
