// SPDX-License-Identifier: Apache-2.0
#include "ui/account/notice_watch.h"

#include "core/models/account_safety.h"

namespace hearth::ui {

NoticeWatch::NoticeWatch(models::Client& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &models::Client::accountsChanged, this, &NoticeWatch::followAccounts);
    connect(&client, &models::Client::workspaceOpened, this, &NoticeWatch::followWorkspace);
    // Nobody listens where the person is in no workspace yet.
    connect(&client, &models::Client::workspaceAdded, this, [this](const WorkspaceId& id) {
        if (models::Account* account = m_client.accountOf(id))
            ask(*account);
    });
    followAccounts();
    for (models::WorkspaceContext* context : client.contexts())
        followWorkspace(context->id());
}

void NoticeWatch::followAccounts()
{
    for (models::Account* account : m_client.accounts()) {
        if (m_followed.contains(account))
            continue;
        m_followed.insert(account);
        connect(
            account, &QObject::destroyed, this, [this](QObject* gone) { m_followed.remove(gone); });
        connect(account, &models::Account::connectionChanged, this, [this, account] {
            if (account->connectionState().phase == provider::ConnectionPhase::Online)
                ask(*account);
        });
        if (account->connectionState().phase == provider::ConnectionPhase::Online)
            ask(*account);
    }
}

void NoticeWatch::followWorkspace(const WorkspaceId& id)
{
    models::WorkspaceContext* context = m_client.context(id);
    if (!context)
        return;
    connect(&context->session(), &replica::WorkspaceSession::ephemeral, this,
        [this, id](const protocol::Ephemeral& news) {
            models::Account* account = m_client.accountOf(id);
            if (news.notices && account)
                sort(*account, *news.notices);
        });
}

void NoticeWatch::ask(models::Account& account)
{
    if (!account.record().user || account.record().signedOut)
        return;
    models::AccountSafety(account).notices().then(this,
        [this, target = QPointer<models::Account>(&account)](
            const Result<protocol::NoticeList>& list) {
            if (list && target)
                sort(*target, list->notices);
        });
}

/// What is good news is told by itself, and no page has to be looked at for it.
void NoticeWatch::sort(models::Account& account, const QList<AccountNotice>& notices)
{
    QList<NoticeId> told;
    for (const AccountNotice& notice : notices) {
        if (notice.kind != AccountNoticeKind::WorkspaceJoined)
            continue;
        told.append(notice.id);
        Q_EMIT workspaceJoined(notice);
    }
    if (!told.isEmpty())
        models::AccountSafety(account).dismiss(told);
    if (told.size() < notices.size())
        Q_EMIT noticed(&account);
}

} // namespace hearth::ui
