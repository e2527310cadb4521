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
