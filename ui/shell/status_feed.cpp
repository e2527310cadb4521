// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_feed.h"

namespace hearth::ui {

StatusFeed::StatusFeed(models::Client& client, Navigator& navigator,
    const client::NetworkWatch& network, const Clock& clock, QObject* owner)
    : QObject(owner)
    , m_client(client)
    , m_navigator(navigator)
    , m_network(network)
    , m_clock(clock)
{
    connect(&network, &client::NetworkWatch::portalChanged, this, &StatusFeed::changed);
    connect(&m_host, &HostWatcher::changed, this, &StatusFeed::changed);
    connect(&navigator, &Navigator::workspaceClosing, this, &StatusFeed::letGo);
    connect(&navigator, &Navigator::workspaceChanged, this, &StatusFeed::follow);
    connect(&client, &models::Client::workspaceNotFollowed, this, &StatusFeed::changed);
    connect(&client, &models::Client::accountsChanged, this,
        [this] { m_host.setAccount(m_client.localAccount()); });
    m_host.setAccount(client.localAccount());
}

void StatusFeed::letGo()
{
    if (models::WorkspaceContext* workspace = m_navigator.workspace())
        workspace->session().disconnect(this);
    if (models::Account* account = m_navigator.account())
        account->disconnect(this);
    m_import.reset();
}

void StatusFeed::follow()
{
    m_host.setAccount(m_client.localAccount());
    models::WorkspaceContext* workspace = m_navigator.workspace();
    models::Account* account = m_navigator.account();
    if (!workspace || !account) {
        Q_EMIT changed();
        return;
    }
    connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this,
        &StatusFeed::changed);
    connect(&workspace->session(), &replica::WorkspaceSession::outboxChanged, this,
        &StatusFeed::changed);
    connect(account, &models::Account::recordChanged, this, &StatusFeed::changed);
    connect(account, &models::Account::connectionChanged, this, [this] {
        if (m_import)
            m_import->refresh();
        Q_EMIT changed();
    });
    if (account->isLocal()) {
        m_import = std::make_unique<ImportWatcher>(*account, workspace->id());
        connect(m_import.get(), &ImportWatcher::changed, this, &StatusFeed::changed);
    }
    Q_EMIT changed();
}

StatusInput StatusFeed::input() const
{
    StatusInput input;
    const models::WorkspaceContext* open = m_navigator.workspace();
    const models::Account* account = m_navigator.account();
    if (!open || !account)
        return input;
    input.local = account->isLocal();
    input.behindPortal = m_network.isBehindPortal();
    input.sync = m_navigator.workspace()->session().syncState();
    input.readOnly = open->isReadOnly();
    input.sessionEnded = account->sessionEnded();
    if (!input.sessionEnded && account->record().signedOut)
        input.sessionEnded = Error { .code = ErrorCode::Unauthenticated,
            .message = {},
            .field = {},
            .detail = {},
            .details = {},
            .requestId = {} };
    input.notFollowed = m_client.followTrouble(open->id());
    input.host = m_host.status();
    input.hostedBy = account->record().hostedBy;
    input.lastContact = account->record().lastContact;
    input.inNetwork = m_network.isInNetwork();
    input.now = m_clock.now();
    if (m_import)
        input.import = m_import->current();
    return input;
}

} // namespace hearth::ui
