// SPDX-License-Identifier: Apache-2.0
#include "ui/account/join_page.h"

#include "core/protocol/knock_words.h"

#include <chrono>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto previewDelay = 300ms; ///< of rest in typing

} // namespace

JoinPage::JoinPage(models::Client& client, client::Browser& browser, QWidget* parent)
    : EntryPage(tr("Join a team"), tr("Paste the link that you were given, or type its code."),
          tr("Join"), parent)
    , m_client(client)
    , m_browser(browser)
    , m_input(new TextField(tr("Link or code"), tr("Like hearth://join/… or K7PXQ2"), this))
    , m_address(new TextField(tr("Address of the host"),
          tr("It stands in the host's window, like 192.168.1.20:7420."), this))
    , m_found(new Label({}, TextRole::Small, this))
    , m_knock(new KnockPanel(client, this))
    , m_invite(new InviteCard(this))
    , m_name(new TextField(tr("Your name"), tr("As others will see it."), this))
    , m_readers(new Label(tr("Whoever runs this server's computer can read what is written there."),
          TextRole::Small, this))
    , m_providers(new ProviderButtons(ProviderButtons::Purpose::Enter, this))
    , m_code(new CodeStep(this))
{
    m_input->setObjectName(u"link"_s);
    m_address->setObjectName(u"address"_s);
    m_name->setObjectName(u"displayName"_s);
    m_found->setWordWrap(true);
    m_readers->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*> { m_input, m_address, m_found, m_invite,
             m_name, m_readers, m_knock, m_providers, m_code })
        body().addWidget(part);
    m_providers->setObjectName(u"providers"_s);
    submitOnReturn(m_code->field());
    connect(m_providers, &ProviderButtons::begun, this, [this] {
        forgetProof();
        clearError();
    });
    connect(m_providers, &ProviderButtons::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::Join); });
    connect(m_providers, &ProviderButtons::proven, this, [this](const models::BrowserProof& proof) {
        m_proof = proof;
        joinThrough();
    });
    connect(m_input, &TextField::textChanged, this, &JoinPage::inputChanged);
    connect(m_address, &TextField::textChanged, this, &JoinPage::forgetHost);
    connect(&browser, &client::Browser::found, this, &JoinPage::hear);
    connect(m_knock, &KnockPanel::confirmed, this, &JoinPage::joinConfirmed);
    connect(m_knock, &KnockPanel::ended, this, [this] { setKnocking(false); });
    connect(m_knock, &KnockPanel::admitted, this, [this](const protocol::JoinLink& link) {
        if (const std::optional<QString> name = readName())
            joinBy(link, *name);
    });
    submitOnReturn(*m_input);
    submitOnReturn(*m_address);
    submitOnReturn(*m_name);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &JoinPage::askForPreview);
    m_invite->hide();
    refresh();
}

JoinPage::~JoinPage()
{
    // It ends when it is hidden, which it is while this goes.
    m_knock->disconnect(this);
}

void JoinPage::enter()
{
    clearError();
    const bool complete = readLink(Complaint::Silent).has_value();
    const bool isNameNext = (complete || m_host.has_value()) && m_name->isVisibleTo(this);
    (isNameNext ? m_name : m_input)->edit().setFocus();
}

void JoinPage::setLink(const QString& link)
{
    m_host.reset();
    m_address->setText({});
    m_input->setText(link);
    m_input->edit().setCursorPosition(0); // the beginning says more than the end of the fingerprint
    inputChanged();
}

void JoinPage::setHost(const client::FoundServer& host)
{
    m_input->setText({});
    m_address->setText({});
    m_host = host;
    inputChanged();
}

void JoinPage::forgetHost()
{
    m_host.reset();
    inputChanged();
}

std::optional<protocol::JoinLink> JoinPage::readLink(Complaint complaint)
{
    const auto complain = [complaint](TextField& field,
                              const QString& sentence) -> std::optional<protocol::JoinLink> {
        if (complaint == Complaint::Loud) {
            field.setError(sentence);
            field.edit().setFocus();
        }
        return {};
    };
    const JoinInput input = JoinInput::read(m_input->text());
    switch (input.kind()) {
    case JoinInput::Kind::Empty:
        return complain(*m_input, tr("Paste a link or type a code."));
    case JoinInput::Kind::Wrong:
        return complain(*m_input, input.problem());
    case JoinInput::Kind::Link:
        return input.link();
    case JoinInput::Kind::Code:
        break;
    }
    // What the network says of itself proves nothing: the code goes to nobody whom the person has
    // not confirmed, which they do by knocking.
    if (m_host)
        return {};
    if (Result<protocol::JoinLink> link = JoinInput::combine(input.link().code, m_address->text()))
        return *link;
    return complain(*m_address, tr("This is not an address. It looks like 192.168.1.20:7420."));
}

