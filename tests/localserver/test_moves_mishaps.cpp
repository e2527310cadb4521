// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/carrier.h"
#include "tests/localserver/move_houses.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::MoveProblem;
using protocol::MoveState;

namespace {

constexpr qint64 farTooMuch = 1LL << 50;

} // namespace

/// What goes wrong while a workspace moves, and what comes of it: never two copies that accept
/// writes, and always a way on.
class TestMovesMishaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void largeFilesArrive();
    void pieceGoesOnInTheMiddle();
    void roomIsAskedForOnce();
    void heldFilesAreLetThrough();
    void auditLogStaysWhole();
    void fileGetsItsNameAfterAll();
    void unfinishedFileGoes();
    void fileTakesNobodysPlace();
    void forgottenThereIsOpenedHere();
    void takenBackWhileItWaits();
    void waitingIsNotForwarded();
    void missingCopyEndsNothing();
    void sealWithoutARow();
    void openCopyOfWhatHasLeft();
    void arrivalIsForgotten();
    void remainsAreClearedAway();

private:
    QString sendFile(const QByteArray& content);
    Result<protocol::MoveTaken> begin(const protocol::MoveBegin& args);
    protocol::MoveBegin orderWith(const QString& ticket);
    QString ticket();
    /// The first number that a database answers with; -1 when it does not.
    static qint64 numberIn(const QString& file, const QByteArray& sql);
    /// The team is gone to the box, which does not answer, and has not said that it is there.
    void leaveUnheard(const std::function<void()>& meanwhile = {});
    [[nodiscard]] QString laptopServer() const
    {
        return m_houses->laptop.dataDirectory() + u"/server.sqlite"_s;
    }
    [[nodiscard]] QString laptopReason();
    [[nodiscard]] QString boxFile() const
    {
        return test::MoveHouses::workspaceIn(m_houses->boxFolder(), m_houses->team())
            + u"/workspace.sqlite"_s;
    }

    std::unique_ptr<test::MoveHouses> m_houses;
};

void TestMovesMishaps::init()
{
    m_houses = std::make_unique<test::MoveHouses>();
    QVERIFY(m_houses->isGood);
    m_houses->laptop.say(u"member"_s, u"general"_s, u"first"_s);
}

void TestMovesMishaps::cleanup() { m_houses.reset(); }

QString TestMovesMishaps::sendFile(const QByteArray& content)
{
    test::ApiFixture& laptop = m_houses->laptop;
    const FileId file = FileId::generate(laptop.clock(), laptop.random());
    const auto announced = laptop.call(u"member"_s, u"storage.upload"_s,
        toJson(protocol::StorageUpload {
            .id = file, .name = u"plan.bin"_s, .size = content.size(), .mimeType = {} }));
    const auto carrier = laptop.server().localCarrier();
    const Future<protocol::CarrierAnswer> answer = carrier->send({ .method = "PATCH",
        .target = announced.json().value("url"_L1).toString().toLatin1(),
        .fields = { { "Tus-Resumable", "1.0.0" },
            { "Content-Type", "application/offset+octet-stream" }, { "Upload-Offset", "0" } },
        .body = content });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000) || !answer.result())
        return {};
    laptop.name(u"plan"_s, MessageId::generate(laptop.clock(), laptop.random()).toString());
    const auto sent = laptop.call(u"member"_s, u"message.create"_s,
        R"({"id":"$plan","roomId":"$general","body":"the plan","files":[{"id":")"
            + file.toString().toUtf8() + R"(","name":"n","state":"stored"}]})");
    return sent.isGood()
        ? QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())
        : QString();
}

QString TestMovesMishaps::ticket()
{
    return m_houses->onBox()
        .call(protocol::moveCreateTicket, protocol::Nothing {})
        .value_or(protocol::MoveTicket {})
        .ticket;
}

protocol::MoveBegin TestMovesMishaps::orderWith(const QString& ticket)
{
    return { .ticket = ticket,
        .moveId = MoveId::generate(m_houses->laptop.clock(), m_houses->laptop.random()),
        .workspaceId = m_houses->team(),
        .name = u"Team"_s,
        .schema = 1,
        .bytes = 1,
        .activation = QString(64, u'0'),
        .secret = u"secret"_s };
}

Result<protocol::MoveTaken> TestMovesMishaps::begin(const protocol::MoveBegin& args)
{
    return m_houses->onBox().call(protocol::moveBegin, args);
}

