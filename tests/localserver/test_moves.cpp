// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/move_houses.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveProblem;

/// Workspaces that move between two real servers. In every state at most one of the two copies
/// accepts writes.
class TestMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingArrives();
    void peopleAreSentAfterIt();
    void comesHome();
    void goesOnAfterARestart();
    void crashesAreGoneOnFrom();
    void sealOfACrashComesOff();
    void unreachableServerClosesNothing();
    void cancelledLeavesAllAsItWas();
    void ticketsAreHeldToTheirRules();
    void whatIsThereIsNotOverwritten();
    void onlyTheTokenOpensIt();
    void inAFile();
    void takenBackFromAFile();
    void copyIsDiscarded();

private:
    [[nodiscard]] static QList<qint64> counts(const QString& dataDirectory, WorkspaceId workspace);
    [[nodiscard]] WorkspaceId team() const { return m_houses->laptop.workspace(); }

    std::unique_ptr<test::MoveHouses> m_houses;
};

void TestMoves::init()
{
    m_houses = std::make_unique<test::MoveHouses>();
    QVERIFY(m_houses->isGood);
    QVERIFY(!m_houses->boxPlace.fingerprint.isEmpty());
    test::ApiFixture& laptop = m_houses->laptop;
    laptop.say(u"member"_s, u"general"_s, u"first"_s);
    laptop.say(u"admin"_s, u"secret"_s, u"second"_s);
    laptop.say(u"member"_s, u"direct"_s, u"third"_s);
    QVERIFY(laptop.call(u"admin"_s, u"message.pin"_s, R"({"id":"$first"})").isGood());
}

void TestMoves::cleanup() { m_houses.reset(); }

QList<qint64> TestMoves::counts(const QString& dataDirectory, WorkspaceId workspace)
{
    const auto file = storage::Connection::open(
        { .path = u"%1/workspaces/%2/workspace.sqlite"_s.arg(dataDirectory, workspace.toString()),
            .access = storage::Access::ReadOnly });
    if (!file)
        return {};
    QList<qint64> out;
    for (const char* table :
        { "message", "member", "room", "room_member", "pin", "read_mark", "receipt" }) {
        auto rows = (*file)->prepare(QByteArray("SELECT count(*) FROM ") + table);
        if (rows && rows->step().value_or(false))
            out.append(rows->integer(0));
    }
    return out;
}

void TestMoves::everythingArrives()
{
    const QList<qint64> before = counts(m_houses->laptop.dataDirectory(), team());
    QVERIFY(!before.isEmpty());
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    QCOMPARE(counts(m_houses->boxFolder(), team()), before);
    // The old place says where it is, to writers and to readers.
    const Result<Message> said = m_houses->say(m_houses->laptop.person(u"member"_s), u"too late"_s);
    QCOMPARE(m_houses->reasonOf(said), u"moved"_s);
    QVERIFY(said.error().details.value(u"elsewhere"_s).toBool());
    QVERIFY(!QJsonDocument(said.error().details).toJson().contains("127.0.0.1"));
    const auto listed = m_houses->laptop.person(u"member"_s)
                            .call(protocol::workspaceList, protocol::Nothing {});
    QVERIFY(listed && listed->workspaces.front().moved);
    QVERIFY(
        !m_houses->laptop.call(u"member"_s, u"message.getById"_s, R"({"id":"$first"})").isGood());
    const auto arrivals = m_houses->onBox().call(protocol::moveList, protocol::Nothing {});
    QVERIFY(arrivals && arrivals->arrivals.size() == 1 && arrivals->arrivals.front().active);
}

