// SPDX-License-Identifier: Apache-2.0
#include "localserver/knock/knock_operations.h"

#include "localserver/audit/acts.h"
#include "localserver/services/invitations.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// A knock belongs to a connection, and HTTP has none that lasts.
Result<void> checkConnection(const EndpointCall& call)
{
    if (call.outlet == nullptr)
        return fail(ErrorCode::Unsupported, u"knocking takes a connection that stays open"_s);
    return {};
}

Result<void> record(
    const WriteContext& context, const char* operation, KnockId id, const QString& name)
{
    return recordAct(context, { .operation = operation, .entity = id.uuid, .entityName = name });
}

Result<protocol::Invite> admit(
    const WriteContext& context, const protocol::KnockAdmit& args, KnockDesk& desk)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    // One that there is already, perhaps used or sent to somebody else, lets nobody in.
    HEARTH_TRY(const auto existing, context.store().invites().find(args.inviteId));
    if (existing)
        return fail(ErrorCode::Conflict, u"there is an invitation of this id"_s, u"inviteId"_s);
    HEARTH_TRY(const QString name, desk.claim(args.id, args.inviteId));
    HEARTH_TRY(protocol::Invite invite,
        createInvite(
            context, { .id = args.inviteId, .roomId = {}, .email = {}, .hours = 1, .maxUses = 1 }));
    HEARTH_CHECK(record(context, protocol::knockAdmit.name, args.id, name));
    return invite;
}

Result<protocol::Nothing> refuse(
    const WriteContext& context, const protocol::KnockRefuse& args, KnockDesk& desk)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_TRY(const QString name, desk.find(args.id));
    HEARTH_CHECK(record(context, protocol::knockRefuse.name, args.id, name));
    return protocol::Nothing {};
}

/// Who knocks means the server. Where it has several workspaces that have nothing to do with each
/// other, the admins of one would see, and take, who is meant for another.
Future<bool> mayAnswer(const KnockParts& parts, const EndpointCall& call)
{
    if (parts.files.list().size() < 2)
        return ready<bool>(true);
    if (!call.caller.identity)
        return ready<bool>(false);
    return chain(parts.accounts.user(call.caller.identity->user),
        [](const User& user) -> Result<bool> { return user.ownsServer; });
}

template <typename Args, typename Reply>
void keepForTheOwner(Dispatcher& dispatcher, const protocol::Operation<Args, Reply>& operation,
    const KnockParts& parts, const Result<std::optional<Reply>>& otherwise)
{
    dispatcher.precede(
        operation, Permission::ManageMembers, [parts, otherwise](const EndpointCall& call) {
            return chain(mayAnswer(parts, call),
                [otherwise](bool may) { return may ? Result<std::optional<Reply>>() : otherwise; });
        });
}

void keepForTheOwner(Dispatcher& dispatcher, const KnockParts& parts)
{
    const auto refused = fail(ErrorCode::Forbidden,
        u"several workspaces are on this server, so its owner answers who knocks"_s);
    // Asked again and again by everybody who could invite: not a refusal that anybody is told of.
    keepForTheOwner(dispatcher, protocol::knockList, parts,
        Result<std::optional<protocol::KnockList>>(protocol::KnockList {}));
    keepForTheOwner(
        dispatcher, protocol::knockAdmit, parts, Result<std::optional<protocol::Invite>>(refused));
    keepForTheOwner(dispatcher, protocol::knockRefuse, parts,
        Result<std::optional<protocol::Nothing>>(refused));
}

void offerAnswers(Dispatcher& dispatcher, KnockDesk& desk, QObject* context)
{
    dispatcher.onRead(protocol::knockList,
        [&desk](const ReadContext& read, const protocol::Nothing&) -> Result<protocol::KnockList> {
            HEARTH_CHECK(read.access.require(Permission::ManageMembers));
            return desk.list();
        });
    dispatcher.onWrite(
        protocol::knockAdmit,
        [&desk](const WriteContext& write, const protocol::KnockAdmit& args) {
            return admit(write, args, desk);
        },
        [](const WriteContext& write, const protocol::KnockAdmit& args) {
            return presentInvite(write, args.inviteId);
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::knockRefuse,
        [&desk](const WriteContext& write, const protocol::KnockRefuse& args) {
            return refuse(write, args, desk);
        },
        [](const WriteContext&, const protocol::KnockRefuse&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        });
    // Behind the commit: nobody is told a code of an invitation that there is not.
    dispatcher.follow(protocol::knockAdmit, context,
        [&desk](const EndpointCall& call, const protocol::Invite& invite) {
            const auto args = fromJson<protocol::KnockAdmit>(call.request.args);
            if (args && invite.code)
                desk.admit(args->id, args->inviteId, *invite.code);
        });
    // Also when the disk did not take it.
    dispatcher.followFailure(
        protocol::knockAdmit, context, [&desk](const EndpointCall& call, const Error&) {
            const auto args = fromJson<protocol::KnockAdmit>(call.request.args);
            if (args)
                desk.release(args->id, args->inviteId);
        });
    dispatcher.follow(protocol::knockRefuse, context,
        [&desk](const EndpointCall& call, const protocol::Nothing&) {
            if (const auto args = fromJson<protocol::KnockRefuse>(call.request.args))
                desk.refuse(*args);
        });
}

} // namespace

void offerKnocks(Dispatcher& dispatcher, const KnockParts& parts, QObject* context)
{
    KnockDesk& desk = parts.desk;
    dispatcher.on(protocol::knockBegin,
        [&desk](const protocol::KnockBegin& args,
            const EndpointCall& call) -> Result<protocol::KnockBegun> {
            HEARTH_CHECK(checkConnection(call));
            return desk.begin(args, call.caller, call.connection);
        });
    dispatcher.on(protocol::knockReveal,
        [&desk](const protocol::KnockReveal& args,
            const EndpointCall& call) -> Result<protocol::KnockRevealed> {
            HEARTH_CHECK(checkConnection(call));
            return desk.reveal(args, call.connection);
        });
    dispatcher.on(protocol::knockState,
        [&desk](const protocol::KnockById& args,
            const EndpointCall& call) -> Result<protocol::KnockState> {
            HEARTH_CHECK(checkConnection(call));
            return desk.state(args.id, call.connection);
        });
    offerAnswers(dispatcher, desk, context);
    keepForTheOwner(dispatcher, parts);
}

} // namespace hearth::server
