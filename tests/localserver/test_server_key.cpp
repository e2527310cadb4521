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
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void places();
    void theKeychainsKeyIsMadeOnce();
    void withoutAKeychainNothingIsMade();
    void theEnvironmentIsReadAndForgotten();
    void theServerFollowsThePlace();
    void aNewDesktopServerPrefersTheKeychain();
    void withoutAKeychainTheDesktopTakesAFile();
    void whatWasBegunIsFinished();
    void aForgetfulKeychainIsNotReliedOn();
    void whatMovedToTheFileLeavesTheKeychain();

private:
    [[nodiscard]] Result<app::ServerKeys> keys(client::CredentialStore& store, KeyPlace place);
    [[nodiscard]] Result<app::ServerKeys> chosen(
        client::CredentialStore& store, ServerKeyPlace choice);
    [[nodiscard]] bool opens(const app::ServerKeys& keys);
    /// As the desktop does it.
    [[nodiscard]] bool opens(client::CredentialStore& store, ServerKeyPlace choice);
    [[nodiscard]] QString keyFile() const { return m_home->filePath(u"secret.key"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_home; ///< of a desktop's server
    const test::ManualClock m_clock;
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

/// Takes everything, and has nothing.
class ForgetfulStore final : public client::CredentialStore {
public:
    Future<void> write(const QString&, const QString&) override { return ready<void>({}); }
    Future<QString> read(const QString&) override
    {
        return ready<QString>(fail(ErrorCode::NotFound, u"nothing is kept"_s));
    }
    Future<void> remove(const QString&) override { return ready<void>({}); }
};

} // namespace

Result<app::ServerKeys> TestServerKey::chosen(client::CredentialStore& store, ServerKeyPlace choice)
{
    Future<app::ServerKeys> future = app::chosenServerKeys(store, choice, m_home->path(), m_random);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.takeResult();
}

bool TestServerKey::opens(const app::ServerKeys& keys)
{
    return server::Server::open({ .dataDirectory = m_home->path(),
                                    .clock = &m_clock,
                                    .random = &m_random,
                                    .secretKey = keys.current,
                                    .formerSecretKey = keys.former })
        .has_value();
}

bool TestServerKey::opens(client::CredentialStore& store, ServerKeyPlace choice)
{
    const auto found = chosen(store, choice);
    return found && opens(*found);
}

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

void TestServerKey::aNewDesktopServerPrefersTheKeychain()
{
    client::MemoryStore store;
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    QVERIFY(!QFile::exists(keyFile()));
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    // Away for once, it is not replaced by another key.
    NoStore none;
    QVERIFY(!opens(none, ServerKeyPlace::Automatic));
    client::MemoryStore empty;
    QVERIFY(!opens(empty, ServerKeyPlace::Automatic));
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    QVERIFY(!QFile::exists(keyFile()));
}

void TestServerKey::withoutAKeychainTheDesktopTakesAFile()
{
    NoStore none;
    QVERIFY(opens(none, ServerKeyPlace::Automatic));
    QVERIFY(QFile::exists(keyFile()));
    // A keychain that comes later changes nothing unasked.
    client::MemoryStore store;
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    QVERIFY(QFile::exists(keyFile()));
    // Chosen while none answers, the file is used still.
    QVERIFY(opens(none, ServerKeyPlace::Keychain));
    QVERIFY(QFile::exists(keyFile()));
    QVERIFY(opens(store, ServerKeyPlace::Keychain));
    QVERIFY(!QFile::exists(keyFile()));
}

void TestServerKey::whatWasBegunIsFinished()
{
    NoStore none;
    client::MemoryStore store;
    QVERIFY(opens(none, ServerKeyPlace::File));
    // Stopped when the key was in the keychain, before anything was sealed with it.
    QVERIFY(chosen(store, ServerKeyPlace::Keychain));
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    QVERIFY(opens(store, ServerKeyPlace::File));
    // Stopped when it was sealed, before the file was removed.
    QVERIFY(QFile::copy(keyFile(), keyFile() + u".copy"_s));
    QVERIFY(opens(store, ServerKeyPlace::Keychain));
    QVERIFY(QFile::rename(keyFile() + u".copy"_s, keyFile()));
    QVERIFY(opens(store, ServerKeyPlace::Keychain));
    QVERIFY(!QFile::exists(keyFile()));
    // Back again: stopped when the file was written, before anything was sealed with it.
    QFile begun(keyFile() + u".new"_s);
    QVERIFY(begun.open(QIODevice::WriteOnly));
    begun.write(m_random.bytes(server::SecretBox::keyBytes).toHex());
    begun.close();
    QVERIFY(opens(store, ServerKeyPlace::File));
    // Stopped when it was sealed, before the file had its name.
    QVERIFY(QFile::rename(keyFile(), keyFile() + u".new"_s));
    QVERIFY(opens(none, ServerKeyPlace::File));
    QVERIFY(QFile::exists(keyFile()));
    QVERIFY(!QFile::exists(keyFile() + u".new"_s));
}

void TestServerKey::aForgetfulKeychainIsNotReliedOn()
{
    ForgetfulStore store;
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    QVERIFY(QFile::exists(keyFile()));
    QVERIFY(opens(store, ServerKeyPlace::Keychain));
    QVERIFY(QFile::exists(keyFile()));
}

void TestServerKey::whatMovedToTheFileLeavesTheKeychain()
{
    client::MemoryStore store;
    QVERIFY(opens(store, ServerKeyPlace::Automatic));
    const auto moving = chosen(store, ServerKeyPlace::File);
    QVERIFY(moving && !moving->former.isEmpty());
    QVERIFY(opens(*moving));
    Future<void> forgotten = app::forgetFormerKey(store, *moving, m_home->path());
    QTRY_VERIFY(forgotten.isFinished());
    QVERIFY(opens(store, ServerKeyPlace::File));
    // The keychain's is another one from now on.
    const auto again = chosen(store, ServerKeyPlace::Keychain);
    QVERIFY(again && again->current != moving->former);
    QVERIFY(opens(*again));
}

QTEST_GUILESS_MAIN(TestServerKey)
#include "test_server_key.moc"