void TestMoves::peopleAreSentAfterIt()
{
    QVERIFY(!m_houses->redirect(u"member"_s)); // it is here
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const auto member = m_houses->sentToBox(u"member"_s);
    QVERIFY(member);
    const auto user = member->call(protocol::authCurrentUser, protocol::Nothing {});
    QVERIFY(user);
    QCOMPARE(user->id, m_houses->laptop.person(u"member"_s).user());
    QVERIFY(!user->ownsServer && !user->mayCreateWorkspaces);
    QCOMPARE(m_houses->reasonOf(m_houses->say(*member, u"here"_s)), u"written"_s);
    // Nobody else is sent, and no pass lets in twice.
    QCOMPARE(m_houses->redirect(u"outsider"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_houses->redirect(u"removed"_s).error().code, ErrorCode::NotFound);
    const auto pass = m_houses->redirect(u"second"_s);
    QVERIFY(pass);
    const protocol::MovePass shown { .pass = pass->pass };
    QVERIFY(m_houses->onBox().call(protocol::moveEnter, shown));
    QCOMPARE(m_houses->onBox().call(protocol::moveEnter, shown).error().code,
        ErrorCode::Unauthenticated);
    const auto late = m_houses->redirect(u"admin"_s);
    QVERIFY(late);
    m_houses->laptop.clock().advanceSeconds(6 * 60);
    QCOMPARE(m_houses->onBox()
                 .call(protocol::moveEnter, protocol::MovePass { .pass = late->pass })
                 .error()
                 .code,
        ErrorCode::Unauthenticated);
}

/// What was accepted before it left is known when it has come back: nothing is said twice.
void TestMoves::comesHome()
{
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const auto member = m_houses->sentToBox(u"member"_s);
    QVERIFY(member);
    QVERIFY(m_houses->say(*member, u"at the box"_s));
    const QString link = test::MoveHouses::linkTo(m_houses->onLaptop(), m_houses->laptopPlace);
    QVERIFY(m_houses->onBox().call(
        protocol::moveStart, protocol::MoveStart { .workspaceId = team(), .link = link }));
    QVERIFY(m_houses->hasArrived(m_houses->onBox()));
    QCOMPARE(m_houses->reasonOf(m_houses->say(*member, u"too late"_s)), u"moved"_s);
    QCOMPARE(m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"home"_s)),
        u"written"_s);
    // People had accounts here before: the box may send back those who had left with it.
    const auto back = member->call(
        protocol::moveFollow, protocol::MoveOf { .workspaceId = team() });
    QVERIFY(back);
    QVERIFY(
        m_houses->onLaptop().call(protocol::moveEnter, protocol::MovePass { .pass = back->pass }));
    const auto departures = m_houses->onLaptop().call(protocol::moveList, protocol::Nothing {});
    QVERIFY(departures && departures->departures.isEmpty());
}

void TestMoves::goesOnAfterARestart()
{
    const QString link = test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace);
    m_houses->shutBox();
    QVERIFY(m_houses->start(link));
    m_houses->leaveLaptop();
    m_houses->laptop.restart();
    m_houses->greetLaptop();
    m_houses->open();
    QVERIFY(m_houses->isGood);
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    // Neither does what it knows go with the process.
    m_houses->leaveLaptop();
    m_houses->laptop.restart();
    m_houses->greetLaptop();
    test::ApiPerson& member = m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(m_houses->reasonOf(m_houses->say(member, u"too late"_s)), u"moved"_s);
    QVERIFY(m_houses->sentToBox(u"member"_s));
}

/// The old server has written down that it is gone, and not heard that it was opened; the new one
/// was about to say so.
void TestMoves::crashesAreGoneOnFrom()
{
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    m_houses->shutBox();
    QVERIFY(m_houses->edit(
        m_houses->boxFolder() + u"/server.sqlite"_s, "UPDATE landing SET state = 'activating'"));
    m_houses->leaveLaptop();
    m_houses->laptop.restart([this] {
        QVERIFY(m_houses->edit(m_houses->laptop.dataDirectory() + u"/server.sqlite"_s,
            "UPDATE departure SET arrived = 0"));
    });
    m_houses->greetLaptop();
    test::ApiPerson& member = m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(m_houses->reasonOf(m_houses->say(member, u"too late"_s)), u"moved"_s);
    QVERIFY(!m_houses->departure(m_houses->onLaptop())->arrived);
    m_houses->open();
    QVERIFY(m_houses->isGood);
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const auto there = m_houses->sentToBox(u"member"_s);
    QVERIFY(there);
    QCOMPARE(m_houses->reasonOf(m_houses->say(*there, u"here"_s)), u"written"_s);
}

/// It was about to send the last part: people write here until that is tried again.
void TestMoves::sealOfACrashComesOff()
{
    const QString link = test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace);
    m_houses->shutBox();
    QVERIFY(m_houses->start(link));
    m_houses->leaveLaptop();
    m_houses->laptop.restart([this] {
        QVERIFY(m_houses->edit(m_houses->laptop.workspaceFile(),
            "INSERT INTO move_seal (id, move_id) VALUES (1, zeroblob(16))"));
    });
    m_houses->greetLaptop();
    test::ApiPerson& member = m_houses->laptop.comeBack(u"member"_s);
    QTRY_COMPARE(m_houses->reasonOf(m_houses->say(member, u"still here"_s)), u"written"_s);
}

