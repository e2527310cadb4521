// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;

/// How members arrange their own sidebars: seen by nobody else.
class TestPreferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void preferences_data();
    void preferences() { m_api->check(test::currentRow()); }
    void attention_data();
    void attention() { m_api->check(test::currentRow()); }
    void whatAttentionDoesNotSayStays();
    void aSectionThatGoesLetsItsRoomsGo();
    void sectionsHaveAnEnd();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestPreferences::preferences_data()
{
    const QByteArray section = "0194c0de-0000-7000-8000-00000000000a";
    const QByteArray make = R"({"id":")" + section + R"(","name":" Work ","rank":3})";
    const QByteArray starred = builtInSection(BuiltInSection::Starred).toString().toLatin1();
    test::addRows({
        { "starring is for oneself", "member", "preference.set",
            R"({"roomId":"$lobby","starred":true})", 200, { "\"starred\":true" }, {},
            { u"member: preference.changed"_s, u"owner: -"_s, u"guest: -"_s } },
        { "nothing new", "member", "preference.set", R"({"roomId":"$lobby"})", 200, {}, {},
            { u"member: -"_s } },
        { "a guest where they are", "guest", "preference.set",
            R"({"roomId":"$lobby","muted":true,"closed":true,"rank":4})", 200,
            { "\"muted\":true", "\"closed\":true", "\"rank\":4" } },
        { "not elsewhere", "guest", "preference.set", R"({"roomId":"$general","muted":true})", 404,
            { "roomId" } },
        { "not what one does not see", "owner", "preference.set",
            R"({"roomId":"$secret","muted":true})", 404 },
        { "an outsider nothing", "outsider", "preference.set",
            R"({"roomId":"$lobby","muted":true})", 404 },
        { "nor who was removed", "removed", "preference.set", R"({"roomId":"$lobby","muted":true})",
            403 },
        { "not into a section that is not", "member", "preference.set",
            R"({"roomId":"$lobby","sectionId":"$new"})", 404, { "sectionId" } },
        { "nor into one that rooms come to by themselves", "member", "preference.set",
            R"({"roomId":"$lobby","sectionId":")" + starred + "\"}", 404, { "sectionId" } },
        { "of which news one is told", "second", "preference.set",
            R"({"roomId":"$lobby","notify":"nothing"})", 200, { R"("notify":"nothing")" }, {},
            { u"second: preference.changed"_s, u"owner: -"_s } },
        { "by a word that is known", "second", "preference.set",
            R"({"roomId":"$lobby","notify":"some"})", 400, { "notify" } },
        { "not of what one does not see", "owner", "preference.set",
            R"({"roomId":"$secret","notify":"all"})", 404 },
        { "a section is one's own", "member", "section.set", make, 200, { "\"Work\"" }, {},
            { u"member: section.changed"_s, u"owner: -"_s } },
        { "guests have some too", "guest", "section.set", make, 200 },
        { "without a name", "member", "section.set", R"({"id":"$new"})", 400, { "name" } },
        { "with nothing but space", "member", "section.set", R"({"id":"$new","name":"  "})", 400,
            { "name" } },
        { "with a name that cannot be seen", "member", "section.set",
            R"({"id":"$new","name":"\u200B"})", 400, { "\"field\":\"name\"" } },
        { "with a long name", "member", "section.set",
            R"({"id":"$new","name":")" + QByteArray(41, 'x') + "\"}", 400, { "name" } },
        { "those that are always there fold", "member", "section.set",
            R"({"id":")" + starred + R"(","collapsed":true,"sort":"recent"})", 200,
            { "\"collapsed\":true", "\"recent\"" } },
        { "and keep their names", "member", "section.set",
            R"({"id":")" + starred + R"(","name":"x"})", 400, { "name" } },
        { "and stay", "member", "section.remove", R"({"id":")" + starred + "\"}", 409 },
        { "one that is not", "member", "section.remove", R"({"id":"$new"})", 404 },
        { "an outsider has none", "outsider", "section.set", make, 404 },
        { "nor who was removed", "removed", "section.set", make, 403 },
        { "an outsider removes none", "outsider", "section.remove", R"({"id":"$new"})", 404 },
        { "nor does who was removed", "removed", "section.remove", R"({"id":"$new"})", 403 },
    });
}

