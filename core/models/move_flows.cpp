// SPDX-License-Identifier: Apache-2.0
// The flow that leads to where a workspace has moved.
#include "core/models/accounts_under_way.h"
#include "core/models/client_flows.h"
#include "core/models/server_call.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::MoveRedirect;
using protocol::WorkspaceList;
using protocol::WorkspaceSummary;

namespace {

std::unexpected<Error> gone() { return fail(ErrorCode::Aborted, u"the program is closing"_s); }

bool isOfPerson(const Account& account, const UserId& user)
{
    return !account.record().signedOut && !account.sessionEnded() && account.record().user
        && account.record().user->id == user;
}

bool lists(const WorkspaceList& list, const WorkspaceId& id)
{
    return std::ranges::contains(list.workspaces, id, &WorkspaceSummary::id);
}

} // namespace

/// An account at the server that a workspace went to which this device has already; null: none.
Task<QPointer<Account>> ClientFlows::accountAt(
    ClientPtr client, UserId user, protocol::ServerAddress address)
{
    QPointer<Account> known = findAccount(*client, address);
    if (known && isOfPerson(*known, user))
        co_return known;
    // It may have come home, to the server in this process.
    QPointer<Account> local = client->localAccount();
    if (!local || !isOfPerson(*local, user) || address.fingerprint.isEmpty())
        co_return QPointer<Account>();
    const Result<protocol::HostStatus> status = co_await await(local->hostStatus());
    const bool isHere = status && local && status->fingerprint == address.fingerprint;
    co_return isHere ? local : QPointer<Account>();
}

Task<Result<void>> ClientFlows::followMove(
    ClientPtr client, QPointer<Account> account, WorkspaceId workspace)
{
    if (!account->record().user)
        co_return fail(ErrorCode::Unauthenticated, u"nobody is signed in"_s);
    const UserId user = account->record().user->id;
    HEARTH_CO_TRY(const MoveRedirect redirect,
        co_await await(callServer(*account, protocol::moveFollow, std::nullopt,
            protocol::MoveOf { .workspaceId = workspace })));
    if (!client || !account)
        co_return gone();
    const protocol::ServerAddress address { .host = redirect.place.host,
        .port = static_cast<quint16>(redirect.place.port),
        .fingerprint = redirect.place.fingerprint };
    QPointer<Account> there = co_await accountAt(client, user, address);
    if (!client || !account)
        co_return gone();
    AccountPtr fresh;
    if (!there) {
        HEARTH_CO_TRY(fresh, co_await connectFresh(client, u"remote"_s, address));
        HEARTH_CO_TRY(const protocol::MoveEntry entry,
            co_await await(callServer(**fresh, protocol::moveEnter, std::nullopt,
                protocol::MovePass { .pass = redirect.pass })));
        if (!client)
            co_return gone();
        HEARTH_CO_CHECK(co_await await((*fresh)->redeemDeviceLink(
            { .code = entry.code, .deviceName = client->m_config.deviceName })));
        there = fresh->get();
    }
    HEARTH_CO_TRY(const WorkspaceList list, co_await await(there->listWorkspaces()));
    if (!client || !account || !there)
        co_return gone();
    if (!lists(list, workspace))
        co_return fail(ErrorCode::NotFound, u"the workspace is not there yet"_s, u"workspace"_s);
    if (fresh)
        client->keep(std::move(*fresh));
    client->m_moves->handOver(*account, *there, workspace, list.workspaces);
    co_return {};
}

} // namespace hearth::models
