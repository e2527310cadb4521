// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/localserver/open_server.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hearth::test {

/// What signing up or in gave, as a client would keep it.
struct Person {
    QByteArray access;
    QByteArray refresh;
    QJsonObject user;

    static Person of(const QJsonObject& session)
    {
        return { .access = session.value(u"accessToken").toString().toLatin1(),
            .refresh = session.value(u"refreshToken").toString().toLatin1(),
            .user = session.value(u"user").toObject() };
    }
};

inline QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The owner, over the in-process link, and the join code of a workspace of theirs.
struct Household {
    explicit Household(const OpenServer& server)
        : link(*server)
    {
        const auto session = link.call(
            protocol::authSignUp, protocol::SignUp { .displayName = QStringLiteral("Olga") });
        const WorkspaceId workspace = WorkspaceId::generate(server.clock, random);
        const auto made = link.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = workspace,
                .name = QStringLiteral("Home"),
                .icon = {},
                .displayName = QStringLiteral("Olga") });
        const auto code = link.call(protocol::workspaceJoinCode, protocol::Nothing {}, workspace);
        if (session && made && code) {
            owner = session->user;
            joinCode = code->code;
        }
    }

    SystemRandom random;
    LocalCaller link;
    User owner;
    QString joinCode;
};

/// Signs somebody up with a join code, over the network.
inline Person join(OpenServer& server, const QString& joinCode, const QJsonObject& more = {})
{
    QJsonObject args { { QStringLiteral("displayName"), QStringLiteral("Ann") },
        { QStringLiteral("code"), joinCode },
        { QStringLiteral("deviceName"), QStringLiteral("laptop") } };
    for (auto it = more.begin(); it != more.end(); ++it)
        args.insert(it.key(), it.value());
    return Person::of(server.client().call("auth.signUp", text(args)).json());
}

inline const QJsonObject annsPassword { { QStringLiteral("email"),
                                            QStringLiteral("ann@example.org") },
    { QStringLiteral("password"), QStringLiteral("long enough") } };

} // namespace hearth::test
