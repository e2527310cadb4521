// SPDX-License-Identifier: Apache-2.0
// What messages look like and give away: spoilers, code, addresses, directions, nasty sources.
#include "core/text/markdown.h"
#include "tests/ui/timeline_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>

using namespace hearth;
using namespace hearth::test;
using namespace hearth::ui;
using namespace Qt::StringLiterals;

class TestMessageText : public QObject, private TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void coveredSpoilersLookAlike();
    void spoilersUncoverOnClick();
    void spoilersUncoverOnEnter();
    void codeIsCopiedByItsButton();
    void codeIsCopiedByKey();
    void copiesHtmlBesideText();
    void copiesPartOfAMessageAsHtml();
    void maskedLinksShowWhereTheyLead();
    void hearthLinksAreLive();
    void directionsStayInTheirPlace();
    void looseListsHaveMoreRoom();
    void nastyMessagesArePainted_data();
    void nastyMessagesArePainted();

private:
    [[nodiscard]] std::unique_ptr<DocumentLayout> layOut(const QString& markdown) const;
    [[nodiscard]] QImage picture(const DocumentLayout& layout) const;
    [[nodiscard]] const QMimeData& clipboard() const
    {
        return *QGuiApplication::clipboard()->mimeData();
    }

    const Theme m_light = makeTheme(Scheme::Light, Contrast::Normal, systemFonts());
};

std::unique_ptr<DocumentLayout> TestMessageText::layOut(const QString& markdown) const
{
    return std::make_unique<DocumentLayout>(
        std::make_shared<text::Document>(text::parseMarkdown(markdown)),
        DocumentLayout::Options { DocumentLayout::Look::Message, u"(edited)"_s }, 600, m_light);
}

QImage TestMessageText::picture(const DocumentLayout& layout) const
{
    constexpr int highest = 2000;
    QImage image(600, std::min(int(layout.height()), highest), QImage::Format_ARGB32_Premultiplied);
    image.fill(m_light.background);
    QPainter painter(&image);
    layout.paint(painter, {}, QRectF(image.rect()), {}, m_light);
    return image;
}

void TestMessageText::coveredSpoilersLookAlike()
{
    // Two secrets of the same width.
    QCOMPARE(picture(*layOut(u"||😀||"_s)), picture(*layOut(u"||😎||"_s)));
    const auto layout = layOut(u"a ||secret||"_s);
    const QImage covered = picture(*layout);
    layout->uncover();
    QVERIFY(picture(*layout) != covered);
    QVERIFY(!layout->isCovered());
}

void TestMessageText::spoilersUncoverOnClick()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"||[the secret words](https://example.org)||"_s) });
    const QSignalSpy activated(m_view.get(), &TimelineView::linkActivated);
    click(onText(0));
    QCOMPARE(activated.size(), 0);
    click(onText(0, 120));
    QCOMPARE(activated.size(), 1);
    // Another width sets the text anew; it stays uncovered.
    m_view->resize(m_view->width() - 40, m_view->height());
    click(onText(0));
    QCOMPARE(activated.size(), 2);
}

void TestMessageText::spoilersUncoverOnEnter()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"||the secret||"_s);
    row.replyCount = 2;
    open({ row });
    const QSignalSpy thread(m_view.get(), &TimelineView::threadRequested);
    m_view->focusMessage(m_source->row(0).id);
    QVERIFY(!m_view->accessibleText(0).contains(u"secret"_s)); // covered for listeners too
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(thread.size(), 0);
    QVERIFY(m_view->accessibleText(0).contains(u"the secret"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(thread.size(), 1);
}

void TestMessageText::codeIsCopiedByItsButton()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"text\n```\nfirst\n```\n```cpp\nint second;\n```"_s) });
    const QRect row = m_view->messageRect(m_source->row(0).id);
    QStringList copied;
    QGuiApplication::clipboard()->clear();
    for (int x = row.right(); x > row.left(); x -= 8) {
        for (int y = row.top(); y < row.bottom(); y += 8) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, { x, y });
            const QString now = QGuiApplication::clipboard()->text();
            if (!now.isEmpty() && !copied.contains(now))
                copied.append(now);
        }
    }
    copied.sort();
    QCOMPARE(copied, (QStringList { u"first"_s, u"int second;"_s }));
}

void TestMessageText::codeIsCopiedByKey()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"text\n```\nint a;\n```"_s),
        sampleRow(2, u"Ivo Kovač"_s, u"no code"_s) });
    m_view->focusMessage(m_source->row(0).id);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"int a;"_s);
    m_view->focusMessage(m_source->row(1).id);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"no code"_s);
}

void TestMessageText::copiesHtmlBesideText()
{
    open({ sampleRow(1, u"Hana <b>Sato"_s, u"**One**\ntwo <i>"_s),
        sampleRow(2, u"Ivo Kovač"_s, u"- [ ] three"_s) });
    m_view->selectAll();
    m_view->copy();
    QVERIFY(clipboard().text().contains(u"☐ three"_s));
    const QString html = clipboard().html();
    QVERIFY2(
        html.contains(u"<p><strong>One</strong><br />\ntwo &lt;i&gt;</p>"_s), qPrintable(html));
    QVERIFY2(html.contains(u"Hana &lt;b&gt;Sato"_s), qPrintable(html));
    QVERIFY2(html.contains(u"<li><input disabled=\"\" type=\"checkbox\"> three</li>"_s),
        qPrintable(html));
    m_view->clearSelection();
    m_view->focusMessage(m_source->row(0).id);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(clipboard().html(), u"<p><strong>One</strong><br />\ntwo &lt;i&gt;</p>\n"_s);
}

