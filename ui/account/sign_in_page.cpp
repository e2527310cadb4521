// SPDX-License-Identifier: Apache-2.0
#include "ui/account/sign_in_page.h"

#include "core/domain/account_rest.h"
#include "ui/account/reset_dialog.h"
#include "ui/shell/confirm.h"

#include <QComboBox>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace hearth::ui {

SignInPage::SignInPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Sign in to a server"),
          tr("With the address that your organisation gave you, and an account that you have "
             "there."),
          tr("Sign in"), parent)
    , m_client(client)
    , m_kind(new QComboBox(this))
    , m_address(
          new TextField(tr("Address"), tr("Like chat.example.org or 192.168.1.20:7420."), this))
    , m_name(new TextField(tr("Your name"), QString(), this))
    , m_email(new TextField(tr("E-mail"), QString(), this))
    , m_password(new TextField(tr("Password"), QString(), this))
    , m_forgot(new Button(tr("Forgot your password?"), ButtonKind::Quiet, this))
    , m_code(new CodeStep(this))
    , m_signUp(new Button(tr("New there? Create an account…"), ButtonKind::Quiet, this))
    , m_providers(new ProviderButtons(ProviderButtons::Purpose::Enter, this))
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Kind of server"));
    m_kind->addItem(tr("Hearth"));
    for (const QString& id : client.pluginProviders())
        m_kind->addItem(id, id);
    m_kind->setVisible(m_kind->count() > 1);
    body().addWidget(m_kind);
    m_address->setObjectName(QStringLiteral("address"));
    m_name->setObjectName(QStringLiteral("name"));
    m_email->setObjectName(QStringLiteral("email"));
    m_password->setObjectName(QStringLiteral("password"));
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->edit().setEchoMode(QLineEdit::Password);
    for (TextField* field : { m_address, m_name, m_email, m_password }) {
        body().addWidget(field);
        submitOnReturn(*field);
    }
    body().addWidget(m_code);
    submitOnReturn(m_code->field());
    // Another account or another password is another sign-in.
    for (TextField* field : { m_address, m_email, m_password })
        connect(field, &TextField::textChanged, this, &SignInPage::forgetProof);
    m_forgot->setObjectName(QStringLiteral("forgot"));
    m_forgot->setAutoDefault(false);
    body().addWidget(m_forgot, 0, Qt::AlignLeft);
    connect(m_forgot, &QPushButton::clicked, this, [this] { resetPassword({}); });
    m_providers->setObjectName(QStringLiteral("providers"));
    body().addWidget(m_providers);
    connect(&m_address->edit(), &QLineEdit::editingFinished, this, &SignInPage::askForProviders);
    connect(m_providers, &ProviderButtons::begun, this, [this] {
        forgetProof();
        clearError();
    });
    connect(m_providers, &ProviderButtons::failed, this,
        [this](const Error& error) { refuse(error, {}); });
    connect(m_providers, &ProviderButtons::proven, this, [this](const models::BrowserProof& proof) {
        m_proof = proof;
        signInThrough();
    });
    m_signUp->setObjectName(QStringLiteral("signUp"));
    body().addWidget(m_signUp, 0, Qt::AlignLeft);
    connect(m_signUp, &QPushButton::clicked, this,
        [this] { Q_EMIT signUpRequested(m_address->text().trimmed()); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SignInPage::showFields);
    showFields();
}

SignInPage::~SignInPage()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    m_address->edit().disconnect(this);
}

QString SignInPage::plugin() const { return m_kind->currentData().toString(); }

QList<TextField*> SignInPage::fields() const
{
    return plugin().isEmpty() ? QList { m_address, m_email, m_password }
                              : QList { m_address, m_name };
}

void SignInPage::showFields()
{
    clearError();
    forgetProof();
    m_offersOf.clear();
    m_providers->clear();
    for (TextField* field : { m_address, m_name, m_email, m_password })
        field->setVisible(fields().contains(field));
    m_forgot->setVisible(plugin().isEmpty());
    m_signUp->setVisible(plugin().isEmpty());
}

void SignInPage::enter()
{
    clearError();
    const QList<TextField*> shown = fields();
    const auto empty = std::ranges::find_if(
        shown, [](const TextField* field) { return field->text().isEmpty(); });
    (empty == shown.end() ? shown.last() : *empty)->edit().setFocus();
}

void SignInPage::prefill(const QString& address, const QString& email)
{
    m_kind->setCurrentIndex(0);
    m_address->setText(address);
    m_email->setText(email);
    m_password->setText({});
    askForProviders();
}

void SignInPage::forgetProof()
{
    m_proof.reset();
    m_wakes = false;
    m_code->reset();
}

void SignInPage::askForProviders()
{
    const QString typed = m_address->text().trimmed();
    if (!plugin().isEmpty() || typed == m_offersOf)
        return;
    m_offersOf = typed;
    m_providers->clear();
    const Result<protocol::ServerAddress> address = protocol::parseServerAddress(typed);
    if (!address)
        return;
    // What is wrong with the server is said when the person signs in.
    m_client.signInOffers(*address).then(
        this, [this, typed, server = *address](const Result<protocol::SignInOffers>& offers) {
            if (!offers || typed != m_offersOf)
                return;
            m_provenAt = server;
            m_providers->setOffers(
                offers->providers, [this, server](const protocol::BeginSignIn& args) {
                    return m_client.beginSignIn(server, args);
                });
        });
}

