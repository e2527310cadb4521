// SPDX-License-Identifier: Apache-2.0
#include "core/models/client_flows.h"

#include "core/models/account_safety.h"
#include "core/models/accounts_under_way.h"
#include "core/models/mail_actions.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::WorkspaceList;
using protocol::WorkspaceSummary;

std::unexpected<Error> ClientFlows::clientGone()
{
    return fail(ErrorCode::Aborted, u"the program is closing"_s);
}

/// An account that belongs to nobody yet, connected.
Task<Result<ClientFlows::AccountPtr>> ClientFlows::connectFresh(
    ClientPtr client, QString providerId, protocol::ServerAddress address, QStringList places)
{
    const AccountRecord record {
        .key = Uuid::generate(*client->m_config.clock, *client->m_config.random).toString(),
        .providerId = providerId,
        .host = address.host,
        .port = address.port,
        .fingerprint = address.fingerprint,
        .places = places
    };
    HEARTH_CO_TRY(std::unique_ptr<Account> made, client->makeAccount(record));
    auto account = std::make_shared<std::unique_ptr<Account>>(std::move(made));
    AccountsUnderWay::of(*client).add(account);
    HEARTH_CO_CHECK(co_await await((*account)->connectToServer(client->m_config.deviceName, {})));
    if (!client) // and with it what was under way
        co_return clientGone();
    co_return account;
}

/// The account becomes the client's, with the workspaces it is in.
Task<Result<SignedIn>> ClientFlows::enter(ClientPtr client, AccountPtr account)
{
    if (!client)
        co_return clientGone();
    HEARTH_CO_TRY(const WorkspaceList list, co_await await((*account)->listWorkspaces()));
    if (!client)
        co_return clientGone();
    if (list.workspaces.isEmpty() && !(*account)->mayCreateWorkspaces())
        co_return fail(ErrorCode::NotFound,
            u"this account is in no workspace yet; ask for a join link"_s, u"workspace"_s);
    Account& adopted = client->adopt(std::move(*account));
    client->takeWorkspaces(adopted, list.workspaces);
    SignedIn in { .account = &adopted, .workspace = {} };
    if (!list.workspaces.isEmpty())
        in.workspace = list.workspaces.front().id;
    co_return in;
}

/// The same for ways in that lead to a workspace.
Task<Result<WorkspaceId>> ClientFlows::finish(
    ClientPtr client, AccountPtr account, std::optional<WorkspaceId> wanted)
{
    HEARTH_CO_TRY(const SignedIn in, co_await enter(client, account));
    if (!wanted && !in.workspace)
        co_return fail(
            ErrorCode::NotFound, u"this account is in no workspace yet"_s, u"workspace"_s);
    co_return wanted ? *wanted : *in.workspace;
}

Account* ClientFlows::findAccount(Client& client, const protocol::ServerAddress& address)
{
    const auto same = [&](const auto& account) {
        if (account->isLocal() || account->record().signedOut || account->sessionEnded())
            return false;
        // A pinned server is known by its key wherever it stands now; another one by its address.
        return address.fingerprint.isEmpty() ? account->address() == address
                                             : account->record().fingerprint == address.fingerprint;
    };
    const auto it = std::ranges::find_if(client.m_accounts, same);
    return it == client.m_accounts.end() ? nullptr : it->get();
}

Task<Result<WorkspaceId>> ClientFlows::createWorkspace(
    ClientPtr client, QPointer<Account> account, QString name)
{
    const protocol::WorkspaceCreate args { .id = WorkspaceId::generate(
                                               *client->m_config.clock, *client->m_config.random),
        .name = name.trimmed(),
        .icon = {},
        .displayName = account->record().user ? account->record().user->displayName : QString() };
    HEARTH_CO_TRY(const WorkspaceSummary workspace, co_await await(account->createWorkspace(args)));
    if (!client || !account)
        co_return clientGone();
    HEARTH_CO_TRY(const WorkspaceList list, co_await await(account->listWorkspaces()));
    if (!client || !account)
        co_return clientGone();
    client->takeWorkspaces(*account, list.workspaces);
    co_return workspace.id;
}

Task<Result<WorkspaceId>> ClientFlows::startHere(
    ClientPtr client, QString displayName, QString workspaceName)
{
    if (Account* known = client->localAccount())
        co_return co_await createWorkspace(client, known, workspaceName);
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"local"_s, {}));
    // The data directory may have an owner although this client has forgotten the account.
    Result<User> user = co_await await((*account)->signInLocally());
    if (!client)
        co_return clientGone();
    if (!user && user.error().code == ErrorCode::NotFound)
        user = co_await await((*account)->signUp(
            { .displayName = displayName.trimmed(), .deviceName = client->m_config.deviceName }));
    HEARTH_CO_CHECK(user);
    if (!client)
        co_return clientGone();
    const protocol::WorkspaceCreate args { .id = WorkspaceId::generate(
                                               *client->m_config.clock, *client->m_config.random),
        .name = workspaceName.trimmed(),
        .icon = {},
        .displayName = displayName.trimmed() };
    HEARTH_CO_TRY(
        const WorkspaceSummary workspace, co_await await((*account)->createWorkspace(args)));
    co_return co_await finish(client, account, workspace.id);
}

