// SPDX-License-Identifier: Apache-2.0
#include "ui/host/host_dialog.h"

#include "core/protocol/knock_words.h"
#include "ui/account/join_input.h"
#include "ui/account/security_dialog.h"
#include "ui/host/backup_dialog.h"
#include "ui/host/host_guests.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toggle_switch.h"

#include <QLocale>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesShown = 3;

QHBoxLayout* fact(const QString& title, Label& value, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(new Label(title, TextRole::Strong, parent), 0, Qt::AlignTop);
    value.setWordWrap(true);
    value.setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    value.setAccessibleName(title);
    value.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(&value, 1);
    return row;
}

/// As they are typed where somebody joins.
QString addressesOf(const protocol::HostStatus& status)
{
    QStringList out;
    for (const QString& host : status.addresses)
        out.append(protocol::ServerAddress {
            .host = host, .port = static_cast<quint16>(status.port), .fingerprint = {} }
                .authority());
    return out.join(u" · "_s);
}

} // namespace

HostDialog::HostDialog(HostWatcher& watcher, HostAwake& awake, const WorkspaceId& workspace,
    Settings& settings, QWidget* parent)
    : Sheet(tr("Host this workspace"),
          tr("People on your network can join while this computer is on."), parent)
    , m_watcher(watcher)
    , m_awake(awake)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_toggle(new ToggleSwitch(this))
    , m_hosting(new SheetRow(tr("Hosting"), {}, m_toggle, this))
    , m_findings(new HostFindings(watcher, this))
    , m_awakeToggle(new ToggleSwitch(this))
    , m_awakeRow(new SheetRow(tr("Keep this computer awake"), {}, m_awakeToggle, this))
    , m_addresses(new Label({}, TextRole::Muted, this))
    , m_connected(new Label({}, TextRole::Muted, this))
{
    m_toggle->setObjectName(u"hosting"_s);
    m_addresses->setObjectName(u"addresses"_s);
    body().addWidget(m_hosting);
    body().addWidget(m_findings);
    m_joinPart = makeJoinPart();
    body().addWidget(m_joinPart);
    m_awakeToggle->setObjectName(u"stayAwake"_s);
    body().addWidget(m_awakeRow);
    m_knocking = new ToggleSwitch(this);
    m_knocking->setObjectName(u"knocking"_s);
    m_knockingRow = new SheetRow(tr("People nearby may knock"),
        tr("Who finds this computer on the network asks, both screens show the same three words, "
           "and you let them in."),
        m_knocking, this);
    body().addWidget(m_knockingRow);
    connect(m_knocking, &QCheckBox::clicked, &watcher, &HostWatcher::setKnocking);
    auto* readers = new Label(
        tr("Whoever can open this computer's disk can read what is written here."), TextRole::Small,
        this);
    readers->setWordWrap(true);
    body().addWidget(readers);
    auto* backups = addButton(tr("&Backups…"), ButtonKind::Secondary, Side::Leading);
    backups->setObjectName(u"backups"_s);
    addCloseButton(tr("Close"));
    connect(backups, &QPushButton::clicked, this, [this] {
        if (m_watcher.account())
            (new BackupDialog(*m_watcher.account(), this))->open();
    });
    connect(m_toggle, &QCheckBox::clicked, this, &HostDialog::setHosting);
    connect(m_awakeToggle, &QCheckBox::clicked, &awake, &HostAwake::choose);
    connect(&awake, &HostAwake::changed, this, &HostDialog::refreshAwake);
    connect(m_findings, &HostFindings::looked, this, &HostDialog::looked);
    connect(&watcher, &HostWatcher::changed, this, &HostDialog::refresh);
    connect(this, &Sheet::messageActionRequested, this, [this] {
        m_starting = true;
        m_watcher.start(0);
    });
    watcher.refresh();
    m_findings->look(wantedPort());
    refreshAwake();
    refresh();
}

