// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QFile>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What members want to be reminded of.
class TestReminders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayBeReminded_data();
    void whoMayBeReminded() { m_api->check(test::currentRow()); }
    void soManyRemindersAndNoMore();
    void itRingsAndIsPutOff();
    void itRingsAfterARestart();
    void itIsChangedAndDone();
    void whatWasDeletedIsStillRemindedOf();
    void aRestoredBackupRingsOnce();

private:
    void remind();
    void pass(qint64 seconds);
    [[nodiscard]] std::optional<Reminder> reminder();

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestReminders::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    const qint64 now = m_api->clock().now().micros;
    m_api->name(u"soon"_s, QString::number(now + 60'000'000));
    m_api->name(u"later"_s, QString::number(now + 3'600'000'000));
    m_api->name(
        u"tooFar"_s, QString::number(now + (limits::plannedDays + 1) * 86'400LL * 1'000'000));
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"open"_s);
    m_api->name(u"bell"_s, ReminderId::generate(m_api->clock(), m_api->random()).toString());
}

/// The second one, of a message, in a minute.
void TestReminders::remind()
{
    const test::ApiAnswer answer = m_api->call(u"second"_s, u"reminder.set"_s,
        R"({"id":"$bell","text":"look again","messageId":"$plain","dueAt":$soon})");
    QVERIFY2(answer.isGood(), answer.body);
}

void TestReminders::pass(qint64 seconds)
{
    m_api->clock().advanceSeconds(seconds);
    m_api->settle();
}

std::optional<Reminder> TestReminders::reminder()
{
    std::optional<Reminder> found;
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const std::optional<Item> item,
            store.items().find({ .kind = ItemKind::Reminder,
                .id = { m_api->id<ReminderId>(u"bell"_s).uuid },
                .owner = m_api->id<MemberId>(u"second"_s) }));
        if (item)
            found = item->reminder;
        return {};
    });
    return found;
}

void TestReminders::whoMayBeReminded_data()
{
    const char* set = "reminder.set";
    test::addRows({
        { "of words", "second", set, R"({"id":"$new","text":"tea","dueAt":$soon})", 200,
            { "\"reminder\"", "tea" }, { "fired", "roomId" },
            { u"second: reminder.changed"_s, u"member: -"_s, u"owner: -"_s } },
        { "of a message", "second", set, R"({"id":"$new","messageId":"$plain","dueAt":$soon})", 200,
            { "$plain", "\"roomId\":\"$general\"" } },
        { "a guest where they are", "guest", set,
            R"({"id":"$new","messageId":"$open","dueAt":$soon})" },
        { "a guest of words", "guest", set, R"({"id":"$new","text":"tea","dueAt":$soon})" },
        { "a guest elsewhere", "guest", set, R"({"id":"$new","messageId":"$hidden","dueAt":$soon})",
            404, { "messageId" } },
        { "a stranger to the channel", "owner", set,
            R"({"id":"$new","messageId":"$hidden","dueAt":$soon})", 404, { "messageId" } },
        { "no such message", "member", set, R"({"id":"$new","messageId":"$new","dueAt":$soon})",
            404, { "messageId" } },
        { "an outsider", "outsider", set, R"({"id":"$new","text":"tea","dueAt":$soon})", 404 },
        { "who was removed", "removed", set, R"({"id":"$new","text":"tea","dueAt":$soon})", 403 },
        { "of nothing", "member", set, R"({"id":"$new","text":" ","dueAt":$soon})", 400,
            { "\"field\":\"text\"" } },
        { "at no time", "member", set, R"({"id":"$new","text":"tea"})", 400,
            { "\"field\":\"dueAt\"" } },
        { "too far ahead", "member", set, R"({"id":"$new","text":"tea","dueAt":$tooFar})", 400,
            { "\"field\":\"dueAt\"", "366" } },
        { "too long", "member", set,
            R"({"id":"$new","dueAt":$soon,"text":")" + QByteArray(501, 'x') + "\"}", 400,
            { "\"field\":\"text\"" } },
        { "done, and never was", "member", "reminder.remove", R"({"id":"$new"})", 200,
            { "\"removed\":true" }, {}, { u"member: -"_s } },
        { "done by an outsider", "outsider", "reminder.remove", R"({"id":"$new"})", 404 },
        { "done by one who was removed", "removed", "reminder.remove", R"({"id":"$new"})", 403 },
    });
}

