// SPDX-License-Identifier: Apache-2.0
// The flows that lead through a sign-in provider.
#include "core/models/client_flows.h"
#include "core/models/server_call.h"

namespace hearth::models {

using namespace Qt::StringLiterals;

Task<Result<protocol::SignInOffers>> ClientFlows::signInOffers(
    ClientPtr client, protocol::ServerAddress address)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    co_return co_await await(
        callServer(**account, protocol::authProviders, std::nullopt, protocol::Nothing {}));
}

Task<Result<protocol::SignInStart>> ClientFlows::beginSignIn(
    ClientPtr client, protocol::ServerAddress address, protocol::BeginSignIn args)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    co_return co_await await(callServer(**account, protocol::authBeginSignIn, std::nullopt, args));
}

Task<Result<SignedIn>> ClientFlows::signInThrough(
    ClientPtr client, protocol::ServerAddress address, protocol::FinishSignIn args)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, address));
    HEARTH_CO_CHECK(co_await await((*account)->signInThrough(args)));
    co_return co_await enter(client, account);
}

Task<Result<WorkspaceId>> ClientFlows::joinThrough(
    ClientPtr client, protocol::JoinLink link, protocol::FinishSignIn args)
{
    HEARTH_CO_TRY(const AccountPtr account,
        co_await connectFresh(client, u"remote"_s, link.address, link.others));
    args.invitation = link.code;
    HEARTH_CO_TRY(const User user, co_await await((*account)->signInThrough(args)));
    if (!client)
        co_return clientGone();
    HEARTH_CO_TRY(const protocol::WorkspaceSummary workspace,
        co_await await(
            (*account)->joinWorkspace({ .code = link.code, .displayName = user.displayName })));
    co_return co_await finish(client, account, workspace.id);
}

} // namespace hearth::models
