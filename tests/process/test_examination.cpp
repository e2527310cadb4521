// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/process/examination.h"
#include "tests/process/team.h"

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The examination that the other tests here trust notices what it is there for: files that are
/// whole, and the same with one thing wrong.
class TestExamination : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void asksForWhatIsCertain();
    void cleanupTestCase() { m_team.reset(); }

private:
    std::unique_ptr<Team> m_team;
};

void TestExamination::initTestCase()
{
    m_team = std::make_unique<Team>(QStringList { u"ada"_s, u"bob"_s });
    m_team->found();
    m_team->startClients();
    const RoomId room = m_team->rooms().first();
    const Ledger& ledger = m_team->client(0).ledger();
    const QStringList texts { u"one"_s, u"two"_s, u"three"_s };
    for (const QString& text : texts)
        m_team->write(0, room, text);
    QVERIFY(QTest::qWaitFor([&] { return ledger.isSettled(ledger.find(texts.last())); }, patience));
    m_team->client(0).tell(
        { .write = Words { u"message.update"_s, ledger.find(u"two"_s), room, u"two, edited"_s } });
    QVERIFY(QTest::qWaitFor(
        [&] { return ledger.isCertain(ledger.find(u"two"_s), u"two, edited"_s); }, patience));
    QVERIFY(QTest::qWaitFor([&] { return m_team->isAtRest(); }, patience));
    m_team->verifyWhole();
}

void TestExamination::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("says");
    const QString server = u"workspace.sqlite"_s, replica = u"replica.sqlite"_s;
    const QString copy = u"a message differs"_s;
    QTest::newRow("nothing") << server << QByteArray("SELECT 1") << QString();
    QTest::newRow("lost") << server << QByteArray("DELETE FROM message WHERE body = 'one'")
                          << u"\"one\" should read \"one\" or later, and is not there"_s;
    QTest::newRow("older words") << server
                                 << QByteArray("UPDATE message SET body = 'two' WHERE body LIKE "
                                               "'two%'")
                                 << u"\"two\" should read \"two, edited\" or later"_s;
    QTest::newRow("twice")
        << server
        << QByteArray("INSERT INTO message(position, id, room_id, author_id, parent_id, kind, "
                      "body, edited_at, deleted_at, revision, reply_count, last_reply_at, "
                      "import_id) SELECT position + 1, randomblob(16), "
                      "room_id, author_id, parent_id, kind, body, edited_at, "
                      "deleted_at, revision, reply_count, last_reply_at, "
                      "import_id FROM message WHERE body = 'one'")
        << u"twice: one"_s;
    QTest::newRow("a stranger's")
        << server << QByteArray("UPDATE message SET id = randomblob(16) WHERE body = 'one'")
        << u"nobody wrote"_s;
    QTest::newRow("out of order") << server
                                  << QByteArray("UPDATE message SET position = position + "
                                                "1000000000 WHERE body = 'one'")
                                  << u"out of order: two"_s;
    QTest::newRow("in another room")
        << server
        << QByteArray("UPDATE message SET room_id = (SELECT room.id FROM room WHERE room.id <> "
                      "message.room_id LIMIT 1) WHERE body = 'one'")
        << u"in another room: one"_s;
    QTest::newRow("a copy lacks it")
        << replica << QByteArray("DELETE FROM message WHERE body = 'one'") << copy;
    QTest::newRow("a copy differs")
        << replica << QByteArray("UPDATE message SET revision = 7 WHERE body = 'one'") << copy;
    QTest::newRow("a copy knows a room that is gone")
        << server << QByteArray("DELETE FROM room WHERE name = 'tea'")
        << u"a room should not be here"_s;
    QTest::newRow("a copy keeps what nobody saved")
        << replica << QByteArray("INSERT INTO item VALUES ('saved', randomblob(16), '{}', 1)")
        << u"an item should not be here"_s;
    QTest::newRow("a copy lacks a reaction")
        << server
        << QByteArray("INSERT INTO reaction(message_id, ordinal, emoji, member_id) SELECT id, 1, "
                      "'+', author_id FROM message WHERE body = 'one'")
        << u"a reaction differs"_s;
    QTest::newRow("unsent") << u"outbox.sqlite"_s
                            << QByteArray("INSERT INTO entry VALUES ('k', 1, 'message.create', "
                                          "'{}', NULL, 0, 0, 0, 0, NULL, '[]')")
                            << u"the outbox holds k"_s;
}

void TestExamination::findsWhatIsWrong()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, change);
    QFETCH(const QString, says);
    const ClientProcess& ada = m_team->client(0);
    const QTemporaryDir folder;
    for (const QString& whole :
        { m_team->workspaceFile(), ada.file(u"replica.sqlite"_s), ada.file(u"outbox.sqlite"_s) })
        QVERIFY(QFile::copy(whole, folder.filePath(QFileInfo(whole).fileName())));
    {
        const auto changed = storage::Connection::open({ .path = folder.filePath(file) });
        QVERIFY(changed.has_value());
        const Result<void> done = (*changed)->execute(change);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    const QString found = violations(folder.filePath(u"workspace.sqlite"_s),
        { { .name = ada.name(),
            .replica = folder.filePath(u"replica.sqlite"_s),
            .outbox = folder.filePath(u"outbox.sqlite"_s),
            .ledger = &ada.ledger() } })
                              .join(u'\n');
    QCOMPARE(found.isEmpty(), says.isEmpty());
    QVERIFY2(found.contains(says), qPrintable(found));
}

/// Words that nobody saw on the disk may die with their client, whatever becomes of older ones.
void TestExamination::asksForWhatIsCertain()
{
    const Words first { u"message.create"_s, MessageId::derive("a"), {}, u"first"_s };
    const auto edit = [&](const QString& body) {
        return Words { u"message.update"_s, first.id, {}, body };
    };
    Ledger ledger;
    ledger.take({ .wrote = first });
    QVERIFY(!ledger.isCertain(first.id));
    ledger.take({ .durable = first });
    QVERIFY(ledger.isCertain(first.id, u"first"_s));
    ledger.take({ .wrote = edit(u"second"_s) });
    ledger.restart(); // killed
    ledger.take({ .settled = first.id });
    QVERIFY(ledger.isSettled(first.id));
    QVERIFY(!ledger.isCertain(first.id, u"second"_s));
    ledger.take({ .wrote = edit(u"third"_s) });
    ledger.take({ .settled = first.id });
    QVERIFY(ledger.isCertain(first.id, u"third"_s));
}

QTEST_GUILESS_MAIN(TestExamination)
#include "test_examination.moc"
