// SPDX-License-Identifier: Apache-2.0
#include "ui/host/mail_dialog.h"

#include "ui/host/mail_text.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::MailProblem;
using protocol::MailSecurity;

namespace {

constexpr qint64 mostCertificateBytes = 100'000;

QString usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::StartTls:
        return u"587"_s;
    case MailSecurity::Tls:
        return u"465"_s;
    case MailSecurity::None:
        break;
    }
    return u"25"_s;
}

} // namespace

MailDialog::MailDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Mail"),
          tr("With a mail server people verify their addresses, set a forgotten password anew by "
             "themselves, and get invitations."),
          parent)
    , m_account(&account)
    , m_host(new TextField(tr("Mail server"), tr("Like mail.example.org."), this))
    , m_port(new TextField(tr("Port"), {}, this))
    , m_security(new QComboBox(this))
    , m_user(new TextField(tr("User name"), tr("Empty: it wants nobody to sign in."), this))
    , m_password(new TextField(tr("Password"), {}, this))
    , m_sender(new TextField(tr("Sender's address"), tr("Where the mails come from."), this))
    , m_publicAddress(new TextField(tr("Address of this Hearth server"),
          tr("For links in invitations: HOST or HOST:PORT, with #PIN behind it where the "
             "certificate is of its own making."),
          this))
    , m_certificate(new Button({}, ButtonKind::Quiet, this))
    , m_testTo(new TextField(tr("Send a test mail to"), {}, this))
    , m_test(new Button(tr("Send a &test mail"), ButtonKind::Secondary, this))
    , m_status(new Label({}, TextRole::Muted, this))
{
    addFields();
    addTest();
    m_stop = addButton(tr("Send no &mail"), ButtonKind::Quiet, Side::Leading);
    m_stop->setObjectName(u"stopMail"_s);
    addCloseButton(tr("Close"));
    m_save = addButton(tr("&Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveMail"_s);
    connect(m_stop, &QPushButton::clicked, this, &MailDialog::stop);
    connect(m_save, &QPushButton::clicked, this, &MailDialog::save);
    m_stop->hide();
    setBusy(true); // until the server has said how it is now
    models::MailActions(account).settings().then(
        this, [this](const Result<protocol::MailSettings>& settings) {
            if (!settings)
                return showError(settings.error(), ErrorContext::Server);
            setBusy(false);
            take(*settings);
            m_host->edit().setFocus();
        });
    takeStatus();
}

void MailDialog::addFields()
{
    m_host->setObjectName(u"mailHost"_s);
    m_port->setObjectName(u"mailPort"_s);
    m_security->setObjectName(u"mailSecurity"_s);
    m_user->setObjectName(u"mailUser"_s);
    m_password->setObjectName(u"mailPassword"_s);
    m_sender->setObjectName(u"mailSender"_s);
    m_publicAddress->setObjectName(u"publicAddress"_s);
    m_certificate->setObjectName(u"mailCertificate"_s);
    m_certificate->setAutoDefault(false);
    m_password->edit().setEchoMode(QLineEdit::Password);
    m_sender->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_security->setAccessibleName(tr("Encryption"));
    m_security->addItem(tr("STARTTLS"), std::to_underlying(MailSecurity::StartTls));
    m_security->addItem(tr("TLS from the start"), std::to_underlying(MailSecurity::Tls));
    m_security->addItem(
        tr("None: only a mail server on this machine"), std::to_underlying(MailSecurity::None));
    m_port->setCompanion(m_security);
    for (QWidget* part : std::initializer_list<QWidget*> {
             m_host, m_port, m_user, m_password, m_sender, m_publicAddress })
        body().addWidget(part);
    body().addWidget(m_certificate, 0, Qt::AlignLeft);
    connect(m_security, &QComboBox::activated, this, &MailDialog::followSecurity);
    connect(m_certificate, &QPushButton::clicked, this, &MailDialog::chooseAuthorities);
}

void MailDialog::addTest()
{
    m_testTo->setObjectName(u"testTo"_s);
    m_test->setObjectName(u"testMail"_s);
    m_test->setAutoDefault(false);
    m_testTo->setCompanion(m_test);
    m_status->setObjectName(u"mailStatus"_s);
    m_status->setWordWrap(true);
    m_status->hide();
    body().addWidget(new Divider(this));
    body().addWidget(m_testTo);
    body().addWidget(m_status);
    const std::optional<User>& user = m_account->record().user;
    if (user && user->email)
        m_testTo->setText(*user->email);
    connect(m_test, &QPushButton::clicked, this, &MailDialog::test);
    connect(m_testTo, &TextField::returnPressed, this, &MailDialog::test);
}

void MailDialog::take(const protocol::MailSettings& settings)
{
    m_settings = settings;
    m_authorities = settings.authorities;
    m_host->setText(settings.host);
    m_security->setCurrentIndex(m_security->findData(std::to_underlying(settings.security)));
    m_port->setText(QString::number(settings.port));
    m_user->setText(settings.user);
    m_password->setText({});
    m_password->setHint(settings.hasPassword
            ? tr("One is kept. Empty: it stays, unless the mail server or the user is another one.")
            : QString());
    m_sender->setText(settings.sender);
    m_publicAddress->setText(settings.publicAddress);
    if (settings.publicAddress.isEmpty() && m_account && !m_account->isLocal()) {
        const protocol::ServerAddress address = m_account->address();
        m_publicAddress->setText(address.fingerprint.isEmpty()
                ? address.authority()
                : address.authority() + u'#' + address.fingerprint);
    }
    m_certificate->setText(m_authorities.isEmpty() ? tr("Trust a certificate of its &own…")
                                                   : tr("Trust another certificate of its &own…"));
    m_stop->setVisible(!settings.host.isEmpty());
    fit();
}

void MailDialog::takeStatus()
{
    if (!m_account)
        return;
    models::MailActions(*m_account)
        .status()
        .then(this, [this](const Result<protocol::MailStatus>& status) {
            const QString text = status ? MailText::status(*status) : QString();
            m_status->setText(text);
            m_status->setVisible(!text.isEmpty());
            fit();
        });
}

void MailDialog::followSecurity()
{
    const auto isUsual = [this](MailSecurity security) {
        return m_port->text().trimmed() == usualPort(security);
    };
    // A port that somebody chose stays.
    if (isUsual(MailSecurity::StartTls) || isUsual(MailSecurity::Tls)
        || isUsual(MailSecurity::None))
        m_port->setText(usualPort(typed().security));
}

void MailDialog::chooseAuthorities()
{
    auto* dialog = new QFileDialog(this, tr("Certificate of the mail server"), {},
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostCertificateBytes)
            return showMessage(MessageTone::Error, tr("This file cannot be read."));
        m_authorities = QString::fromUtf8(file.readAll());
        m_certificate->setText(tr("Trust another certificate of its &own…"));
    });
    dialog->open();
}

