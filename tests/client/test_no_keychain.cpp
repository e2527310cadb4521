// SPDX-License-Identifier: Apache-2.0
#include "core/client/credential_store.h"

#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;

/// A session without any keychain: `probe` says so, and nothing is stored anywhere else.
class TestNoKeychain : public QObject {
    Q_OBJECT

public:
    /// Before the application is made: no bus, so nobody who could keep a secret.
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

private Q_SLOTS:
    void probeSaysSo()
    {
        KeychainStore store;
        const Future<void> probe = store.probe();
        QTRY_VERIFY_WITH_TIMEOUT(probe.isFinished(), 20'000);
        QCOMPARE(probe.result().error().code, ErrorCode::Unavailable);
        QVERIFY(!probe.result().error().detail.isEmpty());
    }

    void nothingIsStored()
    {
        KeychainStore store;
        const Future<void> write = store.write(u"a"_s, u"secret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(write.isFinished(), 20'000);
        QCOMPARE(write.result().error().code, ErrorCode::Unavailable);
        const Future<QString> read = store.read(u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 20'000);
        QVERIFY(!read.result());
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "test_no_keychain.moc"
