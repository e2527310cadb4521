// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include "localserver/events/attendance.h"

#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What is so now and never stored: who is there and who types. Nobody hears of a place that they
/// may not see.
class TestLiveNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayWhat_data();
    void whoMayWhat() { m_api->check(test::currentRow()); }
    void typingReachesThoseWhoSeeTheRoom();
    void typingInAPrivateRoomStaysThere();
    void aStormOfTypingIsOnePieceOfNews();
    void nothingIsStored();
    void whoIsThereIsListed();
    void awayWhenEveryDeviceSaysSo();
    void offlineAWhileAfterTheLastConnection();
    void comingBackInTimeIsNoNews();
    void doNotDisturbUntilItRunsOut();
    void whoIsRemovedIsNotThere();

private:
    void typeIn(const QString& who, const QString& room);
    [[nodiscard]] qsizetype typingHeardBy(const QString& who) const;
    [[nodiscard]] std::optional<PresenceState> toldTo(const QString& who, const QString& of) const;
    [[nodiscard]] std::optional<PresenceState> listed(const QString& of);
    void setActive(test::ApiPerson& person, bool active);
    /// Returns when the guest has been told that they are online; how everybody came while the
    /// others did is not news to all.
    void makeKnown(const QString& who);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestLiveNews::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    // Public, and made when the guest was one: they are not in it.
    const auto open = m_api->call(u"owner"_s, u"channel.create"_s,
        R"({"id":"$new","kind":"public","name":"open","topic":"","purpose":""})");
    m_api->name(u"open"_s, open.json().value(u"id"_s).toString());
    const auto archived = m_api->call(u"owner"_s, u"channel.create"_s,
        R"({"id":"$new","kind":"public","name":"old","topic":"","purpose":""})");
    m_api->name(u"old"_s, archived.json().value(u"id"_s).toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$old","archived":true,"baseRevision":)"
                    + QByteArray::number(archived.json().value(u"revision"_s).toInteger()) + "}")
            .isGood());
}

void TestLiveNews::whoMayWhat_data()
{
    test::addRows({
        { "typing in a public channel", "member", "events.emit",
            R"({"type":"typing.started","roomId":"$general"})" },
        { "typing in a thread", "member", "events.emit",
            R"({"type":"typing.started","roomId":"$general","parentId":"$plain"})" },
        { "typing in a thread of another room", "admin", "events.emit",
            R"({"type":"typing.started","roomId":"$general","parentId":"$hidden"})", 404,
            { "parentId" } },
        { "a guest types where they may not look", "guest", "events.emit",
            R"({"type":"typing.started","roomId":"$open"})", 404, { "roomId" } },
        { "a guest types where they are", "guest", "events.emit",
            R"({"type":"typing.started","roomId":"$lobby"})" },
        { "the owner types in a private channel of others", "owner", "events.emit",
            R"({"type":"typing.started","roomId":"$secret"})", 404 },
        { "a participant types there", "admin", "events.emit",
            R"({"type":"typing.started","roomId":"$secret"})" },
        { "an outsider types", "outsider", "events.emit",
            R"({"type":"typing.started","roomId":"$general"})", 404 },
        { "who was removed types", "removed", "events.emit",
            R"({"type":"typing.started","roomId":"$general"})", 403 },
        { "typing in an archived channel", "member", "events.emit",
            R"({"type":"typing.started","roomId":"$old"})", 409, { "archived" } },
        { "typing nowhere", "member", "events.emit", R"({"type":"typing.started"})", 400,
            { "roomId" } },
        { "typing with what does not belong there", "member", "events.emit",
            R"({"type":"typing.started","roomId":"$general","active":true})", 400, { "active" } },
        { "an unknown field", "member", "events.emit",
            R"({"type":"typing.started","roomId":"$general","loud":true})", 400, { "loud" } },
        { "a real event", "owner", "events.emit",
            R"({"type":"message.created","roomId":"$general"})", 403, { "forbidden" } },
        { "a type that nobody knows", "owner", "events.emit", R"({"type":"typing.stopped"})", 403 },
        { "presence", "guest", "events.emit", R"({"type":"presence.changed","active":false})" },
        { "presence without saying which", "member", "events.emit",
            R"({"type":"presence.changed"})", 400, { "active" } },
        { "presence in a room", "member", "events.emit",
            R"({"type":"presence.changed","active":true,"roomId":"$general"})", 400, { "roomId" } },
        { "presence of an outsider", "outsider", "events.emit",
            R"({"type":"presence.changed","active":true})", 404 },
        { "the list for a member", "member", "presence.list", "{}", 200, { "$guest", "$owner" },
            { "$removed" } },
        { "the list for a guest", "guest", "presence.list", "{}", 200, { "$member" } },
        { "the list for an outsider", "outsider", "presence.list", "{}", 404 },
        { "the list for who was removed", "removed", "presence.list", "{}", 403 },
    });
}

