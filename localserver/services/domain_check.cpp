// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/domain_check.h"

#include "localserver/audit/acts.h"
#include "localserver/audit/alert_record.h"
#include "localserver/services/audit.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Domain;
using protocol::DomainCheck;

namespace {

DomainCheck judge(const Result<QStringList>& values, const QString& challenge)
{
    if (!values)
        return DomainCheck::Unreachable;
    if (values->isEmpty())
        return DomainCheck::Missing;
    return values->contains(challenge) ? DomainCheck::Proven : DomainCheck::Wrong;
}

bool isOverdue(const Domain& domain, Timestamp now)
{
    return domain.failingSince
        && now.micros - domain.failingSince->micros
        >= std::chrono::microseconds(domainPatience).count();
}

void take(Domain& domain, DomainCheck found, Timestamp now)
{
    domain.checkedAt = now;
    domain.lastCheck = found;
    if (found == DomainCheck::Proven) {
        domain.failingSince.reset();
        domain.pausedAt.reset();
    } else if (found == DomainCheck::Missing || found == DomainCheck::Wrong) {
        domain.failingSince = domain.failingSince.value_or(now);
        if (!domain.pausedAt && isOverdue(domain, now))
            domain.pausedAt = now;
    }
}

Result<void> alertAdmins(WorkspaceTransaction& work, const Domain& domain)
{
    const AlertRecord record { .alert = { .id = work.newId<AlertId>(),
                                   .kind = AlertKind::DomainLost,
                                   .firstAt = domain.failingSince.value_or(work.now()),
                                   .count = 1,
                                   .name = domain.name,
                                   .address = {} },
        .userId = {} };
    return work.tellHooks(HookTopic::Alert, toJson(record));
}

} // namespace

Future<DomainCheck> lookAtRecord(TxtResolver& resolver, const Domain& domain)
{
    Promise<DomainCheck> promise;
    Future<DomainCheck> seen = promise.future();
    resolver.lookUp(domain.recordName)
        .then([promise, challenge = domain.challenge](const Result<QStringList>& values) {
            promise.resolve(judge(values, challenge));
        });
    return seen;
}

Result<void> keepRecheck(WorkspaceTransaction& work, DomainId id, DomainCheck found)
{
    HEARTH_TRY(const std::optional<Domain> before, work.store().domains().find(id));
    if (!before || !before->verifiedAt)
        return {};
    Domain domain = *before;
    take(domain, found, work.now());
    HEARTH_CHECK(work.store().domains().update(domain));
    if (domain.pausedAt == before->pausedAt)
        return {};
    HEARTH_CHECK(recordAct(work,
        { .operation = protocol::domainVerify.name,
            .entity = domain.id.uuid,
            .entityName = domain.name,
            .changes = changesBetween(*before, domain) }));
    return domain.pausedAt && domain.autoJoin ? alertAdmins(work, domain) : Result<void> {};
}

} // namespace hearth::server
