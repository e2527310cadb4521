// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

/// Somebody does something, of which an event tells these people and nobody else.
struct EventRow {
    EventType type;
    const char* who;
    const char* operation;
    QByteArray args;
    QStringList told;
    const char* name = ""; ///< what the id in the answer is called from then on
};

const QStringList watchers { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s, u"guest"_s };
const QStringList fullMembers { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s };
const QStringList both { u"member"_s, u"second"_s };
const QStringList own { u"member"_s };
const QStringList adminAlone { u"admin"_s };

/// In this order: some need what others have made.
QList<EventRow> rows()
{
    return {
        { EventType::WorkspaceUpdated, "admin", "workspace.update",
            R"({"icon":"B","baseRevision":1})", watchers },
        { EventType::RoleChanged, "admin", "role.create",
            R"({"id":"$new","name":"Keepers","permissions":["manageGroups"]})", watchers,
            "keepers" },
        { EventType::MemberUpdated, "admin", "role.assign",
            R"({"id":"$keepers","memberId":"$second","present":true})", watchers },
        { EventType::MemberJoined, "admin", "member.readmit", R"({"id":"$removed"})", watchers },
        { EventType::MemberLeft, "admin", "member.remove", R"({"id":"$removed"})", watchers },
        { EventType::GroupChanged, "admin", "group.set",
            R"({"id":"$new","handle":"design","name":"Design","memberIds":[]})", watchers },
        { EventType::EmojiChanged, "admin", "emoji.add",
            R"({"id":"$new","name":"dot","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})",
            watchers },
        { EventType::ChannelCreated, "admin", "channel.create",
            R"({"id":"$new","kind":"public","name":"open"})", fullMembers },
        { EventType::ChannelCreated, "admin", "channel.create",
            R"({"id":"$new","kind":"private","name":"closed"})", adminAlone, "closed" },
        { EventType::ChannelUpdated, "admin", "channel.update",
            R"({"id":"$secret","topic":"sh","baseRevision":1})", adminAlone },
        { EventType::ChannelUpdated, "admin", "channel.update",
            R"({"id":"$lobby","topic":"hello","baseRevision":1})", watchers },
        { EventType::ChannelDeleted, "admin", "channel.remove", R"({"id":"$closed"})", adminAlone },
        { EventType::ConversationCreated, "member", "conversation.createOrGet",
            R"({"memberIds":["$admin"]})", { u"member"_s, u"admin"_s } },
        { EventType::MessageCreated, "member", "message.create",
            R"({"id":"$new","roomId":"$direct","body":"whisper"})", both, "whisper" },
        { EventType::MessageCreated, "guest", "message.create",
            R"({"id":"$new","roomId":"$lobby","body":"aloud"})", watchers },
        { EventType::MessageUpdated, "member", "message.update",
            R"({"id":"$whisper","body":"whispers","baseRevision":1})", both },
        { EventType::ReactionToggled, "second", "reaction.set",
            R"({"messageId":"$whisper","emoji":"👍","present":true})", both },
        { EventType::ThreadChanged, "member", "thread.follow",
            R"({"messageId":"$whisper","following":true})", own },
        { EventType::SavedChanged, "member", "saved.set",
            R"({"messageId":"$whisper","present":true})", own },
        { EventType::MessageDeleted, "member", "message.remove", R"({"id":"$whisper"})", both },
        { EventType::MessageCreated, "member", "message.create",
            R"({"id":"$new","roomId":"$direct","body":"which?","poll":{"options":["a","b"]}})",
            both, "poll" },
        { EventType::PollChanged, "member", "poll.vote", R"({"messageId":"$poll","options":[1]})",
            both },
        { EventType::VoteChanged, "member", "poll.vote", R"({"messageId":"$poll","options":[0]})",
            own },
        { EventType::ReadAdvanced, "member", "read.advance",
            R"({"roomId":"$direct","position":9000000000000000})", own },
        { EventType::DraftChanged, "member", "draft.set",
            R"({"roomId":"$direct","body":"half","baseRevision":0})", own },
        { EventType::PreferenceChanged, "member", "preference.set",
            R"({"roomId":"$direct","starred":true})", own },
        { EventType::SectionChanged, "member", "section.set", R"({"id":"$new","name":"Later"})",
            own },
        { EventType::AttentionChanged, "member", "attention.set", R"({"level":"all"})", own },
        { EventType::ScheduledChanged, "member", "scheduled.set", {}, own },
        { EventType::ReminderChanged, "member", "reminder.set", {}, own },
    };
}

/// Their rows come with what makes them.
const QSet<EventType> elsewhere {
    EventType::ConversationUpdated, // by claims alone, in test_claims
    EventType::ImportCompleted, // of imports, in test_slack_import
    EventType::ImportRemoved,
    EventType::AlertChanged, // of what the audit finds unusual, in its own tests
};

} // namespace

/// For each type of event, who is told and who is not: nobody gets one that they may not see, and
/// nothing at all once they are no longer here.
class TestEventRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasARow();
    void toldAndNotTold();
    void whoIsRemovedHearsNothingMore();
    void whoLeavesHearsNothingMore();
    void whoseAccountRestsHearsNothingMore();
    void whoBecomesAGuestHearsOfTheirRoomsAlone();
};

