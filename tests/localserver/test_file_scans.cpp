// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/file_team.h"
#include "tests/localserver/real_clamd.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using test::ApiAnswer;
using test::FileTeam;
using test::RealClamd;

/// Files on a server that looks for viruses, with the scanner that people use: what it lets
/// through, what it refuses, and what happens while it is away.
class TestFileScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsCleanIsThere();
    void whatHasAVirusIsRefused();
    void aVirusInAMessageIsTakenOutOfIt();
    void aVirusIsToldToTheAdmins();
    void aScannerThatIsAwayHoldsBack();
    void aScannerThatIsAwayLetsThrough();
    void whatAnEarlierRunHasLeftIsLookedThrough();
    void whatTheScannerDoesNotTakeHoldsUpNothingElse();

private:
    [[nodiscard]] bool sends(const QString& title, const QByteArray& content)
    {
        return m_team->upload(u"member"_s, title, title + u".bin"_s, content).status == 204;
    }
    [[nodiscard]] int readBy(const QString& who, const QString& title)
    {
        return m_team->get(who, title).status;
    }
    [[nodiscard]] QByteArray trail()
    {
        return m_team->api().call(u"admin"_s, u"audit.list"_s, "{}").body;
    }

    std::unique_ptr<RealClamd> m_clamd;
    std::unique_ptr<FileTeam> m_team;
};

namespace {

const QByteArray story = "Once upon a time there was a file that had nothing to hide.\n";
/// It waits between two attempts, at first a second.
constexpr int patience = 30'000;

} // namespace

void TestFileScans::init()
{
    m_clamd = std::make_unique<RealClamd>();
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    m_team = std::make_unique<FileTeam>(m_clamd->address());
}

void TestFileScans::cleanup()
{
    m_team.reset();
    m_clamd.reset();
}

void TestFileScans::whatIsCleanIsThere()
{
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"story"_s }).isGood());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"second"_s, u"story"_s), 200, patience);
    QCOMPARE(m_team->get(u"second"_s, u"story"_s).body, story);
    m_team->api().check({ "nothing waits any more", "second", "message.getById",
        R"({"id":"$tale"})", 200, { "\"state\":\"stored\"" }, { "held" } });
    QVERIFY(!trail().contains("storage.scan"));
    m_team->api().check(
        { "people can know", "guest", "storage.usage", "{}", 200, { "\"scanned\":true" } });
}

void TestFileScans::whatHasAVirusIsRefused()
{
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
    const CarrierAnswer answer = m_team->get(u"member"_s, u"bad"_s);
    QVERIFY2(answer.body.contains("a virus was found in this file"), answer.body);
    const ApiAnswer shared = m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"bad"_s });
    QCOMPARE(shared.status, 409);
    QVERIFY2(shared.body.contains("a virus was found in this file"), shared.body);
    // Its bytes are gone, and count for nobody.
    QTRY_VERIFY(m_team->contents().isEmpty());
    m_team->api().check(
        { "what is used", "member", "storage.usage", "{}", 200, { "\"personBytes\":0" } });
}

void TestFileScans::aVirusInAMessageIsTakenOutOfIt()
{
    m_clamd->stop();
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"bad"_s }, u"look"_s).isGood());
    m_team->api().check({ "it waits", "second", "message.getById", R"({"id":"$tale"})", 200,
        { "\"state\":\"held\"" } });
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"second"_s, u"bad"_s), 410, patience);
    m_team->api().check({ "everybody hears of it", "second", "message.getById", R"({"id":"$tale"})",
        200, { "\"state\":\"blocked\"", "\"body\":\"look\"" } });
    QTRY_VERIFY(m_team->api().seenBy(u"second"_s).contains(u"message.updated"_s));
    QTRY_VERIFY(m_team->contents().isEmpty());
}

void TestFileScans::aVirusIsToldToTheAdmins()
{
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "which, and whose", "admin", "audit.list", "{}", 200,
        { "storage.scan", "\"virus\"", "Hearth.Test.EICAR", "$member" } });
    m_team->api().check({ "not for everybody", "member", "audit.list", "{}", 403 });
}

void TestFileScans::aScannerThatIsAwayHoldsBack()
{
    m_clamd->stop();
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"story"_s }).isGood());
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "admins are told", "admin", "audit.list", "{}", 200,
        { "\"scanner\"", "the virus scanner cannot be reached; files are held back" } });
    for (const QString& who : { u"member"_s, u"second"_s }) {
        const CarrierAnswer answer = m_team->get(who, u"story"_s);
        QCOMPARE(answer.status, 409);
        QVERIFY2(answer.body.contains("looked through for viruses"), answer.body);
    }
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"second"_s, u"story"_s), 200, patience);
    QCOMPARE(trail().count("storage.scan"), 1); // once is enough to say it
}

void TestFileScans::aScannerThatIsAwayLetsThrough()
{
    QVERIFY(m_team->api()
            .call(u"admin"_s, u"workspace.update"_s,
                R"({"fileRules":{"holdUnscanned":false},"baseRevision":1})")
            .isGood());
    m_clamd->stop();
    QVERIFY(sends(u"story"_s, story));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "admins are told", "admin", "audit.list", "{}", 200,
        { "the virus scanner cannot be reached; files are let through" } });
}

void TestFileScans::whatAnEarlierRunHasLeftIsLookedThrough()
{
    m_clamd->stop();
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    m_team->restart({ u"member"_s });
    QCOMPARE(readBy(u"member"_s, u"story"_s), 409);
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
}

void TestFileScans::whatTheScannerDoesNotTakeHoldsUpNothingElse()
{
    QVERIFY(sends(u"large"_s, QByteArray(3 << 20, 'l')));
    QVERIFY(sends(u"small"_s, story));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"small"_s), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    QCOMPARE(readBy(u"member"_s, u"large"_s), 409);
    QVERIFY(sends(u"next"_s, "and one more"));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"next"_s), 200, patience);
}

QTEST_GUILESS_MAIN(TestFileScans)
#include "test_file_scans.moc"
