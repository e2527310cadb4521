// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/await.h"
#include "localserver/ops/local_client.h"

namespace hearth::server {

/// In whose name a command works on a data directory.
struct LocalOwner {
    User user;
    std::optional<QString> recoveryCode; ///< only of an owner who was made just now: signs them in
                                         ///< for the first time
};

/// Signs an open client in as the owner of its server. When nobody owns that, somebody called
/// `newOwner` becomes its owner; without a name `NotFound`. The client outlives the task.
Task<Result<LocalOwner>> signInAsOwner(LocalClient* client, std::optional<QString> newOwner);

} // namespace hearth::server
