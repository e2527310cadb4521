// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "tests/replica/two_people.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using test::patience;
using test::settled;
using test::value;

/// Files from one person's disk to another's, over TLS and within the process: whole, once, and
/// whatever happens meanwhile.
class TestSentFiles : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void theyArriveWhole_data();
    void theyArriveWhole();
    void pasteIsAFileToo();
    void withoutANetworkTheyWait();
    void restartsOfBothSidesLoseNothing();
    void theyDelayOnlyTheirMessage();
    void aPauseOutlastsARestart();
    void aCancelledOneIsTakenOut();
    void aMessageThatIsNothingElseGoesToo();
    void whatIsThrownAwayLeavesNothing();
    void draftsKeepThem();
    void refusedOnesSayWhy();
    void losingTheRoomPurgesThem();
    void whoAsksAfterAnInterruptionBeginsAnew();
    void whatWasSentIsNotTakenBack();

private:
    /// Incompressible, and the same for the same size.
    static QByteArray content(qint64 size);
    QString fileOf(qint64 size, const QString& name = u"plan.bin"_s);
    static QByteArray read(const QString& path);
    FileEntry attached(test::SyncedDevice& device, const QString& path);
    MessageId send(test::SyncedDevice& device, const QList<FileEntry>& files,
        const QString& body = {}, std::optional<RoomId> room = {});
    /// The files of the newest message that `device` has, once there are some.
    QList<FileEntry> arrived(const test::SyncedDevice& device, const RoomId& room) const;
    static qsizetype spoken(const test::SyncedDevice& device, const RoomId& room);
    static qsizetype outgoing(const test::SyncedDevice& device);
    /// What Ada reads, without what is told of people.
    QStringList spokenTexts() const;
    void restartBob();
    void loseConnection();
    /// How far Bob has brought it; nothing while the server cannot say so.
    protocol::Upload atServer(const FileEntry& file);
};

QByteArray TestSentFiles::content(qint64 size)
{
    QRandomGenerator random(static_cast<quint32>(size));
    QByteArray out(size, Qt::Uninitialized);
    for (char& c : out)
        c = static_cast<char>(random.generate());
    return out;
}

QString TestSentFiles::fileOf(qint64 size, const QString& name)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content(size)) != size)
        qFatal("no file: %s", qPrintable(file.errorString()));
    return path;
}

QByteArray TestSentFiles::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

FileEntry TestSentFiles::attached(test::SyncedDevice& device, const QString& path)
{
    return value(settled(device.session->attach(
        path, { .id = {}, .name = QFileInfo(path).fileName(), .mimeType = u"application/x-x"_s })));
}

MessageId TestSentFiles::send(test::SyncedDevice& device, const QList<FileEntry>& files,
    const QString& body, std::optional<RoomId> room)
{
    protocol::MessageCreate message { .id = device.session->newMessageId(),
        .roomId = room.value_or(m_general),
        .parentId = {},
        .body = body };
    message.files = files;
    device.session->submit(protocol::messageCreate, message, message.roomId);
    return message.id;
}

QList<FileEntry> TestSentFiles::arrived(const test::SyncedDevice& device, const RoomId& room) const
{
    const QList<Message> messages = device.messages(room);
    return messages.isEmpty() ? QList<FileEntry>() : messages.last().files;
}

/// Without what is told of people who join.
qsizetype TestSentFiles::spoken(const test::SyncedDevice& device, const RoomId& room)
{
    const QList<Message> messages = device.messages(room);
    return std::ranges::count(messages, MessageKind::Text, &Message::kind);
}

qsizetype TestSentFiles::outgoing(const test::SyncedDevice& device)
{
    return QDir(device.session->folder() + u"/outgoing"_s).entryList(QDir::Files).size();
}

QStringList TestSentFiles::spokenTexts() const
{
    QStringList bodies;
    for (const Message& message : m_ada->messages(m_general)) {
        if (message.kind == MessageKind::Text)
            bodies.append(message.body);
    }
    return bodies;
}

void TestSentFiles::restartBob()
{
    m_bob->stop();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
}

void TestSentFiles::loseConnection()
{
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_bob->session->syncState().connection.phase != ConnectionPhase::Online, patience);
}

protocol::Upload TestSentFiles::atServer(const FileEntry& file)
{
    return m_bob
        ->call(protocol::storageUpload, m_workspace,
            protocol::StorageUpload {
                .id = file.id, .name = file.name, .size = file.size, .mimeType = file.mimeType })
        .value_or(protocol::Upload {});
}