protocol::MailChange MailDialog::typed() const
{
    protocol::MailChange change { .host = m_host->text().trimmed(),
        .port = m_port->text().trimmed().toLongLong(),
        .security = static_cast<MailSecurity>(m_security->currentData().toInt()),
        .user = m_user->text().trimmed(),
        .password = {},
        .sender = m_sender->text().trimmed(),
        .publicAddress = m_publicAddress->text().trimmed(),
        .authorities = m_authorities };
    if (!m_password->text().isEmpty())
        change.password = m_password->text();
    return change;
}

bool MailDialog::isComplete()
{
    const protocol::MailChange change = typed();
    m_host->setError(change.host.isEmpty() ? tr("Type the name of the mail server.") : QString());
    m_port->setError(change.port >= 1 && change.port <= 65535
            ? QString()
            : tr("The port must be a number between 1 and 65535."));
    m_sender->setError(change.sender.contains(u'@')
            ? QString()
            : tr("Type an e-mail address, like hearth@example.org."));
    for (TextField* field : { m_host, m_port, m_sender }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            fit();
            return false;
        }
    }
    return true;
}

void MailDialog::test()
{
    clearMessage();
    m_testTo->setError(m_testTo->text().contains(u'@')
            ? QString()
            : tr("Type the address that the test mail goes to."));
    if (!m_account || !m_test->isEnabled() || !isComplete() || !m_testTo->error().isEmpty())
        return;
    setBusy(true);
    m_testTo->setHint(tr("Sending…"));
    models::MailActions(*m_account)
        .test({ .settings = typed(), .to = m_testTo->text().trimmed() })
        .then(this, [this](const Result<protocol::MailOutcome>& outcome) {
            setBusy(false);
            m_testTo->setHint({});
            if (!outcome)
                return refuse(outcome.error());
            if (outcome->problem == MailProblem::None)
                m_testTo->setHint(tr("The mail server took it. Look whether it arrives."));
            else
                m_testTo->setError(MailText::problem(*outcome));
            fit();
        });
}

void MailDialog::save()
{
    clearMessage();
    if (isComplete())
        store(typed(), tr("Saved. The server sends mail now."));
}

void MailDialog::stop()
{
    clearMessage();
    store({}, tr("The server sends no mail any more."));
}

void MailDialog::store(const protocol::MailChange& change, const QString& done)
{
    if (!m_account)
        return;
    setBusy(true);
    models::MailActions(*m_account)
        .set(change)
        .then(this, [this, done](const Result<protocol::MailSettings>& settings) {
            setBusy(false);
            if (!settings)
                return refuse(settings.error());
            take(*settings);
            takeStatus();
            showMessage(MessageTone::Good, done);
        });
}

/// Beside the field that it is about; nothing typed is lost.
void MailDialog::refuse(const Error& error)
{
    const QList<std::pair<TextField*, QString>> rows {
        { m_host, tr("This is not the name or address of a host.") },
        { m_port, tr("The port must be a number between 1 and 65535.") },
        { m_sender, tr("No mail can come from this address.") },
        { m_publicAddress,
            tr("This is not an address. It looks like chat.example.org or "
               "192.168.1.20:7420.") },
        { m_testTo, tr("No mail can be sent to this address.") },
    };
    const QStringList names { u"host"_s, u"port"_s, u"sender"_s, u"publicAddress"_s, u"to"_s };
    const QString name = error.field.section(u'.', -1);
    const qsizetype row = names.indexOf(name);
    if (row >= 0) {
        rows[row].first->setError(rows[row].second);
        rows[row].first->edit().setFocus();
    } else if (name == "security"_L1) {
        m_port->setError(tr("Without encryption mail goes only to a mail server on this machine."));
    } else if (name == "authorities"_L1) {
        showMessage(MessageTone::Error, tr("The file holds no certificate in PEM."));
    } else {
        showError(error, ErrorContext::Server);
    }
    fit();
}

void MailDialog::setBusy(bool busy)
{
    for (QWidget* part : std::initializer_list<QWidget*> { m_test, m_stop, m_save })
        part->setEnabled(!busy);
}

} // namespace hearth::ui