qint64 TestMovesMishaps::numberIn(const QString& file, const QByteArray& sql)
{
    const auto database = storage::Connection::open(
        { .path = file, .access = storage::Access::ReadOnly, .vfs = {} });
    if (!database)
        return -1;
    auto row = (*database)->prepare(sql);
    return row && row->step().value_or(false) ? row->integer(0) : -1;
}

void TestMovesMishaps::leaveUnheard(const std::function<void()>& meanwhile)
{
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    m_houses->shutBox();
    m_houses->restartLaptop([&] {
        QVERIFY(test::MoveHouses::edit(laptopServer(), "UPDATE departure SET arrived = 0"));
        if (meanwhile)
            meanwhile();
    });
    QVERIFY(m_houses->isGood);
}

QString TestMovesMishaps::laptopReason()
{
    return test::MoveHouses::reasonOf(
        m_houses->say(m_houses->laptop.person(u"member"_s), u"still here"_s));
}

/// In several pieces; and nothing lies beside it afterwards that was sent with it.
void TestMovesMishaps::largeFilesArrive()
{
    QByteArray content;
    for (int i = 0; content.size() < 5 * limits::movePieceBytes / 2; ++i)
        content += QByteArray::number(i) + '\n';
    const QString sha256 = sendFile(content);
    QVERIFY(!sha256.isEmpty());
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const QString files = test::MoveHouses::workspaceIn(m_houses->boxFolder(), m_houses->team())
        + u"/files"_s;
    QStringList there;
    QDirIterator each(files, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        there.append(each.fileName());
    }
    QCOMPARE(there, QStringList { sha256 });
    QFile file(files + u'/' + sha256.first(2) + u'/' + sha256);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == content);
}

void TestMovesMishaps::pieceGoesOnInTheMiddle()
{
    const protocol::MoveBegin order = orderWith(ticket());
    QVERIFY(begin(order));
    const QByteArray content(limits::movePieceBytes, 'x');
    const qsizetype half = content.size() / 2;
    const auto put = [&](qint64 offset, const QByteArray& bytes) {
        const auto taken = m_houses->onBox().call(protocol::movePut,
            protocol::MovePiece { .ticket = order.ticket,
                .sha256 = QString::fromLatin1(
                    QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()),
                .size = content.size(),
                .offset = offset,
                .data = QString::fromLatin1(bytes.toBase64()) });
        return taken ? taken->offset : -1;
    };
    QCOMPARE(put(0, content.first(half)), half);
    m_houses->shutBox();
    m_houses->open();
    QVERIFY(begin(order));
    QCOMPARE(put(0, content), half);
    QCOMPARE(put(half, content.sliced(half)), content.size());
}

void TestMovesMishaps::roomIsAskedForOnce()
{
    protocol::MoveBegin order = orderWith(ticket());
    order.bytes = farTooMuch;
    QCOMPARE(begin(order).error().details.value(u"move"_s).toString(), u"diskFull"_s);
    order.bytes = 1;
    QVERIFY(begin(order));
    order.bytes = farTooMuch;
    QVERIFY(begin(order)); // what of it is there is not asked for again
}

void TestMovesMishaps::heldFilesAreLetThrough()
{
    QVERIFY(!sendFile("hello").isEmpty());
    m_houses->restartLaptop([this] {
        QVERIFY(test::MoveHouses::edit(
            m_houses->laptop.workspaceFile(), "UPDATE file SET state = 'held'"));
    });
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    // Nobody looks through files there.
    QTRY_COMPARE(numberIn(boxFile(), "SELECT count(*) FROM file WHERE state = 'stored'"), 1);
}

