// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/local_server.h"
#include "core/base/clock.h"
#include "core/base/random.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hearth;
using namespace hearth::desktop;

/// The server in the desktop program while its keys lie behind a question to the person.
class TestLocalServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWaitsForTheKeychainSaysSo();
    void anAnswerInTimeIsNotDisturbed();

private:
    /// Of one opening of the link.
    struct Heard {
        bool isOpened = false;
        std::optional<Error> closed;
    };
    void make(std::chrono::milliseconds patience);
    [[nodiscard]] std::shared_ptr<Heard> open();

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    Promise<app::ServerKeys> m_keys;
    int m_timesOpened = 0;
    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<protocol::Link> m_link;
};

void TestLocalServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keys = {};
    m_timesOpened = 0;
}

void TestLocalServer::cleanup()
{
    m_link.reset();
    m_server.reset();
    m_folder.reset();
}

void TestLocalServer::make(std::chrono::milliseconds patience)
{
    m_server = std::make_unique<LocalServer>(
        server::ServerConfig {
            .dataDirectory = m_folder->path(), .clock = &m_clock, .random = &m_random, .vfs = {} },
        LocalServer::KeySource { .keys = [this] { return m_keys.future(); },
            .opened = [this](const app::ServerKeys&) { ++m_timesOpened; },
            .patience = patience });
    m_link = m_server->makeLink();
}

std::shared_ptr<TestLocalServer::Heard> TestLocalServer::open()
{
    auto heard = std::make_shared<Heard>();
    m_link->open({ .opened = [heard] { heard->isOpened = true; },
        .received = [](const QByteArray&) {},
        .closed = [heard](const Error& reason) { heard->closed = reason; } });
    return heard;
}

void TestLocalServer::whatWaitsForTheKeychainSaysSo()
{
    make(20ms);
    const std::shared_ptr<Heard> first = open();
    QTRY_VERIFY(first->closed);
    QCOMPARE(first->closed->code, ErrorCode::Unavailable);
    QCOMPARE(first->closed->details.value("reason"_L1), "keychain"_L1);

    m_keys.resolve(app::ServerKeys {});
    QTRY_COMPARE(m_timesOpened, 1); // by which the client knows that it may try again
    const std::shared_ptr<Heard> second = open();
    QTRY_VERIFY(second->isOpened);
    QVERIFY(!second->closed && !first->isOpened);
    QCOMPARE(m_timesOpened, 1);
}

void TestLocalServer::anAnswerInTimeIsNotDisturbed()
{
    make(1h);
    const std::shared_ptr<Heard> heard = open();
    m_keys.resolve(app::ServerKeys {});
    QTRY_VERIFY(heard->isOpened);
    QVERIFY(!heard->closed);
}

QTEST_MAIN(TestLocalServer)
#include "test_local_server.moc"
