// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/provider_client.h"

#include "core/base/log.h"
#include "localserver/signin/id_token.h"
#include "localserver/signin/pending_sign_ins.h"
#include "localserver/signin/provider_people.h"
#include "localserver/signin/sign_in_problem.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ProviderOutcome;
using protocol::ProviderProblem;
using protocol::SignInKind;
using protocol::SignInProblem;
using protocol::SignInProvider;

namespace {

constexpr qint64 knownMicros = qint64 { 3600 } * 1'000'000;
constexpr qint64 keysMicros = qint64 { 60 } * 1'000'000; ///< between two looks because of a token
constexpr qsizetype mostKnown = 100;

std::unexpected<Error> unreachable(const ProviderOutcome& outcome)
{
    return refusedSignIn(SignInProblem::Unreachable,
        QString::fromLatin1(enumName(outcome.problem)) + u": "_s + outcome.answer);
}

/// Other settings are another provider.
QString keyOf(const SignInProvider& provider)
{
    return QString::fromLatin1(enumName(provider.kind)) + u'\n' + provider.issuer + u'\n'
        + provider.authorities;
}

QString scopesOf(const SignInProvider& provider)
{
    QStringList scopes = provider.kind == SignInKind::GitHub
        ? QStringList { u"read:user"_s, u"user:email"_s }
        : QStringList { u"openid"_s, u"email"_s, u"profile"_s };
    if (provider.kind == SignInKind::GitHub && !provider.groupClaim.isEmpty())
        scopes.append(u"read:org"_s);
    scopes += provider.scopes;
    scopes.removeDuplicates();
    return scopes.join(u' ');
}

/// `application/x-www-form-urlencoded`, with nothing left to interpretation.
QByteArray encoded(const QString& value) { return QUrl::toPercentEncoding(value); }

QByteArray formOf(const QList<std::pair<QByteArray, QString>>& fields)
{
    QByteArray form;
    for (const auto& [name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + name + '=' + encoded(value);
    return form;
}

ProviderRequest tokenRequest(
    const ProviderSettings& settings, const ProviderPlaces& places, const CodeExchange& exchange)
{
    QList<std::pair<QByteArray, QString>> fields { { "grant_type", u"authorization_code"_s },
        { "code", exchange.code }, { "redirect_uri", exchange.redirectUri },
        { "code_verifier", exchange.verifier } };
    QByteArrayList headers;
    const QString& client = settings.provider.clientId;
    if (settings.secret.isEmpty() || places.wantsSecretInForm)
        fields.append({ "client_id", client });
    if (!settings.secret.isEmpty() && places.wantsSecretInForm)
        fields.append({ "client_secret", settings.secret });
    if (!settings.secret.isEmpty() && !places.wantsSecretInForm) // RFC 6749 §2.3.1
        headers.append("Authorization: Basic "
            + (encoded(client) + ':' + encoded(settings.secret)).toBase64());
    return { .url = places.token,
        .form = formOf(fields),
        .headers = headers,
        .authorities = settings.provider.authorities.toUtf8() };
}

/// RFC 6749 §5.
Result<QJsonObject> tokensIn(const ProviderAnswer& answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QString error = json.value(u"error"_s).toString();
    if (!error.isEmpty())
        return refusedSignIn(SignInProblem::Refused,
            error + u": "_s + json.value(u"error_description"_s).toString());
    if (!answer.isGood() || json.isEmpty())
        return refusedSignIn(
            SignInProblem::Unreachable, u"HTTP %1 for a code"_s.arg(answer.status));
    return json;
}

} // namespace

ProviderClient::ProviderClient(const Clock& clock)
    : m_clock(clock)
{
}

void ProviderClient::stop()
{
    m_cancelled = true;
    m_threads.stop();
}

// --- what providers say of themselves
// ------------------------------------------------------------

Result<ProviderClient::Known> ProviderClient::ask(const SignInProvider& provider)
{
    const auto places = discover(provider, m_cancelled);
    if (!places)
        return unreachable(places.error());
    Known known {
        .places = *places, .keys = {}, .askedAt = m_clock.now(), .keysAskedAt = m_clock.now()
    };
    if (provider.kind != SignInKind::GitHub) {
        auto keys = fetchKeys(provider, *places, m_cancelled);
        if (!keys)
            return unreachable(keys.error());
        known.keys = *std::move(keys);
    }
    return known;
}

Result<ProviderClient::Known> ProviderClient::know(
    const SignInProvider& provider, Freshness freshness)
{
    const QString key = keyOf(provider);
    const qint64 now = m_clock.now().micros;
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_known.constFind(key);
        const bool isFresh = known != m_known.constEnd()
            && now - known->askedAt.micros < knownMicros
            && (freshness == Freshness::Any || now - known->keysAskedAt.micros < keysMicros);
        if (isFresh)
            return *known;
    }
    // Two that ask at once both ask: neither waits for the other, and they learn the same.
    HEARTH_TRY(const Known known, ask(provider));
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(key, known);
    return known;
}

Future<ProviderOutcome> ProviderClient::test(const ProviderSettings& settings)
{
    return m_threads.run([this, provider = settings.provider]() -> Result<ProviderOutcome> {
        const auto places = discover(provider, m_cancelled);
        if (!places)
            return places.error();
        // GitHub says nothing of itself; that its API answers is what can be known.
        if (provider.kind == SignInKind::GitHub) {
            const ProviderAnswer answer = askProvider(
                { .url = places->api.resolved(QUrl(u"meta"_s)),
                    .form = {},
                    .headers = {},
                    .authorities = provider.authorities.toUtf8() },
                m_cancelled);
            return answer.outcome;
        }
        const auto keys = fetchKeys(provider, *places, m_cancelled);
        return keys ? ProviderOutcome {} : keys.error();
    });
}

// --- people
// ---------------------------------------------------------------------------------

Future<QUrl> ProviderClient::authorization(
    const ProviderSettings& settings, const AuthorizationRequest& request)
{
    return m_threads.run([this, provider = settings.provider, request]() -> Result<QUrl> {
        HEARTH_TRY(const Known known, know(provider, Freshness::Any));
        QList<std::pair<QByteArray, QString>> fields { { "response_type", u"code"_s },
            { "client_id", provider.clientId }, { "redirect_uri", request.redirectUri },
            { "scope", scopesOf(provider) }, { "state", request.state },
            { "code_challenge", pkceChallenge(request.verifier) },
            { "code_challenge_method", u"S256"_s } };
        if (provider.kind != SignInKind::GitHub)
            fields.append({ "nonce", request.nonce });
        QUrl url = known.places.authorization;
        QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
        query += (query.isEmpty() ? "" : "&") + formOf(fields);
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
        return url;
    });
}

Result<QJsonObject> ProviderClient::claims(
    const ProviderSettings& settings, const QByteArray& token, const QString& nonce)
{
    HEARTH_TRY(Known known, know(settings.provider, Freshness::Any));
    if (wantsOtherKeys(token, known.keys)) {
        HEARTH_TRY(known, know(settings.provider, Freshness::NewKeys));
    }
    Result<QJsonObject> claims = verifyIdToken(token, known.keys,
        { .issuer = known.places.issuer,
            .audience = settings.provider.clientId,
            .nonce = nonce,
            .now = m_clock.now() });
    if (!claims) {
        qCWarning(logServer).noquote() << "an ID token does not hold:" << claims.error().detail;
        return refusedSignIn(SignInProblem::NotProven, claims.error().detail);
    }
    return claims;
}

Result<ProviderPerson> ProviderClient::personAt(
    const ProviderSettings& settings, const CodeExchange& exchange)
{
    HEARTH_TRY(const Known known, know(settings.provider, Freshness::Any));
    const ProviderAnswer answer = askProvider(
        tokenRequest(settings, known.places, exchange), m_cancelled);
    if (answer.outcome.problem != ProviderProblem::None)
        return unreachable(answer.outcome);
    HEARTH_TRY(const QJsonObject tokens, tokensIn(answer));
    if (settings.provider.kind == SignInKind::GitHub)
        return gitHubPerson(settings.provider, known.places.api,
            tokens.value(u"access_token"_s).toString().toLatin1(), m_cancelled);
    HEARTH_TRY(const QJsonObject told,
        claims(settings, tokens.value(u"id_token"_s).toString().toLatin1(), exchange.nonce));
    return personIn(told, settings.provider.groupClaim);
}

Future<ProviderPerson> ProviderClient::identify(
    const ProviderSettings& settings, const CodeExchange& exchange)
{
    return m_threads.run([this, settings, exchange] { return personAt(settings, exchange); });
}

} // namespace hearth::server