void JoinPage::inputChanged()
{
    clearError();
    ++m_asked;
    m_isPreviewed = false;
    forgetProof();
    m_providers->clear();
    m_invite->hide();
    m_knock->clearMessage();
    refresh();
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
    if (link && link->kind == protocol::JoinLink::Kind::Join)
        m_previewTimer.start();
    else
        m_previewTimer.stop();
}

void JoinPage::refresh()
{
    const JoinInput input = JoinInput::read(m_input->text());
    const bool device = input.kind() == JoinInput::Kind::Link
        && input.link().kind == protocol::JoinLink::Kind::Device;
    const bool wholeLink = input.kind() == JoinInput::Kind::Link;
    const bool isFound = m_host && !wholeLink;
    m_address->setVisible((!isFound || isTyped()) && input.kind() == JoinInput::Kind::Code);
    m_found->setVisible(isFound);
    m_knock->setVisible(isFound);
    if (m_host && isTyped())
        m_found->setText(
            tr("%1 proves by nothing but a certificate of its own who it is. Its fingerprint "
               "reads: %2. Knock: both screens show three words, and your code goes there once "
               "you have said that they are the same.")
                .arg(m_host->address.authority(),
                    protocol::pinWords(m_host->address.fingerprint).join(u' ')));
    else if (m_host)
        m_found->setText(
            tr("%1 at %2. Its fingerprint reads: %3. Knock: both screens show three words, and "
               "somebody there lets you in. With a join link you need not knock.")
                .arg(m_host->hostedBy, m_host->address.authority(),
                    protocol::pinWords(m_host->address.fingerprint).join(u' ')));
    m_name->setVisible(!device);
    m_readers->setVisible(!device);
    if (isFound)
        action().setText(tr("Knock"));
    else
        action().setText(device ? tr("Sign in on this device") : tr("Join"));
}

/// A link may be older than the host's port or address.
protocol::JoinLink JoinPage::withFound(protocol::JoinLink link) const
{
    if (link.address.fingerprint.isEmpty())
        return link;
    for (const client::FoundServer& server : m_browser.servers()) {
        const QString place = server.address.authority();
        if (server.address.fingerprint == link.address.fingerprint
            && place != link.address.authority()) {
            link.others.removeAll(place);
            link.others.prepend(place);
        }
    }
    return link;
}

void JoinPage::hear(const client::FoundServer& server)
{
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
    const bool isMeant = link && link->kind == protocol::JoinLink::Kind::Join
        && !link->address.fingerprint.isEmpty()
        && link->address.fingerprint == server.address.fingerprint;
    if (isMeant && !m_isPreviewed && !isBusy())
        askForPreview();
}

bool JoinPage::isTyped() const { return m_host && !m_address->text().isEmpty(); }

bool JoinPage::knockInstead(const Error& error)
{
    const QString found = error.details.value("found"_L1).toString();
    const bool isCode = JoinInput::read(m_input->text()).kind() == JoinInput::Kind::Code;
    Result<protocol::ServerAddress> address = protocol::parseServerAddress(m_address->text());
    if (error.field != "certificate"_L1 || found.isEmpty() || !isCode || !address)
        return false;
    address->fingerprint = found;
    m_host = client::FoundServer { .serviceName = address->authority(),
        .hostedBy = address->authority(),
        .workspaceName = {},
        .instanceId = {},
        .address = *address };
    refresh();
    return true;
}

void JoinPage::takeTrouble(const Error& error, ErrorContext context)
{
    if (ErrorText::isChangedFingerprint(error)) {
        const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
        Q_EMIT changedFingerprint(link ? link->address.fingerprint : QString());
    } else if (!knockInstead(error)) {
        showError(error, context);
    }
}

void JoinPage::askForPreview()
{
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
    if (!link)
        return;
    clearError(); // of an earlier try
    m_invite->setWaiting();
    m_invite->show();
    m_client.preview(withFound(*link))
        .then(this,
            [this, asked = ++m_asked, link = *link](
                const Result<protocol::InvitePreview>& preview) {
                if (asked != m_asked)
                    return;
                if (preview) {
                    m_isPreviewed = true;
                    m_invite->setPreview(*preview);
                    return askForProviders(link);
                }
                m_invite->hide();
                takeTrouble(preview.error(), ErrorContext::Join);
            });
}

