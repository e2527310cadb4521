// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/session_fixture.h"

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// How a person arranges things for themselves: nothing to speak of while it goes its way, and said
/// as soon as it does not.
class TestArrangements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { f.reset(); }
    void whatIsToldOf_data();
    void whatIsToldOf();
    void aRefusedOneStays();
    void whatNobodyWouldMissGoes();
    void onItsWayItIsNotCounted();
    void aRoomWaitsForItsSection();
    void whatIsGoneAlreadyIsNothingToDecideAbout();

private:
    void refuse(const QString& operation, ErrorCode code)
    {
        f->refusals.insert(operation, fail(code, u"no"_s).error());
    }
    QString addSection(const SectionId& section)
    {
        protocol::SectionSet args;
        args.id = section;
        args.name = u"Later"_s;
        args.rank = 1024;
        return f->session->submit(protocol::sectionSet, args, std::nullopt);
    }
    [[nodiscard]] SyncState state() const { return f->session->syncState(); }

    std::unique_ptr<SessionFixture> f;
};

void TestArrangements::init()
{
    f = std::make_unique<SessionFixture>();
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
}

void TestArrangements::whatIsToldOf_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<bool>("arrangement");
    const auto add = [](const char* name, const QString& operation, const char* args, bool quiet,
                         bool arrangement) {
        QTest::newRow(name) << operation << QByteArray(args) << quiet << arrangement;
    };
    add("read", u"read.advance"_s, "{}", true, false);
    add("draft", u"draft.set"_s, "{}", true, false);
    add("thread read", u"thread.read"_s, "{}", true, false);
    add("folded", u"section.set"_s, R"({"id":"x","collapsed":true})", true, false);
    add("sections in order", u"section.set"_s, R"({"id":"x","rank":1})", true, false);
    add("closed", u"preference.set"_s, R"({"closed":true})", true, false);
    add("dragged", u"preference.set"_s, R"({"rank":1,"starred":false,"sectionId":"x"})", true,
        false);
    add("starred", u"preference.set"_s, R"({"starred":true})", false, true);
    add("muted and dragged", u"preference.set"_s, R"({"muted":true,"rank":1})", false, true);
    add("moved", u"preference.set"_s, R"({"starred":false,"sectionId":"x"})", false, true);
    add("named", u"section.set"_s, R"({"id":"x","name":"Later"})", false, true);
    add("removed", u"section.remove"_s, "{}", false, true);
    add("saved", u"saved.set"_s, "{}", false, true);
    add("followed", u"thread.follow"_s, "{}", false, true);
    add("written", u"message.create"_s, "{}", false, false);
}

void TestArrangements::whatIsToldOf()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, args);
    QFETCH(bool, quiet);
    QFETCH(bool, arrangement);
    OutboxEntry entry;
    entry.operation = operation;
    entry.args = QJsonDocument::fromJson(args).object();
    QCOMPARE(entry.isQuiet(), quiet);
    QCOMPARE(entry.isArrangement(), arrangement);
    provider::ConnectionState connection;
    connection.phase = provider::ConnectionPhase::Online;
    QCOMPARE(entry.isToldOf(connection), !quiet && !arrangement);
    connection.phase = provider::ConnectionPhase::Offline;
    QCOMPARE(entry.isToldOf(connection), !quiet);
    connection.phase = provider::ConnectionPhase::Online;
    entry.state = SendState::Failed;
    QCOMPARE(entry.isToldOf(connection), !quiet);
}

void TestArrangements::aRefusedOneStays()
{
    refuse(u"section.set"_s, ErrorCode::Conflict);
    const QString key = addSection(named<SectionId>("later"));
    QTRY_COMPARE(state().failed, 1);
    QCOMPARE(f->session->outbox().first().args.value("name"_L1).toString(), u"Later"_s);
    // What was laid over is uncovered; the text is in the outbox.
    QVERIFY(resultOf(f->session->items()).value_or(QList<Item> {}).isEmpty());
    f->session->discard(key);
    QTRY_COMPARE(state().failed, 0);
    QVERIFY(f->session->outbox().isEmpty());
}

void TestArrangements::whatNobodyWouldMissGoes()
{
    refuse(u"preference.set"_s, ErrorCode::Conflict);
    protocol::PreferenceSet args;
    args.roomId = general;
    args.rank = 2048;
    f->session->submit(protocol::preferenceSet, args, general);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->provider.callsOf(protocol::preferenceSet).size(), 1);
    QCOMPARE(state().failed, 0);
}

void TestArrangements::onItsWayItIsNotCounted()
{
    f->held.insert(u"saved.set"_s);
    const QString key = f->session->submit(protocol::savedSet,
        protocol::SavedSet { .messageId = named<MessageId>("plan"), .present = true }, general);
    QCOMPARE(state().waiting, 0);
    QTRY_COMPARE(f->stateOf(key), SendState::Sending);
    QCOMPARE(state().waiting, 0);
    f->goOffline();
    QTRY_COMPARE(state().waiting, 1);
}

void TestArrangements::aRoomWaitsForItsSection()
{
    refuse(u"section.set"_s, ErrorCode::Conflict);
    const auto later = named<SectionId>("later");
    const QString section = addSection(later);
    protocol::PreferenceSet args;
    args.roomId = general;
    args.sectionId = later;
    f->session->submit(protocol::preferenceSet, args, general);
    QTRY_COMPARE(state().failed, 1);
    QCOMPARE(state().waiting, 1);
    QCOMPARE(f->session->outbox().last().blockedBy, section);
    QVERIFY(f->provider.callsOf(protocol::preferenceSet).isEmpty());
    f->refusals.clear();
    f->session->retry(section);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->provider.callsOf(protocol::preferenceSet).size(), 1);
}

void TestArrangements::whatIsGoneAlreadyIsNothingToDecideAbout()
{
    refuse(u"saved.set"_s, ErrorCode::NotFound);
    const auto save = [this](const char* message, bool present) {
        f->session->submit(protocol::savedSet,
            protocol::SavedSet { .messageId = named<MessageId>(message), .present = present },
            general);
    };
    save("gone", false);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->provider.callsOf(protocol::savedSet).size(), 1);
    save("wanted", true);
    QTRY_COMPARE(state().failed, 1);
}

QTEST_GUILESS_MAIN(TestArrangements)
#include "test_arrangements.moc"
