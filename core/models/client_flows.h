// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/await.h"
#include "core/models/client.h"

namespace hearth::models {

struct KnockGreeting;

/// The ways to get a workspace, each a sequence of calls that takes effect on the client only when
/// all went well: until then the account is held by the flow alone, and a failure leaves nothing
/// behind on this device. Window's thread.
class ClientFlows {
public:
    using ClientPtr = QPointer<Client>;

    static Task<Result<WorkspaceId>> startHere(
        ClientPtr client, QString displayName, QString workspaceName);
    static Task<Result<WorkspaceId>> createWorkspace(
        ClientPtr client, QPointer<Account> account, QString name);
    static Task<Result<protocol::InvitePreview>> preview(ClientPtr client, protocol::JoinLink link);
    static Task<Result<WorkspaceId>> join(
        ClientPtr client, protocol::JoinLink link, QString displayName);
    static Task<Result<WorkspaceId>> redeemDeviceLink(ClientPtr client, protocol::JoinLink link);
    static Task<Result<SignedIn>> signIn(
        ClientPtr client, protocol::ServerAddress address, protocol::SignIn args);
    // provider_flows.cpp
    static Task<Result<protocol::SignInOffers>> signInOffers(
        ClientPtr client, protocol::ServerAddress address);
    static Task<Result<protocol::SignInStart>> beginSignIn(
        ClientPtr client, protocol::ServerAddress address, protocol::BeginSignIn args);
    static Task<Result<SignedIn>> signInThrough(
        ClientPtr client, protocol::ServerAddress address, protocol::FinishSignIn args);
    static Task<Result<WorkspaceId>> joinThrough(
        ClientPtr client, protocol::JoinLink link, protocol::FinishSignIn args);
    // move_flows.cpp
    static Task<Result<void>> followMove(
        ClientPtr client, QPointer<Account> account, WorkspaceId workspace);
    static Task<Result<SignedIn>> resetPassword(
        ClientPtr client, protocol::ServerAddress address, protocol::ResetPassword args);
    static Task<Result<void>> endSession(
        ClientPtr client, protocol::ServerAddress address, QString refreshToken);
    static Task<Result<protocol::ServerInfo>> serverInfo(
        ClientPtr client, protocol::ServerAddress address);
    static Task<Result<protocol::Nothing>> requestPasswordReset(
        ClientPtr client, protocol::ServerAddress address, QString email);
    static Task<Result<SignedIn>> signUp(
        ClientPtr client, protocol::ServerAddress address, protocol::SignUp args);
    static Task<Result<WorkspaceId>> signUpThrough(
        ClientPtr client, QString providerId, protocol::ServerAddress address, QString displayName);

    // knocking.cpp
    static Task<Result<KnockGreeting>> knock(
        ClientPtr client, protocol::ServerAddress host, QString displayName);

private:
    using AccountPtr = std::shared_ptr<std::unique_ptr<Account>>;

    static Task<Result<AccountPtr>> connectFresh(ClientPtr client, QString providerId,
        protocol::ServerAddress address, QStringList places = {});
    static Task<Result<SignedIn>> enter(ClientPtr client, AccountPtr account);
    static Task<Result<WorkspaceId>> finish(
        ClientPtr client, AccountPtr account, std::optional<WorkspaceId> wanted);
    /// What a flow answers that finds its client gone, and with it the account under way.
    static std::unexpected<Error> clientGone();
    static Task<QPointer<Account>> accountAt(
        ClientPtr client, UserId user, protocol::ServerAddress address);
    static Account* findAccount(Client& client, const protocol::ServerAddress& address);
};

} // namespace hearth::models