void TestLiveNews::typeIn(const QString& who, const QString& room)
{
    QVERIFY(m_api
            ->call(who, u"events.emit"_s,
                R"({"type":"typing.started","roomId":"$)" + room.toUtf8() + "\"}")
            .isGood());
}

qsizetype TestLiveNews::typingHeardBy(const QString& who) const
{
    return std::ranges::count_if(m_api->person(who).ephemeral(),
        [](const protocol::Ephemeral& news) { return news.typing.has_value(); });
}

std::optional<PresenceState> TestLiveNews::toldTo(const QString& who, const QString& of) const
{
    std::optional<PresenceState> last;
    for (const protocol::Ephemeral& news : m_api->person(who).ephemeral()) {
        for (const Presence& presence : news.presences.value_or(QList<Presence> {})) {
            if (presence.memberId == m_api->id<MemberId>(of))
                last = presence.state;
        }
    }
    return last;
}

std::optional<PresenceState> TestLiveNews::listed(const QString& of)
{
    const auto list = m_api->person(u"owner"_s)
                          .call(protocol::presenceList, {}, m_api->workspace());
    if (!list)
        return std::nullopt;
    for (const Presence& presence : list->presences) {
        if (presence.memberId == m_api->id<MemberId>(of))
            return presence.state;
    }
    return PresenceState::Offline;
}

void TestLiveNews::setActive(test::ApiPerson& person, bool active)
{
    protocol::EventsEmit args;
    args.type = u"presence.changed"_s;
    args.active = active;
    QVERIFY(person.call(protocol::eventsEmit, args, m_api->workspace()).has_value());
}

void TestLiveNews::makeKnown(const QString& who)
{
    setActive(m_api->person(who), false);
    QTRY_COMPARE(toldTo(u"guest"_s, who), PresenceState::Away);
    setActive(m_api->person(who), true);
    QTRY_COMPARE(toldTo(u"guest"_s, who), PresenceState::Online);
}

void TestLiveNews::typingReachesThoseWhoSeeTheRoom()
{
    typeIn(u"member"_s, u"lobby"_s);
    QTRY_COMPARE(typingHeardBy(u"guest"_s), 1);
    QTRY_COMPARE(typingHeardBy(u"owner"_s), 1);
    const protocol::Ephemeral& news = *std::ranges::find_if(m_api->person(u"guest"_s).ephemeral(),
        [](const protocol::Ephemeral& one) { return one.typing.has_value(); });
    QCOMPARE(news.typing->memberId, m_api->id<MemberId>(u"member"_s));
    QCOMPARE(news.typing->roomId, m_api->id<RoomId>(u"lobby"_s));
    // Where the guest may not look they hear nothing, and nobody hears themselves.
    typeIn(u"member"_s, u"open"_s);
    QTRY_COMPARE(typingHeardBy(u"owner"_s), 2);
    m_api->settle();
    QCOMPARE(typingHeardBy(u"guest"_s), 1);
    QCOMPARE(typingHeardBy(u"member"_s), 0);
}

void TestLiveNews::typingInAPrivateRoomStaysThere()
{
    typeIn(u"member"_s, u"direct"_s);
    QTRY_COMPARE(typingHeardBy(u"second"_s), 1);
    m_api->settle();
    for (const QString& other : { u"owner"_s, u"admin"_s, u"guest"_s, u"member"_s })
        QCOMPARE(typingHeardBy(other), 0);
}