void TestMessageText::copiesPartOfAMessageAsHtml()
{
    const auto layout = layOut(
        u"first `code` [link](https://example.org)\n\n1. **second**\n2. third"_s);
    const QString all = layout->text(layout->all());
    const auto from = int(all.indexOf(u"link"_s)) + 2; // the room around the code
    const text::Document part = layout->cut({ from, layout->length() });
    QCOMPARE(part.plainText(), u"link\n1. second\n2. third"_s);
    const text::Document word = layout->cut(layout->wordAt(1));
    QCOMPARE(word.plainText(), u"first"_s);
    const auto table = layOut(u"|a|b|\n|-|-|\n|1|2|\n|3|4|"_s);
    QCOMPARE(table->cut({ 0, 3 }).plainText(), u"a\tb"_s);
    QCOMPARE(table->cut(table->all()).plainText(), u"a\tb\n1\t2\n3\t4"_s);
}

void TestMessageText::maskedLinksShowWhereTheyLead()
{
    const auto layout = layOut(u"[https://bank.example](https://evil.example/x)"_s);
    QCOMPARE(layout->text(layout->all()), u"https://bank.example (https://evil.example/x)"_s);
    const auto honest = layOut(u"[the bank](https://bank.example) https://bank.example/y"_s);
    QCOMPARE(honest->text(honest->all()), u"the bank https://bank.example/y"_s);
}

void TestMessageText::hearthLinksAreLive()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"[the message](hearth://host/room/1)"_s) });
    const QSignalSpy activated(m_view.get(), &TimelineView::linkActivated);
    click(onText(0));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUrl(), QUrl(u"hearth://host/room/1"_s));
}

void TestMessageText::directionsStayInTheirPlace()
{
    // "(edited)" stands where it does without the override in front of it.
    const auto right = [&](const QString& markdown) {
        const QImage image = picture(*layOut(markdown));
        for (int x = image.width() - 1; x > 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) != m_light.background)
                    return x;
            }
        }
        return 0;
    };
    QVERIFY(std::abs(right(u"abc"_s) - right(u"\u202Eabc"_s)) <= 2);
    // What is copied has none of the characters that we added.
    const auto layout = layOut(u"\u202Eabc"_s);
    QCOMPARE(layout->text(layout->all()), u"\u202Eabc"_s);
}

void TestMessageText::looseListsHaveMoreRoom()
{
    QVERIFY(layOut(u"- a\n\n- b"_s)->height() > layOut(u"- a\n- b"_s)->height());
}

void TestMessageText::nastyMessagesArePainted_data()
{
    QTest::addColumn<QString>("source");
    constexpr qsizetype longest = 40'000;
    const auto add = [](const char* name, const QString& unit) {
        QTest::newRow(name) << unit.repeated(longest / unit.size());
    };
    add("one word", u"x"_s);
    add("quotes", u">"_s);
    add("quoted lines", u"> a\n\n"_s);
    add("items", u"- a\n"_s);
    add("deeper items", u"- "_s);
    add("headings", u"# a\n"_s);
    add("fences", u"```\na\n```\n"_s);
    add("spoilers", u"||a|| "_s);
    add("code", u"`a` "_s);
    add("links", u"[a](http://b.c) "_s);
    add("mentions", u"<!here> "_s);
    add("emoji", u"😀"_s);
    add("overrides", u"\u202Ea\u2067b"_s);
    add("marks", u"a\u0301\u0302\u0303"_s);
    add("joiners", u"\u200D\u200B"_s);
    add("halves of surrogates", QString(QChar(0xD800)));
    add("rules", u"---\n"_s);
    QTest::newRow("ten thousand quotes") << u"> "_s.repeated(10'000) + u"x"_s;
    QTest::newRow("long table") << u"|a|\n|-|\n"_s + u"|b|\n"_s.repeated(9'900);
    QTest::newRow("wide table") << u"|"_s + u"a|"_s.repeated(1'000) + u"\n|"_s
            + u"-|"_s.repeated(1'000) + u'\n' + u"x\n"_s.repeated(18'000);
}

/// Linear work is done in a moment; what is not runs into the time limit of the test.
void TestMessageText::nastyMessagesArePainted()
{
    QFETCH(QString, source);
    QElapsedTimer timer;
    timer.start();
    const auto layout = layOut(source);
    QVERIFY(layout->height() > 0);
    QVERIFY(!picture(*layout).isNull());
    QVERIFY(layout->hit({ 100, layout->height() - 5 }).position <= layout->length());
    qInfo("%lld ms", timer.elapsed());
}

QTEST_MAIN(TestMessageText)
#include "test_message_text.moc"
