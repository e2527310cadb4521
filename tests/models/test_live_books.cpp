// SPDX-License-Identifier: Apache-2.0
#include "tests/models/conversation.h"

#include <QSignalSpy>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// Who is there, who types, what people say of themselves and which threads somebody follows, as
/// two people's windows would show it.
class TestLiveBooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoIsThere();
    void whoIsAway();
    void offlineNothingIsKnown();
    void typingEndsWithTheMessage();
    void typingEndsByItself();
    void statusUntilItRunsOut();
    void answeringIsFollowing();
    void readingAThread();
    void unfollowedThreadsAreNotListed();

private:
    [[nodiscard]] WorkspaceContext& host() const { return *m_host->context; }
    [[nodiscard]] WorkspaceContext& guest() const { return *m_guest->context; }
    [[nodiscard]] MemberId hostId() const { return host().directory().self(); }
    [[nodiscard]] MemberId guestId() const { return guest().directory().self(); }
    MessageId startThread();

    std::unique_ptr<Device> m_hostDevice;
    std::unique_ptr<Device> m_guestDevice;
    std::optional<Opened> m_host;
    std::optional<Opened> m_guest;
};

void TestLiveBooks::init()
{
    m_hostDevice = std::make_unique<Device>(Device::Kind::WithServer);
    m_guestDevice = std::make_unique<Device>(Device::Kind::ClientOnly);
    const WorkspaceId workspace = startHere(*m_hostDevice);
    m_host = open(*m_hostDevice, workspace);
    QVERIFY(Device::wait(
        m_guestDevice->client().join(m_hostDevice->invite(workspace), u"Lea Martin"_s)));
    m_guest = open(*m_guestDevice, workspace);
    QTRY_VERIFY(m_guest->context && guest().directory().isLoaded());
    QTRY_VERIFY(host().directory().member(guestId()));
}

void TestLiveBooks::cleanup()
{
    m_host.reset();
    m_guest.reset();
    m_guestDevice.reset();
    m_hostDevice.reset();
}

