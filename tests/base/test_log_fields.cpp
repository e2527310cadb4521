// SPDX-License-Identifier: Apache-2.0
#include "core/base/log_fields.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Lines of the log: fields at their end, one line an entry, whatever is in it.
class TestLogFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsComeBack_data();
    void fieldsComeBack();
    void wordsStayWords();
    void anEntryIsOneLine();
    void jsonHasItsParts();
};

void TestLogFields::fieldsComeBack_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("bare") << u"message.create"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"two words"_s;
    QTest::newRow("quote") << u"a \"b\" c"_s;
    QTest::newRow("backslash") << u"a\\b \\"_s;
    QTest::newRow("field in a field") << u"x requestId=forged"_s;
    QTest::newRow("two lines") << u"one\ntwo"_s;
    QTest::newRow("beyond Latin") << u"Größe 漢"_s;
}

void TestLogFields::fieldsComeBack()
{
    QFETCH(const QString, value);
    const QString line = u"done "_s
        + logFields({ { u"value"_s, value }, { u"requestId"_s, u"r-1"_s } });
    const SplitLogLine split = splitLogLine(line);
    QCOMPARE(split.words, u"done"_s);
    QCOMPARE(split.fields, (QJsonObject { { u"value"_s, value }, { u"requestId"_s, u"r-1"_s } }));
}

void TestLogFields::wordsStayWords()
{
    for (const QString& line :
        { u"nothing here"_s, u"a=b in the middle"_s, u"\"open"_s, QString() }) {
        const SplitLogLine split = splitLogLine(line);
        QCOMPARE(split.words, line);
        QVERIFY(split.fields.isEmpty());
    }
}

void TestLogFields::anEntryIsOneLine()
{
    const QDateTime at(QDate(2026, 11, 23), QTime(6, 7, 8, 9), QTimeZone::UTC);
    const QByteArray text = logEntryText(
        QtWarningMsg, "hearth.server"_L1, u"one\ntwo\x1b[31m"_s, at);
    QCOMPARE(
        text, QByteArray("2026-11-23T06:07:08.009Z warning hearth.server: one\\ntwo\\x1b[31m"));
    const QByteArray json = logEntryJson(QtWarningMsg, "hearth.server"_L1, u"one\ntwo"_s, at);
    QVERIFY(!json.contains('\n'));
}

void TestLogFields::jsonHasItsParts()
{
    const QDateTime at(QDate(2026, 11, 23), QTime(6, 7, 8, 9), QTimeZone::UTC);
    const QByteArray entry = logEntryJson(QtDebugMsg, "hearth.request"_L1,
        u"answered "_s + logFields({ { u"operation"_s, u"server.info"_s } }), at);
    QCOMPARE(QJsonDocument::fromJson(entry).object(),
        (QJsonObject { { u"time"_s, u"2026-11-23T06:07:08.009Z"_s }, { u"level"_s, u"debug"_s },
            { u"category"_s, u"hearth.request"_s }, { u"message"_s, u"answered"_s },
            { u"fields"_s, QJsonObject { { u"operation"_s, u"server.info"_s } } } }));
}

QTEST_GUILESS_MAIN(TestLogFields)
#include "test_log_fields.moc"
