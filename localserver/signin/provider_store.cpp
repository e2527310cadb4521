// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/provider_store.h"

#include "core/storage/statement.h"
#include "localserver/clean_name.h"
#include "localserver/signin/provider_http.h"

#include <QRegularExpression>
#include <QSslCertificate>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::GroupMapping;
using protocol::SignInKind;
using protocol::SignInProvider;
using protocol::SignInProviderChange;

namespace {

QByteArray secretPlace(SignInProviderId id)
{
    return secretContext("sign_in_provider", "secret", id.uuid.toBlob());
}

std::unexpected<Error> wrong(const QString& field, const QString& problem)
{
    return fail(ErrorCode::InvalidArgument, problem, field);
}

std::unexpected<Error> unknownProvider(const QString& field)
{
    return fail(ErrorCode::NotFound, u"there is no such sign-in provider"_s, field);
}

/// RFC 6749 §3.3.
bool isScope(const QString& scope)
{
    static const QRegularExpression shape(u"\\A[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}\\z"_s);
    return shape.match(scope).hasMatch();
}

Result<void> checkIssuer(const SignInProviderChange& change)
{
    const QUrl issuer(change.issuer, QUrl::StrictMode);
    switch (change.kind) {
    case SignInKind::Google:
        if (!change.issuer.isEmpty())
            return wrong(u"issuer"_s, u"is known for Google: leave it empty"_s);
        return {};
    case SignInKind::GitHub:
        if (change.issuer.isEmpty())
            return {};
        break;
    case SignInKind::OpenIdConnect:
        break;
    }
    if (!isProviderUrl(issuer) || issuer.hasQuery())
        return wrong(u"issuer"_s, u"is not an address that begins with https://"_s);
    return {};
}

Result<void> checkMappings(const QList<GroupMapping>& mappings)
{
    for (qsizetype i = 0; i < mappings.size(); ++i) {
        const GroupMapping& row = mappings.at(i);
        if (row.role != Role::Admin && row.role != Role::Member)
            return wrong(u"mappings[%1].role"_s.arg(i), u"must be member or admin"_s);
        const bool isTwice = std::any_of(
            mappings.begin(), mappings.begin() + i, [&row](const GroupMapping& other) {
                return other.group == row.group && other.workspaceId == row.workspaceId;
            });
        if (isTwice)
            return wrong(u"mappings[%1].group"_s.arg(i), u"has a role in this workspace already"_s);
    }
    return {};
}

const QByteArray selectProvider = R"sql(
SELECT id, kind, name, issuer, client_id, secret, scopes, group_claim, enabled, admits_new_people, authorities
FROM sign_in_provider )sql";

SignInProvider readProvider(const storage::Statement& row)
{
    return { .id = row.get<SignInProviderId>(0),
        .kind = row.get<SignInKind>(1),
        .name = row.text(2),
        .issuer = row.text(3),
        .clientId = row.text(4),
        .hasSecret = !row.isNull(5),
        .scopes = row.text(6).split(u' ', Qt::SkipEmptyParts),
        .groupClaim = row.text(7),
        .mappings = {},
        .enabled = row.get<bool>(8),
        .admitsNewPeople = row.get<bool>(9),
        .authorities = row.text(10) };
}

/// In the order that the table keeps them in, so that what is the same reads the same.
QList<protocol::GroupMapping> sorted(QList<protocol::GroupMapping> mappings)
{
    std::ranges::sort(mappings, {}, [](const protocol::GroupMapping& mapping) {
        return std::pair(mapping.group.toUtf8(), mapping.workspaceId.uuid.toBlob());
    });
    return mappings;
}

SignInProvider providerFrom(const SignInProviderChange& change)
{
    return { .id = change.id,
        .kind = change.kind,
        .name = change.name.trimmed(),
        .issuer = change.issuer,
        .clientId = change.clientId.trimmed(),
        .hasSecret = false,
        .scopes = change.scopes,
        .groupClaim = change.groupClaim.trimmed(),
        .mappings = sorted(change.mappings),
        .enabled = change.enabled,
        .admitsNewPeople = change.admitsNewPeople,
        .authorities = change.authorities };
}

} // namespace