void JoinPage::askForProviders(const protocol::JoinLink& link)
{
    m_client.signInOffers(link.address)
        .then(this, [this, asked = m_asked, link](const Result<protocol::SignInOffers>& offers) {
            if (!offers || asked != m_asked)
                return;
            m_provenFor = link;
            m_providers->setOffers(offers->providers,
                [this, server = link.address](const protocol::BeginSignIn& args) {
                    return m_client.beginSignIn(server, args);
                });
        });
}

void JoinPage::forgetProof()
{
    m_proof.reset();
    m_code->reset();
}

QSet<WorkspaceId> JoinPage::workspacesHere() const
{
    QSet<WorkspaceId> here;
    for (const models::Account* account : m_client.accounts()) {
        for (const protocol::WorkspaceSummary& workspace : account->record().workspaces)
            here.insert(workspace.id);
    }
    return here;
}

void JoinPage::joinThrough()
{
    if (!m_code->check())
        return;
    setBusy(true);
    m_client
        .joinThrough(m_provenFor,
            { .state = m_proof->state,
                .code = m_proof->code,
                .verifier = m_proof->verifier,
                .deviceName = {},
                .invitation = {},
                .secondFactorCode = m_code->code(),
                .wakeAccount = false })
        .then(this, [this, before = workspacesHere()](const Result<WorkspaceId>& workspace) {
            if (!workspace && m_code->ask(workspace.error()))
                return setBusy(false);
            forgetProof();
            m_isNew = workspace && !before.contains(*workspace);
            finish(workspace, ErrorContext::Join);
        });
}

void JoinPage::submit()
{
    if (m_proof)
        return joinThrough();
    if (m_host && JoinInput::read(m_input->text()).kind() != JoinInput::Kind::Link)
        return knock();
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Loud);
    if (!link)
        return;
    if (link->kind == protocol::JoinLink::Kind::Device) {
        setBusy(true);
        m_client.redeemDeviceLink(withFound(*link))
            .then(this, [this](const Result<WorkspaceId>& workspace) {
                finish(workspace, ErrorContext::DeviceLink);
            });
        return;
    }
    if (const std::optional<QString> name = readName())
        joinBy(*link, *name);
}

std::optional<QString> JoinPage::readName()
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        return name;
    m_name->setError(tr("Type the name that others will see."));
    m_name->edit().setFocus();
    return std::nullopt;
}

void JoinPage::joinBy(const protocol::JoinLink& link, const QString& name)
{
    setBusy(true);
    // A second link into a team that this device has already welcomes nobody again.
    m_client.join(withFound(link), name)
        .then(this, [this, before = workspacesHere()](const Result<WorkspaceId>& workspace) {
            m_isNew = workspace && !before.contains(*workspace);
            finish(workspace, ErrorContext::Join);
        });
}

void JoinPage::knock()
{
    const JoinInput input = JoinInput::read(m_input->text());
    if (input.kind() == JoinInput::Kind::Wrong)
        return m_input->setError(input.problem());
    const std::optional<QString> name = readName();
    if (!name)
        return;
    clearError();
    m_knock->start(*m_host, *name);
    setKnocking(true);
}

/// What was typed belongs to what the host has been told.
void JoinPage::setKnocking(bool knocking)
{
    setBusy(knocking);
    m_input->setEnabled(!knocking);
    m_name->setEnabled(!knocking);
}

/// Whoever was told a code needs nobody to let them in.
void JoinPage::joinConfirmed(const protocol::ServerAddress& host)
{
    const JoinInput input = JoinInput::read(m_input->text());
    const std::optional<QString> name = readName();
    if (input.kind() != JoinInput::Kind::Code || !name)
        return;
    m_knock->stop();
    joinBy({ .kind = protocol::JoinLink::Kind::Join, .address = host, .code = input.link().code },
        *name);
}

void JoinPage::finish(const Result<WorkspaceId>& workspace, ErrorContext context)
{
    setBusy(false);
    if (workspace) {
        m_input->setText({});
        forgetHost();
        if (std::exchange(m_isNew, false))
            Q_EMIT joined(*workspace);
        else
            Q_EMIT done(*workspace);
        return;
    }
    const Error& error = workspace.error();
    if (error.field == "displayName"_L1)
        m_name->setError(ErrorText::sentence(error, context));
    else
        takeTrouble(error, context);
}

} // namespace hearth::ui
