// SPDX-License-Identifier: Apache-2.0
#include "core/models/account_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;

namespace {

/// While it lives, no file of this process grows beyond `bytes`: a disk that has run full.
class NoRoom {
public:
    explicit NoRoom(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little { .rlim_cur = bytes, .rlim_max = m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~NoRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    rlimit m_before {};
};

AccountRecord account(const QString& key)
{
    return { .key = key, .providerId = u"remote"_s, .host = u"chat.example.org"_s };
}

} // namespace

/// The list of accounts on a disk that refuses.
class TestAccountFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"accounts.json"_s); }
    [[nodiscard]] static QStringList keys(const QString& path)
    {
        QStringList out;
        for (const AccountRecord& one : loadAccounts(path).value_or(QList<AccountRecord> {}))
            out.append(one.key);
        return out;
    }

private Q_SLOTS:
    void aFullDiskTakesNothingAway()
    {
        QVERIFY(saveAccounts(path(), { account(u"one"_s) }));
        QVERIFY(saveAccounts(path(), { account(u"one"_s), account(u"two"_s) }));
        {
            const NoRoom full(16);
            const Result<void> refused = saveAccounts(path(), { account(u"three"_s) });
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        }
        QCOMPARE(keys(path()), (QStringList { u"one"_s, u"two"_s }));
        QCOMPARE(keys(path() + u".previous"_s), QStringList { u"one"_s });
    }

    void whatIsDamagedIsNothingToFallBackOn()
    {
        QVERIFY(saveAccounts(path(), { account(u"one"_s) }));
        QVERIFY(saveAccounts(path(), { account(u"two"_s) }));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{");
        file.close();
        // As after a start from which the damaged one could not be set aside.
        QVERIFY(saveAccounts(path(), { account(u"three"_s) }));
        QCOMPARE(keys(path()), QStringList { u"three"_s });
        QCOMPARE(keys(path() + u".previous"_s), QStringList { u"one"_s });
    }
};

QTEST_GUILESS_MAIN(TestAccountFile)
#include "test_account_file.moc"
