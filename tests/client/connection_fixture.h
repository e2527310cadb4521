// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connection.h"
#include "tests/client/scripted_link.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace hearth::test {

/// A greeter without a session: presents the token it was given and ends the preparation as it was
/// told.
class Nobody final : public client::Greeter {
public:
    std::optional<QString> token;
    std::optional<Error> failure;
    bool answers = true;

    [[nodiscard]] std::optional<QString> accessToken() const override { return token; }
    void greet(client::Connection&, const protocol::ServerHello&,
        std::function<void(Result<void>)> done) override
    {
        if (answers)
            done(failure ? Result<void>(std::unexpected(*failure)) : Result<void>());
    }
};

/// One `Connection` to a scripted peer. A test class derives from it and calls `setUp` and
/// `tearDown` around each test.
class ConnectionFixture {
protected:
    void setUp()
    {
        m_peer = new Peer;
        m_greeter = {};
        m_timing = {};
        m_timing.backoff = { .first = std::chrono::milliseconds(2),
            .longest = std::chrono::milliseconds(20) };
    }

    void tearDown()
    {
        m_connection.reset();
        delete m_peer;
    }

    void make()
    {
        m_connection = std::make_unique<client::Connection>(
            std::make_unique<ScriptedLink>(*m_peer), m_greeter, m_clock, m_random, m_timing);
    }

    void makeOnline()
    {
        make();
        m_connection->start();
        QTRY_COMPARE(m_connection->state().phase, provider::ConnectionPhase::Online);
    }

    using Outcome = std::shared_ptr<std::optional<Result<QJsonValue>>>;
    Outcome ask(const QString& operation, const QJsonObject& args = {})
    {
        auto outcome = std::make_shared<std::optional<Result<QJsonValue>>>();
        m_connection->request(
            { .operation = operation, .args = args, .key = {}, .order = {}, .deadline = {} },
            [outcome](Result<QJsonValue> result) { *outcome = std::move(result); });
        return outcome;
    }

    static ErrorCode codeOf(const Outcome& outcome) { return (*outcome)->error().code; }

    static Error problem(ErrorCode code, const QString& message, const QString& field = {})
    {
        return fail(code, message, field).error();
    }

    Peer* m_peer = nullptr;
    Nobody m_greeter;
    ManualClock m_clock;
    SeededRandom m_random;
    client::ConnectionTiming m_timing;
    std::unique_ptr<client::Connection> m_connection;
};

} // namespace hearth::test