void TestLiveNews::aStormOfTypingIsOnePieceOfNews()
{
    for (int i = 0; i < 50; ++i)
        typeIn(u"member"_s, u"general"_s);
    QTRY_COMPARE(typingHeardBy(u"owner"_s), 1);
    m_api->settle();
    QCOMPARE(typingHeardBy(u"owner"_s), 1);
    m_api->clock().advanceSeconds(3);
    typeIn(u"member"_s, u"general"_s);
    QTRY_COMPARE(typingHeardBy(u"owner"_s), 2);
}

void TestLiveNews::nothingIsStored()
{
    m_api->startWatching();
    typeIn(u"member"_s, u"general"_s);
    QTRY_COMPARE(typingHeardBy(u"owner"_s), 1);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList {});
}

void TestLiveNews::whoIsThereIsListed()
{
    QCOMPARE(listed(u"guest"_s), PresenceState::Online);
    QCOMPARE(listed(u"removed"_s), PresenceState::Offline);
}

void TestLiveNews::awayWhenEveryDeviceSaysSo()
{
    makeKnown(u"member"_s);
    test::ApiPerson phone(m_api->server(), u"phone"_s, m_api->person(u"member"_s).user());
    phone.follow(m_api->workspace());
    setActive(m_api->person(u"member"_s), false);
    QCOMPARE(listed(u"member"_s), PresenceState::Online);
    setActive(phone, false);
    QCOMPARE(listed(u"member"_s), PresenceState::Away);
    QTRY_COMPARE(toldTo(u"guest"_s, u"member"_s), PresenceState::Away);
    setActive(phone, true);
    QTRY_COMPARE(toldTo(u"guest"_s, u"member"_s), PresenceState::Online);
}

void TestLiveNews::offlineAWhileAfterTheLastConnection()
{
    makeKnown(u"member"_s);
    m_api->person(u"member"_s).link().close();
    QCOMPARE(listed(u"member"_s), PresenceState::Online);
    m_api->clock().advanceSeconds(10);
    QCOMPARE(listed(u"member"_s), PresenceState::Offline);
    QTRY_COMPARE(toldTo(u"guest"_s, u"member"_s), PresenceState::Offline);
}

void TestLiveNews::comingBackInTimeIsNoNews()
{
    makeKnown(u"member"_s);
    m_api->person(u"guest"_s).forgetPushes();
    m_api->person(u"member"_s).link().close();
    test::ApiPerson again(m_api->server(), u"again"_s, m_api->person(u"member"_s).user());
    again.follow(m_api->workspace());
    m_api->clock().advanceSeconds(60);
    setActive(m_api->person(u"second"_s), false);
    QTRY_COMPARE(toldTo(u"guest"_s, u"second"_s), PresenceState::Away);
    QCOMPARE(toldTo(u"guest"_s, u"member"_s), std::nullopt);
}

void TestLiveNews::doNotDisturbUntilItRunsOut()
{
    makeKnown(u"member"_s);
    const Timestamp end { m_api->clock().now().micros + 60'000'000 };
    const auto set = m_api->person(u"member"_s)
                         .call(protocol::statusSet,
                             { .emoji = {}, .text = {}, .doNotDisturb = true, .expiresAt = end },
                             m_api->workspace());
    QVERIFY(set.has_value());
    QTRY_COMPARE(toldTo(u"guest"_s, u"member"_s), PresenceState::DoNotDisturb);
    QCOMPARE(listed(u"member"_s), PresenceState::DoNotDisturb);
    m_api->clock().advanceSeconds(61);
    QCOMPARE(listed(u"member"_s), PresenceState::Online);
    QTRY_COMPARE(toldTo(u"guest"_s, u"member"_s), PresenceState::Online);
}

void TestLiveNews::whoIsRemovedIsNotThere()
{
    makeKnown(u"second"_s);
    QVERIFY(m_api->call(u"owner"_s, u"member.remove"_s, R"({"id":"$second"})").isGood());
    QTRY_COMPARE(toldTo(u"guest"_s, u"second"_s), PresenceState::Offline);
    QCOMPARE(listed(u"second"_s), PresenceState::Offline);
}

QTEST_GUILESS_MAIN(TestLiveNews)
#include "test_live_news.moc"
