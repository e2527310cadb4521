// SPDX-License-Identifier: Apache-2.0
#include "describe.h"

#include "core/text/covered.h"
#include "core/text/graphemes.h"
#include "core/text/markdown.h"
#include "core/text/tooltip.h"

#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainText_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& source, const QString& expected) {
            QTest::newRow(name) << source << expected;
        };
        row("nothing", u""_s, u""_s);
        row("styles", u"**a** `b` [c](https://d.org)"_s, u"a b c"_s);
        row("lines", u"a\nb\n\nc"_s, u"a\nb\nc"_s);
        row("heading and rule", u"# a\n\n---\n\nb"_s, u"a\nb"_s);
        row("lists", u"- a\n1. b\n- [ ] c\n- [x] d"_s, u"• a\n1. b\n☐ c\n☑ d"_s);
        row("code", u"```\na\n  b\n```"_s, u"a\n  b"_s);
        row("table", u"a|b\n-|-\n1|2\n3"_s, u"a\tb\n1\t2\n3"_s);
        row("quote", u"> a"_s, u"a"_s);
        row("mention and emoji", u"<!here> :tada:"_s, u"@here 🎉"_s);
    }

    void plainText()
    {
        QFETCH(QString, source);
        QTEST(parseMarkdown(source).plainText(), "expected");
    }

    void excerpt_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u""_s << 10 << u""_s;
        QTest::newRow("fits") << u"*abc* def"_s << 7 << u"abc def"_s;
        QTest::newRow("one too long") << u"abc defg"_s << 7 << u"abc de…"_s;
        QTest::newRow("blank before the end") << u"abc defg"_s << 5 << u"abc…"_s;
        QTest::newRow("one line") << u"a\nb\n\n- c\n- d\n\n```\ne\n\tf\n```"_s << 100
                                  << u"a b c d e f"_s;
        QTest::newRow("characters stay whole") << u"ab👨‍👩‍👧"_s << 6 << u"ab…"_s;
        QTest::newRow("no room") << u"abc"_s << 0 << u""_s;
        QTest::newRow("room for one") << u"abc"_s << 1 << u"…"_s;
        QTest::newRow("long") << u"x"_s.repeated(40'000) << 5 << u"xxxx…"_s;
        QTest::newRow("blanks only") << u"`  `"_s << 5 << u""_s;
    }

    void excerptKeepsSpoilers()
    {
        const Document document = parseMarkdown(u"a ||b **c**|| d"_s);
        QCOMPARE(hearth::text::excerpt(document, 40), u"a █████ d"_s);
        QCOMPARE(document.plainText(), u"a b c d"_s);
        QCOMPARE(coveredText(document), u"a █████ d"_s);
    }

    void toolTipsAreNoMarkup()
    {
        QCOMPARE(toolTip(u"R&D, 1 > 0"_s), u"R&D, 1 > 0"_s);
        const QString shown = toolTip(u"<img src=\"https://a.org/x.png\"> &lt;b>"_s);
        QVERIFY(shown.startsWith(u"<span"_s)); // rich text without doubt, so that it is unescaped
        QVERIFY(!shown.contains(u"<img"_s));
        QVERIFY(shown.contains(u"&lt;img"_s));
        QVERIFY(shown.contains(u"&amp;lt;b&gt;"_s));
    }

    void excerpt()
    {
        QFETCH(QString, source);
        QFETCH(int, length);
        QTEST(hearth::text::excerpt(parseMarkdown(source), length), "expected");
    }

    void mentionsAreResolved()
    {
        const QString known = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
        const QString unknown = u"01890a5d-ac96-774b-bcce-b302099a8058"_s;
        const QString source = u"<@%1> <#%1> <@%2> <!here>\n\n|<@%1>|\n|-|"_s.arg(known, unknown);
        Document document = parseMarkdown(source);
        QString name = u"Ann"_s;
        const auto nameOf = [&](const Span& span) {
            return span.target == known ? name : QString();
        };
        resolveMentions(document, nameOf);
        QCOMPARE(document.plainText(), u"@Ann #Ann @ @here\n@Ann"_s);
        const Document once = document;
        resolveMentions(document, nameOf);
        QCOMPARE(document, once);
        name = u"Bob"_s;
        resolveMentions(document, nameOf);
        QCOMPARE(document.plainText(), u"@Bob #Bob @ @here\n@Bob"_s);
    }

    void whoIsQuotedIsNotCalledAgain()
    {
        const QString id = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
        const auto called = [](const QString& source) {
            QStringList targets;
            for (const Span& span : callsIn(parseMarkdown(source)))
                targets += span.target;
            return targets;
        };
        QCOMPARE(called(u"<@%1> <#%1> <!here> `<@%1>`"_s.arg(id)), QStringList({ id, u"here"_s }));
        QCOMPARE(called(u"|<!group:%1>|\n|-|"_s.arg(id)), QStringList { id });
        QCOMPARE(called(u"> <@%1>\n>\n> - <!channel>\n\nindeed"_s.arg(id)), QStringList());
        QCOMPARE(called(u"> <!channel>\n\n<!here>"_s), QStringList { u"here"_s });
    }

    void graphemesAreWhole()
    {
        const QString text = u"ae\u0301👨‍👩‍👧🇩🇪🇫🇷👍🏽\r\n1️⃣"_s;
        QStringList parts;
        for (const QStringView part : graphemes(text))
            parts += part.toString();
        QCOMPARE(parts,
            QStringList({ u"a"_s, u"e\u0301"_s, u"👨‍👩‍👧"_s, u"🇩🇪"_s, u"🇫🇷"_s,
                u"👍🏽"_s, u"\r\n"_s, u"1️⃣"_s }));
        QVERIFY(graphemes(u"").isEmpty());
        QCOMPARE(graphemes(u"🇩🇪🇫\u0301a").size(), 3);
        QCOMPARE(graphemeBoundary(text, 2), 1);
        QCOMPARE(graphemeBoundary(text, 3), 3);
        QCOMPARE(graphemeBoundary(text, 7), 3);
        QCOMPARE(graphemeBoundary(text, 1000), text.size());
        QCOMPARE(graphemeBoundary(text, -1), 0);
    }

    void cutsBetweenFlags()
    {
        const QString flags = u"👧"_s + u"🇩🇪"_s.repeated(1'000);
        for (qsizetype length = 0; length < 300; ++length) {
            const qsizetype expected = length < 2 ? 0 : 2 + (length - 2) / 4 * 4;
            QCOMPARE(graphemeBoundary(flags, length), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
