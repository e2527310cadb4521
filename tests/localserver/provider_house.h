// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/codes.h"
#include "localserver/signin/pending_sign_ins.h"
#include "tests/localserver/accounts.h"
#include "tests/support/real_provider.h"
#include "tests/support/robot_browser.h"

#include <QJsonArray>

namespace hearth::test {

/// A server whose owner has set up a real sign-in provider, and people who come by it.
class ProviderHouse {
public:
    /// False when one of them does not come up; `trouble` says why.
    [[nodiscard]] bool open()
    {
        // What the provider signs carries the time of this machine.
        server.clock.set(SystemClock().now());
        if (!provider.start() || !server.open())
            return false;
        household = std::make_unique<Household>(server);
        workspace = household->link.call(protocol::workspaceList, protocol::Nothing {})
                        .value_or(protocol::WorkspaceList {})
                        .workspaces.value(0)
                        .id;
        return true;
    }
    [[nodiscard]] QByteArray trouble() const
    {
        return provider.trouble() + server.error.message.toUtf8();
    }

    [[nodiscard]] protocol::SignInProviderChange settings() const
    {
        return { .id = SignInProviderId::derive("house"),
            .kind = protocol::SignInKind::OpenIdConnect,
            .name = QStringLiteral("House"),
            .issuer = provider.issuer(),
            .clientId = QStringLiteral("hearth"),
            .secret = QStringLiteral("open sesame"),
            .scopes = {},
            .groupClaim = QStringLiteral("groups"),
            .mappings = { { .group = QStringLiteral("staff"),
                              .workspaceId = workspace,
                              .role = Role::Member },
                { .group = QStringLiteral("leads"),
                    .workspaceId = workspace,
                    .role = Role::Admin } },
            .enabled = true,
            .admitsNewPeople = true,
            .authorities = {} };
    }
    Result<protocol::SignInProvider> set(const protocol::SignInProviderChange& change)
    {
        return household->link.call(protocol::signInProviderCreate, change);
    }
    Result<protocol::SignInProvider> change(const protocol::SignInProviderChange& change)
    {
        return household->link.call(protocol::signInProviderUpdate, change);
    }

    HttpAnswer call(const char* operation, const QJsonObject& args, const Person& person = {})
    {
        return server.client().call(operation, text(args), person.access);
    }
    /// Begins a sign-in and goes to the provider and back; what the client would show at the end.
    /// Empty when something went wrong.
    QJsonObject visit(const char* operation = "auth.beginSignIn", const Person& person = {})
    {
        const QString verifier = server::codes::makeToken(random);
        const HttpAnswer begun = call(operation,
            { { QStringLiteral("providerId"), settings().id.toString() },
                { QStringLiteral("redirectUri"),
                    QStringLiteral("http://127.0.0.1:4711/signed-in") },
                { QStringLiteral("codeChallenge"), server::pkceChallenge(verifier) } },
            person);
        const QUrl back = browser.visit(QUrl(begun.json().value(QStringLiteral("url")).toString()));
        if (begun.status != 200 || back.isEmpty())
            return {};
        return { { QStringLiteral("state"), queryValue(back, QStringLiteral("state")) },
            { QStringLiteral("code"), queryValue(back, QStringLiteral("code")) },
            { QStringLiteral("verifier"), verifier } };
    }
    HttpAnswer finish(QJsonObject args)
    {
        args.insert(QStringLiteral("deviceName"), QStringLiteral("laptop"));
        return call("auth.finishSignIn", args);
    }
    /// All of it, as this person; another browser each time.
    HttpAnswer signIn(const QString& subject, const QJsonObject& claims)
    {
        provider.signInAs(subject, claims);
        browser.forget();
        return finish(visit());
    }
    /// What somebody is in the workspace; empty: nothing.
    QString roleOf(const Person& person)
    {
        const QJsonArray list = call("workspace.list", {}, person)
                                    .json()
                                    .value(QStringLiteral("workspaces"))
                                    .toArray();
        return list.isEmpty() ? QString()
                              : list.first().toObject().value(QStringLiteral("role")).toString();
    }
    static QString reason(const HttpAnswer& answer)
    {
        return answer.json()
            .value(QStringLiteral("details"))
            .toObject()
            .value(QStringLiteral("reason"))
            .toString();
    }

    RealProvider provider;
    RobotBrowser browser;
    OpenServer server;
    SystemRandom random;
    std::unique_ptr<Household> household;
    WorkspaceId workspace;
};

} // namespace hearth::test