void TestMoves::unreachableServerClosesNothing()
{
    const QString link = test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace);
    m_houses->shutBox();
    QVERIFY(m_houses->start(link));
    const auto problem = [this] {
        const auto now = m_houses->departure(m_houses->onLaptop());
        return now ? now->problem : MoveProblem::None;
    };
    QTRY_COMPARE_WITH_TIMEOUT(problem(), MoveProblem::NotReachable, 30'000);
    QCOMPARE(
        m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"still here"_s)),
        u"written"_s);
    const Result<Departure> again = m_houses->start(link);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void TestMoves::cancelledLeavesAllAsItWas()
{
    const QString link = test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace);
    m_houses->shutBox();
    QVERIFY(m_houses->start(link));
    QVERIFY(m_houses->onLaptop().call(
        protocol::moveCancel, protocol::MoveOf { .workspaceId = team() }));
    QTRY_VERIFY_WITH_TIMEOUT(!m_houses->departure(m_houses->onLaptop()), 30'000);
    QCOMPARE(
        m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"still here"_s)),
        u"written"_s);
    m_houses->open();
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    QCOMPARE(m_houses->onLaptop()
                 .call(protocol::moveCancel, protocol::MoveOf { .workspaceId = team() })
                 .error()
                 .code,
        ErrorCode::Conflict);
}

void TestMoves::ticketsAreHeldToTheirRules()
{
    const auto begin = [this](const QString& ticket, MoveId move) {
        return m_houses->onBox().call(protocol::moveBegin,
            protocol::MoveBegin { .ticket = ticket,
                .moveId = move,
                .workspaceId = team(),
                .name = u"Team"_s,
                .schema = 1,
                .bytes = 1,
                .activation = QString(64, u'0'),
                .secret = u"secret"_s });
    };
    const auto newMove = [this] {
        return MoveId::generate(m_houses->laptop.clock(), m_houses->laptop.random());
    };
    const auto ticket = [this] {
        return m_houses->onBox()
            .call(protocol::moveCreateTicket, protocol::Nothing {})
            .value_or(protocol::MoveTicket {})
            .ticket;
    };
    QCOMPARE(begin(u"none"_s, newMove()).error().field, u"ticket"_s);
    const QString used = ticket();
    const MoveId move = newMove();
    QVERIFY(begin(used, move));
    QVERIFY(begin(used, move)); // the same move goes on
    QCOMPARE(begin(used, newMove()).error().code, ErrorCode::Forbidden);
    const QString old = ticket();
    m_houses->laptop.clock().advanceSeconds(25 * 3600);
    QCOMPARE(begin(old, newMove()).error().code, ErrorCode::Forbidden);
    // Names of contents are names of files there.
    const auto put = m_houses->onBox().call(protocol::movePut,
        protocol::MovePiece {
            .ticket = used, .sha256 = u"../"_s + QString(61, u'a'), .size = 1, .data = u"YQ=="_s });
    QCOMPARE(put.error().field, u"sha256"_s);
    const auto wrong = m_houses->onBox().call(protocol::movePut,
        protocol::MovePiece {
            .ticket = used, .sha256 = QString(64, u'a'), .size = 1, .data = u"YQ=="_s });
    QCOMPARE(wrong.error().details.value(u"move"_s).toString(), u"damaged"_s);
}

void TestMoves::whatIsThereIsNotOverwritten()
{
    const QString link = test::MoveHouses::linkTo(m_houses->onLaptop(), m_houses->laptopPlace);
    QVERIFY(m_houses->start(link));
    const auto problem = [this] {
        const auto now = m_houses->departure(m_houses->onLaptop());
        return now ? now->problem : MoveProblem::None;
    };
    QTRY_COMPARE_WITH_TIMEOUT(problem(), MoveProblem::Exists, 30'000);
    QCOMPARE(
        m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"still here"_s)),
        u"written"_s);
}