QWidget* HostDialog::makeJoinPart()
{
    auto* part = new QWidget;
    m_qr = new QrCodeWidget(tr("QR code of the join link"), part);
    m_link = new CopyField(tr("Join link"), part);
    m_link->setObjectName(u"link"_s);
    m_link->setButtonVisible(false);
    m_copy = new Button(tr("Copy link"), ButtonKind::Secondary, part);
    m_newCode = new Button(tr("New code"), ButtonKind::Secondary, part);
    m_newCode->setToolTip(tr("Links given out before stop working; who has joined stays."));
    m_copy->setAutoDefault(false);
    m_newCode->setAutoDefault(false);
    m_fingerprint = new Label({}, TextRole::Small, part);
    m_fingerprint->setWordWrap(true);
    connect(m_copy, &QPushButton::clicked, m_link, &CopyField::copy);
    connect(m_link, &CopyField::copied, this, [this] { m_copy->setText(tr("Copied")); });
    connect(m_newCode, &QPushButton::clicked, this, &HostDialog::renewCode);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_newCode);
    buttons->addStretch();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::smallGap);
    texts->addWidget(new Label(tr("Join link"), TextRole::Strong, part));
    texts->addWidget(m_link);
    texts->addLayout(buttons);
    texts->addWidget(m_fingerprint);
    texts->addStretch();
    auto* join = new QHBoxLayout;
    join->setSpacing(metrics::gap);
    join->addWidget(m_qr, 0, Qt::AlignTop);
    join->addLayout(texts, 1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new Divider(part));
    layout->addLayout(join);
    layout->addWidget(new Divider(part));
    layout->addLayout(fact(tr("Addresses"), *m_addresses, part));
    layout->addWidget(new Divider(part));
    layout->addLayout(fact(tr("Connected now"), *m_connected, part));
    layout->addWidget(new Divider(part));
    return part;
}

void HostDialog::setHosting(bool on)
{
    clearMessage();
    if (on) {
        models::Account* account = m_watcher.account();
        if (account && !SecurityDialog::isSecured(*account)) {
            m_toggle->setChecked(false);
            auto* dialog = new SecurityDialog(
                *account, SecurityDialog::Occasion::BeforeHosting, this);
            connect(dialog, &SecurityDialog::secured, this, &HostDialog::start);
            dialog->open();
            return;
        }
        start();
        return;
    }
    m_toggle->setChecked(true);
    const QString guests = HostGuests::whatStoppingDoes(m_watcher.status());
    if (guests.isEmpty()) {
        m_watcher.stop();
        return;
    }
    confirm(this,
        { .title = tr("Stop hosting?"),
            .text = guests,
            .verb = tr("Stop hosting"),
            .kind = ButtonKind::Danger },
        [this] { m_watcher.stop(); });
}

/// Unless the person asked for a port of their own, a taken one is no obstacle.
qint64 HostDialog::wantedPort() const
{
    const int port = m_settings.get(hearth::setting::hostPort);
    return port == hearth::setting::hostPort.fallback ? 0 : port;
}

/// Nobody opens their computer to strangers, or pays for it, without knowing.
void HostDialog::start()
{
    m_looking = true;
    refresh();
    m_findings->look(wantedPort());
}

void HostDialog::looked()
{
    if (isVisible())
        fit();
    if (!std::exchange(m_looking, false))
        return;
    refresh();
    const QString doubt = m_findings->doubt();
    if (doubt.isEmpty()) {
        openToNetwork();
        return;
    }
    confirm(this,
        { .title = tr("Host in this network?"),
            .text = doubt,
            .verb = tr("Host all the same"),
            .kind = ButtonKind::Primary },
        [this] { openToNetwork(); });
}

void HostDialog::openToNetwork()
{
    m_starting = true;
    m_watcher.start(wantedPort());
}

/// Once; the switch is there ever after.
void HostDialog::askToStayAwake()
{
    if (!m_awake.isToBeAsked())
        return;
    m_awake.choose(false);
    confirm(this,
        { .title = tr("Keep this computer awake?"),
            .text = tr("While it sleeps nobody reaches it, and what the others write waits until "
                       "it is back. You can change this here at any time."),
            .verb = tr("Keep it awake"),
            .kind = ButtonKind::Primary,
            .refusal = tr("Let it sleep") },
        [this] { m_awake.choose(true); });
}

void HostDialog::refreshAwake()
{
    m_awakeToggle->setChecked(m_awake.isChosen());
    m_awakeRow->setDetail(m_awake.detail());
}

