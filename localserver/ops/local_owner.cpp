// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/local_owner.h"

namespace hearth::server {

Task<Result<LocalOwner>> signInAsOwner(LocalClient* client, std::optional<QString> newOwner)
{
    Result<protocol::Session> session = co_await await(
        client->call(protocol::authLocal, protocol::LocalSignIn {}));
    if (session)
        co_return LocalOwner { .user = session->user, .recoveryCode = {} };
    if (session.error().code != ErrorCode::NotFound || !newOwner)
        co_return forward(std::move(session));
    session = co_await await(client->call(protocol::authSignUp,
        protocol::SignUp { .displayName = *newOwner,
            .email = {},
            .password = {},
            .setupCode = {},
            .code = {},
            .deviceName = {} }));
    if (!session)
        co_return forward(std::move(session));
    // Without it nobody could become this owner over the network.
    Result<protocol::RecoveryCode> code = co_await await(
        client->call(protocol::authCreateRecoveryCode, protocol::Nothing {}));
    if (!code)
        co_return forward(std::move(code));
    co_return LocalOwner { .user = session->user, .recoveryCode = code->code };
}

} // namespace hearth::server
