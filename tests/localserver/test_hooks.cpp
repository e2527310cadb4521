// SPDX-License-Identifier: Apache-2.0
#include "tests/support/local_caller.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

/// Writes down what it is told, and fails as often as it was asked to.
class Scribe final : public Hook {
public:
    explicit Scribe(QString name)
        : m_name(std::move(name))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    Future<void> deliver(const HookEvents& told) override
    {
        if (failures > 0) {
            --failures;
            return ready<void>(fail(ErrorCode::Unavailable, u"not now"_s));
        }
        events += told;
        return ready<void>({});
    }

    HookEvents events;
    int failures = 0;

private:
    QString m_name;
};

} // namespace

/// Somebody beside the server is told what happens in it, whatever happens meanwhile.
class TestHooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyHookIsToldInOrder();
    void whoFailsIsToldAgain();
    void aRestartGoesOn();

private:
    void open();
    void act();

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    SystemRandom m_random;
    std::shared_ptr<Scribe> m_first;
    std::shared_ptr<Scribe> m_second;
    std::unique_ptr<server::Server> m_server;
};

void TestHooks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_first = std::make_shared<Scribe>(u"first"_s);
    m_second = std::make_shared<Scribe>(u"second"_s);
    open();
}

void TestHooks::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

void TestHooks::open()
{
    auto opened = server::Server::open({ .dataDirectory = m_folder->path(),
        .clock = &m_clock,
        .random = &m_random,
        .hooks = { m_first, m_second } });
    QVERIFY(opened);
    m_server = std::move(*opened);
}

/// Somebody more has an account.
void TestHooks::act()
{
    test::LocalCaller link(*m_server);
    QVERIFY(link.call(protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s }));
}

void TestHooks::everyHookIsToldInOrder()
{
    act();
    act();
    QTRY_COMPARE(m_first->events.size(), 2);
    QTRY_COMPARE(m_second->events.size(), 2);
    QVERIFY(std::ranges::is_sorted(m_first->events, {}, &HookEvent::number));
    QCOMPARE(m_first->events.first().topic, HookTopic::Act);
    QVERIFY(!m_first->events.first().workspace);
    QVERIFY(m_first->events.first().payload.contains("auth.signUp"));
}

void TestHooks::whoFailsIsToldAgain()
{
    m_first->failures = 1;
    act();
    QTRY_COMPARE(m_second->events.size(), 1); // nobody waits for the other
    QTRY_COMPARE(m_first->events.size(), 1);
}

void TestHooks::aRestartGoesOn()
{
    m_first->failures = 1000;
    act();
    QTRY_COMPARE(m_second->events.size(), 1);
    m_server.reset();
    m_first->failures = 0;
    open();
    QTRY_COMPARE(m_first->events.size(), 1);
    // Who had not yet said so may be told twice, and sees it by the number.
    QCOMPARE(m_second->events.last().number, m_first->events.first().number);
}

QTEST_GUILESS_MAIN(TestHooks)
#include "test_hooks.moc"