/// What was pruned before it moved is vouched for by the server where it is now.
void TestMovesMishaps::auditLogStaysWhole()
{
    test::ApiFixture& laptop = m_houses->laptop;
    const auto entries = [&] {
        const auto page = laptop.person(u"owner"_s).call(protocol::auditList, {}, m_houses->team());
        return page ? page->entries : QList<protocol::AuditEntry> {};
    };
    QVERIFY(laptop.call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    QTRY_VERIFY(!entries().isEmpty() && !entries().first().hash.isEmpty());
    laptop.clock().advanceSeconds(40LL * 86'400);
    laptop.check({ "thirty days", "owner", "audit.setSettings", R"({"retentionDays":30})" });
    QTRY_COMPARE(entries().size(), 1);
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const auto owner = m_houses->sentToBox(u"owner"_s);
    QVERIFY(owner);
    const auto verdict = owner->call(protocol::auditVerify, {}, m_houses->team());
    QVERIFY(verdict && !verdict->broken);
    QVERIFY(verdict->prunedTo > 0);
}

/// The server had written down that the workspace is in its file, and ended.
void TestMovesMishaps::fileGetsItsNameAfterAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.hearthbackup"_s);
    QVERIFY(m_houses->onLaptop().call(protocol::moveExportFile,
        protocol::MoveExport {
            .workspaceId = m_houses->team(), .path = path, .passphrase = u"a long sentence"_s }));
    QVERIFY(QFile::exists(path) && !QFile::exists(path + u".moving"_s));
    m_houses->restartLaptop([&] { QVERIFY(QFile::rename(path, path + u".moving"_s)); });
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(m_houses->departure(m_houses->onLaptop())->state, MoveState::InFile);
}

/// It had not, so that the workspace is here, and not in the file.
void TestMovesMishaps::unfinishedFileGoes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.hearthbackup"_s);
    QVERIFY(m_houses->onLaptop().call(protocol::moveExportFile,
        protocol::MoveExport {
            .workspaceId = m_houses->team(), .path = path, .passphrase = u"a long sentence"_s }));
    m_houses->restartLaptop([&] {
        QVERIFY(QFile::rename(path, path + u".moving"_s));
        QVERIFY(test::MoveHouses::edit(
            laptopServer(), "UPDATE departure SET state = 'copying', moved_at = NULL"));
    });
    QTRY_VERIFY(!m_houses->departure(m_houses->onLaptop()));
    QVERIFY(!QFile::exists(path) && !QFile::exists(path + u".moving"_s));
    m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(laptopReason(), u"written"_s);
}

void TestMovesMishaps::fileTakesNobodysPlace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.hearthbackup"_s);
    QFile other(path);
    QVERIFY(other.open(QIODevice::WriteOnly));
    protocol::MoveExport order {
        .workspaceId = m_houses->team(), .path = path, .passphrase = u"a long sentence"_s
    };
    QCOMPARE(m_houses->onLaptop().call(protocol::moveExportFile, order).error().field, u"path"_s);
    order.path = folder.path() + u'/';
    QCOMPARE(m_houses->onLaptop().call(protocol::moveExportFile, order).error().field, u"path"_s);
    QCOMPARE(laptopReason(), u"written"_s);
}

