// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_dialog.h"

#include "core/text/markdown.h"
#include "ui/account/fingerprint_page.h"
#include "ui/theme/metrics.h"

#include <QLocale>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptLength = 60;
constexpr qsizetype failuresShown = 5;

} // namespace

StatusDialog::StatusDialog(models::Account& account, models::WorkspaceContext& workspace,
    HostWatcher& host, QWidget* parent)
    : Sheet(tr("Connection and sync"), {}, parent)
    , m_account(&account)
    , m_workspace(&workspace)
    , m_host(host)
    , m_connectionAction(new Button({}, ButtonKind::Secondary, this))
    , m_failed(new QVBoxLayout)
{
    m_connectionAction->setAutoDefault(false);
    m_connection = new SheetRow(tr("Connection"), {}, m_connectionAction, this);
    m_waiting = new SheetRow(tr("Your changes"), {}, nullptr, this);
    m_history = new SheetRow(tr("On this device"), {}, nullptr, this);
    body().addWidget(m_connection);
    body().addWidget(new Divider(this));
    body().addWidget(m_waiting);
    body().addLayout(m_failed);
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
    connect(&workspace.session(), &replica::WorkspaceSession::syncStateChanged, this,
        &StatusDialog::refresh);
    connect(&workspace.session(), &replica::WorkspaceSession::outboxChanged, this,
        &StatusDialog::refresh);
    connect(&account, &models::Account::recordChanged, this, &StatusDialog::refresh);
    connect(&host, &HostWatcher::changed, this, &StatusDialog::refresh);
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
    const provider::ConnectionState state = m_workspace->session().syncState().connection;
    const QString address = m_account->address().authority();
    if (state.phase == provider::ConnectionPhase::Online)
        return tr("Connected to %1.").arg(address);
    QString detail = state.reason ? ErrorText::sentence(*state.reason, ErrorContext::Connection)
                                  : tr("Not connected to %1.").arg(address);
    if (state.reason && ErrorText::isChangedFingerprint(*state.reason))
        detail = FingerprintPage::explanation().join(u"\n\n"_s);
    if (state.nextAttempt)
        detail += u'\n'
            + tr("Next attempt at %1. You can go on reading and writing; what you write is sent "
                 "later.")
                  .arg(QLocale().toString(
                      state.nextAttempt->toDateTime().time(), QLocale::LongFormat));
    return detail;
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
    m_waiting->setDetail(sync.waiting == 0
            ? tr("All changes are saved on the server.")
            : tr("%n change(s) wait for the network and are sent by themselves.", nullptr,
                  static_cast<int>(sync.waiting)));
    m_history->setDetail(sync.roomsFilled >= sync.roomsTotal
            ? tr("The history of all rooms is here and can be read without a network.")
            : tr("The history of %1 of %2 rooms is complete here; the rest is being fetched.")
                  .arg(sync.roomsFilled)
                  .arg(sync.roomsTotal));
    if (sync.storage)
        showMessage(MessageTone::Error, ErrorText::storage(*sync.storage));
    else
        clearMessage();
    refreshFailed();
}

QString StatusDialog::describe(const replica::OutboxEntry& entry)
{
    if (entry.isOperation(protocol::messageCreate.name)
        || entry.isOperation(protocol::messageUpdate.name)) {
        const QString body = text::excerpt(
            text::parseMarkdown(entry.args.value("body"_L1).toString()), excerptLength);
        return entry.isOperation(protocol::messageCreate.name) ? tr("Message “%1”").arg(body)
                                                               : tr("Edit “%1”").arg(body);
    }
    if (entry.isOperation(protocol::channelCreate.name))
        return tr("New channel “%1”").arg(entry.args.value("name"_L1).toString());
    if (entry.isOperation(protocol::messageRemove.name))
        return tr("Deleting a message");
    return tr("A change");
}

void StatusDialog::refreshFailed()
{
    QList<replica::OutboxEntry> failed = m_workspace->session().outbox();
    failed.removeIf([](const replica::OutboxEntry& entry) {
        return entry.state != replica::SendState::Failed;
    });
    QStringList keys;
    for (const replica::OutboxEntry& entry : failed)
        keys.append(entry.key);
    if (keys == m_failedKeys)
        return;
    m_failedKeys = keys;
    while (QLayoutItem* item = m_failed->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const replica::OutboxEntry& entry : failed.mid(0, failuresShown)) {
        auto* buttons = new QWidget;
        auto* layout = new QHBoxLayout(buttons);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* retry = new Button(tr("Retry"), ButtonKind::Secondary, buttons);
        auto* discard = new Button(tr("Discard"), ButtonKind::Secondary, buttons);
        for (Button* button : { retry, discard }) {
            button->setAutoDefault(false);
            layout->addWidget(button);
        }
        replica::WorkspaceSession* session = &m_workspace->session();
        connect(retry, &QPushButton::clicked, session,
            [session, key = entry.key] { session->retry(key); });
        connect(discard, &QPushButton::clicked, session,
            [session, key = entry.key] { session->discard(key); });
        const QString why = entry.error ? ErrorText::sentence(*entry.error, ErrorContext::Message)
                                        : QString();
        m_failed->addWidget(new SheetRow(describe(entry), why, buttons, this));
    }
}

} // namespace hearth::ui
