// SPDX-License-Identifier: Apache-2.0
// The devices of somebody else, for whoever may make a way into their account.
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<protocol::SessionList> AccountService::Private::sessionsOf(UserId user, UserId caller)
{
    HEARTH_TRY(const User actor, accounts().user(caller));
    HEARTH_TRY(
        protocol::SessionList list, sessions->list({ .user = user, .session = {}, .grant = {} }));
    // Where somebody lives and works is not their workspace's business.
    if (!actor.ownsServer) {
        for (protocol::SessionInfo& each : list.sessions)
            each.address.clear();
    }
    return list;
}

Future<EndpointReply> AccountService::Private::listUserSessions(
    protocol::ListUserSessions args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Result<EndpointReply> {
        const UserId by = caller.identity->user;
        HEARTH_CHECK(mayLookAfter(by, args.userId, args.workspaceId));
        return sessionsOf(args.userId, by).transform(answer<protocol::SessionList>);
    });
}

Future<EndpointReply> AccountService::Private::revokeUserSessions(
    protocol::RevokeUserSessions args, CallerContext caller)
{
    return store->run(
        [this, args, caller](storage::Connection& connection) -> Result<EndpointReply> {
            const UserId by = caller.identity->user;
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            sessions->begin();
            HEARTH_CHECK(mayLookAfter(by, args.userId, args.workspaceId));
            QString device;
            if (args.sessionId) {
                HEARTH_TRY(device, sessions->deviceName(*args.sessionId));
                HEARTH_CHECK(sessions->endOne(*args.sessionId, args.userId));
            } else {
                HEARTH_CHECK(sessions->endAll(args.userId, std::nullopt));
            }
            // Where the administrator sits is not the person's to know.
            HEARTH_TRY(const AccountNotice notice,
                notices().add(args.userId, AccountNoticeKind::SessionsEnded, device, {}));
            HEARTH_CHECK(record(caller,
                { .operation = protocol::userRevokeSessions.name,
                    .entityKind = u"account"_s,
                    .entity = args.userId.uuid }));
            HEARTH_TRY(const protocol::SessionList left, sessionsOf(args.userId, by));
            HEARTH_CHECK(transaction.commit());
            sessions->announce();
            tell(args.userId, { notice });
            return answer(left);
        });
}

} // namespace hearth::server
