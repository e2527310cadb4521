// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/provider_people.h"

#include "localserver/signin/sign_in_problem.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::SignInProblem;

namespace {

constexpr qsizetype mostGroups = 1000;
constexpr qsizetype longestName = 254; ///< as an address

QJsonValue claimAt(const QJsonObject& claims, const QString& path)
{
    if (claims.contains(path))
        return claims.value(path);
    QJsonValue value = claims;
    const QStringList names = path.split(u'.');
    for (const QString& name : names)
        value = value.toObject().value(name);
    return value;
}

QStringList textsIn(const QJsonValue& value)
{
    if (value.isString())
        return { value.toString() };
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue& one : list) {
        if (one.isString() && texts.size() < mostGroups)
            texts.append(one.toString());
    }
    return texts;
}

/// Some write the word.
bool isTrue(const QJsonValue& value) { return value.toBool() || value.toString() == u"true"_s; }

QString firstOf(const QStringList& names)
{
    const auto found = std::ranges::find_if(
        names, [](const QString& name) { return !name.trimmed().isEmpty(); });
    return found == names.end() ? QString() : found->trimmed().left(longestName);
}

/// What GitHub's API says to whoever has the token.
class GitHubApi {
public:
    GitHubApi(const protocol::SignInProvider& provider, QUrl api, const QByteArray& accessToken,
        const std::atomic<bool>& cancelled)
        : m_api(std::move(api))
        , m_request { .url = {},
            .form = {},
            .headers = { "Authorization: Bearer " + accessToken },
            .authorities = provider.authorities.toUtf8() }
        , m_cancelled(cancelled)
    {
    }

    Result<QJsonDocument> get(const QString& path)
    {
        m_request.url = m_api.resolved(QUrl(path));
        const ProviderAnswer answer = askProvider(m_request, m_cancelled);
        if (!answer.isGood())
            return refusedSignIn(SignInProblem::Unreachable,
                u"HTTP %1 for %2: %3"_s.arg(answer.status).arg(path, answer.outcome.answer));
        return QJsonDocument::fromJson(answer.body);
    }

private:
    QUrl m_api;
    ProviderRequest m_request;
    const std::atomic<bool>& m_cancelled;
};

/// The one that the person calls their main one, verified or not.
void takeAddress(const QJsonArray& addresses, ProviderPerson& person)
{
    for (const QJsonValue& value : addresses) {
        const QJsonObject address = value.toObject();
        if (!address.value(u"primary"_s).toBool())
            continue;
        person.email = address.value(u"email"_s).toString();
        person.emailVerified = address.value(u"verified"_s).toBool();
    }
}

bool isTokenText(const QByteArray& token)
{
    return !token.isEmpty() && token.size() <= 4096
        && std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

ProviderPerson personIn(const QJsonObject& claims, const QString& groupClaim)
{
    const auto text = [&claims](const QString& name) { return claims.value(name).toString(); };
    const QString email = text(u"email"_s);
    const QString known = text(u"preferred_username"_s);
    return { .subject = text(u"sub"_s),
        .displayName = firstOf(
            { text(u"name"_s), text(u"nickname"_s), known, email.section(u'@', 0, 0) }),
        .account = firstOf({ email, known, text(u"name"_s) }),
        .email = email,
        .emailVerified = isTrue(claims.value(u"email_verified"_s)),
        .groups = groupClaim.isEmpty() ? QStringList() : textsIn(claimAt(claims, groupClaim)) };
}

Result<ProviderPerson> gitHubPerson(const protocol::SignInProvider& provider, const QUrl& api,
    const QByteArray& accessToken, const std::atomic<bool>& cancelled)
{
    if (!isTokenText(accessToken))
        return refusedSignIn(SignInProblem::NotProven, u"no access token"_s);
    GitHubApi gitHub(provider, api, accessToken, cancelled);
    HEARTH_TRY(const QJsonDocument user, gitHub.get(u"user"_s));
    // Names can be given up and taken by somebody else; the number cannot.
    const qint64 number = user.object().value(u"id"_s).toInteger();
    if (number <= 0)
        return refusedSignIn(SignInProblem::NotProven, u"no number of an account"_s);
    const QString login = user.object().value(u"login"_s).toString();
    ProviderPerson person { .subject = QString::number(number),
        .displayName = firstOf({ user.object().value(u"name"_s).toString(), login }),
        .account = login,
        .email = {},
        .emailVerified = false,
        .groups = {} };
    HEARTH_TRY(const QJsonDocument addresses, gitHub.get(u"user/emails"_s));
    takeAddress(addresses.array(), person);
    if (provider.groupClaim.isEmpty())
        return person;
    HEARTH_TRY(const QJsonDocument organisations, gitHub.get(u"user/orgs?per_page=100"_s));
    const QJsonArray list = organisations.array();
    for (const QJsonValue& one : list)
        person.groups.append(one.toObject().value(u"login"_s).toString());
    return person;
}

} // namespace hearth::server