void TestMoves::onlyTheTokenOpensIt()
{
    const QString ticket = m_houses->onBox()
                               .call(protocol::moveCreateTicket, protocol::Nothing {})
                               .value_or(protocol::MoveTicket {})
                               .ticket;
    const protocol::MoveBegin begin { .ticket = ticket,
        .moveId = MoveId::generate(m_houses->laptop.clock(), m_houses->laptop.random()),
        .workspaceId = team(),
        .name = u"Team"_s,
        .schema = 1,
        .bytes = 1,
        .activation = QString(64, u'0'),
        .secret = u"secret"_s };
    QVERIFY(m_houses->onBox().call(protocol::moveBegin, begin));
    const auto opened = m_houses->onBox().call(
        protocol::moveActivate, protocol::MoveActivate { .ticket = ticket, .token = u"guess"_s });
    QCOMPARE(opened.error().code, ErrorCode::Forbidden);
    QVERIFY(
        m_houses->onBox().call(protocol::moveAbandon, protocol::MoveAbandon { .ticket = ticket }));
    QVERIFY(
        !m_houses->onBox().call(protocol::moveAbandon, protocol::MoveAbandon { .ticket = ticket }));
}

void TestMoves::inAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.hearthbackup"_s);
    const protocol::MoveExport order {
        .workspaceId = team(), .path = path, .passphrase = u"a long sentence"_s
    };
    const QList<qint64> before = counts(m_houses->laptop.dataDirectory(), team());
    protocol::MoveExport plain = order;
    plain.passphrase.clear();
    QCOMPARE(
        m_houses->onLaptop().call(protocol::moveExportFile, plain).error().field, u"passphrase"_s);
    QVERIFY(m_houses->onLaptop().call(protocol::moveExportFile, order));
    QCOMPARE(m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"too late"_s)),
        u"moved"_s);
    const auto wrong = m_houses->onBox().call(
        protocol::moveImportFile, protocol::MoveImport { .path = path, .passphrase = u"wrong"_s });
    QVERIFY(!wrong);
    const protocol::MoveImport import { .path = path, .passphrase = order.passphrase };
    QVERIFY(m_houses->onBox().call(protocol::moveImportFile, import));
    QVERIFY(!m_houses->onBox().call(protocol::moveImportFile, import)); // once
    QCOMPARE(counts(m_houses->boxFolder(), team()), before);
    const protocol::MoveLink place { .address = m_houses->boxPlace, .ticket = {} };
    QVERIFY(m_houses->onLaptop().call(protocol::moveForward,
        protocol::MoveForward { .workspaceId = team(), .link = place.toString() }));
    const auto member = m_houses->sentToBox(u"member"_s);
    QVERIFY(member);
    QCOMPARE(m_houses->reasonOf(m_houses->say(*member, u"here"_s)), u"written"_s);
}

void TestMoves::takenBackFromAFile()
{
    const QTemporaryDir folder;
    QVERIFY(m_houses->onLaptop().call(protocol::moveExportFile,
        protocol::MoveExport { .workspaceId = team(),
            .path = folder.filePath(u"team.hearthbackup"_s),
            .passphrase = u"a long sentence"_s }));
    QVERIFY(m_houses->onLaptop().call(
        protocol::moveTakeBack, protocol::MoveOf { .workspaceId = team() }));
    QCOMPARE(
        m_houses->reasonOf(m_houses->say(m_houses->laptop.person(u"member"_s), u"still here"_s)),
        u"written"_s);
}

void TestMoves::copyIsDiscarded()
{
    const protocol::MoveOf which { .workspaceId = team() };
    QCOMPARE(m_houses->onLaptop().call(protocol::moveDiscardCopy, which).error().code,
        ErrorCode::Conflict);
    QVERIFY(m_houses->start(test::MoveHouses::linkTo(m_houses->onBox(), m_houses->boxPlace)));
    QVERIFY(m_houses->hasArrived(m_houses->onLaptop()));
    const auto discarded = m_houses->onLaptop().call(protocol::moveDiscardCopy, which);
    QVERIFY(discarded && !discarded->copyKept);
    // Where it is stays known.
    const auto listed = m_houses->laptop.person(u"member"_s)
                            .call(protocol::workspaceList, protocol::Nothing {});
    QVERIFY(listed && listed->workspaces.size() == 1 && listed->workspaces.front().moved);
    QVERIFY(m_houses->sentToBox(u"member"_s));
}

QTEST_GUILESS_MAIN(TestMoves)
#include "test_moves.moc"
