// SPDX-License-Identifier: Apache-2.0
#include "core/models/read_actions.h"
#include "core/models/room_actions.h"
#include "tests/ui/attention_fixture.h"
#include "ui/composer/composer.h"
#include "ui/shell/dialogs.h"
#include "ui/sidebar/room_list.h"
#include "ui/widgets/states.h"

#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::RoomActions;
using test::Device;

/// Going to what is unread, marking it as read, and taking that back.
class TestReading : public QObject, private test::AttentionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void shiftEscapeReadsEverythingAndIsUndone();
    void theOfferEndsByItself();
    void escapeReadsTheOpenConversation();
    void undoingWorksWithoutANetwork();
    void theMenuSaysWhenNothingIsUnread();
    void altShiftArrowsGoToWhatIsUnread();

private:
    [[nodiscard]] NoticeBar* bar() { return m_desk->find<NoticeBar>(u"readNotice"_s); }
    void undo() { bar()->findChild<QPushButton*>(u"noticeAction"_s)->click(); }
};

void TestReading::shiftEscapeReadsEverythingAndIsUndone()
{
    const RoomId release = create(u"release"_s);
    const RoomId quiet = create(u"quiet"_s);
    RoomActions(lea()).setMuted(quiet, true);
    const MessageId start = write(release, u"a question"_s);
    say(release, u"one"_s);
    say(release, u"two"_s);
    say(quiet, u"unheard"_s);
    say(release, u"an answer"_s, start);
    QTRY_COMPARE(unread(lea(), release), 2);
    QTRY_COMPARE(unread(lea(), quiet), 1);
    QTRY_COMPARE(lea().threads().unreadThreads(), 1);

    press(Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_COMPARE(unread(lea(), release), 0);
    QTRY_COMPARE(unread(lea(), quiet), 0);
    QTRY_COMPARE(lea().threads().unreadThreads(), 0);
    QVERIFY(bar());
    undo();
    QVERIFY(!bar());
    QTRY_COMPARE(unread(lea(), release), 2);
    QTRY_COMPARE(unread(lea(), quiet), 1);
    QTRY_COMPARE(lea().threads().unreadThreads(), 1);
    // The server has heard of it all, and says the same.
    QTRY_VERIFY(lea().session().outbox().isEmpty());
    QCOMPARE(unread(lea(), release), 2);
    QCOMPARE(lea().threads().unreadThreads(), 1);
}

void TestReading::theOfferEndsByItself()
{
    const RoomId release = create(u"release"_s);
    say(release, u"one"_s);
    QTRY_COMPARE(unread(lea(), release), 1);
    press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(bar());
    m_desk->window().findChild<QTimer*>(u"readNoticeEnds"_s)->start(0);
    QTRY_VERIFY(!bar());
    QTRY_COMPARE(unread(lea(), release), 0);
    // Where nothing is unread nothing is said.
    press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(!bar());
}

void TestReading::escapeReadsTheOpenConversation()
{
    const MessageId message = say(m_general, u"look at this"_s);
    QTRY_COMPARE(unread(lea(), m_general), 0); // it is in sight
    TimelineView& timeline = m_desk->timeline();
    QTRY_VERIFY(timeline.source()->indexOf(message) >= 0);
    timeline.setFocus();
    timeline.focusMessage(message);
    QTest::keyClick(&timeline, Qt::Key_U);
    QTRY_COMPARE(unread(lea(), m_general), 1);
    m_desk->composer().setFocus();
    m_desk->press(Qt::Key_Escape);
    QTRY_COMPARE(unread(lea(), m_general), 0);
    QVERIFY(bar());
    undo();
    // And stays so, although it is in sight.
    QTRY_COMPARE(unread(lea(), m_general), 1);
    QTRY_VERIFY(lea().session().outbox().isEmpty());
    QCOMPARE(unread(lea(), m_general), 1);
    // What is read is read: what comes then is not kept unread.
    press(Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_COMPARE(unread(lea(), m_general), 0);
    say(m_general, u"and at this"_s);
    QTRY_COMPARE(unread(lea(), m_general), 0);
}

void TestReading::undoingWorksWithoutANetwork()
{
    const RoomId release = create(u"release"_s);
    const MessageId start = say(release, u"a question"_s);
    write(release, u"one"_s);
    write(release, u"an answer"_s, start);
    QTRY_COMPARE(unread(ada(), release), 1);
    QTRY_COMPARE(ada().threads().unreadThreads(), 1);
    QVERIFY(Device::wait(m_desk->device().server().stopListening()));
    QTRY_VERIFY(ada().session().syncState().connection.phase != provider::ConnectionPhase::Online);

    const models::ReadActions actions(ada());
    const models::FormerReads former = actions.readAll();
    QCOMPARE(former.rooms.size(), 1);
    QCOMPARE(former.threads.size(), 1);
    QTRY_COMPARE(unread(ada(), release), 0);
    QTRY_COMPARE(ada().threads().unreadThreads(), 0);
    QTRY_VERIFY(!actions.isAnythingUnread());
    actions.undo(former);
    QTRY_COMPARE(unread(ada(), release), 1);
    QTRY_COMPARE(ada().threads().unreadThreads(), 1);

    models::Account* account = m_other->client().accountOf(ada().id());
    QVERIFY(account);
    QVERIFY(Device::wait(m_desk->device().server().listen({ .address = u"127.0.0.1"_s,
        .port = account->address().port,
        .certificateFile = {},
        .keyFile = {} })));
    account->reconnectNow();
    QTRY_VERIFY_WITH_TIMEOUT(
        ada().session().outbox().isEmpty() && ada().session().syncState().caughtUp, 20'000);
    QCOMPARE(unread(ada(), release), 1);
    QTRY_COMPARE(ada().threads().unreadThreads(), 1);
}

void TestReading::theMenuSaysWhenNothingIsUnread()
{
    const auto obstacle = [this] {
        return WorkspaceMenu::obstacle(
            Command::ReadAll, m_desk->window().navigator(), m_desk->client());
    };
    QTRY_VERIFY(!obstacle().isEmpty());
    const RoomId release = create(u"release"_s);
    say(release, u"one"_s);
    QTRY_VERIFY(obstacle().isEmpty());
    m_desk->window().findChild<Dialogs*>()->run(Command::ReadAll);
    QTRY_COMPARE(unread(lea(), release), 0);
    QVERIFY(bar());
}

void TestReading::altShiftArrowsGoToWhatIsUnread()
{
    const RoomActions actions(lea());
    const RoomId alpha = create(u"alpha"_s);
    const RoomId quiet = create(u"quiet"_s);
    const RoomId zebra = create(u"zebra"_s);
    create(u"read"_s);
    actions.setStarred(zebra, true); // stands first now
    actions.setMuted(quiet, true);
    actions.setCollapsed(builtInSection(BuiltInSection::Channels), true);
    const MessageId first = say(alpha, u"one"_s);
    say(alpha, u"two"_s);
    say(quiet, u"three"_s);
    say(zebra, u"four"_s);
    // "Starred", zebra, "Channels", and of these what is unread or open.
    const auto& list = *m_desk->window().findChild<RoomList*>();
    QTRY_COMPARE(list.model()->rowCount(), 5);
    QTRY_COMPARE(unread(lea(), quiet), 1);
    QTRY_COMPARE(unread(lea(), zebra), 1);
    constexpr auto keys = Qt::AltModifier | Qt::ShiftModifier;
    press(Qt::Key_Down, keys); // from general round the end
    QCOMPARE(openRoom(), zebra);
    QTRY_COMPARE(unread(lea(), zebra), 0);
    press(Qt::Key_Down, keys);
    QCOMPARE(openRoom(), alpha);
    // It opens with the line above what is new; that somebody joined is not.
    const auto* rows = m_desk->timeline().source();
    QTRY_VERIFY(rows->isOpen() && rows->indexOf(first) >= 0);
    QTRY_VERIFY(rows->indexOf(first) > 0 && rows->row(rows->indexOf(first)).firstUnread);
    QTRY_COMPARE(unread(lea(), alpha), 0);
    say(zebra, u"five"_s);
    QTRY_COMPARE(unread(lea(), zebra), 1);
    press(Qt::Key_Up, keys);
    QCOMPARE(openRoom(), zebra);
    QCOMPARE(unread(lea(), quiet), 1); // nobody was led there
}

QTEST_MAIN(TestReading)
#include "test_reading.moc"
