// SPDX-License-Identifier: Apache-2.0
#include "core/client/credential_store.h"
#include "core/models/account_file.h"
#include "core/models/client.h"
#include "tests/support/scripted_provider.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;

namespace {

/// Counts how often it is told to try at once.
class CountingProvider final : public test::ScriptedProvider {
public:
    explicit CountingProvider(std::atomic<int>& told)
        : ScriptedProvider(User {})
        , m_told(told)
    {
    }
    void reconnectNow() override { ++m_told; }

private:
    std::atomic<int>& m_told;
};

} // namespace

/// What happens to the network reaches every connection, and once for each event.
class TestReconnect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHappensTogetherIsOneAttempt()
    {
        std::atomic<int> told = 0;
        const QTemporaryDir folder;
        QVERIFY(saveAccounts(folder.filePath(u"accounts.json"_s),
            { AccountRecord { .key = u"one"_s, .providerId = u"counting"_s },
                AccountRecord { .key = u"two"_s, .providerId = u"counting"_s } }));
        provider::Registry registry;
        QVERIFY(registry.add(
            u"counting"_s, [&told] { return std::make_unique<CountingProvider>(told); }));
        SystemClock clock;
        SystemRandom random;
        client::MemoryStore credentials;
        Settings settings(folder.filePath(u"settings.ini"_s));
        Client client({ .dataDirectory = folder.path(),
            .clock = &clock,
            .random = &random,
            .registry = &registry,
            .credentials = &credentials,
            .settings = &settings,
            .deviceName = u"test"_s });
        QVERIFY(client.restore());
        QCOMPARE(client.accounts().size(), 2U);
        for (int rounds = 1; rounds <= 2; ++rounds) {
            // A laptop wakes up, gets its address, and somebody looks at the window.
            for (int event = 0; event < 10; ++event)
                client.reconnectSoon();
            QTRY_COMPARE(told.load(), 2 * rounds);
        }
        client.reconnectNow(); // the person does not wait
        QTRY_COMPARE(told.load(), 6);
    }
};

QTEST_GUILESS_MAIN(TestReconnect)
#include "test_reconnect.moc"
