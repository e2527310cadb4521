// SPDX-License-Identifier: Apache-2.0
#include "ui/account/join_page.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <chrono>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto previewDelay = 300ms; ///< of rest in typing

} // namespace

InviteCard::InviteCard(QWidget* parent)
    : QWidget(parent)
    , m_icon(new Label({}, TextRole::Title, this))
    , m_name(new Label({}, TextRole::Strong, this))
    , m_detail(new Label({}, TextRole::Muted, this))
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::grid / 2);
    texts->addWidget(m_name);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        metrics::gap + metrics::grid, metrics::gap, metrics::gap + metrics::grid, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    m_icon->hide();
    m_detail->setWordWrap(true);
}

void InviteCard::setWaiting()
{
    m_name->setText(tr("Asking the server…"));
    m_icon->hide();
    m_detail->hide();
}

void InviteCard::setPreview(const protocol::InvitePreview& preview)
{
    m_name->setText(preview.workspaceName);
    m_icon->setText(preview.workspaceIcon);
    m_icon->setVisible(!preview.workspaceIcon.isEmpty());
    m_detail->setText(tr("Invited by %1").arg(preview.inviterName));
    m_detail->show();
    setAccessibleName(tr("Invitation to %1").arg(preview.workspaceName));
    setAccessibleDescription(m_detail->text());
}

void InviteCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    drawRoundedRect(painter, rect(), metrics::cardRadius, theme.accentSoft);
}

JoinPage::JoinPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Join a team"), tr("Paste the link that you were given, or type its code."),
          tr("Join"), parent)
    , m_client(client)
    , m_input(new TextField(tr("Link or code"), tr("Like hearth://join/… or K7PXQ2"), this))
    , m_address(new TextField(tr("Address of the host"),
          tr("It stands in the host's window, like 192.168.1.20:7420."), this))
    , m_fingerprint(new Label({}, TextRole::Small, this))
    , m_same(new QCheckBox(tr("The host's window shows the same fingerprint"), this))
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
    m_same->setObjectName(u"sameFingerprint"_s);
    m_fingerprint->setWordWrap(true);
    m_readers->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*> { m_input, m_address, m_fingerprint,
             m_same, m_invite, m_name, m_readers, m_providers, m_code })
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
    connect(m_address, &TextField::textChanged, this, [this] {
        if (m_host && m_address->text() != m_host->address.authority())
            m_host.reset();
        inputChanged();
    });
    connect(m_same, &QCheckBox::toggled, this, &JoinPage::inputChanged);
    submitOnReturn(*m_input);
    submitOnReturn(*m_address);
    submitOnReturn(*m_name);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &JoinPage::askForPreview);
    m_invite->hide();
    refresh();
}

void JoinPage::enter()
{
    clearError();
    const bool complete = readLink(Complaint::Silent).has_value();
    (complete && m_name->isVisibleTo(this) ? m_name : m_input)->edit().setFocus();
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
    m_host = host;
    m_same->setChecked(false);
    m_address->setText(host.address.authority());
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
        return complain(*m_input,
            m_host ? tr("Type the code that %1 tells you.").arg(m_host->hostedBy)
                   : tr("Paste a link or type a code."));
    case JoinInput::Kind::Wrong:
        return complain(*m_input, input.problem());
    case JoinInput::Kind::Link:
        return input.link();
    case JoinInput::Kind::Code:
        break;
    }
    if (m_host) {
        // What the network says of itself proves nothing: the code goes to nobody whom the person
        // has not confirmed.
        if (!m_same->isChecked()) {
            if (complaint == Complaint::Loud)
                m_same->setFocus();
            return {};
        }
        return protocol::JoinLink { .kind = protocol::JoinLink::Kind::Join,
            .address = m_host->address,
            .code = input.link().code };
    }
    if (Result<protocol::JoinLink> link = JoinInput::combine(input.link().code, m_address->text()))
        return *link;
    return complain(*m_address, tr("This is not an address. It looks like 192.168.1.20:7420."));
}

void JoinPage::inputChanged()
{
    clearError();
    ++m_asked;
    forgetProof();
    m_providers->clear();
    m_invite->hide();
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
    m_address->setVisible(!wholeLink && (input.kind() == JoinInput::Kind::Code || m_host));
    m_fingerprint->setVisible(m_host && !wholeLink);
    m_same->setVisible(m_host && !wholeLink);
    if (m_host)
        m_fingerprint->setText(tr("%1 says that its fingerprint is %2. The fingerprint tells one "
                                  "computer from every other one: compare it with "
                                  "the one in the host's window.")
                .arg(m_host->hostedBy, shortFingerprint(m_host->address.fingerprint)));
    m_name->setVisible(!device);
    m_readers->setVisible(!device);
    action().setText(device ? tr("Sign in on this device") : tr("Join"));
}

void JoinPage::askForPreview()
{
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
    if (!link)
        return;
    m_invite->setWaiting();
    m_invite->show();
    m_client.preview(*link).then(this,
        [this, asked = ++m_asked, link = *link](const Result<protocol::InvitePreview>& preview) {
            if (asked != m_asked)
                return;
            if (preview) {
                m_invite->setPreview(*preview);
                return askForProviders(link);
            }
            m_invite->hide();
            if (ErrorText::isChangedFingerprint(preview.error()))
                Q_EMIT changedFingerprint(link.address.fingerprint);
            else
                showError(preview.error(), ErrorContext::Join);
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
    const std::optional<protocol::JoinLink> link = readLink(Complaint::Loud);
    if (!link)
        return;
    if (link->kind == protocol::JoinLink::Kind::Device) {
        setBusy(true);
        m_client.redeemDeviceLink(*link).then(this, [this](const Result<WorkspaceId>& workspace) {
            finish(workspace, ErrorContext::DeviceLink);
        });
        return;
    }
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setError(tr("Type the name that others will see."));
        m_name->edit().setFocus();
        return;
    }
    setBusy(true);
    // A second link into a team that this device has already welcomes nobody again.
    m_client.join(*link, name)
        .then(this, [this, before = workspacesHere()](const Result<WorkspaceId>& workspace) {
            m_isNew = workspace && !before.contains(*workspace);
            finish(workspace, ErrorContext::Join);
        });
}

void JoinPage::finish(const Result<WorkspaceId>& workspace, ErrorContext context)
{
    setBusy(false);
    if (workspace) {
        m_input->setText({});
        m_host.reset();
        if (std::exchange(m_isNew, false))
            Q_EMIT joined(*workspace);
        else
            Q_EMIT done(*workspace);
        return;
    }
    const Error& error = workspace.error();
    if (ErrorText::isChangedFingerprint(error)) {
        const std::optional<protocol::JoinLink> link = readLink(Complaint::Silent);
        Q_EMIT changedFingerprint(link ? link->address.fingerprint : QString());
    } else if (error.field == "displayName"_L1) {
        m_name->setError(ErrorText::sentence(error, context));
    } else {
        showError(error, context);
    }
}

} // namespace hearth::ui
