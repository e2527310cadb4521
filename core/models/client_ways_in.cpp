// SPDX-License-Identifier: Apache-2.0
// The ways to get a workspace, each one of ClientFlows.
#include "core/models/client.h"
#include "core/models/client_flows.h"

namespace hearth::models {

using namespace Qt::StringLiterals;

Future<WorkspaceId> Client::startHere(const QString& displayName, const QString& workspaceName)
{
    return asFuture(ClientFlows::startHere(this, displayName, workspaceName));
}

Future<WorkspaceId> Client::createWorkspace(Account& account, const QString& name)
{
    return asFuture(ClientFlows::createWorkspace(this, &account, name));
}

Future<protocol::InvitePreview> Client::preview(const protocol::JoinLink& link)
{
    return asFuture(ClientFlows::preview(this, link));
}

Future<WorkspaceId> Client::join(const protocol::JoinLink& link, const QString& displayName)
{
    return asFuture(ClientFlows::join(this, link, displayName));
}

Future<WorkspaceId> Client::redeemDeviceLink(const protocol::JoinLink& link)
{
    return asFuture(ClientFlows::redeemDeviceLink(this, link));
}

Future<SignedIn> Client::signIn(const protocol::ServerAddress& address, const QString& email,
    const QString& password, const std::optional<QString>& secondFactorCode, bool wakeAccount)
{
    return asFuture(ClientFlows::signIn(this, address,
        { .email = email.trimmed(),
            .password = password,
            .deviceName = m_config.deviceName,
            .secondFactorCode = secondFactorCode,
            .wakeAccount = wakeAccount }));
}

Future<protocol::SignInOffers> Client::signInOffers(const protocol::ServerAddress& address)
{
    return asFuture(ClientFlows::signInOffers(this, address));
}

Future<protocol::SignInStart> Client::beginSignIn(
    const protocol::ServerAddress& address, const protocol::BeginSignIn& args)
{
    return asFuture(ClientFlows::beginSignIn(this, address, args));
}

Future<SignedIn> Client::signInThrough(
    const protocol::ServerAddress& address, const protocol::FinishSignIn& args)
{
    return asFuture(ClientFlows::signInThrough(this, address, args));
}

Future<WorkspaceId> Client::joinThrough(
    const protocol::JoinLink& link, const protocol::FinishSignIn& args)
{
    return asFuture(ClientFlows::joinThrough(this, link, args));
}

Future<SignedIn> Client::resetPassword(
    const protocol::ServerAddress& address, const protocol::ResetPassword& args)
{
    return asFuture(ClientFlows::resetPassword(this, address, args));
}

Future<protocol::ServerInfo> Client::serverInfo(const protocol::ServerAddress& address)
{
    return asFuture(ClientFlows::serverInfo(this, address));
}

Future<protocol::Nothing> Client::requestPasswordReset(
    const protocol::ServerAddress& address, const QString& email)
{
    return asFuture(ClientFlows::requestPasswordReset(this, address, email));
}

Future<SignedIn> Client::signUp(
    const protocol::ServerAddress& address, const protocol::SignUp& args)
{
    return asFuture(ClientFlows::signUp(this, address, args));
}

Future<WorkspaceId> Client::signUpThrough(
    const QString& providerId, const protocol::ServerAddress& address, const QString& displayName)
{
    return asFuture(ClientFlows::signUpThrough(this, providerId, address, displayName));
}

} // namespace hearth::models
