// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/domain_service.h"

#include "core/domain/domain_name.h"
#include "localserver/access/networks.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/codes.h"
#include "localserver/services/audit.h"
#include "localserver/services/domain_check.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Domain;
using protocol::DomainCheck;

namespace {

/// Told apart from the site's own records by its name, so that nobody has to touch those.
const QString recordPrefix = u"_hearth."_s;
const QString challengePrefix = u"hearth-domain="_s;

Result<Domain> find(const WorkspaceAccess& access, DomainId id)
{
    HEARTH_CHECK(access.require(Permission::ManageWorkspace));
    HEARTH_TRY(std::optional<Domain> domain, access.store().domains().find(id));
    if (!domain)
        return fail(ErrorCode::NotFound, u"no such domain"_s, u"id"_s);
    return *std::move(domain);
}

Result<void> record(const WriteContext& context, const char* operation, const Domain& domain,
    QList<protocol::AuditChange> changes = {})
{
    return recordAct(context,
        { .operation = operation,
            .entity = domain.id.uuid,
            .entityName = domain.name,
            .changes = std::move(changes) });
}

Result<Domain> add(const WriteContext& context, const protocol::DomainAdd& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    const std::optional<QString> name = domainName(args.name);
    if (!name)
        return fail(
            ErrorCode::InvalidArgument, u"is no domain; it looks like example.org"_s, u"name"_s);
    DomainStore& domains = context.store().domains();
    HEARTH_TRY(const std::optional<Domain> known, domains.find(args.id));
    if (known && known->name == *name)
        return *known;
    if (known)
        return fail(ErrorCode::Conflict, u"a domain with this id exists"_s, u"id"_s);
    HEARTH_TRY(const std::optional<Domain> taken, domains.findByName(*name));
    if (taken)
        return fail(ErrorCode::Conflict, u"this domain is on the list already"_s, u"name"_s);
    HEARTH_TRY(const QList<Domain> all, domains.list());
    if (all.size() >= limits::domainsPerWorkspace)
        return fail(ErrorCode::Conflict,
            u"a workspace has at most %1 domains"_s.arg(limits::domainsPerWorkspace), u"name"_s);
    Domain domain;
    domain.id = args.id;
    domain.name = *name;
    domain.recordName = recordPrefix + *name;
    domain.challenge = challengePrefix + codes::makeToken(context.work.random());
    HEARTH_CHECK(domains.add(domain, context.work.now()));
    HEARTH_CHECK(record(context, protocol::domainAdd.name, domain));
    return domain;
}

Result<protocol::Nothing> remove(const WriteContext& context, const protocol::DomainById& args)
{
    HEARTH_TRY(const Domain domain, find(context.access, args.id));
    HEARTH_CHECK(context.store().domains().remove(domain.id));
    HEARTH_CHECK(record(context, protocol::domainRemove.name, domain));
    return protocol::Nothing {};
}

Result<void> switchJoinCodeOff(const WriteContext& context)
{
    Workspace workspace = context.access.workspace();
    if (!workspace.joinCodeEnabled)
        return {};
    workspace.joinCodeEnabled = false;
    ++workspace.revision;
    HEARTH_CHECK(context.store().kernel().updateWorkspace(workspace));
    HEARTH_CHECK(context.work.record({ .type = EventType::WorkspaceUpdated,
        .entity = workspace.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    return recordAct(context,
        { .operation = protocol::workspaceUpdate.name,
            .entity = workspace.id.uuid,
            .changes = changesBetween(context.access.workspace(), workspace) });
}

/// Name servers that do not answer prove nothing, either way: what was proven stays so.
Result<Domain> note(
    const WriteContext& context, const protocol::DomainVerify& args, DomainCheck found)
{
    HEARTH_TRY(const Domain before, find(context.access, args.id));
    Domain domain = before;
    domain.checkedAt = context.work.now();
    domain.lastCheck = found;
    if (found == DomainCheck::Proven && !domain.verifiedAt)
        domain.verifiedAt = domain.checkedAt;
    else if (found == DomainCheck::Missing || found == DomainCheck::Wrong)
        domain.verifiedAt.reset();
    if (found != DomainCheck::Unreachable) {
        domain.failingSince.reset();
        domain.pausedAt.reset();
    }
    HEARTH_CHECK(context.store().domains().update(domain));
    HEARTH_CHECK(
        record(context, protocol::domainVerify.name, domain, changesBetween(before, domain)));
    // Only the first time: an admin who switched it on again meanwhile keeps it.
    if (domain.verifiedAt && !before.verifiedAt && !args.keepJoinCode)
        HEARTH_CHECK(switchJoinCodeOff(context));
    return domain;
}

Result<Domain> update(const WriteContext& context, const protocol::DomainUpdate& args)
{
    HEARTH_TRY(const Domain before, find(context.access, args.id));
    Domain domain = before;
    domain.autoJoin = args.autoJoin;
    if (domain == before)
        return domain;
    HEARTH_CHECK(context.store().domains().update(domain));
    HEARTH_CHECK(
        record(context, protocol::domainUpdate.name, domain, changesBetween(before, domain)));
    return domain;
}

Result<protocol::DomainMatch> match(
    const ReadContext& context, const protocol::DomainCheckEmail& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    const std::optional<QString> name = domainOfEmail(args.email);
    if (!name)
        return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"email"_s);
    return context.store().domains().findByName(*name).transform(
        [](const std::optional<Domain>& domain) {
            return protocol::DomainMatch { .matches = domain && domain->verifiedAt };
        });
}

} // namespace

DomainService::DomainService(Parts parts)
    : m_parts(std::move(parts))
{
}

Future<Domain> DomainService::verify(const protocol::DomainVerify& args, const EndpointCall& call)
{
    const Result<WorkspaceId> workspace = workspaceOf(call);
    if (!workspace)
        return ready<Domain>(std::unexpected(workspace.error()));
    const auto look = [args, caller = call.caller, now = m_parts.readers.now()](
                          WorkspaceStore& store) -> Result<Domain> {
        HEARTH_TRY(const WorkspaceAccess access,
            withinNetworks(accessWorkspace(store, caller.identity->user, now), caller));
        return find(access, args.id);
    };
    return chain(m_parts.readers.read(*workspace, look),
        [this, args, workspace = *workspace, caller = call.caller](const Domain& domain) {
            return chain(lookAtRecord(m_parts.resolver, domain),
                [this, args, workspace, caller](
                    DomainCheck found) { return keep(workspace, args, caller, found); });
        });
}

Future<Domain> DomainService::keep(WorkspaceId workspace, const protocol::DomainVerify& args,
    const CallerContext& caller, DomainCheck found)
{
    const auto step = [args, caller, found](WorkspaceTransaction& work) -> Result<Domain> {
        HEARTH_TRY(const WorkspaceAccess access,
            withinNetworks(
                accessWorkspace(work.store(), caller.identity->user, work.now()), caller));
        return note({ .work = work,
                        .access = access,
                        .caller = caller.identity,
                        .address = caller.address },
            args, found);
    };
    return chain(m_parts.lanes.submit(workspace, step), [this, workspace](const Domain& domain) {
        return chain(
            m_parts.refreshDirectory(workspace), [domain]() -> Result<Domain> { return domain; });
    });
}

void DomainService::offer(Dispatcher& dispatcher)
{
    dispatcher.onWrite(
        protocol::domainAdd, add, [](const WriteContext& context, const protocol::DomainAdd& args) {
            return find(context.access, args.id);
        });
    dispatcher.onWrite(
        protocol::domainRemove, remove,
        [](const WriteContext&, const protocol::DomainById&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::domainUpdate, update,
        [](const WriteContext& context, const protocol::DomainUpdate& args) {
            return find(context.access, args.id);
        },
        Directory::Changed);
    dispatcher.on(protocol::domainVerify,
        [this](const protocol::DomainVerify& args, const EndpointCall& call) {
            return verify(args, call);
        });
    dispatcher.onRead(protocol::domainList,
        [](const ReadContext& context, const protocol::Nothing&) -> Result<protocol::DomainList> {
            HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
            return context.store().domains().list().transform(
                [](QList<Domain> domains) { return protocol::DomainList { std::move(domains) }; });
        });
    dispatcher.onRead(protocol::domainCheckEmail, match);
}

} // namespace hearth::server
