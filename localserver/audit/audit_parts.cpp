// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_parts.h"

#include "localserver/audit/alert_hook.h"
#include "localserver/audit/audit_hook.h"

#include <utility>

namespace hearth::server {

namespace {

std::vector<std::shared_ptr<Hook>> allHooks(const AuditParts::Given& given)
{
    std::vector<std::shared_ptr<Hook>> hooks {
        std::make_shared<AuditHook>(AuditHook::Parts { .accounts = given.places.accounts,
            .lanes = given.places.lanes,
            .files = given.places.files,
            .clock = given.clock,
            .random = given.random }),
        std::make_shared<AlertHook>(given.places.accounts, given.places.lanes),
    };
    hooks.insert(hooks.end(), given.hooks.begin(), given.hooks.end());
    return hooks;
}

} // namespace

AuditParts::AuditParts(const Given& given)
    : m_rounds(given.places, allHooks(given))
    , m_refusals({ .accounts = given.places.accounts,
          .lanes = given.places.lanes,
          .clock = given.clock,
          .random = given.random,
          .serverTold = [this] { m_rounds.look({}); } })
    , m_endpoint({ .inner = given.endpoint,
          .accounts = given.places.accounts,
          .refusals = m_refusals,
          .clock = given.clock,
          .serverTold = [this] { m_rounds.look({}); } })
{
}

void AuditParts::stop()
{
    // Links may hold this longer than the server and its clock live.
    if (std::exchange(m_isStopped, true))
        return;
    m_refusals.stop();
    m_rounds.stop();
}

} // namespace hearth::server