void TestEventRights::everyTypeHasARow()
{
    QStringList missing;
    const QList<EventRow> all = rows();
    for (const auto& type : EnumNames<EventType>::names) {
        const bool isThere = std::ranges::any_of(
            all, [&](const EventRow& row) { return row.type == type.value; });
        if (!isThere && !elsewhere.contains(type.value))
            missing.append(QString::fromLatin1(type.name));
    }
    QCOMPARE(missing, QStringList());
}

void TestEventRights::toldAndNotTold()
{
    test::ApiFixture api;
    const QByteArray soon = QByteArray::number(api.clock().now().micros + 60'000'000);
    for (EventRow row : rows()) {
        if (row.type == EventType::ScheduledChanged)
            row.args = R"({"id":"$new","roomId":"$direct","body":"later","sendAt":)" + soon + '}';
        if (row.type == EventType::ReminderChanged)
            row.args = R"({"id":"$new","text":"water","dueAt":)" + soon + '}';
        api.startWatching();
        const test::ApiAnswer answer = api.call(
            QString::fromLatin1(row.who), QString::fromLatin1(row.operation), row.args);
        QVERIFY2(answer.isGood(), row.operation + (' ' + answer.body));
        if (qstrlen(row.name) > 0)
            api.name(QString::fromLatin1(row.name), answer.json().value("id"_L1).toString());
        api.settle();
        const QString type = QString::fromLatin1(enumName(row.type));
        for (const QString& watcher : watchers) {
            const bool told = api.seenBy(watcher).contains(type);
            QVERIFY2(told == row.told.contains(watcher),
                qPrintable(type + u" by "_s + QString::fromLatin1(row.operation) + u": "_s + watcher
                    + (told ? u" was told"_s : u" was not told"_s)));
        }
        QVERIFY(api.person(u"outsider"_s).events().isEmpty());
    }
}

void TestEventRights::whoIsRemovedHearsNothingMore()
{
    test::ApiFixture api;
    api.name(u"gone"_s, api.named(u"second"_s));
    api.startWatching();
    QVERIFY(api.call(u"admin"_s, u"member.remove"_s, R"({"id":"$second"})").isGood());
    // Told to pull, which says why.
    QTRY_VERIFY(api.person(u"second"_s).lagged() > 0);
    QCOMPARE(api.call(u"second"_s, u"sync.pull"_s, R"({"limit":10})").status, 403);
    QCOMPARE(api.call(u"second"_s, u"events.subscribe"_s, R"({"limit":10})").status, 403);
    api.forgetPushes();
    api.name(u"second"_s, {});
    api.say(u"member"_s, u"general"_s, u"afterwards"_s);
    api.settle();
    QVERIFY(api.person(u"second"_s).events().isEmpty());
    // What they had queued is refused, and what they said stays.
    QCOMPARE(api.call(u"second"_s, u"message.create"_s,
                    R"({"id":"$new","roomId":"$general","body":"late"})")
                 .status,
        403);
    api.check({ "others still know them", "member", "member.getById", R"({"id":"$gone"})", 200,
        { "\"removed\"" } });
}

void TestEventRights::whoLeavesHearsNothingMore()
{
    test::ApiFixture api;
    QVERIFY(api.call(u"second"_s, u"workspace.leave"_s, "{}").isGood());
    QTRY_VERIFY(api.person(u"second"_s).lagged() > 0);
    api.forgetPushes();
    api.name(u"second"_s, {});
    api.say(u"member"_s, u"general"_s, u"afterwards"_s);
    api.settle();
    QVERIFY(api.person(u"second"_s).events().isEmpty());
}

void TestEventRights::whoseAccountRestsHearsNothingMore()
{
    test::ApiFixture api;
    const UserId second = api.person(u"second"_s).user();
    api.startWatching();
    QVERIFY(api.person(u"owner"_s).call(protocol::userDeactivate, { .userId = second }));
    api.settleWithout(u"second"_s);
    QVERIFY(api.seenBy(u"member"_s).contains(u"member.updated"_s));
    api.forgetPushes();
    api.name(u"second"_s, {});
    api.say(u"member"_s, u"general"_s, u"afterwards"_s);
    api.settle();
    QVERIFY(api.person(u"second"_s).events().isEmpty());
    QCOMPARE(api.call(u"second"_s, u"sync.pull"_s, R"({"limit":10})").status, 401);
    // What they had queued is refused, and nothing of it is lost on their side.
    QCOMPARE(api.call(u"second"_s, u"message.create"_s,
                    R"({"id":"$new","roomId":"$general","body":"late"})")
                 .status,
        401);
}

void TestEventRights::whoBecomesAGuestHearsOfTheirRoomsAlone()
{
    test::ApiFixture api;
    api.say(u"second"_s, u"general"_s, u"before"_s);
    QVERIFY(api.call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"guest"})")
            .isGood());
    api.startWatching();
    api.say(u"member"_s, u"general"_s, u"afterwards"_s);
    api.say(u"member"_s, u"direct"_s, u"between us"_s);
    api.settle();
    QCOMPARE(api.seenBy(u"second"_s), QStringList { u"message.created"_s });
}

QTEST_GUILESS_MAIN(TestEventRights)
#include "test_event_rights.moc"