Task<Result<protocol::InvitePreview>> ClientFlows::preview(
    ClientPtr client, protocol::JoinLink link)
{
    HEARTH_CO_TRY(const AccountPtr account,
        co_await connectFresh(client, u"remote"_s, link.address, link.others));
    co_return co_await await((*account)->previewInvite(link.code));
}

Task<Result<WorkspaceId>> ClientFlows::join(
    ClientPtr client, protocol::JoinLink link, QString displayName)
{
    const protocol::WorkspaceJoin args { .code = link.code, .displayName = displayName.trimmed() };
    if (QPointer<Account> known = findAccount(*client, link.address)) {
        HEARTH_CO_TRY(const WorkspaceSummary workspace, co_await await(known->joinWorkspace(args)));
        if (!client || !known)
            co_return clientGone();
        HEARTH_CO_TRY(const WorkspaceList list, co_await await(known->listWorkspaces()));
        if (!client || !known)
            co_return clientGone();
        client->takeWorkspaces(*known, list.workspaces);
        client->reopenEnded(workspace.id);
        co_return workspace.id;
    }
    HEARTH_CO_TRY(const AccountPtr account,
        co_await connectFresh(client, u"remote"_s, link.address, link.others));
    const protocol::SignUp signUp { .displayName = displayName.trimmed(),
        .code = link.code,
        .deviceName = client->m_config.deviceName };
    HEARTH_CO_CHECK(co_await await((*account)->signUp(signUp)));
    if (!client)
        co_return clientGone();
    HEARTH_CO_TRY(
        const WorkspaceSummary workspace, co_await await((*account)->joinWorkspace(args)));
    co_return co_await finish(client, account, workspace.id);
}

Task<Result<WorkspaceId>> ClientFlows::redeemDeviceLink(ClientPtr client, protocol::JoinLink link)
{
    HEARTH_CO_TRY(const AccountPtr account,
        co_await connectFresh(client, u"remote"_s, link.address, link.others));
    const QString deviceName = client->m_config.deviceName;
    HEARTH_CO_CHECK(co_await await(
        (*account)->redeemDeviceLink({ .code = link.code, .deviceName = deviceName })));
    co_return co_await finish(client, account, std::nullopt);
}

Task<Result<SignedIn>> ClientFlows::signIn(
    ClientPtr client, protocol::ServerAddress address, protocol::SignIn args)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    HEARTH_CO_CHECK(co_await await((*account)->signIn(args)));
    co_return co_await enter(client, account);
}

Task<Result<SignedIn>> ClientFlows::resetPassword(
    ClientPtr client, protocol::ServerAddress address, protocol::ResetPassword args)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    args.deviceName = client->m_config.deviceName;
    args.wakeAccount = true; // nobody asks for a way in to an account that they want to rest
    const AccountSafety safety(**account);
    HEARTH_CO_TRY(const protocol::Session session, co_await await(safety.resetPassword(args)));
    // That session is nobody's device; the password opens the one that stays.
    std::ignore = co_await await(safety.endSession(session.refreshToken));
    if (!client)
        co_return clientGone();
    const QString email = session.user.email.value_or(QString());
    Result<SignedIn> in = co_await signIn(client, address,
        { .email = email,
            .password = args.password,
            .deviceName = args.deviceName,
            .secondFactorCode = {},
            .wakeAccount = args.wakeAccount });
    // With a second factor this asks for another code: the one before is spent.
    if (!in)
        in.error().details.insert(u"passwordSetFor"_s, email);
    co_return in;
}

Task<Result<void>> ClientFlows::endSession(
    ClientPtr client, protocol::ServerAddress address, QString refreshToken)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    HEARTH_CO_CHECK(co_await await(AccountSafety(**account).endSession(refreshToken)));
    co_return Result<void> {};
}

Task<Result<protocol::ServerInfo>> ClientFlows::serverInfo(
    ClientPtr client, protocol::ServerAddress address)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    co_return co_await await((*account)->serverInfo());
}

Task<Result<protocol::Nothing>> ClientFlows::requestPasswordReset(
    ClientPtr client, protocol::ServerAddress address, QString email)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    co_return co_await await(MailActions(**account).requestPasswordReset(email));
}

Task<Result<SignedIn>> ClientFlows::signUp(
    ClientPtr client, protocol::ServerAddress address, protocol::SignUp args)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    args.deviceName = client->m_config.deviceName;
    HEARTH_CO_CHECK(co_await await((*account)->signUp(args)));
    co_return co_await enter(client, account);
}

Task<Result<WorkspaceId>> ClientFlows::signUpThrough(
    ClientPtr client, QString providerId, protocol::ServerAddress address, QString displayName)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, providerId, address));
    const QString deviceName = client->m_config.deviceName;
    HEARTH_CO_CHECK(co_await await(
        (*account)->signUp({ .displayName = displayName.trimmed(), .deviceName = deviceName })));
    co_return co_await finish(client, account, std::nullopt);
}

} // namespace hearth::models
