// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_provider.h"
#include "tests/client/scripted_link.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

namespace hearth::test {

/// A `ConnectedProvider` over a scripted server that signs everybody in and leaves all else to the
/// test. A test class derives from it and calls `setUp` and `tearDown` around each test.
class ConnectedFixture {
protected:
    void setUp()
    {
        m_peer = std::make_unique<Peer>();
        m_asked.clear();
        m_peer->answers = [this](const protocol::Request& request) {
            m_asked.append(request.op);
            return answer(request);
        };
        m_made = 0;
        m_refreshFails.reset();
        m_user = { .id = UserId::generate(m_clock, m_random),
            .displayName = QStringLiteral("Ada"),
            .email = {} };
        m_workspace = WorkspaceId::generate(m_clock, m_random);
    }

    void tearDown()
    {
        m_provider.reset();
        m_peer.reset();
    }

    void make(client::Deployment deployment)
    {
        m_provider = std::make_unique<client::ConnectedProvider>(
            client::ConnectedConfig { .deployment = deployment,
                .makeLink =
                    [this](const protocol::ServerAddress&) {
                        return std::make_unique<ScriptedLink>(*m_peer);
                    },
                .clock = &m_clock,
                .random = &m_random,
                .timing = { .backoff = { .first = std::chrono::milliseconds(1),
                                .longest = std::chrono::milliseconds(5) } } });
    }

    provider::Config config(std::optional<provider::Credentials> credentials = {}) const
    {
        return { .address = { .host = QStringLiteral("h"), .port = 1, .fingerprint = {} },
            .deviceName = QStringLiteral("laptop"),
            .credentials = credentials };
    }

    void makeOnline(
        client::Deployment deployment, std::optional<provider::Credentials> credentials = {})
    {
        make(deployment);
        m_provider->initialize(config(std::move(credentials)));
        QTRY_COMPARE(m_provider->connectionState().phase, provider::ConnectionPhase::Online);
    }

    protocol::Session session()
    {
        ++m_made;
        return { .id = {},
            .user = m_user,
            .accessToken = QStringLiteral("access%1").arg(m_made),
            .refreshToken = QStringLiteral("refresh%1").arg(m_made),
            .accessExpiresAt = { m_clock.now().micros + 900'000'000 } };
    }

    static QJsonValue json(const auto& value) { return *parseJson(toJson(value)); }

    static Error problem(ErrorCode code, const QString& message)
    {
        return fail(code, message).error();
    }

    /// How often the server was asked for this operation.
    int count(QLatin1StringView operation) const
    {
        return static_cast<int>(m_asked.count(operation));
    }

    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<Peer> m_peer;
    std::unique_ptr<client::ConnectedProvider> m_provider;
    User m_user;
    int m_made = 0; ///< sessions
    std::optional<Error> m_refreshFails;
    WorkspaceId m_workspace;
    QStringList m_asked; ///< operations, oldest first

private:
    /// Answers what signs in; leaves the rest to the test.
    std::optional<Result<QJsonValue>> answer(const protocol::Request& request)
    {
        using namespace Qt::StringLiterals;
        if (request.op == "auth.refresh"_L1 || request.op == "auth.local"_L1) {
            if (m_refreshFails)
                return std::unexpected(*m_refreshFails);
            return json(session());
        }
        if (request.op == "auth.signIn"_L1 || request.op == "auth.signUp"_L1)
            return json(session());
        if (request.op == "auth.signOut"_L1)
            return QJsonObject();
        return {};
    }
};

} // namespace hearth::test
