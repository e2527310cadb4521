// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// Calls the account's server past the outbox, as windows do that show what no copy holds or answer
/// with a secret. Needs a connection; `workspace` for operations of that scope. Window's thread;
/// the answer comes on the thread of the `then` context.
template <typename Args, typename Reply>
Future<Reply> callServer(const Account& account, const protocol::Operation<Args, Reply>& operation,
    std::optional<WorkspaceId> workspace, const Args& args)
{
    const QPointer<provider::BackendProvider> provider = account.provider();
    return runOn(provider.data(), [provider, operation, workspace, args] {
        return provider->persistence().call(operation, workspace, args);
    });
}

} // namespace hearth::models