Result<void> checkProviderChange(const SignInProviderChange& change)
{
    HEARTH_CHECK(cleanName(change.name, u"name"_s));
    HEARTH_CHECK(checkIssuer(change));
    if (change.clientId.trimmed().isEmpty())
        return wrong(u"clientId"_s, u"is missing"_s);
    for (qsizetype i = 0; i < change.scopes.size(); ++i) {
        if (!isScope(change.scopes.at(i)))
            return wrong(u"scopes[%1]"_s.arg(i), u"is not a scope"_s);
    }
    HEARTH_CHECK(checkMappings(change.mappings));
    if (!change.authorities.isEmpty()
        && QSslCertificate::fromData(change.authorities.toUtf8(), QSsl::Pem).isEmpty())
        return wrong(u"authorities"_s, u"holds no certificate in PEM"_s);
    return {};
}

Result<QString> ProviderStore::openSecret(SignInProviderId id, const QByteArray& sealed)
{
    HEARTH_TRY(const QByteArray plain, m_secrets.open(sealed, secretPlace(id)));
    return QString::fromUtf8(plain);
}

Result<QList<GroupMapping>> ProviderStore::mappingsOf(SignInProviderId id)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT group_name, workspace_id, role FROM group_mapping
        WHERE provider_id = ? ORDER BY group_name, workspace_id)sql"));
    query.bind(1, id);
    QList<GroupMapping> mappings;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return mappings;
        mappings.append({ .group = query.text(0),
            .workspaceId = query.get<WorkspaceId>(1),
            .role = query.get<Role>(2) });
    }
}

Result<QList<SignInProvider>> ProviderStore::list()
{
    QList<SignInProvider> providers;
    {
        HEARTH_TRY(storage::Statement query,
            m_connection.prepare(selectProvider + "ORDER BY name COLLATE NOCASE, id"));
        while (true) {
            HEARTH_TRY(const bool more, query.step());
            if (!more)
                break;
            providers.append(readProvider(query));
        }
    }
    for (SignInProvider& provider : providers) {
        HEARTH_TRY(provider.mappings, mappingsOf(provider.id));
    }
    return providers;
}

Result<QList<protocol::SignInOffer>> ProviderStore::offers()
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT id, kind, name FROM sign_in_provider WHERE enabled <> 0 "
                             "ORDER BY name COLLATE NOCASE, id"));
    QList<protocol::SignInOffer> offers;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return offers;
        offers.append({ .id = query.get<SignInProviderId>(0),
            .kind = query.get<SignInKind>(1),
            .name = query.text(2) });
    }
}

Result<std::optional<ProviderSettings>> ProviderStore::read(SignInProviderId id)
{
    ProviderSettings settings;
    std::optional<QByteArray> sealed;
    {
        HEARTH_TRY(storage::Statement query, m_connection.prepare(selectProvider + "WHERE id = ?"));
        query.bind(1, id);
        HEARTH_TRY(const bool found, query.step());
        if (!found)
            return std::nullopt;
        settings.provider = readProvider(query);
        if (!query.isNull(5))
            sealed = query.blob(5);
    }
    if (sealed) {
        HEARTH_TRY(settings.secret, openSecret(id, *sealed));
    }
    HEARTH_TRY(settings.provider.mappings, mappingsOf(id));
    return settings;
}

Result<ProviderSettings> ProviderStore::find(SignInProviderId id, const QString& field)
{
    HEARTH_TRY(std::optional<ProviderSettings> settings, read(id));
    if (!settings)
        return unknownProvider(field);
    return *std::move(settings);
}

Result<ProviderSettings> ProviderStore::findEnabled(SignInProviderId id)
{
    HEARTH_TRY(ProviderSettings settings, find(id, u"providerId"_s));
    if (!settings.provider.enabled)
        return unknownProvider(u"providerId"_s);
    return settings;
}