void TestPreferences::attention_data()
{
    const auto keywords = [](const QByteArray& list) {
        return QByteArray(R"({"keywords":[)") + list + "]}";
    };
    const auto quiet = [](const QByteArray& hours) {
        return QByteArray(R"({"quiet":{)") + hours + "}}";
    };
    QByteArray many = "\"w0\"";
    for (int i = 1; i <= 50; ++i)
        many += ",\"w" + QByteArray::number(i) + '"';
    test::addRows({
        { "a member says what to hear of", "member", "attention.set",
            R"({"level":"nothing","keywords":[" Deploy ","deploy","naïve café"],)"
            R"("quiet":{"days":[1,7],"from":1320,"to":420}})",
            200,
            { R"("kind":"attention")", R"("level":"nothing")",
                R"("keywords":["Deploy","naïve café"])",
                R"("quiet":{"days":[1,7],"from":1320,"to":420})" },
            {}, { u"member: attention.changed"_s, u"owner: -"_s, u"guest: -"_s } },
        { "a guest too", "guest", "attention.set", R"({"level":"all"})", 200,
            { R"("level":"all")" } },
        { "nothing new is no news", "owner", "attention.set", "{}", 200,
            { R"("level":"mentions")" }, {}, { u"owner: -"_s } },
        { "a workspace has none above it", "member", "attention.set", R"({"level":"default"})", 400,
            { R"("field":"level")" } },
        { "a level that is none", "member", "attention.set", R"({"level":"some"})", 400,
            { "level" } },
        { "a keyword of nothing", "member", "attention.set", keywords("\"  \""), 400,
            { R"("field":"keywords")" } },
        { "one that cannot be seen", "member", "attention.set", keywords("\"\\u200B\""), 400,
            { R"("field":"keywords")" } },
        { "a long one", "member", "attention.set", keywords('"' + QByteArray(61, 'x') + '"'), 400,
            { R"("field":"keywords")", "60" } },
        { "the longest", "member", "attention.set", keywords('"' + QByteArray(60, 'x') + '"'),
            200 },
        { "too many", "member", "attention.set", keywords(many), 400, { "keywords" } },
        { "an eighth day", "member", "attention.set", quiet(R"("days":[8])"), 400,
            { R"("field":"quiet")" } },
        { "a day twice", "member", "attention.set", quiet(R"("days":[1,1])"), 400,
            { R"("field":"quiet")" } },
        { "a minute too late", "member", "attention.set", quiet(R"("days":[1],"from":1440)"), 400,
            { R"("field":"quiet")" } },
        { "a minute too early", "member", "attention.set", quiet(R"("days":[1],"to":-1)"), 400,
            { R"("field":"quiet")" } },
        { "an outsider is told nothing", "outsider", "attention.set", R"({"level":"all"})", 404 },
        { "nor is who was removed", "removed", "attention.set", R"({"level":"all"})", 403 },
    });
}

void TestPreferences::whatAttentionDoesNotSayStays()
{
    QVERIFY(m_api->call(u"owner"_s, u"attention.set"_s, R"({"keywords":["release"]})").isGood());
    QVERIFY(m_api->call(u"owner"_s, u"attention.set"_s, R"({"level":"all"})").isGood());
    const ApiAnswer both = m_api->call(
        u"owner"_s, u"attention.set"_s, R"({"quiet":{"days":[6],"from":0,"to":60}})");
    QVERIFY2(both.body.contains(R"("keywords":["release"])"), both.body);
    QVERIFY2(both.body.contains(R"("level":"all")"), both.body);
    QVERIFY2(both.body.contains(R"("days":[6],"to":60)"), both.body);
    // Every member has their own, and whatever is taken back is gone.
    QVERIFY(!m_api->call(u"admin"_s, u"attention.set"_s, "{}").body.contains("release"));
    const ApiAnswer less = m_api->call(
        u"owner"_s, u"attention.set"_s, R"({"keywords":[],"quiet":{"days":[]}})");
    QVERIFY2(!less.body.contains("release") && !less.body.contains("days"), less.body);
}

void TestPreferences::aSectionThatGoesLetsItsRoomsGo()
{
    m_api->name(u"work"_s, SectionId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api->call(u"owner"_s, u"section.set"_s, R"({"id":"$work","name":"Work"})").isGood());
    QVERIFY(m_api
            ->call(u"owner"_s, u"preference.set"_s,
                R"({"roomId":"$lobby","starred":true,"sectionId":"$work"})")
            .isGood());
    // Another person's section is none.
    QCOMPARE(
        m_api->call(u"admin"_s, u"preference.set"_s, R"({"roomId":"$lobby","sectionId":"$work"})")
            .status,
        404);
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"section.remove"_s, R"({"id":"$work"})").isGood());
    m_api->settle();
    QCOMPARE(
        m_api->seenBy(u"owner"_s), (QStringList { u"preference.changed"_s, u"section.changed"_s }));
    const ApiAnswer kept = m_api->call(u"owner"_s, u"preference.set"_s, R"({"roomId":"$lobby"})");
    QVERIFY(kept.body.contains("\"starred\":true"));
    QVERIFY(!kept.body.contains("sectionId"));
}

void TestPreferences::sectionsHaveAnEnd()
{
    for (int i = 0; i < limits::sectionsPerMember; ++i)
        QVERIFY(m_api->call(u"owner"_s, u"section.set"_s, R"({"id":"$new","name":"x"})").isGood());
    const ApiAnswer more = m_api->call(u"owner"_s, u"section.set"_s, R"({"id":"$new","name":"x"})");
    QCOMPARE(more.status, 409);
    QCOMPARE(m_api->call(u"admin"_s, u"section.set"_s, R"({"id":"$new","name":"x"})").status, 200);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "test_preferences.moc"