MessageId TestLiveBooks::startThread()
{
    const MessageId start = *host().send(m_host->general, {}, u"Who brings cake?"_s);
    const auto here = [&] { return Device::wait(guest().session().message(start)).has_value(); };
    if (!QTest::qWaitFor(here, 10'000))
        qWarning("the message did not come");
    return start;
}

void TestLiveBooks::whoIsThere()
{
    QTRY_COMPARE(guest().presences().stateOf(hostId()), PresenceState::Online);
    QTRY_COMPARE(host().presences().stateOf(guestId()), PresenceState::Online);
    const std::unique_ptr<MemberListModel> members = host().members(std::nullopt);
    QCOMPARE(members->row(1).presence, PresenceState::Online);
    QVERIFY(members->index(1).data(Qt::AccessibleTextRole).toString().contains(u"online"_s));
}

void TestLiveBooks::whoIsAway()
{
    QTRY_COMPARE(host().presences().stateOf(guestId()), PresenceState::Online);
    guest().presences().setActive(false);
    QTRY_COMPARE(host().presences().stateOf(guestId()), PresenceState::Away);
    guest().presences().setActive(true);
    QTRY_COMPARE(host().presences().stateOf(guestId()), PresenceState::Online);
}

void TestLiveBooks::offlineNothingIsKnown()
{
    QTRY_COMPARE(guest().presences().stateOf(hostId()), PresenceState::Online);
    QVERIFY(Device::wait(m_hostDevice->server().stopListening()));
    QTRY_COMPARE(guest().presences().stateOf(hostId()), std::nullopt);
}

void TestLiveBooks::typingEndsWithTheMessage()
{
    const TypingPlace place { .room = m_host->general, .parent = {} };
    guest().typing().typed(place);
    QTRY_COMPARE(host().typing().typing(place), QList<MemberId> { guestId() });
    QCOMPARE(guest().typing().typing(place), QList<MemberId> {});
    QVERIFY(guest().send(place.room, {}, u"me"_s));
    QTRY_COMPARE(host().typing().typing(place), QList<MemberId> {});
}

void TestLiveBooks::typingEndsByItself()
{
    const MessageId start = startThread();
    const TypingPlace thread { .room = m_host->general, .parent = start };
    guest().typing().typed(thread);
    QTRY_COMPARE(host().typing().typing(thread), QList<MemberId> { guestId() });
    QCOMPARE(host().typing().typing({ .room = m_host->general, .parent = {} }), QList<MemberId> {});
    QTRY_COMPARE_WITH_TIMEOUT(host().typing().typing(thread), QList<MemberId> {}, 15'000);
}

void TestLiveBooks::statusUntilItRunsOut()
{
    const Timestamp end { m_guestDevice->clock().now().micros + 3'600'000'000 };
    guest().setStatus(
        { .emoji = u"🌴"_s, .text = u"On holiday"_s, .doNotDisturb = false, .expiresAt = end });
    QTRY_VERIFY(host().statusOf(guestId()));
    QCOMPARE(host().statusOf(guestId())->text, u"On holiday"_s);
    m_hostDevice->clock().goAhead(std::chrono::hours(2));
    QCOMPARE(host().statusOf(guestId()), std::nullopt);
    guest().setStatus({});
    QTRY_VERIFY(!host().directory().member(guestId())->status);
}

void TestLiveBooks::answeringIsFollowing()
{
    QAbstractItemModelTester tester(
        &host().threads(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const MessageId start = startThread();
    QCOMPARE(host().threads().rowCount(), 0);
    QVERIFY(guest().send(m_host->general, start, u"I do"_s));
    QTRY_COMPARE(host().threads().rowCount(), 1);
    QTRY_COMPARE(host().threads().row(0).unread, 1);
    QCOMPARE(host().threads().row(0).excerpt, u"Who brings cake?"_s);
    QCOMPARE(host().threads().unreadThreads(), 1);
    QTRY_COMPARE(guest().threads().rowCount(), 1);
    QTRY_COMPARE(guest().threads().row(0).replyCount, 1);
    QCOMPARE(guest().threads().row(0).unread, 0);
    QVERIFY(guest().send(m_host->general, start, u"<@%1> and you?"_s.arg(hostId().toString())));
    QTRY_COMPARE(host().threads().row(0).unread, 2);
    QCOMPARE(host().threads().mentions(), 1);
}

void TestLiveBooks::readingAThread()
{
    const MessageId start = startThread();
    const MessageId reply = *guest().send(m_host->general, start, u"I do"_s);
    QTRY_COMPARE(host().threads().unreadThreads(), 1);
    const auto found = Device::wait(host().session().message(reply));
    QVERIFY(found.has_value());
    host().markThreadRead(m_host->general, start, found->position);
    QTRY_COMPARE(host().threads().unreadThreads(), 0);
    QCOMPARE(host().threads().row(0).unread, 0);
    // Marked unread it is news again, at once and when the server has it.
    TimelineRow row;
    row.id = reply;
    row.roomId = m_host->general;
    row.position = found->position;
    row.revision = found->revision;
    host().marks().markUnread(row, start);
    QTRY_COMPARE(host().threads().unreadThreads(), 1);
    QTRY_VERIFY(host().session().outbox().isEmpty());
    QCOMPARE(host().threads().follow(start)->readPosition, found->position - 1);
    QCOMPARE(host().threads().row(0).unread, 1);
}

void TestLiveBooks::unfollowedThreadsAreNotListed()
{
    const MessageId start = startThread();
    QVERIFY(guest().send(m_host->general, start, u"I do"_s));
    QTRY_COMPARE(host().threads().rowCount(), 1);
    host().followThread(m_host->general, start, false);
    QTRY_COMPARE(host().threads().rowCount(), 0);
    QVERIFY(guest().send(m_host->general, start, u"really"_s));
    host().followThread(m_host->general, start, true);
    QTRY_COMPARE(host().threads().rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestLiveBooks)
#include "test_live_books.moc"
