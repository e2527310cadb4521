// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"
#include "localserver/auth/sealed_key.h"
#include "localserver/store/server_schema.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// Secrets at rest: what is sealed opens with its key and in its place only, and the key may move.
class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSealedOpens();
    void nothingElseOpens_data();
    void nothingElseOpens();
    void aKeyHasItsLength();
    void theFileIsForItsOwner();
    void theKeyMoves();
    void theWrongKeyChangesNothing();
    void theMissingFileIsNamed();
    void aDamagedFileIsNamed();
    void nothingLiesInTheOpen();

private:
    [[nodiscard]] ServerConfig config(
        const QByteArray& key = {}, const QByteArray& former = {}) const;
    [[nodiscard]] Result<SecretBox> open(
        const QByteArray& key = {}, const QByteArray& former = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    mutable SystemRandom m_random;
    std::unique_ptr<storage::Connection> m_connection;
};

namespace {

const QByteArray oneKey(SecretBox::keyBytes, '1');
const QByteArray otherKey(SecretBox::keyBytes, '2');
const QByteArray place = secretContext("signing_key", "secret", "k1");

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestSecrets::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = storage::Connection::open({ .path = m_folder->filePath(u"server.sqlite"_s) });
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(storage::migrate(*m_connection, serverMigrations));
}

ServerConfig TestSecrets::config(const QByteArray& key, const QByteArray& former) const
{
    return { .dataDirectory = m_folder->path(),
        .clock = &m_clock,
        .random = &m_random,
        .secretKey = key,
        .formerSecretKey = former };
}

Result<SecretBox> TestSecrets::open(const QByteArray& key, const QByteArray& former) const
{
    return openSecrets(*m_connection, config(key, former));
}

void TestSecrets::whatIsSealedOpens()
{
    const auto box = SecretBox::make(oneKey, m_random);
    QVERIFY(box);
    for (const QByteArray& plain : { QByteArray(), QByteArray("x"), QByteArray(5000, '\0') }) {
        const auto sealed = box->seal(plain, place);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), plain.size() + SecretBox::overheadBytes);
        QVERIFY(box->isMine(*sealed));
        const auto opened = box->open(*sealed, place);
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
        // The same value twice does not look the same.
        QVERIFY(*box->seal(plain, place) != *sealed);
    }
}

void TestSecrets::nothingElseOpens_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<int>("flipped"); // counted from the end; 0: none
    QTest::addColumn<int>("cut");
    const QByteArray elsewhere = secretContext("signing_key", "secret", "k2");
    QTest::newRow("another key") << otherKey << place << 0 << 0;
    QTest::newRow("another row") << oneKey << elsewhere << 0 << 0;
    QTest::newRow("a changed tag") << oneKey << place << 1 << 0;
    QTest::newRow("a changed text") << oneKey << place << 20 << 0;
    QTest::newRow("cut short") << oneKey << place << 0 << 1;
    QTest::newRow("cut to nothing") << oneKey << place << 0 << 1000;
}

void TestSecrets::nothingElseOpens()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, context);
    QFETCH(const int, flipped);
    QFETCH(const int, cut);
    QByteArray sealed = *SecretBox::make(oneKey, m_random)->seal("a secret of some length", place);
    if (flipped > 0)
        sealed[sealed.size() - flipped] = static_cast<char>(sealed.at(sealed.size() - flipped) ^ 1);
    sealed.chop(cut);
    const auto opened = SecretBox::make(key, m_random)->open(sealed, context);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Internal);
}

void TestSecrets::aKeyHasItsLength()
{
    for (const qsizetype length : { 0, 16, 31, 33 })
        QVERIFY(!SecretBox::make(QByteArray(length, 'k'), m_random));
}

void TestSecrets::theFileIsForItsOwner()
{
    const auto box = open();
    QVERIFY(box);
    const QFile file(secretKeyFile(m_folder->path()));
    QVERIFY(file.exists());
    QVERIFY(!(file.permissions()
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    // The same key at every start.
    const QByteArray sealed = *box->seal("secret", place);
    const auto again = open();
    QVERIFY(again);
    QCOMPARE(*again->open(sealed, place), QByteArray("secret"));
}

void TestSecrets::theKeyMoves()
{
    const QByteArray sealed = *open()->seal("secret", place);
    const QString file = secretKeyFile(m_folder->path());
    // From the file to the keychain: the file goes.
    const auto given = open(oneKey);
    QVERIFY(given);
    QCOMPARE(*given->open(sealed, place), QByteArray("secret"));
    QVERIFY(!QFile::exists(file));
    // To another key, for who has the one before.
    QVERIFY(!open(otherKey));
    QVERIFY(open(otherKey, oneKey));
    QVERIFY(!open(oneKey));
    // And back into a file.
    const auto back = open({}, otherKey);
    QVERIFY(back);
    QVERIFY(QFile::exists(file));
    QCOMPARE(*back->open(sealed, place), QByteArray("secret"));
    QVERIFY(open());
}

void TestSecrets::theWrongKeyChangesNothing()
{
    QVERIFY(open(oneKey));
    const auto refused = open(otherKey);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QVERIFY2(
        refused.error().message.contains("--secret-key"_L1), qPrintable(refused.error().message));
    QVERIFY(open(oneKey));
}

void TestSecrets::theMissingFileIsNamed()
{
    QVERIFY(open());
    const QString file = secretKeyFile(m_folder->path());
    const QByteArray kept = contents(file);
    QVERIFY(QFile::remove(file));
    const auto refused = open();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(file), qPrintable(refused.error().message));
    // A new key would not help: none is made.
    QVERIFY(!QFile::exists(file));
    QFile put(file);
    QVERIFY(put.open(QIODevice::WriteOnly) && put.write(kept) == kept.size());
    put.close();
    QVERIFY(open());
}

void TestSecrets::aDamagedFileIsNamed()
{
    QVERIFY(open());
    QFile file(secretKeyFile(m_folder->path()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("gone") == 4);
    file.close();
    const auto refused = open();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("damaged"_L1), qPrintable(refused.error().message));
}

void TestSecrets::nothingLiesInTheOpen()
{
    const auto box = open(oneKey);
    QVERIFY(box);
    m_connection.reset();
    const QDir folder(m_folder->path());
    for (const QString& name : folder.entryList(QDir::Files)) {
        const QByteArray bytes = contents(folder.filePath(name));
        QVERIFY2(!bytes.contains(oneKey) && !bytes.contains(oneKey.toHex()), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
