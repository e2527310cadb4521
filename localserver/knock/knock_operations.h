// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/knock/knock_desk.h"
#include "localserver/services/dispatcher.h"
#include "localserver/store/workspace_files.h"

namespace hearth::server {

/// What answering a knock needs. All of it outlives every call.
struct KnockParts {
    KnockDesk& desk;
    AccountService& accounts;
    const WorkspaceFiles& files;
};

/// All of `protocol::knockOperations`. `context` lives where what follows an answer is to be done.
void offerKnocks(Dispatcher& dispatcher, const KnockParts& parts, QObject* context);

} // namespace hearth::server
