// SPDX-License-Identifier: Apache-2.0
// The operations on API tokens and on notices, and what is due without anybody calling.
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Act tokenAct(const char* operation, TokenId token, const QString& name)
{
    return {
        .operation = operation, .entityKind = u"token"_s, .entity = token.uuid, .entityName = name
    };
}

} // namespace

// --- API tokens
// -----------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::createToken(
    protocol::CreateToken args, CallerContext caller)
{
    return store->run([this, args, caller](
                          storage::Connection& connection) -> Result<EndpointReply> {
        const UserId user = caller.identity->user;
        if (args.workspaceId) {
            HEARTH_TRY(const std::optional<Role> role, accounts().roleIn(user, *args.workspaceId));
            if (!role)
                return fail(ErrorCode::NotFound, u"there is no such workspace"_s, u"workspaceId"_s);
        }
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_TRY(const protocol::CreatedToken made, apiTokens.create(connection, user, args));
        HEARTH_CHECK(
            record(caller, tokenAct(protocol::tokenCreate.name, made.token.id, args.name)));
        HEARTH_CHECK(transaction.commit());
        apiTokens.adopt(made, user);
        return answer(made);
    });
}

Future<EndpointReply> AccountService::Private::listTokens(protocol::Nothing, CallerContext caller)
{
    return store->run([this, user = caller.identity->user](storage::Connection& connection) {
        return apiTokens.list(connection, user).transform(answer<protocol::TokenList>);
    });
}

Future<EndpointReply> AccountService::Private::revokeToken(
    protocol::RevokeToken args, CallerContext caller)
{
    return store->run(
        [this, args, caller](storage::Connection& connection) -> Result<EndpointReply> {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            HEARTH_TRY(const QString name,
                apiTokens.revoke(connection, caller.identity->user, args.tokenId));
            HEARTH_CHECK(record(caller, tokenAct(protocol::tokenRevoke.name, args.tokenId, name)));
            HEARTH_CHECK(transaction.commit());
            endTokens({ args.tokenId });
            return answer(protocol::Nothing {});
        });
}

void AccountService::Private::endTokens(const QList<TokenId>& ids)
{
    apiTokens.forget(ids);
    for (const TokenId token : ids) {
        registry.add({ token.uuid }, clock.now());
        registry.tell({ token.uuid });
    }
}

// --- notices
// --------------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::listNotices(protocol::Nothing, CallerContext caller)
{
    return store->run(
        [this, user = caller.identity->user](storage::Connection&) -> Result<EndpointReply> {
            HEARTH_TRY(QList<AccountNotice> list, notices().list(user));
            return answer(protocol::NoticeList { std::move(list) });
        });
}

Future<EndpointReply> AccountService::Private::dismissNotices(
    protocol::DismissNotices args, CallerContext caller)
{
    return store->run([this, args, user = caller.identity->user](
                          storage::Connection& connection) -> Result<EndpointReply> {
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(notices().dismiss(user, args.noticeIds));
        HEARTH_CHECK(transaction.commit());
        return answer(protocol::Nothing {});
    });
}

void AccountService::Private::tell(UserId user, const QList<AccountNotice>& news)
{
    std::function<void(UserId, const QList<AccountNotice>&)> listener;
    {
        const std::scoped_lock lock(mutex);
        listener = tellNotices;
    }
    if (listener)
        listener(user, news);
}

// --- in rounds
// ------------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::rotateSigningKey(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection& connection) -> Result<EndpointReply> {
        HEARTH_CHECK(checkOwner(caller));
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_TRY(QList<SigningKey> renewed, keys.rotate(connection));
        HEARTH_CHECK(record(caller,
            { .operation = protocol::serverRotateSigningKey.name,
                .changes = { { .field = u"keyId"_s,
                    .before = {},
                    .after = QString::fromLatin1(renewed.constFirst().id) } } }));
        HEARTH_CHECK(transaction.commit());
        const protocol::SigningKeyInfo info { .keyId = QString::fromLatin1(renewed.constFirst().id),
            .createdAt = renewed.constFirst().createdAt };
        keys.adopt(std::move(renewed));
        return answer(info);
    });
}

Result<void> AccountService::Private::renewSigningKey()
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    HEARTH_TRY(QList<SigningKey> renewed, keys.load(store->connection()));
    HEARTH_CHECK(transaction.commit());
    keys.adopt(std::move(renewed));
    return {};
}

Result<std::optional<Timestamp>> AccountService::Private::round()
{
    if (keys.isDue())
        HEARTH_CHECK(renewSigningKey());
    HEARTH_TRY(const QList<TokenId> over, apiTokens.tidy(store->connection()));
    endTokens(over);
    return apiTokens.nextExpiry();
}

Future<std::optional<Timestamp>> AccountService::tidy()
{
    return run([this](storage::Connection&) { return d->round(); });
}

} // namespace hearth::server