QString HostDialog::hostingDetail() const
{
    if (m_looking)
        return tr("Looking at the network…");
    if (m_watcher.isBusy())
        return m_toggle->isChecked() ? tr("Stopping…") : tr("Starting…");
    const std::optional<protocol::HostStatus>& status = m_watcher.status();
    if (!status || !status->hosting)
        return tr("Off — only this computer reads and writes here.");
    const QString port = tr("Port %1 · TLS 1.3").arg(status->port);
    if (status->announcedName.isEmpty())
        return tr("%1 · not announced on this network, so the link is needed to join",
            "port and protection")
            .arg(port);
    return tr("%1 · announced as “%2”", "port and protection, name on the network")
        .arg(port, status->announcedName);
}

QString HostDialog::connectedNow() const
{
    const QList<protocol::Participant>& people = m_watcher.status()->connected;
    if (people.isEmpty())
        return tr("Nobody yet");
    QStringList names;
    for (const protocol::Participant& person : people.mid(0, namesShown))
        names.append(person.displayName);
    const qsizetype more = people.size() - names.size();
    const QString listed = QLocale().createSeparatedList(names);
    return more > 0 ? tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(names.join(u", "_s))
                    : listed;
}

void HostDialog::refresh()
{
    const std::optional<protocol::HostStatus>& status = m_watcher.status();
    const bool hosting = status && status->hosting;
    m_toggle->setEnabled(!m_watcher.isBusy() && !m_looking && m_watcher.account());
    if (!m_watcher.isBusy())
        m_toggle->setChecked(hosting);
    m_hosting->setDetail(hostingDetail());
    if (m_watcher.error()) {
        const bool taken = m_watcher.error()->code == ErrorCode::Conflict;
        showMessage(MessageTone::Error, ErrorText::sentence(*m_watcher.error(), ErrorContext::Host),
            taken ? tr("Use any free port") : QString());
    } else {
        clearMessage();
    }
    m_joinPart->setVisible(hosting);
    m_knockingRow->setVisible(hosting);
    m_knocking->setChecked(status && status->knocking);
    if (hosting) {
        m_addresses->setText(addressesOf(*status));
        m_connected->setText(connectedNow());
        m_fingerprint->setText(
            tr("The link carries this server's fingerprint (%1), so nobody can pretend to be it.")
                .arg(wholeFingerprint(status->fingerprint))
            + u'\n'
            + tr("It begins, read aloud: %1")
                .arg(protocol::pinWords(status->fingerprint).join(u' ')));
        refreshLink();
        if (m_code.isEmpty())
            askForCode();
        if (std::exchange(m_starting, false)) {
            m_findings->look(wantedPort());
            askToStayAwake();
        }
    }
}

void HostDialog::refreshLink()
{
    const QString link = m_code.isEmpty() ? QString()
                                          : joinLinkFor(*m_watcher.status(), m_code).toString();
    if (link == m_link->value())
        return;
    m_link->setValue(link);
    m_qr->setText(link);
    m_copy->setText(tr("Copy link"));
    m_copy->setEnabled(!link.isEmpty());
}

void HostDialog::askForCode()
{
    if (m_asking || !m_watcher.account())
        return;
    m_asking = true;
    m_watcher.account()
        ->joinCode(m_workspace)
        .then(this, [this](const Result<protocol::JoinCode>& code) {
            m_asking = false;
            if (!code) {
                showError(code.error(), ErrorContext::Host);
                return;
            }
            m_code = code->code;
            refresh();
        });
}

void HostDialog::renewCode()
{
    const auto renew = [this] {
        if (!m_watcher.account())
            return;
        m_watcher.account()
            ->regenerateJoinCode(m_workspace)
            .then(this, [this](const Result<protocol::JoinCode>& code) {
                if (!code) {
                    showError(code.error(), ErrorContext::Host);
                    return;
                }
                m_code = code->code;
                refresh();
            });
    };
    confirm(this,
        { .title = tr("Make a new code?"),
            .text = tr(
                "Links and codes given out before stop working. Who has joined already stays."),
            .verb = tr("Make a new code"),
            .kind = ButtonKind::Primary },
        renew);
}

} // namespace hearth::ui
