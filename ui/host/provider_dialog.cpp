// SPDX-License-Identifier: Apache-2.0
#include "ui/host/provider_dialog.h"

#include "core/models/provider_actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/provider_text.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::ProviderProblem;
using protocol::SignInKind;
using protocol::SignInProvider;

namespace {

constexpr qint64 mostCertificateBytes = 100'000;

/// Whom somebody may put into a workspace is for those who manage it.
QList<protocol::WorkspaceSummary> managedBy(const models::Account& account)
{
    QList<protocol::WorkspaceSummary> managed = account.record().workspaces;
    managed.removeIf([](const protocol::WorkspaceSummary& workspace) {
        return workspace.role != Role::Owner && workspace.role != Role::Admin;
    });
    return managed;
}

/// Which mapping a field such as `mappings[1].group` means.
std::optional<qsizetype> mappingOf(const QString& field)
{
    static const QRegularExpression shape(u"^mappings\\[(\\d+)\\]"_s);
    const QRegularExpressionMatch match = shape.match(field);
    return match.hasMatch() ? std::optional<qsizetype>(match.captured(1).toLongLong())
                            : std::nullopt;
}

} // namespace

ProviderDialog::ProviderDialog(
    models::Account& account, const SignInProvider& provider, QWidget* parent)
    : Sheet(provider.id.isNull() ? tr("Add a sign-in provider") : provider.name,
          tr("Register Hearth there first, as a native app with this redirect address; what you "
             "get there goes in here."),
          parent)
    , m_account(&account)
    , m_kind(new QComboBox(this))
    , m_name(new TextField(tr("Name"), tr("As people see it on the button."), this))
    , m_issuer(new TextField(tr("Issuer"), QString(), this))
    , m_redirect(new CopyField(tr("Redirect address"), this))
    , m_clientId(new TextField(tr("Client ID"), QString(), this))
    , m_secret(new TextField(tr("Client secret"), QString(), this))
    , m_scopes(new TextField(
          tr("Further scopes"), tr("With blanks between them. Mostly none is needed."), this))
    , m_certificate(new Button(QString(), ButtonKind::Quiet, this))
    , m_enabled(new ToggleSwitch(this))
    , m_admits(new ToggleSwitch(this))
    , m_groupClaim(new TextField(tr("Groups"), QString(), this))
    , m_mappings(new MappingRows(managedBy(account), this))
{
    addFields();
    addGroups();
    addButtons();
    take(provider);
    followKind();
    m_name->edit().setFocus();
}

void ProviderDialog::addFields()
{
    m_kind->setObjectName(u"providerKind"_s);
    m_kind->setAccessibleName(tr("Kind of provider"));
    for (const SignInKind kind :
        { SignInKind::OpenIdConnect, SignInKind::Google, SignInKind::GitHub })
        m_kind->addItem(ProviderText::kind(kind), std::to_underlying(kind));
    m_name->setObjectName(u"providerName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::providerName.maxLength));
    m_issuer->setObjectName(u"issuer"_s);
    m_redirect->setObjectName(u"redirect"_s);
    m_redirect->setValue(u"http://127.0.0.1/signed-in"_s);
    m_clientId->setObjectName(u"clientId"_s);
    m_secret->setObjectName(u"clientSecret"_s);
    m_secret->edit().setEchoMode(QLineEdit::Password);
    m_scopes->setObjectName(u"scopes"_s);
    m_certificate->setObjectName(u"providerCertificate"_s);
    m_certificate->setAutoDefault(false);
    m_enabled->setObjectName(u"enabled"_s);
    m_admits->setObjectName(u"admitsNewPeople"_s);
    body().addWidget(m_kind);
    for (QWidget* part : std::initializer_list<QWidget*> {
             m_redirect, m_name, m_issuer, m_clientId, m_secret, m_scopes })
        body().addWidget(part);
    body().addWidget(m_certificate, 0, Qt::AlignLeft);
    body().addWidget(new SheetRow(tr("People can sign in through it"),
        tr("Off: nobody sees it, and what was linked waits."), m_enabled, this));
    body().addWidget(new SheetRow(tr("It lets new people in"),
        tr("Whoever it knows gets an account here without an invitation. Off: only by invitation, "
           "unless anybody may sign up."),
        m_admits, this));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProviderDialog::followKind);
    connect(m_certificate, &QPushButton::clicked, this, &ProviderDialog::chooseAuthorities);
}