void TestSentFiles::theyArriveWhole_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("overTls");
    for (const bool overTls : { true, false }) {
        const char* way = overTls ? "over TLS" : "within the process";
        QTest::addRow("nothing in it, %s", way) << qint64(0) << overTls;
        QTest::addRow("one byte, %s", way) << qint64(1) << overTls;
        QTest::addRow("a whole piece, %s", way) << protocol::pieceBytes << overTls;
        QTest::addRow("several pieces, %s", way) << protocol::pieceBytes * 2 + 12345 << overTls;
    }
}

void TestSentFiles::theyArriveWhole()
{
    QFETCH(qint64, size);
    QFETCH(bool, overTls);
    test::SyncedDevice& sender = overTls ? *m_bob : *m_ada;
    test::SyncedDevice& reader = overTls ? *m_ada : *m_bob;
    const QString path = fileOf(size);
    const FileEntry file = attached(sender, path);
    QCOMPARE(file.size, size);
    send(sender, { file }, u"have a look"_s);
    QFile::remove(path); // a copy was taken
    QTRY_COMPARE_WITH_TIMEOUT(arrived(reader, m_general).size(), 1, patience);
    const FileEntry there = arrived(reader, m_general).first();
    QCOMPARE(there.id, file.id);
    QCOMPARE(there.name, u"plan.bin"_s);
    QCOMPARE(there.size, size);
    QVERIFY(!reader.session->cachedFile(m_general, there));
    const QString here = value(settled(reader.session->fetchFile(m_general, there)));
    QCOMPARE(read(here), content(size));
    QCOMPARE(reader.session->cachedFile(m_general, there), std::optional(here));
    // Who sent it need not fetch it.
    QTRY_VERIFY_WITH_TIMEOUT(sender.session->cachedFile(m_general, there), patience);
    QCOMPARE(outgoing(sender), 0);
}

void TestSentFiles::pasteIsAFileToo()
{
    const QByteArray picture = content(5000);
    const FileEntry file = value(settled(m_bob->session->attach(picture,
        { .id = {},
            .name = u"pasted.png"_s,
            .mimeType = u"image/png"_s,
            .width = 40,
            .height = 30 })));
    send(*m_bob, { file });
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 1, patience);
    QCOMPARE(arrived(*m_ada, m_general).first().width, 40);
    QCOMPARE(read(value(settled(
                 m_ada->session->fetchFile(m_general, arrived(*m_ada, m_general).first())))),
        picture);
}

void TestSentFiles::withoutANetworkTheyWait()
{
    loseConnection();
    const FileEntry file = attached(*m_bob, fileOf(100'000));
    send(*m_bob, { file, attached(*m_bob, fileOf(7, u"small.bin"_s)) });
    QCOMPARE(m_bob->session->syncState().waiting, 1);
    QCOMPARE(outgoing(*m_bob), 2);
    restartBob();
    QCOMPARE(m_bob->session->syncState().waiting, 1);
    QCOMPARE(outgoing(*m_bob), 2);
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 2, patience);
    QCOMPARE(arrived(*m_ada, m_general).first().id, file.id);
    QCOMPARE(spoken(*m_ada, m_general), 1);
}

void TestSentFiles::restartsOfBothSidesLoseNothing()
{
    const qint64 size = protocol::pieceBytes * 6 + 1;
    const FileEntry file = attached(*m_bob, fileOf(size));
    const QSignalSpy progress(m_bob->session.get(), &WorkspaceSession::fileProgressed);
    send(*m_bob, { file });
    QTRY_VERIFY_WITH_TIMEOUT(
        !progress.isEmpty() && progress.last().at(1).toLongLong() > 0, patience);
    unplug();
    restartBob();
    const QSignalSpy more(m_bob->session.get(), &WorkspaceSession::fileProgressed);
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 1, patience);
    QCOMPARE(read(value(settled(m_ada->session->fetchFile(m_general, file)))), content(size));
    QCOMPARE(spoken(*m_ada, m_general), 1);
    // It went on where it was.
    if (!more.isEmpty())
        QVERIFY(more.first().at(1).toLongLong() > 0);
}

