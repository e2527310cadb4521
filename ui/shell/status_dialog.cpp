// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_dialog.h"

#include "ui/account/join_input.h"
#include "ui/account/trust_dialog.h"
#include "ui/sidebar/status_text.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/fields.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

Fingerprints::Fingerprints(QWidget* parent)
    : QWidget(parent)
    , m_expected(new CopyField(tr("The host's fingerprint"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(new Label(tr("The host's fingerprint:"), TextRole::Small, this));
    column->addWidget(m_expected);
    auto* renew = new Button(tr("The host was set up &anew…"), ButtonKind::Secondary, this);
    renew->setObjectName(u"newFingerprint"_s);
    renew->setAutoDefault(false);
    column->addWidget(renew, 0, Qt::AlignLeft);
    connect(renew, &QPushButton::clicked, this, &Fingerprints::renewRequested);
}

void Fingerprints::setExpected(const QString& fingerprint)
{
    m_expected->setValue(wholeFingerprint(fingerprint));
}

StatusDialog::StatusDialog(models::Account& account, models::WorkspaceContext& workspace,
    StatusFeed& feed, const Clock& clock, QWidget* parent)
    : Sheet(tr("Connection and sync"), {}, parent)
    , m_account(&account)
    , m_workspace(&workspace)
    , m_feed(feed)
    , m_host(feed.host())
    , m_network(feed.network())
    , m_clock(clock)
    , m_connectionAction(new Button({}, ButtonKind::Secondary, this))
    , m_outbox(new Button(tr("Outbox…"), ButtonKind::Secondary, this))
{
    for (Button* button : { m_connectionAction, m_outbox })
        button->setAutoDefault(false);
    connect(m_outbox, &QPushButton::clicked, this, &StatusDialog::outboxRequested);
    m_connection = new SheetRow(tr("Connection"), {}, m_connectionAction, this);
    m_fingerprints = new Fingerprints(this);
    m_waiting = new SheetRow(tr("Your changes"), {}, m_outbox, this);
    m_history = new SheetRow(tr("On this device"), {}, nullptr, this);
    body().addWidget(m_connection);
    body().addWidget(m_fingerprints);
    body().addWidget(new Divider(this));
    body().addWidget(m_waiting);
    body().addWidget(new Divider(this));
    body().addWidget(m_history);
    addCloseButton(tr("Close"));
    connect(m_connectionAction, &QPushButton::clicked, this, [this] {
        if (!m_account)
            return;
        if (m_account->sessionEnded())
            Q_EMIT signInRequested();
        else if (m_account->isLocal())
            Q_EMIT hostRequested();
        else
            m_account->reconnectNow();
    });
    connect(
        m_fingerprints, &Fingerprints::renewRequested, this, &StatusDialog::askForNewFingerprint);
    connect(&workspace.session(), &replica::WorkspaceSession::syncStateChanged, this,
        &StatusDialog::refresh);
    connect(&workspace.session(), &replica::WorkspaceSession::outboxChanged, this,
        &StatusDialog::refresh);
    connect(&account, &models::Account::recordChanged, this, &StatusDialog::refresh);
    connect(&m_host, &HostWatcher::changed, this, &StatusDialog::refresh);
    connect(&m_feed, &StatusFeed::changed, this, &StatusDialog::refresh);
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
    refresh();
}

QString StatusDialog::connectionDetail() const
{
    if (m_account->sessionEnded())
        return ErrorText::sentence(*m_account->sessionEnded(), ErrorContext::Connection);
    if (m_account->isLocal()) {
        const std::optional<protocol::HostStatus>& status = m_host.status();
        if (!status || !status->hosting)
            return tr("The server is in this computer. Nobody else can reach it until you host.");
        return tr("The server is in this computer. %n other person(s) connected.", nullptr,
            static_cast<int>(status->connected.size()));
    }
    if (m_workspace->isReadOnly())
        return tr("Nothing is sent or fetched while Hearth cannot write on this computer's disk.");
    const provider::ConnectionState state = m_workspace->session().syncState().connection;
    if (const QString moved = StatusText::moved(m_feed.input()); !moved.isEmpty())
        return moved;
    const QString address = m_account->address().authority();
    if (state.phase == provider::ConnectionPhase::Online)
        return tr("Connected to %1.").arg(address);
    QString detail = tr("Not connected to %1 since %2.")
                         .arg(address, TimeText::dayAndTime(state.since, m_clock.now()));
    if (state.reason)
        detail += u'\n' + ErrorText::sentence(*state.reason, ErrorContext::Connection);
    if (const QString away = StatusText::hostAway(m_feed.input()); !away.isEmpty())
        detail = away;
    else if (m_network.isBehindPortal())
        detail = ErrorText::portal();
    else if (state.reason && ErrorText::isStranger(*state.reason))
        detail = ErrorText::stranger(address, *state.reason).join(u"\n\n"_s);
    if (state.nextAttempt)
        detail += u'\n'
            + tr("Next attempt at %1. You can go on reading and writing; what you write is sent "
                 "later.")
                  .arg(TimeText::timeWithSeconds(*state.nextAttempt));
    return detail;
}

QString StatusDialog::changesDetail(const replica::SyncState& sync)
{
    QStringList sentences;
    if (sync.failed > 0)
        sentences.append(tr("%n change(s) were not accepted and wait for your decision.", nullptr,
            static_cast<int>(sync.failed)));
    if (sync.waiting > 0 && sync.serverDisk)
        sentences.append(tr("%n change(s) wait on this device and are sent by themselves.", nullptr,
            static_cast<int>(sync.waiting)));
    else if (sync.waiting > 0)
        sentences.append(tr("%n change(s) wait for the network and are sent by themselves.",
            nullptr, static_cast<int>(sync.waiting)));
    if (sentences.isEmpty())
        sentences.append(tr("All changes are saved on the server."));
    if (sync.unsentDrafts > 0)
        sentences.append(tr("%n draft(s) are only on this device so far.", nullptr,
            static_cast<int>(sync.unsentDrafts)));
    return sentences.join(u' ');
}

QString StatusDialog::found() const
{
    const std::optional<Error> reason = m_workspace->session().syncState().connection.reason;
    return reason ? reason->details.value("found"_L1).toString() : QString();
}

void StatusDialog::askForNewFingerprint()
{
    if (m_account && m_workspace && !found().isEmpty())
        (new TrustDialog(*m_account, found(), this))->open();
}

void StatusDialog::refresh()
{
    if (!m_account || !m_workspace)
        return;
    const replica::SyncState sync = m_workspace->session().syncState();
    m_connection->setDetail(connectionDetail());
    const bool online = sync.connection.phase == provider::ConnectionPhase::Online;
    m_connectionAction->setText(m_account->sessionEnded() ? tr("Sign in…")
            : m_account->isLocal()                        ? tr("Host…")
                                                          : tr("Try now"));
    m_connectionAction->setVisible(m_account->isLocal() || m_account->sessionEnded() || !online);
    m_fingerprints->setExpected(m_account->address().fingerprint);
    m_fingerprints->setVisible(!found().isEmpty() && !online);
    m_waiting->setDetail(changesDetail(sync));
    m_outbox->setVisible(sync.waiting + sync.failed > 0);
    m_history->setDetail(StatusText::history(sync, m_workspace->session().historyState()));
    if (sync.storage)
        showMessage(MessageTone::Error,
            m_workspace->isReadOnly() ? ErrorText::readingOnly(*sync.storage)
                                      : ErrorText::storage(*sync.storage));
    else if (sync.serverDisk && online)
        showMessage(MessageTone::Warning, ErrorText::serverDisk(*sync.serverDisk));
    else if (sync.trouble && online)
        showMessage(MessageTone::Warning,
            StatusText::outOfStep({ .local = m_account->isLocal(), .sync = sync }));
    else
        clearMessage();
}

} // namespace hearth::ui
