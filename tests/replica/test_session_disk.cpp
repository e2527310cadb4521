// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "tests/replica/session_fixture.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// A start over a disk that refuses: nothing is lost for it, and what can be read is read.
class TestSessionDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = registerFullDiskVfs(); }
    void init();
    void cleanup();

    void aDiskThatRefusesSaysWhy_data();
    void aDiskThatRefusesSaysWhy();
    void nothingIsRemovedForIt();
    void whatIsHereCanBeRead_data();
    void whatIsHereCanBeRead();
    void nothingIsTakenThatCannotBeKept();
    void whatWasLeftByAKillCanBeRead();
    void nothingToReadIsAnError();
    void aDiskThatTakesWritesAgainGoesOn();
    void theServersDiskIsSaid();

private:
    void fillWorkspace();
    [[nodiscard]] QString trouble();
    /// What waits, without what the person did not do.
    [[nodiscard]] QList<OutboxEntry> written() const
    {
        QList<OutboxEntry> entries = f->session->outbox();
        entries.removeIf([](const OutboxEntry& entry) { return entry.isQuiet(); });
        return entries;
    }
    [[nodiscard]] QHash<QString, QByteArray> databases() const;
    void openToRead();

    QByteArray m_vfs;
    std::unique_ptr<SessionFixture> f;
};

void TestSessionDisk::init()
{
    f = std::make_unique<SessionFixture>();
    f->vfs = m_vfs;
}

void TestSessionDisk::cleanup()
{
    setDisk(Disk::HasRoom);
    f.reset();
}

