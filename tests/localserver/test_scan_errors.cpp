// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/file_team.h"
#include "tests/localserver/scripted_clamd.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using test::FileTeam;
using test::ScriptedClamd;

/// A scanner that is there and does not look: what it says is no verdict.
class TestScanErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anErrorHoldsBackAndIsTold();
    void anErrorLetsThroughWhereThatIsWanted();
    void anErrorOfOneFileHoldsUpNoOther();
    void whatIsTooLargeIsToldApart();

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

    std::unique_ptr<ScriptedClamd> m_clamd;
    std::unique_ptr<FileTeam> m_team;
};

namespace {

const QByteArray story = "Once upon a time there was a file that had nothing to hide.\n";
const QByteArray clean = "stream: OK";
const QByteArray noMemory = "stream: Can't allocate memory ERROR";
/// It waits between two attempts, at first a second.
constexpr int patience = 30'000;

} // namespace

void TestScanErrors::init()
{
    m_clamd = std::make_unique<ScriptedClamd>();
    QVERIFY(m_clamd->start());
    m_team = std::make_unique<FileTeam>(m_clamd->address());
}

void TestScanErrors::cleanup()
{
    m_team.reset();
    m_clamd.reset();
}

void TestScanErrors::anErrorHoldsBackAndIsTold()
{
    m_clamd->setAnswer([](const QByteArray&) { return noMemory; });
    QVERIFY(sends(u"story"_s, story));
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "admins are told", "admin", "audit.list", "{}", 200,
        { "\"scanner\"", "the virus scanner answers with an error; files are held back" } });
    QCOMPARE(readBy(u"member"_s, u"story"_s), 409);
    QTRY_VERIFY_WITH_TIMEOUT(m_clamd->asked(story) > 1, patience);
    QCOMPARE(trail().count("storage.scan"), 1); // once is enough to say it
    m_clamd->setAnswer([](const QByteArray&) { return clean; });
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
}

void TestScanErrors::anErrorLetsThroughWhereThatIsWanted()
{
    QVERIFY(m_team->api()
            .call(u"admin"_s, u"workspace.update"_s,
                R"({"fileRules":{"holdUnscanned":false},"baseRevision":1})")
            .isGood());
    m_clamd->setAnswer([](const QByteArray&) { return noMemory; });
    QVERIFY(sends(u"story"_s, story));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "admins are told", "admin", "audit.list", "{}", 200,
        { "the virus scanner answers with an error; files are let through" } });
}

void TestScanErrors::anErrorOfOneFileHoldsUpNoOther()
{
    const QByteArray odd = "what no scanner can open";
    m_clamd->setAnswer([odd](const QByteArray& content) {
        return content == odd ? QByteArray("stream: Can't open file or directory ERROR") : clean;
    });
    QVERIFY(sends(u"odd"_s, odd));
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    QVERIFY(sends(u"story"_s, story));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    const qsizetype before = m_clamd->asked(odd);
    QTRY_VERIFY_WITH_TIMEOUT(m_clamd->asked(odd) > before, patience); // it may go better
    QCOMPARE(readBy(u"member"_s, u"odd"_s), 409);
    QCOMPARE(trail().count("storage.scan"), 1);
}

void TestScanErrors::whatIsTooLargeIsToldApart()
{
    m_clamd->setAnswer(
        [](const QByteArray&) { return QByteArray("INSTREAM size limit exceeded. ERROR"); });
    QVERIFY(sends(u"story"_s, story));
    QTRY_VERIFY_WITH_TIMEOUT(trail().contains("storage.scan"), patience);
    m_team->api().check({ "admins are told", "admin", "audit.list", "{}", 200,
        { "the virus scanner does not take this file; files are held back" } });
}

QTEST_GUILESS_MAIN(TestScanErrors)
#include "test_scan_errors.moc"
