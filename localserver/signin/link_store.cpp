// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/link_store.h"

#include "core/storage/statement.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::LinkedSignIn;

Result<std::optional<UserId>> LinkStore::findUser(const ProviderAccount& account)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare(
            "SELECT user_id FROM linked_sign_in WHERE provider_id = ? AND subject = ?"));
    HEARTH_TRY(const bool found, query.bindAll(account.provider, account.subject).step());
    return found ? std::optional(query.get<UserId>(0)) : std::nullopt;
}

Result<QList<LinkedSignIn>> LinkStore::list(UserId user)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT provider.id, provider.kind, provider.name, link.account, link.linked_at, link.last_used_at
        FROM linked_sign_in AS link JOIN sign_in_provider AS provider ON provider.id = link.provider_id
        WHERE link.user_id = ? ORDER BY provider.name COLLATE NOCASE, provider.id)sql"));
    query.bind(1, user);
    QList<LinkedSignIn> linked;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return linked;
        linked.append({ .providerId = query.get<SignInProviderId>(0),
            .kind = query.get<protocol::SignInKind>(1),
            .providerName = query.text(2),
            .account = query.text(3),
            .linkedAt = query.get<Timestamp>(4),
            .lastUsedAt = query.get<std::optional<Timestamp>>(5) });
    }
}

Result<void> LinkStore::put(UserId user, const ProviderAccount& account, Timestamp now)
{
    HEARTH_TRY(storage::Statement forget,
        m_connection.prepare("DELETE FROM linked_sign_in WHERE user_id = ? AND provider_id = ?"));
    HEARTH_CHECK(forget.bindAll(user, account.provider).run());
    HEARTH_TRY(storage::Statement insert, m_connection.prepare(R"sql(
        INSERT INTO linked_sign_in (provider_id, subject, user_id, account, linked_at)
        VALUES (?, ?, ?, ?, ?))sql"));
    return insert.bindAll(account.provider, account.subject, user, account.name, now).run();
}

Result<void> LinkStore::noteUse(const ProviderAccount& account, Timestamp now)
{
    HEARTH_TRY(storage::Statement update, m_connection.prepare(R"sql(
        UPDATE linked_sign_in SET last_used_at = ?, account = ?
        WHERE provider_id = ? AND subject = ?)sql"));
    return update.bindAll(now, account.name, account.provider, account.subject).run();
}

Result<void> LinkStore::remove(UserId user, SignInProviderId provider)
{
    HEARTH_TRY(storage::Statement forget, m_connection.prepare(R"sql(
        DELETE FROM linked_sign_in WHERE user_id = ? AND provider_id = ? RETURNING subject)sql"));
    HEARTH_TRY(const bool found, forget.bindAll(user, provider).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"this account is not linked to it"_s, u"providerId"_s);
    return forget.run();
}

Result<bool> LinkStore::hasOtherWayIn(UserId user, SignInProviderId provider)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT 1 FROM user WHERE id = ?1 AND (password_hash IS NOT NULL OR recovery_hash IS NOT NULL)
        UNION ALL
        SELECT 1 FROM linked_sign_in AS link JOIN sign_in_provider AS provider ON provider.id = link.provider_id
        WHERE link.user_id = ?1 AND link.provider_id <> ?2 AND provider.enabled <> 0
        LIMIT 1)sql"));
    return query.bindAll(user, provider).step();
}

Result<QList<GroupGrant>> LinkStore::grants(UserId user, SignInProviderId provider)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT workspace_id, role, applying FROM group_grant WHERE user_id = ? AND provider_id = ?)sql"));
    query.bindAll(user, provider);
    QList<GroupGrant> grants;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return grants;
        grants.append({ .workspace = query.get<WorkspaceId>(0),
            .given = query.get<std::optional<Role>>(1),
            .applying = query.get<std::optional<Role>>(2) });
    }
}

Result<void> LinkStore::putGrant(UserId user, SignInProviderId provider, const GroupGrant& grant)
{
    HEARTH_TRY(storage::Statement put, m_connection.prepare(R"sql(
        INSERT OR REPLACE INTO group_grant (user_id, provider_id, workspace_id, role, applying)
        VALUES (?, ?, ?, ?, ?))sql"));
    return put.bindAll(user, provider, grant.workspace, grant.given, grant.applying).run();
}

} // namespace hearth::server
