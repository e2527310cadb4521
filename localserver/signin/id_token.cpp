// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/id_token.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cjose/cjose.h>

#include <algorithm>
#include <array>
#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 64 * 1024;
constexpr qsizetype longestSubject = 255; ///< OpenID Connect Core 1.0 §2
constexpr qint64 leewaySeconds = 60;
constexpr qint64 oldestSeconds = 24 * 3600;

struct JoseDeleter {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
};
using Jws = std::unique_ptr<cjose_jws_t, JoseDeleter>;
using Jwk = std::unique_ptr<cjose_jwk_t, JoseDeleter>;

/// RFC 7518 §3.1, without what is signed with a shared secret or not at all.
struct Algorithm {
    QByteArrayView name;
    QByteArrayView keyType;
};
constexpr std::array algorithms { Algorithm { "RS256", "RSA" }, Algorithm { "RS384", "RSA" },
    Algorithm { "RS512", "RSA" }, Algorithm { "PS256", "RSA" }, Algorithm { "PS384", "RSA" },
    Algorithm { "PS512", "RSA" }, Algorithm { "ES256", "EC" }, Algorithm { "ES384", "EC" },
    Algorithm { "ES512", "EC" } };

std::unexpected<Error> refused(QString why)
{
    return fail(ErrorCode::Unauthenticated, u"what the provider says of the person does not hold"_s,
        {}, std::move(why));
}

Jws importToken(const QByteArray& token)
{
    if (token.isEmpty() || token.size() > longestToken)
        return {};
    return Jws(cjose_jws_import(token.constData(), static_cast<size_t>(token.size()), nullptr));
}

QByteArray headerOf(const Jws& jws, const char* name)
{
    return cjose_header_get(cjose_jws_get_protected(jws.get()), name, nullptr);
}

bool hasCritical(const Jws& jws)
{
    char* value = cjose_header_get_raw(cjose_jws_get_protected(jws.get()), "crit", nullptr);
    cjose_get_dealloc()(value);
    return value != nullptr;
}

bool isSignedBy(const QByteArray& token, const JsonWebKey& key)
{
    // Both are made anew for each try: cjose counts references without a lock, and a token that
    // failed to verify keeps that.
    const Jws jws = importToken(token);
    const Jwk jwk(
        cjose_jwk_import(key.json.constData(), static_cast<size_t>(key.json.size()), nullptr));
    return jws && jwk && cjose_jws_verify(jws.get(), jwk.get(), nullptr);
}

QJsonObject claimsOf(const Jws& jws)
{
    uint8_t* plain = nullptr;
    size_t size = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &plain, &size, nullptr))
        return {};
    return QJsonDocument::fromJson(
        QByteArray(reinterpret_cast<const char*>(plain), static_cast<qsizetype>(size)))
        .object();
}

/// RFC 7519 §4.1.3: one, or a list.
QStringList audienceOf(const QJsonObject& claims)
{
    const QJsonValue audience = claims.value(u"aud"_s);
    if (audience.isString())
        return { audience.toString() };
    QStringList out;
    const QJsonArray list = audience.toArray();
    std::ranges::transform(
        list, std::back_inserter(out), [](const QJsonValue& value) { return value.toString(); });
    return out;
}

Result<void> checkAudience(const QJsonObject& claims, const QString& client)
{
    const QStringList audience = audienceOf(claims);
    if (!audience.contains(client))
        return refused(u"its audience"_s);
    const QString party = claims.value(u"azp"_s).toString();
    if (!party.isEmpty() && party != client)
        return refused(u"its authorized party"_s);
    if (audience.size() > 1 && party.isEmpty())
        return refused(u"it is for others too and does not say who asked"_s);
    return {};
}

Result<void> checkTimes(const QJsonObject& claims, qint64 now)
{
    const QJsonValue expiry = claims.value(u"exp"_s);
    const QJsonValue issued = claims.value(u"iat"_s);
    if (!expiry.isDouble() || now >= expiry.toInteger() + leewaySeconds)
        return refused(u"expired"_s);
    if (!issued.isDouble() || issued.toInteger() > now + leewaySeconds
        || issued.toInteger() < now - oldestSeconds)
        return refused(u"when it was issued"_s);
    const QJsonValue notBefore = claims.value(u"nbf"_s);
    if (notBefore.isDouble() && notBefore.toInteger() > now + leewaySeconds)
        return refused(u"not yet valid"_s);
    return {};
}

Result<void> checkClaims(const QJsonObject& claims, const IdTokenRules& rules)
{
    if (claims.value(u"iss"_s).toString() != rules.issuer || rules.issuer.isEmpty())
        return refused(u"its issuer"_s);
    HEARTH_CHECK(checkAudience(claims, rules.audience));
    if (claims.value(u"nonce"_s).toString() != rules.nonce || rules.nonce.isEmpty())
        return refused(u"its nonce"_s);
    HEARTH_CHECK(checkTimes(claims, rules.now.seconds()));
    const QString subject = claims.value(u"sub"_s).toString();
    if (subject.isEmpty() || subject.size() > longestSubject)
        return refused(u"its subject"_s);
    return {};
}

} // namespace

Result<QJsonObject> verifyIdToken(
    const QByteArray& token, const QList<JsonWebKey>& keys, const IdTokenRules& rules)
{
    const Jws jws = importToken(token);
    if (!jws)
        return refused(u"not a compact JWS"_s);
    const QByteArray name = headerOf(jws, CJOSE_HDR_ALG);
    const auto algorithm = std::ranges::find_if(
        algorithms, [&name](const Algorithm& row) { return row.name == QByteArrayView(name); });
    if (algorithm == algorithms.end() || hasCritical(jws))
        return refused(u"its header"_s);
    const QByteArray keyId = headerOf(jws, CJOSE_HDR_KID);
    const bool isSigned = std::ranges::any_of(keys, [&](const JsonWebKey& key) {
        return QByteArrayView(key.type) == algorithm->keyType
            && (keyId.isEmpty() || keyId == key.id) && isSignedBy(token, key);
    });
    if (!isSigned)
        return refused(u"its signature"_s);
    const QJsonObject claims = claimsOf(jws);
    HEARTH_CHECK(checkClaims(claims, rules));
    return claims;
}

bool wantsOtherKeys(const QByteArray& token, const QList<JsonWebKey>& keys)
{
    const Jws jws = importToken(token);
    if (!jws)
        return false;
    const QByteArray keyId = headerOf(jws, CJOSE_HDR_KID);
    return std::ranges::none_of(
        keys, [&](const JsonWebKey& key) { return keyId.isEmpty() || key.id == keyId; });
}

} // namespace hearth::server
