// SPDX-License-Identifier: Apache-2.0
#include "core/client/credential_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> wait(const Future<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.result();
}

} // namespace

/// Every store does the same; the keychain is a real one, which tests/tools/session.sh starts
/// around this program.
class TestCredentials : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    std::unique_ptr<CredentialStore> m_store;

    std::unique_ptr<CredentialStore> open(const QString& kind) const
    {
        if (kind == "keychain"_L1)
            return std::make_unique<KeychainStore>();
        if (kind == "file"_L1)
            return std::make_unique<FileStore>(m_directory.filePath(u"secrets.json"_s));
        return std::make_unique<MemoryStore>();
    }

    static void addStores()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("keychain") << u"keychain"_s;
        QTest::newRow("file") << u"file"_s;
        QTest::newRow("memory") << u"memory"_s;
    }

private Q_SLOTS:
    void keepsAndForgets_data() { addStores(); }
    void keepsAndForgets()
    {
        QFETCH(QString, kind);
        const std::unique_ptr<CredentialStore> store = open(kind);
        QCOMPARE(wait(store->read(u"a"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(wait(store->remove(u"a"_s)));
        QVERIFY(wait(store->write(u"a"_s, u"sécret 東京"_s)));
        QVERIFY(wait(store->write(u"b"_s, u"other"_s)));
        QCOMPARE(*wait(store->read(u"a"_s)), u"sécret 東京"_s);
        QVERIFY(wait(store->write(u"a"_s, u"rotated"_s)));
        QCOMPARE(*wait(store->read(u"a"_s)), u"rotated"_s);
        QVERIFY(wait(store->remove(u"a"_s)));
        QCOMPARE(wait(store->read(u"a"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(*wait(store->read(u"b"_s)), u"other"_s);
    }

    void survivesTheRun_data() { addStores(); }
    void survivesTheRun()
    {
        QFETCH(QString, kind);
        QVERIFY(wait(open(kind)->write(u"kept"_s, u"x"_s)));
        QCOMPARE(wait(open(kind)->read(u"kept"_s)).has_value(), kind != "memory"_L1);
    }

    void concurrentWritesAllArrive()
    {
        KeychainStore store;
        std::vector<Future<void>> writes;
        for (int i = 0; i < 5; ++i)
            writes.push_back(store.write(u"account%1"_s.arg(i), QString::number(i)));
        for (const Future<void>& write : writes)
            QVERIFY(wait(write));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*wait(store.read(u"account%1"_s.arg(i))), QString::number(i));
    }

    void aStoreMayGoBeforeItsAnswer()
    {
        auto store = std::make_unique<KeychainStore>();
        const Future<QString> read = store->read(u"a"_s);
        store.reset();
        QCOMPARE(wait(read).error().code, ErrorCode::Aborted);
        KeychainStore next;
        QVERIFY(wait(next.probe())); // jobs run one by one: by now the first was answered
    }

    void probeFindsTheKeychain()
    {
        KeychainStore store;
        QVERIFY(wait(store.probe()));
    }

    void fileIsForItsOwnerOnly()
    {
        const QString path = m_directory.filePath(u"private.json"_s);
        FileStore store(path);
        QVERIFY(wait(store.write(u"a"_s, u"x"_s)));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        // Also when somebody had opened it up in between.
        QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | others));
        QVERIFY(wait(store.write(u"a"_s, u"y"_s)));
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }

    void damagedFileIsNotOverwritten()
    {
        const QString path = m_directory.filePath(u"damaged.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1,");
        file.close();
        FileStore store(path);
        QVERIFY(!wait(store.write(u"a"_s, u"x"_s)));
        QVERIFY(!wait(store.read(u"a"_s)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "[1,");
    }

    void folderThatCannotBeWritten()
    {
        FileStore store(m_directory.filePath(u"missing/secrets.json"_s));
        QCOMPARE(wait(store.write(u"a"_s, u"x"_s)).error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "test_credentials.moc"