/// The box was put back from a backup that knows nothing of the move.
void TestMovesMishaps::forgottenThereIsOpenedHere()
{
    leaveUnheard();
    m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(laptopReason(), u"moved"_s);
    QVERIFY(
        test::MoveHouses::edit(m_houses->boxFolder() + u"/server.sqlite"_s, "DELETE FROM landing"));
    QVERIFY(QDir(test::MoveHouses::workspaceIn(m_houses->boxFolder(), m_houses->team()))
            .removeRecursively());
    m_houses->open();
    QVERIFY(m_houses->isGood);
    QTRY_COMPARE_WITH_TIMEOUT(laptopReason(), u"written"_s, 60'000);
    QVERIFY(!m_houses->departure(m_houses->onLaptop()));
}

/// The box is gone for good.
void TestMovesMishaps::takenBackWhileItWaits()
{
    leaveUnheard();
    m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(laptopReason(), u"moved"_s);
    QVERIFY(m_houses->onLaptop().call(
        protocol::moveTakeBack, protocol::MoveOf { .workspaceId = m_houses->team() }));
    QTRY_COMPARE_WITH_TIMEOUT(laptopReason(), u"written"_s, 60'000);
    QTRY_VERIFY(!m_houses->departure(m_houses->onLaptop()));
}

void TestMovesMishaps::waitingIsNotForwarded()
{
    leaveUnheard();
    const protocol::MoveLink place { .address = m_houses->boxPlace, .ticket = {} };
    const auto forwarded = m_houses->onLaptop().call(protocol::moveForward,
        protocol::MoveForward { .workspaceId = m_houses->team(), .link = place.toString() });
    QCOMPARE(forwarded.error().code, ErrorCode::Conflict);
    QVERIFY(!m_houses->departure(m_houses->onLaptop())->arrived);
}

/// The closed copy is not seen, as on a disk that is not there: the box is told all the same.
void TestMovesMishaps::missingCopyEndsNothing()
{
    leaveUnheard([this] {
        QVERIFY(
            QDir(test::MoveHouses::workspaceIn(m_houses->laptop.dataDirectory(), m_houses->team()))
                .removeRecursively());
    });
    const auto problem = [this] {
        const auto now = m_houses->departure(m_houses->onLaptop());
        return now ? now->problem : MoveProblem::None;
    };
    QTRY_COMPARE_WITH_TIMEOUT(problem(), MoveProblem::NotReachable, 30'000);
    m_houses->open();
    QVERIFY(m_houses->isGood);
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
}

/// As out of a backup that was made while it moved.
void TestMovesMishaps::sealWithoutARow()
{
    m_houses->restartLaptop([this] {
        QVERIFY(test::MoveHouses::edit(m_houses->laptop.workspaceFile(),
            "INSERT INTO move_seal (id, move_id) VALUES (1, zeroblob(16))"));
    });
    QTRY_VERIFY(m_houses->departure(m_houses->onLaptop()));
    const auto shown = m_houses->departure(m_houses->onLaptop());
    QCOMPARE(shown->state, MoveState::InFile);
    QVERIFY(shown->path.isEmpty() && !shown->name.isEmpty());
    m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(laptopReason(), u"moved"_s);
    QVERIFY(m_houses->onLaptop().call(
        protocol::moveTakeBack, protocol::MoveOf { .workspaceId = m_houses->team() }));
    QCOMPARE(laptopReason(), u"written"_s);
}

/// As out of a backup from before it left, of the workspace alone.
void TestMovesMishaps::openCopyOfWhatHasLeft()
{
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const QString file = m_houses->laptop.workspaceFile();
    m_houses->restartLaptop(
        [&] { QVERIFY(test::MoveHouses::edit(file, "DELETE FROM move_seal")); });
    QTRY_COMPARE(numberIn(file, "SELECT count(*) FROM move_seal"), 1);
    m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(laptopReason(), u"moved"_s);
}

void TestMovesMishaps::arrivalIsForgotten()
{
    const protocol::MoveBegin order = orderWith(ticket());
    QVERIFY(begin(order));
    QVERIFY(m_houses->onBox().call(protocol::movePut,
        protocol::MovePiece {
            .ticket = order.ticket, .sha256 = QString(64, u'a'), .size = 2, .data = u"YQ=="_s }));
    const QString folder = m_houses->boxFolder() + u"/arriving/"_s + order.moveId.toString();
    QVERIFY(QFile::exists(folder));
    const protocol::MoveArrivalOf which { .id = order.moveId };
    QVERIFY(m_houses->onBox().call(protocol::moveForgetArrival, which));
    QVERIFY(!QFile::exists(folder));
    const auto list = m_houses->onBox().call(protocol::moveList, protocol::Nothing {});
    QVERIFY(list && list->arrivals.isEmpty());
    QCOMPARE(m_houses->onBox().call(protocol::moveForgetArrival, which).error().code,
        ErrorCode::NotFound);
    QCOMPARE(begin(order).error().field, u"ticket"_s);
}

void TestMovesMishaps::remainsAreClearedAway()
{
    const protocol::MoveBegin order = orderWith(ticket());
    QVERIFY(begin(order));
    QVERIFY(m_houses->onBox().call(protocol::movePut,
        protocol::MovePiece {
            .ticket = order.ticket, .sha256 = QString(64, u'a'), .size = 2, .data = u"YQ=="_s }));
    m_houses->shutBox();
    const QDir box(m_houses->boxFolder());
    const QString stranger = u"arriving/"_s + orderWith({}).moveId.toString();
    for (const QString& name : { stranger, u"arriving/unpacking"_s, u"departing/any"_s })
        QVERIFY(box.mkpath(name));
    m_houses->open();
    QVERIFY(m_houses->isGood);
    QVERIFY(!box.exists(u"arriving/unpacking"_s) && !box.exists(u"departing"_s));
    QTRY_VERIFY(!box.exists(stranger));
    QVERIFY(box.exists(u"arriving/"_s + order.moveId.toString())); // may be gone on with
}

QTEST_GUILESS_MAIN(TestMovesMishaps)
#include "test_moves_mishaps.moc"
