// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_provider.h"
#include "localserver/server.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

/// Says what went wrong. Bound first, as QVERIFY2 evaluates both of its arguments. For tests that
/// derive from ProviderFixture.
#define VERIFY_RESULT(expression)                                                                  \
    do {                                                                                           \
        const auto& verified = (expression);                                                       \
        QVERIFY2(verified.has_value(), qPrintable(tell(verified)));                                \
    } while (false)

namespace hearth::test {

/// The real server, listening, and providers to it: `local` in its process, `remote` over TLS. A
/// test class derives from it and calls `setUp` and `tearDown` around each test.
class ProviderFixture {
protected:
    static constexpr int patience = 20'000; ///< milliseconds

    template <typename T>
    static Result<T> wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
        return future.takeResult();
    }

    static QString tell(const auto& result)
    {
        return result
            ? QString()
            : result.error().message + u' ' + result.error().field + u' ' + result.error().detail;
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openServer();
        listen();
    }

    void tearDown() { m_server.reset(); }

    void openServer()
    {
        auto opened = server::Server::open(
            { .dataDirectory = m_folder->path(), .clock = &m_clock, .random = &m_random });
        VERIFY_RESULT(opened);
        m_server = std::move(*opened);
    }

    void listen(quint16 port = 0, server::TlsMode tls = server::TlsMode::SelfSigned)
    {
        const auto listening = wait(
            m_server->listen({ .address = QStringLiteral("127.0.0.1"), .port = port, .tls = tls }));
        VERIFY_RESULT(listening);
        m_listening = *listening;
    }

    std::unique_ptr<provider::BackendProvider> make(client::Deployment deployment)
    {
        const provider::Factory factory = deployment == client::Deployment::Local
            ? client::localProvider([this] { return m_server->localLink(); }, m_clock, m_random,
                  [this] { return m_server->localCarrier(); })
            : client::remoteProvider(m_clock, m_random);
        return factory();
    }

    provider::Config config(std::optional<provider::Credentials> credentials = {}) const
    {
        return { .address = { .host = QStringLiteral("127.0.0.1"),
                     .port = m_listening.port,
                     .fingerprint = m_listening.fingerprint },
            .deviceName = QStringLiteral("laptop"),
            .credentials = std::move(credentials) };
    }

    std::unique_ptr<provider::BackendProvider> online(
        client::Deployment deployment, std::optional<provider::Credentials> credentials = {})
    {
        auto provider = make(deployment);
        const Result<void> connected = wait(provider->initialize(config(std::move(credentials))));
        if (!connected)
            qWarning() << tell(connected);
        return provider;
    }

    /// The first person, who owns the server.
    Result<User> own(provider::BackendProvider& provider)
    {
        protocol::SignUp args { .displayName = QStringLiteral("Ada") };
        if (provider.id() == QLatin1StringView("remote"))
            args.setupCode = m_server->setupCode();
        return wait(provider.auth().signUp(args));
    }

    template <typename Args, typename Reply>
    static Result<Reply> ask(provider::BackendProvider& provider,
        const protocol::Operation<Args, Reply>& operation, std::optional<WorkspaceId> workspace,
        const Args& args)
    {
        return wait(provider.persistence().call(operation, workspace, args));
    }

    Result<WorkspaceId> createWorkspace(provider::BackendProvider& provider)
    {
        const auto id = WorkspaceId::generate(m_clock, m_random);
        return ask(provider, protocol::workspaceCreate, {},
            { .id = id, .name = QStringLiteral("Team"), .displayName = QStringLiteral("Ada") })
            .transform([](const protocol::WorkspaceSummary& summary) { return summary.id; });
    }

    ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Server> m_server;
    server::Listening m_listening;
};

} // namespace hearth::test
