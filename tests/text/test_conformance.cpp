// SPDX-License-Identifier: Apache-2.0
// `hearthd render` against the examples of CommonMark 0.31 and of GFM's extensions.
#include "conformance.h"

#include "core/text/html.h"
#include "core/text/markdown.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

QString rendered(const QString& markdown)
{
    return toHtml(parseMarkdown(markdown, Nothing::IsNothing), HtmlUse::Page);
}

/// Examples that we do not follow, and why. One that begins to match is a failure, too: then it
/// has no place here.
const QHash<int, const char*>& specExceptions()
{
    constexpr auto scheme = "only http, https, mailto and hearth links are live";
    constexpr auto autolink = "GFM's bare addresses are links (§6.9)";
    static const QHash<int, const char*> exceptions {
        { 487, "a link without text or target is nothing that could be seen" },
        { 596, scheme },
        { 598, scheme },
        { 599, scheme },
        { 601, scheme },
        { 608, autolink },
        { 611, autolink },
        { 612, autolink },
    };
    return exceptions;
}

const QHash<QByteArray, const char*>& extensionExceptions()
{
    constexpr auto parser = "md4c ends the address earlier";
    static const QHash<QByteArray, const char*> exceptions {
        { "table 11", "as in CommonMark's own blocks, md4c's tables do not interrupt a paragraph" },
        { "linkify 4", parser },
        { "linkify 7", "ftp is not live" },
        { "linkify 11", parser },
    };
    return exceptions;
}

} // namespace

class TestConformance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spec_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("number");
        const QList<Example> examples = specExamples(QStringLiteral(HEARTH_COMMONMARK_EXAMPLES));
        for (const Example& example : examples) {
            if (!hasRawHtml(example.markdown))
                QTest::addRow("%d %s", example.number, qPrintable(example.section))
                    << example.markdown << withImagesAsLinks(example.html) << example.number;
        }
    }

    /// A package that is not the one this was written for must not let the test pass for nothing.
    void examplesAreThere()
    {
        const QList<Example> examples = specExamples(QStringLiteral(HEARTH_COMMONMARK_EXAMPLES));
        QCOMPARE(examples.size(), 652);
        const auto raw = std::ranges::count_if(
            examples, [](const Example& example) { return hasRawHtml(example.markdown); });
        QCOMPARE(raw, 72);
        for (const char* name : { "table", "tasklist", "strikethrough", "linkify" })
            QVERIFY(extensionExamples(QStringLiteral(HEARTH_GFM_EXAMPLES) + u'/'
                        + QString::fromLatin1(name) + u".txt"_s)
                        .size()
                >= 4);
    }

    /// Of raw HTML nothing is left but text: every element we write is one of ours.
    void rawHtmlIsText()
    {
        static const QRegularExpression element(
            u"<(?!/?(p|h[1-6]|em|strong|del|code|pre|a|ul|ol|li|"
            "blockquote|hr|br|table|thead|tbody|tr|th|td|span)"
            "[ >]).{0,40}"_s);
        for (const Example& example : specExamples(QStringLiteral(HEARTH_COMMONMARK_EXAMPLES))) {
            const QString html = rendered(example.markdown);
            QVERIFY2(!element.match(html).hasMatch(), qPrintable(html));
        }
    }

    void spec()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, html);
        QFETCH(int, number);
        if (const char* reason = specExceptions().value(number)) {
            QVERIFY2(rendered(markdown) != html, reason);
            return;
        }
        QCOMPARE(rendered(markdown), html);
    }

    void extensions_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        for (const QString& name :
            { u"table"_s, u"tasklist"_s, u"strikethrough"_s, u"linkify"_s }) {
            const QList<Example> examples = extensionExamples(
                QStringLiteral(HEARTH_GFM_EXAMPLES) + u'/' + name + u".txt"_s);
            for (const Example& example : examples) {
                if (!hasRawHtml(example.markdown))
                    QTest::addRow("%s %d", qPrintable(name), example.number)
                        << example.markdown << example.html;
            }
        }
    }

    void extensions()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, html);
        const QString ours = rendered(markdown).trimmed();
        if (const char* reason = extensionExceptions().value(QTest::currentDataTag())) {
            QVERIFY2(ours != html.trimmed(), reason);
            return;
        }
        QCOMPARE(ours, html.trimmed());
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "test_conformance.moc"