Result<ProviderSettings> ProviderStore::settingsOf(const SignInProviderChange& change)
{
    HEARTH_CHECK(checkProviderChange(change));
    ProviderSettings settings { .provider = providerFrom(change),
        .secret = change.secret.value_or(QString()) };
    if (!change.secret) {
        // A secret is not carried to another host: whoever borrows the owner's session could have
        // it sent to their own.
        HEARTH_TRY(const std::optional<ProviderSettings> now, read(change.id));
        const bool isSame = now && now->provider.issuer == settings.provider.issuer
            && now->provider.kind == settings.provider.kind
            && now->provider.clientId == settings.provider.clientId
            && now->provider.authorities == settings.provider.authorities;
        if (isSame)
            settings.secret = now->secret;
    }
    settings.provider.hasSecret = !settings.secret.isEmpty();
    return settings;
}

Result<SignInProvider> ProviderStore::create(const SignInProviderChange& change)
{
    HEARTH_TRY(const std::optional<ProviderSettings> there, read(change.id));
    HEARTH_TRY(const ProviderSettings settings, settingsOf(change));
    if (there) {
        if (there->provider != settings.provider || there->secret != settings.secret)
            return fail(ErrorCode::Conflict, u"a provider with this id exists"_s, u"id"_s);
        return there->provider;
    }
    HEARTH_TRY(
        storage::Statement count, m_connection.prepare("SELECT count(*) FROM sign_in_provider"));
    HEARTH_CHECK(count.step());
    if (count.integer(0) >= limits::signInProviders)
        return fail(ErrorCode::Conflict, u"there are as many providers as a server may have"_s);
    HEARTH_CHECK(write(settings));
    return settings.provider;
}

Result<SignInProvider> ProviderStore::update(const SignInProviderChange& change)
{
    HEARTH_TRY(const ProviderSettings before, find(change.id, u"id"_s));
    if (before.provider.kind != change.kind)
        return fail(ErrorCode::Conflict, u"a provider stays of its kind"_s, u"kind"_s);
    HEARTH_TRY(const ProviderSettings settings, settingsOf(change));
    HEARTH_CHECK(write(settings));
    return settings.provider;
}

Result<void> ProviderStore::write(const ProviderSettings& settings)
{
    const SignInProvider& provider = settings.provider;
    HEARTH_TRY(const QByteArray sealed,
        m_secrets.seal(settings.secret.toUtf8(), secretPlace(provider.id)));
    HEARTH_TRY(storage::Statement put, m_connection.prepare(R"sql(
        INSERT INTO sign_in_provider
            (id, kind, name, issuer, client_id, scopes, group_claim, enabled, admits_new_people, authorities, secret)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, issuer = excluded.issuer,
            client_id = excluded.client_id, scopes = excluded.scopes, group_claim = excluded.group_claim,
            enabled = excluded.enabled, admits_new_people = excluded.admits_new_people,
            authorities = excluded.authorities, secret = excluded.secret)sql"));
    put.bindAll(provider.id, provider.kind, provider.name, provider.issuer, provider.clientId,
        provider.scopes.join(u' '), provider.groupClaim, provider.enabled, provider.admitsNewPeople,
        provider.authorities);
    if (settings.secret.isEmpty())
        put.bind(11, nullptr);
    else
        put.bindBlob(11, sealed);
    HEARTH_CHECK(put.run());

    HEARTH_TRY(storage::Statement forget,
        m_connection.prepare("DELETE FROM group_mapping WHERE provider_id = ?"));
    HEARTH_CHECK(forget.bindAll(provider.id).run());
    HEARTH_TRY(storage::Statement map, m_connection.prepare(R"sql(
        INSERT INTO group_mapping (provider_id, group_name, workspace_id, role) VALUES (?, ?, ?, ?))sql"));
    for (const GroupMapping& row : provider.mappings) {
        HEARTH_CHECK(map.bindAll(provider.id, row.group, row.workspaceId, row.role).run());
        map.reset();
    }
    return {};
}

Result<void> ProviderStore::remove(SignInProviderId id)
{
    HEARTH_TRY(storage::Statement forget,
        m_connection.prepare("DELETE FROM sign_in_provider WHERE id = ?"));
    return forget.bindAll(id).run();
}

} // namespace hearth::server