/// A message of the server's, one that waits to be sent, and a draft.
void TestSessionDisk::fillWorkspace()
{
    f->history.insert(general, { .messages = { message(general, 5000, u"from the server"_s) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->goOffline();
    f->send(named<MessageId>("waiting"), general, u"written on the train"_s);
    f->session->saveDraft(lab, {}, u"half a thought"_s);
}

QString TestSessionDisk::trouble()
{
    const auto opened = WorkspaceSession::open(f->config());
    if (opened)
        return u"none"_s;
    return opened.error().code == ErrorCode::Unavailable
        ? opened.error().details.value("storage"_L1).toString()
        : opened.error().message;
}

QHash<QString, QByteArray> TestSessionDisk::databases() const
{
    QHash<QString, QByteArray> out;
    const QDir folder(f->folder.path());
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!name.endsWith("-wal"_L1) && !name.endsWith("-shm"_L1)
            && file.open(QIODevice::ReadOnly))
            out.insert(name, file.readAll());
    }
    return out;
}

void TestSessionDisk::openToRead()
{
    const auto refused = WorkspaceSession::open(f->config());
    QVERIFY(!refused);
    auto opened = WorkspaceSession::openToRead(f->config(), refused.error());
    QVERIFY2(opened, qPrintable(opened ? QString() : logLine(opened.error())));
    f->session = std::move(*opened);
}

void TestSessionDisk::aDiskThatRefusesSaysWhy_data()
{
    QTest::addColumn<Disk>("disk");
    QTest::addColumn<QString>("why");
    QTest::newRow("full") << Disk::Full << u"full"_s;
    QTest::newRow("read-only") << Disk::ReadOnly << u"readOnly"_s;
}

void TestSessionDisk::aDiskThatRefusesSaysWhy()
{
    QFETCH(Disk, disk);
    QFETCH(QString, why);
    setDisk(disk);
    QCOMPARE(trouble(), why); // on a fresh device
    setDisk(Disk::HasRoom);
    fillWorkspace();
    f->session.reset();
    setDisk(disk);
    QCOMPARE(trouble(), why);
}

void TestSessionDisk::nothingIsRemovedForIt()
{
    fillWorkspace();
    f->session.reset();
    const QHash<QString, QByteArray> before = databases();
    QCOMPARE(before.size(), 2);
    for (const Disk disk : { Disk::Full, Disk::ReadOnly }) {
        setDisk(disk);
        QVERIFY(trouble() != u"none"_s);
        QVERIFY(databases() == before);
    }
}

void TestSessionDisk::whatIsHereCanBeRead_data() { aDiskThatRefusesSaysWhy_data(); }

void TestSessionDisk::whatIsHereCanBeRead()
{
    QFETCH(Disk, disk);
    QFETCH(QString, why);
    fillWorkspace();
    f->session.reset();
    setDisk(disk);
    openToRead();
    QVERIFY(f->session->isReadOnly());
    QCOMPARE(f->session->syncState().storage->details.value("storage"_L1).toString(), why);
    QCOMPARE(resultOf(f->session->snapshot()).value().workspace.name, u"Workshop"_s);
    QCOMPARE(f->bodies(), QStringList { u"from the server"_s });
    QCOMPARE(written().size(), 1);
    QCOMPARE(written()[0].args.value("body"_L1).toString(), u"written on the train"_s);
    QCOMPARE(f->session->draft(lab), u"half a thought"_s);
    QVERIFY(f->roomState(lab).hasDraft);
}

void TestSessionDisk::nothingIsTakenThatCannotBeKept()
{
    fillWorkspace();
    f->session.reset();
    const QHash<QString, QByteArray> before = databases();
    setDisk(Disk::ReadOnly);
    openToRead();
    f->goOnline();
    f->send(named<MessageId>("late"));
    f->session->discard(written()[0].key);
    f->session->saveDraft(lab, {}, {});
    QCOMPARE(written().size(), 1);
    QCOMPARE(f->session->draft(lab), u"half a thought"_s);
    QCOMPARE(resultOf(f->session->fetchHistory(general)).error().code, ErrorCode::Unavailable);
    f->session.reset();
    QVERIFY(databases() == before);
}

void TestSessionDisk::whatWasLeftByAKillCanBeRead()
{
    fillWorkspace();
    QTRY_VERIFY(f->session->syncState().waiting == 1);
    QCOMPARE(f->bodies(), QStringList { u"from the server"_s });
    // As it lies there at this moment, with the logs.
    QTemporaryDir left;
    const QDir folder(f->folder.path());
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(names.contains(u"replica.sqlite-wal"_s));
    for (const QString& name : names)
        QVERIFY(QFile::copy(folder.filePath(name), left.filePath(name)));
    setDisk(Disk::ReadOnly);
    SessionConfig config = f->config();
    config.directory = left.path();
    const auto refused = WorkspaceSession::open(config);
    QVERIFY(!refused);
    QCOMPARE(refused.error().details.value("storage"_L1).toString(), u"readOnly"_s);
    const auto opened = WorkspaceSession::openToRead(config, refused.error());
    QVERIFY2(opened, qPrintable(opened ? QString() : logLine(opened.error())));
    QCOMPARE(resultOf((*opened)->snapshot()).value().workspace.name, u"Workshop"_s);
    QCOMPARE(resultOf((*opened)->page({ .room = general, .parent = {}, .anchor = {} }))
                 .value()
                 .messages.value(0)
                 .body,
        u"from the server"_s);
}

void TestSessionDisk::nothingToReadIsAnError()
{
    const Error full { .code = ErrorCode::Unavailable,
        .message = {},
        .field = {},
        .detail = {},
        .details = {},
        .requestId = {} };
    QVERIFY(!WorkspaceSession::openToRead(f->config(), full));
    f->open(); // made, and never connected
    f->session.reset();
    QVERIFY(!WorkspaceSession::openToRead(f->config(), full));
}

void TestSessionDisk::aDiskThatTakesWritesAgainGoesOn()
{
    fillWorkspace();
    f->session.reset();
    setDisk(Disk::Full);
    openToRead();
    setDisk(Disk::HasRoom);
    auto opened = WorkspaceSession::open(f->config()); // while the other one still reads
    QVERIFY(opened);
    f->session = std::move(*opened);
    QVERIFY(!f->session->isReadOnly());
    f->goOnline();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->session->draft(lab), u"half a thought"_s);
    QTRY_VERIFY(f->bodies().contains(u"written on the train"_s));
}

/// Its disk is not this device's: nothing is refused, nothing has to be decided, and it is said why
/// things wait.
void TestSessionDisk::theServersDiskIsSaid()
{
    Error full = fail(ErrorCode::Unavailable, u"nothing was saved: the server's disk is full"_s)
                     .error();
    full.details = { { u"reason"_s, u"diskFull"_s }, { u"retryAfter"_s, 0.05 } };
    f->refusals.insert(u"message.create"_s, full);
    f->open();
    f->goOnline();
    f->send(named<MessageId>("waiting"));
    QTRY_VERIFY(f->session->syncState().serverDisk.has_value());
    QCOMPARE(
        f->session->syncState().serverDisk->details.value("reason"_L1).toString(), u"diskFull"_s);
    QVERIFY(!f->session->syncState().storage);
    QCOMPARE(f->session->syncState().failed, 0);
    QTRY_VERIFY(f->provider.callsOf(protocol::messageCreate).size() > 1);
    f->refusals.clear();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QTRY_VERIFY(!f->session->syncState().serverDisk);
}

QTEST_GUILESS_MAIN(TestSessionDisk)
#include "test_session_disk.moc"
