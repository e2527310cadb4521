// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/access_tokens.h"

#include "core/base/json.h"

#include <cjose/cjose.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* tokenType = "JWT";
constexpr qsizetype longestToken = 4096;

/// Registered claims of RFC 7519 §4.1 and the session.
struct Claims {
    UserId sub;
    SessionId sid;
    QString aud; ///< the id of the server
    qint64 iat = 0; ///< seconds since 1970
    qint64 exp = 0;
};

struct JoseDeleter {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
    void operator()(cjose_header_t* header) const { cjose_header_release(header); }
};
using Jws = std::unique_ptr<cjose_jws_t, JoseDeleter>;
using Jwk = std::unique_ptr<cjose_jwk_t, JoseDeleter>;
using Header = std::unique_ptr<cjose_header_t, JoseDeleter>;

/// Made for each call: cjose counts references without a lock.
Jwk importKey(const QByteArray& key)
{
    return Jwk(cjose_jwk_create_oct_spec(reinterpret_cast<const uint8_t*>(key.constData()),
        static_cast<size_t>(key.size()), nullptr));
}

bool hasValue(cjose_header_t* header, const char* name, QByteArrayView wanted)
{
    const char* value = cjose_header_get(header, name, nullptr);
    return value && QByteArrayView(value) == wanted;
}

bool has(cjose_header_t* header, const char* name)
{
    char* value = cjose_header_get_raw(header, name, nullptr);
    cjose_get_dealloc()(value);
    return value != nullptr;
}

std::unexpected<Error> refused(QString why)
{
    return fail(ErrorCode::Unauthenticated, u"the access token is not valid; sign in again"_s, {},
        std::move(why));
}

} // namespace

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::Claims> {
    using T = hearth::server::Claims;
    static constexpr std::tuple fields { field("sub", &T::sub), field("sid", &T::sid),
        field("aud", &T::aud), field("iat", &T::iat), field("exp", &T::exp) };
};

namespace hearth::server {

AccessTokens::AccessTokens(const SigningKeys& keys, QString audience, const Clock& clock)
    : m_keys(keys)
    , m_audience(std::move(audience))
    , m_clock(clock)
{
}

Result<AccessTokens::Issued> AccessTokens::issue(const Identity& identity) const
{
    const auto broken = [] {
        return fail(
            ErrorCode::Internal, u"the access token cannot be made"_s, {}, u"cjose failed"_s);
    };
    const SigningKey key = m_keys.current();
    const Header header(cjose_header_new(nullptr));
    if (!header || !cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_HS256, nullptr)
        || !cjose_header_set(header.get(), CJOSE_HDR_KID, key.id.constData(), nullptr)
        || !cjose_header_set(header.get(), "typ", tokenType, nullptr))
        return broken();

    const qint64 now = m_clock.now().seconds();
    const qint64 expiry = now + std::chrono::seconds(lifetime).count();
    const QByteArray claims = toJson(Claims { .sub = identity.user,
        .sid = identity.session,
        .aud = m_audience,
        .iat = now,
        .exp = expiry });
    const Jwk jwk = importKey(key.secret);
    const Jws jws(cjose_jws_sign(jwk.get(), header.get(),
        reinterpret_cast<const uint8_t*>(claims.constData()), static_cast<size_t>(claims.size()),
        nullptr));
    const char* compact = nullptr;
    if (!jws || !cjose_jws_export(jws.get(), &compact, nullptr))
        return broken();
    return Issued { .token = QString::fromLatin1(compact), .expiresAt = { expiry * 1'000'000 } };
}

Result<Identity> AccessTokens::verify(const QString& token) const
{
    const QByteArray compact = token.toLatin1();
    if (compact.isEmpty() || compact.size() > longestToken)
        return refused(u"its length"_s);
    const Jws jws(
        cjose_jws_import(compact.constData(), static_cast<size_t>(compact.size()), nullptr));
    if (!jws)
        return refused(u"not a compact JWS"_s);
    cjose_header_t* header = cjose_jws_get_protected(jws.get());
    if (!hasValue(header, CJOSE_HDR_ALG, CJOSE_HDR_ALG_HS256) || !hasValue(header, "typ", tokenType)
        || has(header, "crit"))
        return refused(u"its header"_s);
    const char* keyId = cjose_header_get(header, CJOSE_HDR_KID, nullptr);
    const std::optional<SigningKey> key = keyId ? m_keys.find(keyId) : std::nullopt;
    if (!key)
        return refused(u"its key"_s);
    if (!cjose_jws_verify(jws.get(), importKey(key->secret).get(), nullptr))
        return refused(u"its signature"_s);

    uint8_t* plain = nullptr;
    size_t size = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &plain, &size, nullptr))
        return refused(u"no claims"_s);
    const Result<Claims> claims = fromJsonText<Claims>(
        QByteArrayView(plain, static_cast<qsizetype>(size)));
    if (!claims)
        return refused(u"its claims"_s);
    if (claims->aud != m_audience)
        return refused(u"its audience"_s);
    if (m_clock.now().seconds() >= claims->exp)
        return refused(u"expired"_s);
    return Identity { .user = claims->sub, .session = claims->sid, .grant = {} };
}

} // namespace hearth::server