void ProviderDialog::addGroups()
{
    m_groupClaim->setObjectName(u"groupClaim"_s);
    auto* note = new Label(tr("At each sign-in, people in these groups become members or admins. "
                              "Who loses the group loses the admin's rights that it gave, and "
                              "stays a member. What people decided by hand stays."),
        TextRole::Muted, this);
    note->setWordWrap(true);
    body().addWidget(new Divider(this));
    body().addWidget(m_groupClaim);
    body().addWidget(note);
    body().addWidget(m_mappings);
    connect(m_mappings, &MappingRows::resized, this, &ProviderDialog::fit);
}

void ProviderDialog::addButtons()
{
    m_remove = addButton(tr("&Remove…"), ButtonKind::Danger, Side::Leading);
    m_remove->setObjectName(u"removeProvider"_s);
    m_test = addButton(tr("&Test"), ButtonKind::Secondary, Side::Leading);
    m_test->setObjectName(u"testProvider"_s);
    m_test->setAutoDefault(false);
    addCloseButton(tr("Close"));
    m_save = addButton(tr("&Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveProvider"_s);
    connect(m_remove, &QPushButton::clicked, this, &ProviderDialog::askRemoval);
    connect(m_test, &QPushButton::clicked, this, &ProviderDialog::test);
    connect(m_save, &QPushButton::clicked, this, &ProviderDialog::save);
}

SignInKind ProviderDialog::kind() const
{
    return static_cast<SignInKind>(m_kind->currentData().toInt());
}

void ProviderDialog::take(const SignInProvider& provider)
{
    m_provider = provider;
    m_authorities = provider.authorities;
    const bool isNew = provider.id.isNull();
    m_kind->setCurrentIndex(m_kind->findData(std::to_underlying(provider.kind)));
    m_kind->setEnabled(isNew);
    m_name->setText(provider.name);
    m_issuer->setText(provider.issuer);
    m_clientId->setText(provider.clientId);
    m_secret->setText({});
    m_secret->setHint(provider.hasSecret
            ? tr("One is kept. Empty: it stays, unless the issuer or the client ID is another one.")
            : tr("Empty, if the provider gave none."));
    m_scopes->setText(provider.scopes.join(u' '));
    m_enabled->setChecked(provider.enabled);
    m_admits->setChecked(provider.admitsNewPeople);
    m_groupClaim->setText(provider.groupClaim);
    m_mappings->setMappings(provider.mappings);
    m_certificate->setText(m_authorities.isEmpty() ? tr("Trust a certificate of its &own…")
                                                   : tr("Trust another certificate of its &own…"));
    m_remove->setVisible(!isNew);
}

void ProviderDialog::followKind()
{
    const SignInKind chosen = kind();
    const bool isGitHub = chosen == SignInKind::GitHub;
    m_issuer->setVisible(chosen != SignInKind::Google);
    m_issuer->setHint(isGitHub
            ? tr("Empty for github.com; otherwise the address of your GitHub Enterprise Server.")
            : tr("Like https://id.example.org/realms/team, exactly as the provider writes it."));
    m_groupClaim->setHint(isGitHub
            ? tr("Write “orgs” to use the organisations at GitHub as groups. Empty: none.")
            : tr("The claim of the ID token that names the groups, like groups or "
                 "realm_access.roles. Empty: groups say nothing."));
    if (m_provider.id.isNull() && m_name->text().isEmpty() && chosen != SignInKind::OpenIdConnect)
        m_name->setText(ProviderText::kind(chosen));
    fit();
}

void ProviderDialog::chooseAuthorities()
{
    auto* dialog = new QFileDialog(this, tr("Certificate of the provider"), {},
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

protocol::SignInProviderChange ProviderDialog::typed() const
{
    protocol::SignInProviderChange change { .id = m_provider.id,
        .kind = kind(),
        .name = m_name->text().trimmed(),
        .issuer = kind() == SignInKind::Google ? QString() : m_issuer->text().trimmed(),
        .clientId = m_clientId->text().trimmed(),
        .secret = {},
        .scopes = m_scopes->text().simplified().split(u' ', Qt::SkipEmptyParts),
        .groupClaim = m_groupClaim->text().trimmed(),
        .mappings = m_mappings->mappings(),
        .enabled = m_enabled->isChecked(),
        .admitsNewPeople = m_admits->isChecked(),
        .authorities = m_authorities };
    if (!m_secret->text().isEmpty())
        change.secret = m_secret->text();
    return change;
}

bool ProviderDialog::isComplete()
{
    const bool wantsIssuer = kind() == SignInKind::OpenIdConnect;
    m_name->setError(m_name->text().trimmed().isEmpty()
            ? tr("Type the name that people see on the button.")
            : QString());
    m_issuer->setError(wantsIssuer && m_issuer->text().trimmed().isEmpty()
            ? tr("Type the issuer's address.")
            : QString());
    m_clientId->setError(m_clientId->text().trimmed().isEmpty()
            ? tr("Type the client ID that the provider gave.")
            : QString());
    m_mappings->clearError();
    for (TextField* field : { m_name, m_issuer, m_clientId }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            fit();
            return false;
        }
    }
    return true;
}

void ProviderDialog::test()
{
    clearMessage();
    if (!m_account || !isComplete())
        return;
    setBusy(true);
    protocol::SignInProviderChange change = typed();
    if (change.id.isNull()) // the server keeps nothing of it
        change.id = SignInProviderId::derive("test");
    models::testSignInProvider(*m_account, change)
        .then(this, [this](const Result<protocol::ProviderOutcome>& outcome) {
            setBusy(false);
            if (!outcome)
                return refuse(outcome.error());
            showMessage(
                outcome->problem == ProviderProblem::None ? MessageTone::Good : MessageTone::Error,
                ProviderText::problem(*outcome));
        });
}

void ProviderDialog::save()
{
    clearMessage();
    if (!m_account || !m_save->isEnabled() || !isComplete())
        return;
    setBusy(true);
    models::saveSignInProvider(*m_account, typed())
        .then(this, [this](const Result<SignInProvider>& provider) {
            setBusy(false);
            if (!provider)
                return refuse(provider.error());
            Q_EMIT changed();
            accept();
        });
}

void ProviderDialog::askRemoval()
{
    confirm(this,
        { .title = tr("Remove %1?").arg(m_provider.name),
            .text = tr("Nobody can sign in through it any more, and what people linked is gone. "
                       "Their accounts stay; who has no password needs a code from you."),
            .verb = tr("Remove"),
            .kind = ButtonKind::Danger },
        [this] { remove(); });
}

void ProviderDialog::remove()
{
    if (!m_account)
        return;
    setBusy(true);
    models::removeSignInProvider(*m_account, m_provider.id)
        .then(this, [this](const Result<protocol::Nothing>& removed) {
            setBusy(false);
            if (!removed)
                return showError(removed.error(), ErrorContext::Server);
            Q_EMIT changed();
            accept();
        });
}

/// Beside the field that it is about; nothing typed is lost.
void ProviderDialog::refuse(const Error& error)
{
    const QList<std::tuple<QString, TextField*, QString>> rows {
        { u"name"_s, m_name, tr("People cannot see this name.") },
        { u"issuer"_s, m_issuer, tr("This is not an address that begins with https://.") },
        { u"clientId"_s, m_clientId, tr("Type the client ID that the provider gave.") },
        { u"scopes"_s, m_scopes, tr("One of these is not a scope.") },
    };
    const QString name = error.field.section(u'[', 0, 0);
    const auto row = std::ranges::find(
        rows, name, [](const auto& one) { return std::get<0>(one); });
    if (const std::optional<qsizetype> mapping = mappingOf(error.field)) {
        m_mappings->setError(*mapping,
            error.field.endsWith(".group"_L1)
                ? tr("This group has a role in this workspace already.")
                : tr("Only who manages a workspace may say who is in it."));
    } else if (row != rows.end()) {
        std::get<1>(*row)->setError(std::get<2>(*row));
        std::get<1>(*row)->edit().setFocus();
    } else if (name == "authorities"_L1) {
        showMessage(MessageTone::Error, tr("The file holds no certificate in PEM."));
    } else {
        showError(error, ErrorContext::Server);
    }
    fit();
}

void ProviderDialog::setBusy(bool busy)
{
    for (QWidget* part : std::initializer_list<QWidget*> { m_remove, m_test, m_save })
        part->setEnabled(!busy);
}

} // namespace hearth::ui
