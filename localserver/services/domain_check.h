// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/domain_operations.h"
#include "localserver/dns/txt_resolver.h"
#include "localserver/store/workspace_transaction.h"

namespace hearth::server {

/// What the name servers say of a domain's record now; never an error. Any thread.
[[nodiscard]] Future<protocol::DomainCheck> lookAtRecord(
    TxtResolver& resolver, const protocol::Domain& domain);

/// How long the record of a proven domain may be missing before it lets nobody in.
inline constexpr std::chrono::days domainPatience { 7 };

/// Keeps what a look found that nobody asked for. A proven domain whose record is missing stays
/// proven, and after `domainPatience` it lets nobody in until the record is back; the admins are
/// told once. A domain that is gone or no longer proven stays as it is. Lane thread.
Result<void> keepRecheck(WorkspaceTransaction& work, DomainId id, protocol::DomainCheck found);

} // namespace hearth::server