void TestReminders::soManyRemindersAndNoMore()
{
    const MemberId member = m_api->id<MemberId>(u"member"_s);
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < limits::remindersPerMember; ++i) {
            Reminder one;
            one.id = ReminderId::generate(m_api->clock(), m_api->random());
            one.text = u"x"_s;
            one.dueAt = { m_api->clock().now().micros + 3'600'000'000 };
            HEARTH_CHECK(store.items().put(Item::of(one), member));
        }
        return {};
    });
    const QByteArray args = R"({"id":"$new","text":"tea","dueAt":$soon})";
    m_api->check({ "one too many", "member", "reminder.set", args, 409, { "\"id\"", "500" } });
    m_api->check({ "somebody else", "second", "reminder.set", args, 200 });
}

void TestReminders::itRingsAndIsPutOff()
{
    remind();
    pass(59);
    QVERIFY(!reminder()->fired);
    m_api->startWatching();
    pass(2);
    QTRY_COMPARE(m_api->seenBy(u"second"_s), QStringList { u"reminder.changed"_s });
    QVERIFY(reminder()->fired);
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList());
    m_api->check({ "the same time is no other", "second", "reminder.set",
        R"({"id":"$bell","dueAt":$soon})", 200, { "\"fired\":true" }, {}, { u"second: -"_s } });
    m_api->check({ "put off", "second", "reminder.set", R"({"id":"$bell","dueAt":$later})", 200,
        { "$later" }, { "fired" }, { u"second: reminder.changed"_s } });
    m_api->startWatching();
    pass(3600);
    QTRY_COMPARE(m_api->seenBy(u"second"_s), QStringList { u"reminder.changed"_s });
    QVERIFY(reminder()->fired);
}

void TestReminders::itRingsAfterARestart()
{
    remind();
    m_api->restart([this] { m_api->clock().advanceSeconds(86'400); });
    QTRY_VERIFY(reminder()->fired);
    // It was said once, and stays said.
    m_api->restart();
    m_api->comeBack(u"second"_s);
    const auto batch = m_api->person(u"second"_s).call(protocol::syncPull, {}, m_api->workspace());
    QVERIFY(batch && batch->items);
    QCOMPARE(batch->items->size(), 1);
    QVERIFY(batch->items->front().reminder->fired);
}

void TestReminders::itIsChangedAndDone()
{
    remind();
    m_api->check({ "other words", "second", "reminder.set", R"({"id":"$bell","text":"tea"})", 200,
        { "tea", "$plain" }, {}, { u"second: reminder.changed"_s, u"member: -"_s } });
    m_api->check({ "no words of one's own", "second", "reminder.set", R"({"id":"$bell","text":""})",
        200, { "$plain" }, { "tea" } });
    m_api->check({ "another message", "second", "reminder.set",
        R"({"id":"$bell","messageId":"$open"})", 400, { "\"field\":\"messageId\"" } });
    m_api->check({ "somebody else's", "member", "reminder.remove", R"({"id":"$bell"})", 200, {}, {},
        { u"second: -"_s } });
    QVERIFY(reminder());
    m_api->check({ "done", "second", "reminder.remove", R"({"id":"$bell"})", 200,
        { "\"removed\":true" }, {}, { u"second: reminder.changed"_s } });
    QVERIFY(!reminder());
    m_api->startWatching();
    pass(61);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"second"_s), QStringList());
}

void TestReminders::whatWasDeletedIsStillRemindedOf()
{
    remind();
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$plain"})").isGood());
    m_api->check({ "put off all the same", "second", "reminder.set",
        R"({"id":"$bell","dueAt":$later})", 200, { "look again" } });
    m_api->check({ "a new one", "second", "reminder.set",
        R"({"id":"$new","messageId":"$plain","dueAt":$soon})", 409, { "messageId" } });
    pass(3601);
    QTRY_VERIFY(reminder()->fired);
}

/// What had not rung when the copy was made, and has since.
void TestReminders::aRestoredBackupRingsOnce()
{
    remind();
    const QString file = m_api->workspaceFile();
    const QString copy = file + u".copy"_s;
    m_api->restart([&] { QVERIFY(QFile::copy(file, copy)); });
    m_api->clock().advanceSeconds(61);
    m_api->comeBack(u"member"_s).follow(m_api->workspace());
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mo"})").isGood());
    QTRY_VERIFY(reminder()->fired);
    m_api->restart([&] {
        for (const QString& rest : { u"-wal"_s, u"-shm"_s, QString() })
            QFile::remove(file + rest);
        QVERIFY(QFile::rename(copy, file));
        QVERIFY(!reminder()->fired);
    });
    QTRY_VERIFY(reminder()->fired);
}

QTEST_GUILESS_MAIN(TestReminders)
#include "test_reminders.moc"
