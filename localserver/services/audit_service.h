// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// The operations on a workspace's audit log. The key signs what stands for pruned entries.
void offerAudit(Dispatcher& dispatcher, const AuditKey& key);
/// Those on the server's own, for its owner. Accounts and clock outlive the dispatcher.
void offerServerAudit(Dispatcher& dispatcher, AccountService& accounts, const Clock& clock);

} // namespace hearth::server