void TestSentFiles::theyDelayOnlyTheirMessage()
{
    loseConnection(); // so that it is not there before anybody can hold it back
    const FileEntry file = attached(*m_bob, fileOf(100'000));
    send(*m_bob, { file }, u"first"_s);
    m_bob->session->setUploadPaused(file.id, true);
    m_bob->send(m_general, u"second"_s);
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(spokenTexts(), (QStringList { u"second"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().waiting, 1, patience);
    m_bob->session->setUploadPaused(file.id, false);
    QTRY_COMPARE_WITH_TIMEOUT(spokenTexts(), (QStringList { u"second"_s, u"first"_s }), patience);
}

void TestSentFiles::aPauseOutlastsARestart()
{
    loseConnection();
    const FileEntry file = attached(*m_bob, fileOf(100'000));
    send(*m_bob, { file }, u"first"_s);
    m_bob->session->setUploadPaused(file.id, true);
    QCOMPARE(m_bob->session->outbox().first().paused, QSet { file.id });
    restartBob();
    QCOMPARE(m_bob->session->outbox().first().paused, QSet { file.id });
    plugIn();
    m_bob->send(m_general, u"second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(spokenTexts(), (QStringList { u"second"_s }), patience);
    QCOMPARE(m_bob->session->outbox().size(), 1);
    m_bob->session->setUploadPaused(file.id, false);
    QTRY_COMPARE_WITH_TIMEOUT(spokenTexts(), (QStringList { u"second"_s, u"first"_s }), patience);
    QCOMPARE(arrived(*m_ada, m_general).size(), 1);
}

/// Its bytes are at the server already, and go there too.
void TestSentFiles::aCancelledOneIsTakenOut()
{
    loseConnection();
    const FileEntry kept = attached(*m_bob, fileOf(100'000, u"kept.bin"_s));
    const FileEntry gone = attached(*m_bob, fileOf(70'000, u"gone.bin"_s));
    send(*m_bob, { kept, gone }, u"have a look"_s);
    m_bob->session->setUploadPaused(kept.id, true);
    plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(atServer(gone).complete, patience);
    restartBob();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().caughtUp, patience);
    m_bob->session->cancelUpload(gone.id);
    QCOMPARE(m_bob->session->outbox().first().files(), QList { kept });
    QTRY_COMPARE_WITH_TIMEOUT(outgoing(*m_bob), 1, patience);
    // Whoever announces it again begins anew.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const protocol::Upload upload = atServer(gone);
            return !upload.url.isEmpty() && !upload.complete && upload.offset == 0;
        }(),
        patience);
    QCOMPARE(spoken(*m_ada, m_general), 0);
    m_bob->session->setUploadPaused(kept.id, false);
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 1, patience);
    QCOMPARE(arrived(*m_ada, m_general).first().id, kept.id);
    QCOMPARE(spokenTexts(), (QStringList { u"have a look"_s }));
}

void TestSentFiles::aMessageThatIsNothingElseGoesToo()
{
    loseConnection();
    const FileEntry one = attached(*m_bob, fileOf(100, u"one.bin"_s));
    const FileEntry two = attached(*m_bob, fileOf(200, u"two.bin"_s));
    send(*m_bob, { one, two });
    QVERIFY(!m_bob->session->outbox().first().isNothingWithout(one.id));
    m_bob->session->cancelUpload(one.id);
    QVERIFY(m_bob->session->outbox().first().isNothingWithout(two.id));
    m_bob->session->cancelUpload(two.id);
    QVERIFY(m_bob->session->outbox().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(outgoing(*m_bob), 0, patience);
}

void TestSentFiles::whatIsThrownAwayLeavesNothing()
{
    loseConnection();
    const FileEntry file = attached(*m_bob, fileOf(100'000));
    send(*m_bob, { file }, u"never mind"_s);
    m_bob->session->setUploadPaused(file.id, true);
    plugIn();
    QCOMPARE(outgoing(*m_bob), 1);
    m_bob->session->discard(m_bob->session->outbox().first().key);
    QTRY_COMPARE_WITH_TIMEOUT(outgoing(*m_bob), 0, patience);
    QCOMPARE(m_bob->session->syncState().waiting, 0);
    QCOMPARE(spoken(*m_ada, m_general), 0);
}

void TestSentFiles::draftsKeepThem()
{
    const DraftPlace place { .room = m_general, .parent = {}, .edited = {} };
    const FileEntry file = attached(*m_bob, fileOf(100));
    const FileEntry other = attached(*m_bob, fileOf(200, u"other.bin"_s));
    m_bob->session->saveDraftFiles(place, { file });
    m_bob->session->saveDraft(m_general, {}, u"see the plan"_s);
    restartBob();
    QCOMPARE(m_bob->session->draftFiles(place), QList { file });
    // What no draft and no message holds is gone by now.
    QTRY_COMPARE_WITH_TIMEOUT(outgoing(*m_bob), 1, patience);
    QVERIFY(QFile::exists(m_bob->session->attachedPath(file.id)));
    QVERIFY(!QFile::exists(m_bob->session->attachedPath(other.id)));
}

void TestSentFiles::refusedOnesSayWhy()
{
    FileRules rules;
    rules.fileBytes = 1000;
    value(m_ada->call(protocol::workspaceUpdate, m_workspace,
        protocol::WorkspaceUpdate { .name = {}, .icon = {}, .fileRules = rules }));
    const FileEntry file = attached(*m_bob, fileOf(1001));
    send(*m_bob, { file }, u"too large"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().failed, 1, patience);
    const OutboxEntry refused = m_bob->session->outbox().first();
    QCOMPARE(refused.error->code, ErrorCode::TooLarge);
    QCOMPARE(refused.error->field, u"size"_s);
    QCOMPARE(outgoing(*m_bob), 1); // for another attempt
    rules.fileBytes = 1001;
    value(m_ada->call(protocol::workspaceUpdate, m_workspace,
        protocol::WorkspaceUpdate { .name = {}, .icon = {}, .fileRules = rules }));
    m_bob->session->retry(refused.key);
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 1, patience);
}

void TestSentFiles::losingTheRoomPurgesThem()
{
    const RoomId secret = m_ada->session->newRoomId();
    m_ada->session->submit(protocol::channelCreate,
        { .id = secret,
            .kind = RoomKind::Private,
            .name = u"secret"_s,
            .topic = {},
            .purpose = {} },
        secret);
    const MemberId bob = value(settled(m_bob->session->snapshot())).self;
    m_ada->session->submit(
        protocol::channelAddMembers, { .id = secret, .memberIds = { bob } }, secret);
    const FileEntry file = attached(*m_ada, fileOf(100));
    send(*m_ada, { file }, {}, secret);
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_bob, secret).size(), 1, patience);
    const QString here = value(settled(m_bob->session->fetchFile(secret, file)));
    QVERIFY(QFile::exists(here));
    m_ada->session->submit(
        protocol::channelRemoveMember, { .id = secret, .memberId = bob }, secret);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(here), patience);
    QCOMPARE(settled(m_bob->session->fetchFile(secret, file)).error().code, ErrorCode::NotFound);
}

void TestSentFiles::whoAsksAfterAnInterruptionBeginsAnew()
{
    const qint64 size = protocol::pieceBytes * 2 + 1;
    const FileEntry file = attached(*m_ada, fileOf(size));
    send(*m_ada, { file });
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_bob, m_general).size(), 1, patience);
    const Future<QString> first = m_bob->session->fetchFile(m_general, file);
    m_bob->session->interruptFile(file.id);
    const Future<QString> second = m_bob->session->fetchFile(m_general, file);
    QCOMPARE(settled(first).error().code, ErrorCode::Aborted);
    QCOMPARE(read(value(settled(second))), content(size));
}

/// Who cancels or discards it may not have heard yet that it was sent.
void TestSentFiles::whatWasSentIsNotTakenBack()
{
    const FileEntry file = attached(*m_bob, fileOf(100));
    send(*m_bob, { file }, u"have a look"_s);
    QTRY_COMPARE_WITH_TIMEOUT(arrived(*m_ada, m_general).size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->outbox().isEmpty(), patience);
    m_bob->session->detach(file.id);
    m_bob->send(m_general, u"and now"_s); // goes the same way after it
    QTRY_COMPARE_WITH_TIMEOUT(
        spokenTexts(), (QStringList { u"have a look"_s, u"and now"_s }), patience);
    const FilePage found = value(settled(m_ada->session->files(m_general, 10)));
    QCOMPARE(found.messages.size(), 1);
    QCOMPARE(read(value(settled(m_ada->session->fetchFile(m_general, file)))), content(100));
}

QTEST_GUILESS_MAIN(TestSentFiles)
#include "test_sent_files.moc"
