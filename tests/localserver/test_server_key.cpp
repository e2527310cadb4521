// SPDX-License-Identifier: Apache-2.0
#include "app/server_key/server_key.h"
#include "localserver/auth/sealed_key.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using app::KeyPlace;

/// From where hearthd takes the key of its secrets, and that it finds it when the place changes.
class TestServerKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places();
    void theKeychainsKeyIsMadeOnce();
    void withoutAKeychainNothingIsMade();
    void theEnvironmentIsReadAndForgotten();
    void theServerFollowsThePlace();

private:
    [[nodiscard]] Result<app::ServerKeys> keys(client::CredentialStore& store, KeyPlace place);

    QTemporaryDir m_folder;
    SystemRandom m_random;
};

namespace {

/// A machine without a keychain.
class NoStore final : public client::CredentialStore {
public:
    Future<void> write(const QString&, const QString&) override { return ready<void>(none()); }
    Future<QString> read(const QString&) override { return ready<QString>(none()); }
    Future<void> remove(const QString&) override { return ready<void>(none()); }

private:
    static std::unexpected<Error> none()
    {
        return fail(ErrorCode::Unavailable, u"there is no keychain"_s);
    }
};

} // namespace

Result<app::ServerKeys> TestServerKey::keys(client::CredentialStore& store, KeyPlace place)
{
    Future<app::ServerKeys> future = app::serverKeys(store, place, m_folder.path(), m_random);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.takeResult();
}

void TestServerKey::places()
{
    QCOMPARE(app::keyPlaceFromName(u"file"), KeyPlace::File);
    QCOMPARE(app::keyPlaceFromName(u"keychain"), KeyPlace::Keychain);
    QCOMPARE(app::keyPlaceFromName(u"env"), KeyPlace::Environment);
    QVERIFY(!app::keyPlaceFromName(u"cloud"));
}

void TestServerKey::theKeychainsKeyIsMadeOnce()
{
    client::MemoryStore store;
    const auto first = keys(store, KeyPlace::Keychain);
    QVERIFY(first);
    QCOMPARE(first->current.size(), server::SecretBox::keyBytes);
    QCOMPARE(keys(store, KeyPlace::Keychain)->current, first->current);
}

void TestServerKey::withoutAKeychainNothingIsMade()
{
    NoStore store;
    const auto refused = keys(store, KeyPlace::Keychain);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    // The file needs none.
    const auto file = keys(store, KeyPlace::File);
    QVERIFY(file && file->current.isEmpty() && file->former.isEmpty());
}

void TestServerKey::theEnvironmentIsReadAndForgotten()
{
    NoStore store;
    QVERIFY(!keys(store, KeyPlace::Environment));
    qputenv("HEARTH_SECRET_KEY", "not a key");
    QVERIFY(!keys(store, KeyPlace::Environment));
    const QByteArray key(server::SecretBox::keyBytes, 'k');
    qputenv("HEARTH_SECRET_KEY", key.toHex());
    QCOMPARE(keys(store, KeyPlace::Environment)->current, key);
    QVERIFY(!qEnvironmentVariableIsSet("HEARTH_SECRET_KEY"));
}

void TestServerKey::theServerFollowsThePlace()
{
    const test::ManualClock clock;
    client::MemoryStore store;
    const auto opens = [&](KeyPlace place) {
        const auto found = keys(store, place);
        return found
            && server::Server::open({ .dataDirectory = m_folder.path(),
                .clock = &clock,
                .random = &m_random,
                .secretKey = found->current,
                .formerSecretKey = found->former });
    };
    for (const KeyPlace place :
        { KeyPlace::File, KeyPlace::Keychain, KeyPlace::File, KeyPlace::Keychain })
        QVERIFY(opens(place));
    client::MemoryStore empty;
    const auto strange = keys(empty, KeyPlace::Keychain);
    QVERIFY(strange);
    const auto refused = server::Server::open({ .dataDirectory = m_folder.path(),
        .clock = &clock,
        .random = &m_random,
        .secretKey = strange->current });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestServerKey)
#include "test_server_key.moc"
