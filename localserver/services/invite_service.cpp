// SPDX-License-Identifier: Apache-2.0
#include "core/domain/domain_name.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/codes.h"
#include "localserver/services/invitations.h"
#include "localserver/services/services.h"
#include "localserver/store/invite_state.h"

#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::CodeProblem;
using protocol::Invite;
using protocol::InviteState;

namespace {

/// 98 bits: nobody guesses one.
constexpr int inviteCodeLength = 20;

constexpr std::chrono::microseconds remembered = std::chrono::days(limits::inviteRememberedDays);

Timestamp endOf(Timestamp from, qint64 hours)
{
    return { from.micros + std::chrono::microseconds(std::chrono::hours(hours)).count() };
}

InviteState stateOf(const std::optional<CodeProblem>& problem)
{
    if (!problem)
        return InviteState::Open;
    if (*problem == CodeProblem::Expired)
        return InviteState::Expired;
    return *problem == CodeProblem::UsedUp ? InviteState::UsedUp : InviteState::Revoked;
}

Result<Invite> shown(
    WorkspaceStore& store, const InviteRow& row, Timestamp now, std::optional<QString> code = {})
{
    HEARTH_TRY(const auto problem, problemOf(store, row, now));
    return Invite { .id = row.id,
        .code = std::move(code),
        .roomId = row.room,
        .email = row.email,
        .createdBy = row.createdBy,
        .createdAt = row.createdAt,
        .expiresAt = row.expiresAt,
        .maxUses = row.maxUses,
        .uses = row.uses,
        .state = stateOf(problem) };
}

Result<void> checkTerms(const protocol::InviteCreate& args)
{
    if (args.email && !domainOfEmail(*args.email))
        return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"email"_s);
    if (args.hours < 1 || args.hours > limits::inviteHoursMost)
        return fail(ErrorCode::InvalidArgument,
            u"hours must be 1 to %1"_s.arg(limits::inviteHoursMost), u"hours"_s);
    if (args.maxUses < 0 || args.maxUses > limits::inviteUsesMost)
        return fail(ErrorCode::InvalidArgument,
            u"maxUses must be 0 to %1"_s.arg(limits::inviteUsesMost), u"maxUses"_s);
    return {};
}

Result<void> makeRoom(const WriteContext& context)
{
    InviteStore& invites = context.store().invites();
    HEARTH_CHECK(invites.forgetEndedBefore({ context.work.now().micros - remembered.count() }));
    HEARTH_TRY(const int count, invites.count());
    if (count >= limits::invitesPerWorkspace)
        return fail(ErrorCode::Conflict,
            u"a workspace has at most %1 invitations; those that ended are forgotten after %2 days"_s
                .arg(limits::invitesPerWorkspace)
                .arg(limits::inviteRememberedDays));
    return {};
}

Result<void> record(const WriteContext& context, const char* operation, const InviteRow& row)
{
    QList<protocol::AuditChange> changes;
    if (row.email)
        changes.append({ .field = u"email"_s, .before = {}, .after = *row.email });
    if (row.room)
        changes.append({ .field = u"roomId"_s, .before = {}, .after = row.room->toString() });
    return recordAct(context,
        { .operation = operation,
            .entity = row.id.uuid,
            .entityName = row.email.value_or(QString()),
            .changes = std::move(changes) });
}

/// A second arrival of the same creation is none. Its code was in the first answer.
Result<Invite> known(const WriteContext& context, const InviteRow& row)
{
    if (row.createdBy != context.member().id)
        return fail(ErrorCode::Conflict, u"an invitation with this id exists"_s, u"id"_s);
    return shown(context.store(), row, context.work.now());
}

Result<InviteRow> find(const WorkspaceAccess& access, InviteId id)
{
    HEARTH_CHECK(access.require(Permission::ManageMembers));
    HEARTH_TRY(std::optional<InviteRow> row, access.store().invites().find(id));
    if (!row)
        return fail(ErrorCode::NotFound, u"no such invitation"_s, u"id"_s);
    return *std::move(row);
}

