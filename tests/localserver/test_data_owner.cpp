// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/data_owner.h"
#include "tests/localserver/daemon.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Output;
using test::runDaemon;

namespace {

constexpr uint somebody = 65534;

} // namespace

/// Root writes nothing into somebody else's data directory.
class TestDataOwner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyRootIsRefused_data();
    void onlyRootIsRefused();
    void ownersAreKnown();
    void commands_data();
    void commands();
};

void TestDataOwner::onlyRootIsRefused_data()
{
    using daemon::FolderOwner;
    QTest::addColumn<uint>("user");
    QTest::addColumn<std::optional<FolderOwner>>("owner");
    QTest::addColumn<QStringList>("says"); // empty: it goes on
    const std::optional<FolderOwner> hearthd = FolderOwner { .id = 998, .name = u"hearthd"_s };
    const std::optional<FolderOwner> root = FolderOwner { .id = 0, .name = u"root"_s };
    const std::optional<FolderOwner> nameless = FolderOwner { .id = 4711, .name = {} };
    QTest::newRow("root in hearthd's")
        << 0U << hearthd
        << QStringList { u"/var/lib/hearthd belongs to hearthd"_s, u"sudo -u hearthd hearthd"_s };
    QTest::newRow("root in a stranger's")
        << 0U << nameless
        << QStringList { u"belongs to user 4711"_s, u"sudo -u '#4711' hearthd"_s };
    QTest::newRow("root in its own") << 0U << root << QStringList {};
    QTest::newRow("root in a new one") << 0U << std::optional<FolderOwner>() << QStringList {};
    QTest::newRow("hearthd in its own") << 998U << hearthd << QStringList {};
    QTest::newRow("somebody in root's") << 1000U << root << QStringList {};
}

void TestDataOwner::onlyRootIsRefused()
{
    QFETCH(const uint, user);
    QFETCH(const std::optional<daemon::FolderOwner>, owner);
    QFETCH(const QStringList, says);
    const Result<void> checked = daemon::checkOwner(u"/var/lib/hearthd"_s, user, owner);
    QCOMPARE(checked.has_value(), says.isEmpty());
    for (const QString& words : says)
        QVERIFY2(checked.error().message.contains(words), qPrintable(checked.error().message));
}

void TestDataOwner::ownersAreKnown()
{
    const QTemporaryDir folder;
    const auto own = daemon::ownerOf(folder.path());
    QVERIFY(own);
    QCOMPARE(own->id, uint(::geteuid()));
    QVERIFY(!daemon::ownerOf(folder.filePath(u"new"_s)));
}

void TestDataOwner::commands_data()
{
    QTest::addColumn<QStringList>("arguments"); // %1: the data directory
    QTest::addColumn<bool>("writes");
    const auto row = [](const QString& words, bool writes) {
        QTest::newRow(qPrintable(words)) << words.split(u' ') << writes;
    };
    row(u"serve --data %1 --listen 127.0.0.1:0"_s, true);
    row(u"import slack /nowhere.zip --data %1 --workspace W"_s, true);
    row(u"cleanup --data %1"_s, true);
    row(u"doctor --fix --data %1"_s, true);
    row(u"restore /nowhere.hearthbackup --data %1"_s, true);
    row(u"schedule --data %1 --every 24"_s, true);
    row(u"schedule --data %1 --every 24"_s, true);
    row(u"move import /nowhere --data %1 --passphrase-file /nowhere"_s, true);
    row(u"move list --data %1"_s, true); // opens the server, and moves go on
    row(u"doctor --data %1"_s, false);
    row(u"audit verify --data %1"_s, false);
    row(u"list %1"_s, false);
    row(u"schedule --data %1"_s, false);
    row(u"schedule --data %1"_s, false);
}

void TestDataOwner::commands()
{
    QFETCH(QStringList, arguments);
    QFETCH(const bool, writes);
    // Nobody else can give a folder away; what they are told is tested above.
    if (::geteuid() != 0)
        return;
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkdir(data));
    QCOMPARE(::chown(QFile::encodeName(data).constData(), somebody, somebody), 0);
    arguments.replaceInStrings(u"%1"_s, data);
    const Output output = runDaemon(arguments);
    QCOMPARE(output.err.contains("run this as that user"), writes);
    if (writes) {
        QCOMPARE(output.exitCode, 1);
        QVERIFY(output.err.startsWith("hearthd: "));
        QVERIFY(output.out.isEmpty());
        QVERIFY(QDir(data).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
}

QTEST_GUILESS_MAIN(TestDataOwner)
#include "test_data_owner.moc"
