// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/discovery.h"

#include "localserver/own_machine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ProviderOutcome;
using protocol::ProviderProblem;
using protocol::SignInKind;
using protocol::SignInProvider;

namespace {

const QString googleIssuer = u"https://accounts.google.com"_s;
const QString gitHub = u"https://github.com"_s;
const QString gitHubApi = u"https://api.github.com/"_s;

std::unexpected<ProviderOutcome> broken(ProviderProblem problem, const QString& answer)
{
    return std::unexpected(ProviderOutcome { .problem = problem, .answer = answer });
}

QString withoutSlash(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

ProviderPlaces gitHubPlaces(const SignInProvider& provider)
{
    const QString base = provider.issuer.isEmpty() ? gitHub : withoutSlash(provider.issuer);
    return { .issuer = base,
        .authorization = QUrl(base + u"/login/oauth/authorize"_s),
        .token = QUrl(base + u"/login/oauth/access_token"_s),
        .keys = {},
        .api = QUrl(provider.issuer.isEmpty() ? gitHubApi : base + u"/api/v3/"_s),
        .wantsSecretInForm = true };
}

/// What a list in the document offers; a list that is missing says nothing against it.
bool offers(const QJsonObject& document, const QString& list, const QString& wanted)
{
    const QJsonValue value = document.value(list);
    return !value.isArray() || value.toArray().contains(wanted);
}

/// Only a provider on this machine sends to this machine.
bool isPlaceOf(const QUrl& issuer, const QUrl& place)
{
    return isProviderUrl(place) && (isOwnMachine(issuer.host()) || !isOwnMachine(place.host()));
}

std::expected<ProviderPlaces, ProviderOutcome> placesIn(
    const QJsonObject& document, const QString& issuer)
{
    if (document.value(u"issuer"_s).toString() != issuer)
        return broken(ProviderProblem::OtherIssuer, document.value(u"issuer"_s).toString());
    const auto placeOf = [&document](const QString& name) {
        return QUrl(document.value(name).toString(), QUrl::StrictMode);
    };
    const ProviderPlaces places { .issuer = issuer,
        .authorization = placeOf(u"authorization_endpoint"_s),
        .token = placeOf(u"token_endpoint"_s),
        .keys = placeOf(u"jwks_uri"_s),
        .api = {},
        .wantsSecretInForm = !offers(document, u"token_endpoint_auth_methods_supported"_s,
                                 u"client_secret_basic"_s)
            && offers(
                document, u"token_endpoint_auth_methods_supported"_s, u"client_secret_post"_s) };
    const QUrl home(issuer);
    for (const QUrl& place : { places.authorization, places.token, places.keys }) {
        if (!isPlaceOf(home, place))
            return broken(ProviderProblem::Malformed,
                u"an address is missing in it or is not one of https"_s);
    }
    if (!offers(document, u"response_types_supported"_s, u"code"_s)
        || !offers(document, u"code_challenge_methods_supported"_s, u"S256"_s))
        return broken(ProviderProblem::NoCodeFlow, {});
    return places;
}

std::expected<QByteArray, ProviderOutcome> fetch(
    const SignInProvider& provider, const QUrl& url, const std::atomic<bool>& cancelled)
{
    const ProviderAnswer answer = askProvider(
        { .url = url, .form = {}, .headers = {}, .authorities = provider.authorities.toUtf8() },
        cancelled);
    if (answer.outcome.problem != ProviderProblem::None)
        return std::unexpected(answer.outcome);
    if (!answer.isGood())
        return broken(
            ProviderProblem::NotFound, u"HTTP %1: %2"_s.arg(answer.status).arg(url.toString()));
    return answer.body;
}

} // namespace

std::expected<ProviderPlaces, ProviderOutcome> discover(
    const SignInProvider& provider, const std::atomic<bool>& cancelled)
{
    if (provider.kind == SignInKind::GitHub)
        return gitHubPlaces(provider);
    const QString issuer = provider.kind == SignInKind::Google ? googleIssuer : provider.issuer;
    const QUrl url(withoutSlash(issuer) + u"/.well-known/openid-configuration"_s);
    const auto body = fetch(provider, url, cancelled);
    if (!body)
        return std::unexpected(body.error());
    const QJsonDocument document = QJsonDocument::fromJson(*body);
    if (!document.isObject())
        return broken(ProviderProblem::Malformed, u"it is not JSON: %1"_s.arg(url.toString()));
    return placesIn(document.object(), issuer);
}

std::expected<QList<JsonWebKey>, ProviderOutcome> fetchKeys(const SignInProvider& provider,
    const ProviderPlaces& places, const std::atomic<bool>& cancelled)
{
    const auto body = fetch(provider, places.keys, cancelled);
    if (!body)
        return std::unexpected(body.error());
    const Result<QList<JsonWebKey>> keys = parseKeySet(*body);
    if (!keys)
        return broken(ProviderProblem::Malformed, keys.error().message);
    if (keys->isEmpty())
        return broken(ProviderProblem::NoKeys, {});
    return *keys;
}

} // namespace hearth::server