void SignInPage::signInThrough()
{
    if (!m_code->check())
        return;
    setBusy(true);
    m_client
        .signInThrough(m_provenAt,
            { .state = m_proof->state,
                .code = m_proof->code,
                .verifier = m_proof->verifier,
                .deviceName = {},
                .invitation = {},
                .secondFactorCode = m_code->code(),
                .wakeAccount = m_wakes })
        .then(this, [this](const Result<models::SignedIn>& in) {
            setBusy(false);
            if (in)
                return take(*in);
            if (askToWakeThrough(in.error()))
                return;
            refuse(in.error(), m_provenAt.fingerprint);
            if (!m_code->isAsked())
                forgetProof();
        });
}

bool SignInPage::askToWakeThrough(const Error& error)
{
    const AccountRest rest = restOf(error);
    if (rest != AccountRest::Asleep && rest != AccountRest::Leaving)
        return false;
    confirm(window(),
        { .title = tr("Keep your account?"),
            .text = tr("You deactivated it, or had it deleted. When you keep it, everything is as "
                       "it was."),
            .verb = tr("Keep my account") },
        [self = QPointer(this)] {
            if (!self || !self->m_proof)
                return;
            self->m_wakes = true;
            self->signInThrough();
        });
    return true;
}

void SignInPage::submit()
{
    if (m_proof)
        return signInThrough();
    const bool own = plugin().isEmpty();
    const QString typed = m_address->text().trimmed();
    // Whether a plugin's servers have addresses is the plugin's business.
    const Result<protocol::ServerAddress> address = own || !typed.isEmpty()
        ? protocol::parseServerAddress(typed)
        : Result<protocol::ServerAddress>();
    m_address->setError(address
            ? QString()
            : tr("This is not an address. It looks like chat.example.org or 192.168.1.20:7420."));
    m_name->setError(m_name->text().trimmed().isEmpty() ? tr("Type your name.") : QString());
    m_email->setError(
        m_email->text().trimmed().isEmpty() ? tr("Type your e-mail address.") : QString());
    m_password->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    for (TextField* field : fields()) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return;
        }
    }
    if (!m_code->check())
        return;
    setBusy(true);
    own ? signIn(*address) : enterThroughPlugin(*address);
}

void SignInPage::signIn(const protocol::ServerAddress& address, Rest rest)
{
    m_client
        .signIn(address, m_email->text().trimmed(), m_password->text(), m_code->code(),
            rest == Rest::Ends)
        .then(this, [this, address](const Result<models::SignedIn>& in) {
            setBusy(false);
            if (in)
                take(*in);
            else if (!askToWake(address, in.error()))
                refuse(in.error(), address.fingerprint);
        });
}

bool SignInPage::askToWake(const protocol::ServerAddress& address, const Error& error)
{
    const AccountRest rest = restOf(error);
    if (rest != AccountRest::Asleep && rest != AccountRest::Leaving)
        return false;
    const std::optional<Timestamp> deletion = deletionOf(error);
    const QString date = deletion
        ? QLocale().toString(deletion->toDateTime().date(), QLocale::LongFormat)
        : QString();
    const Question question = rest == AccountRest::Asleep
        ? Question { .title = tr("Wake your account?"),
              .text = tr("You deactivated it. Everything is as it was, on every device."),
              .verb = tr("Wake it") }
        : Question { .title = tr("Keep your account?"),
              .text = tr("You had it deleted: it is gone for good on %1. When you keep it, nothing "
                         "is lost.")
                  .arg(date),
              .verb = tr("Keep my account") };
    confirm(window(), question, [self = QPointer(this), address] {
        if (!self)
            return;
        self->setBusy(true);
        self->signIn(address, Rest::Ends);
    });
    return true;
}

void SignInPage::take(const models::SignedIn& in)
{
    m_password->setText({});
    forgetProof();
    if (in.workspace)
        Q_EMIT done(*in.workspace);
    else if (in.account)
        Q_EMIT workspaceNeeded(*in.account);
}

void SignInPage::resetPassword(const QString& code)
{
    auto* dialog = new ResetDialog(m_client, m_address->text().trimmed(), window());
    if (!code.isEmpty())
        dialog->fill(code);
    connect(dialog, &ResetDialog::signedIn, this, &SignInPage::take);
    connect(dialog, &ResetDialog::passwordSet, this,
        [this](const QString& address, const QString& email, const QString& password,
            const Error& demand) {
            prefill(address, email);
            m_password->setText(password);
            refuse(demand, {});
        });
    dialog->open();
}

void SignInPage::enterThroughPlugin(const protocol::ServerAddress& address)
{
    m_client.signUpThrough(plugin(), address, m_name->text().trimmed())
        .then(this, [this](const Result<WorkspaceId>& workspace) {
            setBusy(false);
            if (workspace)
                Q_EMIT done(*workspace);
            else
                refuse(workspace.error(), {});
        });
}

void SignInPage::refuse(const Error& error, const QString& expectedFingerprint)
{
    if (m_code->ask(error))
        return;
    if (restOf(error) == AccountRest::Closed)
        m_email->setError(tr("Whoever owns the server has deactivated this account. Ask them."));
    else if (ErrorText::isChangedFingerprint(error))
        Q_EMIT changedFingerprint(expectedFingerprint);
    else
        showError(error, ErrorContext::SignIn);
}

} // namespace hearth::ui