/// What ran out begins anew; what was withdrawn or used up is over.
Result<Invite> renew(const WriteContext& context, const protocol::InviteById& args)
{
    HEARTH_TRY(InviteRow row, find(context.access, args.id));
    const Timestamp now = context.work.now();
    HEARTH_TRY(const auto problem, problemOf(context.store(), row, now));
    if (problem && *problem != CodeProblem::Expired) {
        Error over = refusedCode(*problem).error();
        over.field = u"id"_s;
        return std::unexpected(std::move(over));
    }
    const QString code = codes::make(context.work.random(), inviteCodeLength);
    row.codeHash = codeHash(code);
    row.expiresAt = endOf(now, row.hours);
    HEARTH_CHECK(context.store().invites().update(row));
    HEARTH_CHECK(record(context, protocol::inviteRenew.name, row));
    return shown(context.store(), row, now, code);
}

Result<Invite> revoke(const WriteContext& context, const protocol::InviteById& args)
{
    HEARTH_TRY(InviteRow row, find(context.access, args.id));
    if (!row.revokedAt) {
        row.revokedAt = context.work.now();
        HEARTH_CHECK(context.store().invites().update(row));
        HEARTH_CHECK(record(context, protocol::inviteRevoke.name, row));
    }
    return shown(context.store(), row, context.work.now());
}

Result<protocol::InviteList> list(const WorkspaceAccess& access, Timestamp now)
{
    HEARTH_CHECK(access.require(Permission::ManageMembers));
    HEARTH_TRY(const QList<InviteRow> rows, access.store().invites().list());
    protocol::InviteList out;
    for (const InviteRow& row : rows) {
        const Timestamp ended = std::min(row.expiresAt, row.revokedAt.value_or(row.expiresAt));
        if (ended.micros + remembered.count() < now.micros)
            continue;
        HEARTH_TRY(Invite invite, shown(access.store(), row, now));
        out.invites.append(std::move(invite));
    }
    return out;
}

} // namespace

Result<Invite> createInvite(const WriteContext& context, const protocol::InviteCreate& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_CHECK(checkTerms(args));
    if (args.roomId)
        HEARTH_CHECK(accessChannel(context.access, *args.roomId, u"roomId"_s));
    HEARTH_TRY(const auto existing, context.store().invites().find(args.id));
    if (existing)
        return known(context, *existing);
    HEARTH_CHECK(makeRoom(context));
    const QString code = codes::make(context.work.random(), inviteCodeLength);
    const Timestamp now = context.work.now();
    const qint64 hours = args.email ? limits::inviteHoursByEmail : args.hours;
    const InviteRow row { .id = args.id,
        .codeHash = codeHash(code),
        .room = args.roomId,
        .email = args.email ? std::optional(args.email->trimmed()) : std::nullopt,
        .createdBy = context.member().id,
        .createdAt = now,
        .expiresAt = endOf(now, hours),
        .hours = hours,
        .maxUses = args.email ? 1 : args.maxUses,
        .uses = 0,
        .revokedAt = {} };
    HEARTH_CHECK(context.store().invites().add(row));
    HEARTH_CHECK(record(context, protocol::inviteCreate.name, row));
    return shown(context.store(), row, now, code);
}

Result<Invite> presentInvite(const WriteContext& context, InviteId id)
{
    HEARTH_TRY(const InviteRow row, find(context.access, id));
    return shown(context.store(), row, context.work.now());
}

void offerInvites(Dispatcher& dispatcher, const Clock& clock)
{
    dispatcher.onWrite(
        protocol::inviteCreate, createInvite,
        [](const WriteContext& context, const protocol::InviteCreate& args) {
            return presentInvite(context, args.id);
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::inviteRenew, renew,
        [](const WriteContext& context, const protocol::InviteById& args) {
            return presentInvite(context, args.id);
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::inviteRevoke, revoke,
        [](const WriteContext& context, const protocol::InviteById& args) {
            return presentInvite(context, args.id);
        },
        Directory::Changed);
    dispatcher.onRead(
        protocol::inviteList, [&clock](const ReadContext& context, const protocol::Nothing&) {
            return list(context.access, clock.now());
        });
}

} // namespace hearth::server
