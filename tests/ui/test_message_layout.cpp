// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"
#include "tests/ui/sample_rows.h"
#include "ui/timeline/document_layout.h"
#include "ui/timeline/layout_cache.h"
#include "ui/timeline/time_text.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

class TestMessageLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linesStandAtEvenDistances();
    void narrowerIsHigher();
    void copiesWhatIsRead_data();
    void copiesWhatIsRead();
    void decorationIsNotCopied();
    void partOfTheTextIsCopied();
    void findsLinksAndMentions();
    void wordsAndParagraphs();
    void rightToLeftStandsOnTheRight();
    void jumboEmojiAreLarge();
    void colorsMoveNothing();
    void deepNestingKeepsRoomForWords();
    void longCodeIsSetQuickly();
    void cacheKnowsWhatChanged();
    void timesAndDays();

private:
    std::unique_ptr<DocumentLayout> layOut(
        const QString& markdown, qreal width = 600, const QString& suffix = {});

    Theme m_theme;
};

void TestMessageLayout::initTestCase()
{
    m_theme = makeTheme(Scheme::Light, Contrast::Normal, systemFonts());
}

std::unique_ptr<DocumentLayout> TestMessageLayout::layOut(
    const QString& markdown, qreal width, const QString& suffix)
{
    auto document = std::make_shared<text::Document>(text::parseMarkdown(markdown));
    return std::make_unique<DocumentLayout>(document,
        DocumentLayout::Options { DocumentLayout::Look::Message, suffix }, width, m_theme);
}

void TestMessageLayout::linesStandAtEvenDistances()
{
    const qreal line = Fonts::lineHeight(m_theme.fonts.body);
    QCOMPARE(layOut(u"one"_s)->height(), line);
    QCOMPARE(layOut(u"one\ntwo\nthree"_s)->height(), 3 * line);
    // Neither code nor an emoji in the line pushes the next one down.
    QCOMPARE(layOut(u"with `code` and 😀\ntwo"_s)->height(), 2 * line);
}

void TestMessageLayout::narrowerIsHigher()
{
    const QString text = u"word "_s.repeated(100);
    qreal before = 0;
    for (const qreal width : { 800.0, 400.0, 200.0, 50.0 }) {
        const qreal height = layOut(text, width)->height();
        QVERIFY(height > before);
        before = height;
    }
}

void TestMessageLayout::copiesWhatIsRead_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("copied");
    QTest::newRow("plain") << u"one\ntwo"_s << u"one\ntwo"_s;
    QTest::newRow("styles") << u"a **b** _c_ ~~d~~ `e`"_s << u"a b c d e"_s;
    QTest::newRow("paragraphs") << u"one\n\ntwo"_s << u"one\ntwo"_s;
    QTest::newRow("list") << u"- one\n- two\n\n1. a\n2. b"_s << u"• one\n• two\n1. a\n2. b"_s;
    QTest::newRow("tasks") << u"- [x] done\n- [ ] open"_s << u"☑ done\n☐ open"_s;
    QTest::newRow("code") << u"```cpp\nint a;\n\n    b();\n```"_s << u"int a;\n\n    b();"_s;
    QTest::newRow("table") << u"|a|b|\n|-|-|\n|1|2|"_s << u"a\tb\n1\t2"_s;
    QTest::newRow("link") << u"see [this](https://example.org)"_s << u"see this"_s;
    QTest::newRow("blanks that do not break")
        << u"10\u00a0km `x\u00a0y`"_s << u"10\u00a0km x\u00a0y"_s;
}

void TestMessageLayout::copiesWhatIsRead()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, copied);
    const auto layout = layOut(markdown);
    QCOMPARE(layout->text(layout->all()), copied);
}

void TestMessageLayout::decorationIsNotCopied()
{
    const auto layout = layOut(u"`code`"_s, 600, u"(edited)"_s);
    QCOMPARE(layout->text(layout->all()), u"code"_s);
    const auto block = layOut(u"```\ncode\n```"_s, 600, u"(edited)"_s);
    QCOMPARE(block->text(block->all()).trimmed(), u"code"_s);
    QVERIFY(block->height() > layOut(u"```\ncode\n```"_s)->height());
}

void TestMessageLayout::partOfTheTextIsCopied()
{
    const auto layout = layOut(u"first\n\n- second\n- third"_s);
    QCOMPARE(layout->text({ 1, 3 }), u"ir"_s);
    // From the middle of the first to the middle of the second: the marker in between comes along.
    QCOMPARE(layout->text({ 3, 9 }), u"st\n• sec"_s);
    QCOMPARE(layout->text({ 8, 10 }), u"co"_s);
}

void TestMessageLayout::findsLinksAndMentions()
{
    const QString id = test::sampleAuthor(u"Lea"_s).id.toString();
    const auto layout = layOut(u"[the text](https://example.org/target) and <@%1>"_s.arg(id));
    const auto targets = layout->targets();
    QCOMPARE(targets.size(), 2);
    QCOMPARE(targets[0].target, u"https://example.org/target"_s);
    QCOMPARE(targets[1].kind, text::Span::MentionMember);
    QCOMPARE(targets[1].target, id);
    const auto hit = layout->hit({ 10, 10 });
    QVERIFY(hit.target);
    QCOMPARE(hit.target->target, u"https://example.org/target"_s);
    QVERIFY(hit.onText);
    QVERIFY(!layout->hit({ 590, 10 }).target);
    QVERIFY(!layout->hit({ 590, 10 }).onText);
}

void TestMessageLayout::wordsAndParagraphs()
{
    const auto layout = layOut(u"one two three\n\nsecond paragraph"_s);
    QCOMPARE(layout->text(layout->wordAt(5)), u"two"_s);
    QCOMPARE(layout->text(layout->paragraphAt(5)), u"one two three"_s);
    QCOMPARE(layout->text(layout->wordAt(16)), u"second"_s);
    QCOMPARE(layout->text(layout->paragraphAt(20)), u"second paragraph"_s);
}

void TestMessageLayout::rightToLeftStandsOnTheRight()
{
    const auto layout = layOut(u"مرحبا"_s);
    QVERIFY(layout->hit({ 595, 10 }).onText);
    QVERIFY(!layout->hit({ 5, 10 }).onText);
    QVERIFY(layOut(u"hello"_s)->hit({ 5, 10 }).onText);
}

void TestMessageLayout::jumboEmojiAreLarge()
{
    QVERIFY(layOut(u"🎉🚀"_s)->height() > 1.5 * layOut(u"text 🎉"_s)->height());
    QCOMPARE(layOut(u"🎉"_s.repeated(24), 2000)->height(), layOut(u"text"_s)->height());
}

void TestMessageLayout::colorsMoveNothing()
{
    CodeHighlighter highlighter;
    LayoutCache cache(highlighter);
    const models::TimelineRow row = test::sampleRow(
        1, u"Ivo"_s, u"```cpp\nfor (int i = 0; i < 3; ++i) { run(i); } // why\n```"_s);
    const auto layout = cache.layout(row, 300, m_theme);
    const qreal height = layout->height();
    const auto picture = [&] {
        QImage image(300, static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
        image.fill(m_theme.background);
        QPainter painter(&image);
        layout->paint(painter, {}, QRectF(image.rect()), {}, m_theme);
        return image;
    };
    const QImage plain = picture();
    const QSignalSpy done(&highlighter, &CodeHighlighter::highlighted);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20'000);
    cache.colorCode(m_theme);
    QCOMPARE(layout->height(), height);
    QVERIFY(picture() != plain);
    const auto* spans = highlighter.spans(u"cpp"_s, layout->codeBlocks()[0].code);
    QVERIFY(spans);
    QVERIFY(spans->contains(CodeSpan { 0, 3, CodeToken::Keyword }));
    QVERIFY(std::ranges::any_of(
        *spans, [](const CodeSpan& span) { return span.token == CodeToken::Comment; }));
    QVERIFY(std::ranges::any_of(
        *spans, [](const CodeSpan& span) { return span.token == CodeToken::Function; }));
}

void TestMessageLayout::deepNestingKeepsRoomForWords()
{
    const auto layout = layOut(u">"_s.repeated(14) + u" a few words down here"_s, 200);
    QVERIFY(layout->height() < 8 * Fonts::lineHeight(m_theme.fonts.body));
}

void TestMessageLayout::longCodeIsSetQuickly()
{
    // Forty thousand characters, the most a message may have.
    const auto layout = layOut(
        u"```\n"_s + u"0123456789 0123456789 0123456789 0123456\n"_s.repeated(999) + u"```"_s, 700);
    QVERIFY(layout->height() > 999 * 10);
    QCOMPARE(layout->text({ 0, 10 }), u"0123456789"_s);
}

void TestMessageLayout::cacheKnowsWhatChanged()
{
    CodeHighlighter highlighter;
    LayoutCache cache(highlighter);
    models::TimelineRow row = test::sampleRow(1, u"Ivo"_s, u"text"_s);
    const auto first = cache.layout(row, 300, m_theme);
    row.reactions = { { u"🎉"_s, 1, false, {} } };
    QCOMPARE(cache.layout(row, 300, m_theme), first);
    QVERIFY(cache.layout(row, 200, m_theme) != first);
    row.document = std::make_shared<text::Document>(text::parseMarkdown(u"another name"_s));
    QVERIFY(cache.layout(row, 300, m_theme) != first);
    row.deleted = true;
    const auto tombstone = cache.layout(row, 300, m_theme);
    QVERIFY(tombstone->text(tombstone->all()).contains(u"deleted"_s));
}

void TestMessageLayout::timesAndDays()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Timestamp now = test::sampleNow();
    constexpr qint64 day = 86'400'000'000;
    QCOMPARE(TimeText::time(now), u"18:00"_s);
    QCOMPARE(TimeText::day(now, now), u"Today"_s);
    QCOMPARE(TimeText::day({ now.micros - day }, now), u"Yesterday"_s);
    QVERIFY(QStringList({ u"Thursday, 12 November"_s, u"Thursday 12 November"_s })
            .contains(TimeText::day({ now.micros - 8 * day }, now)));
    QVERIFY(TimeText::day({ now.micros - 500 * day }, now).contains(u"2025"_s));
    QCOMPARE(TimeText::dayAndTime({ now.micros - day }, now), u"yesterday at 18:00"_s);
    QCOMPARE(TimeText::timeWithSeconds(now), u"18:00:00"_s);
    QCOMPARE(TimeText::shortMoment(now, now), u"18:00"_s);
    QCOMPARE(TimeText::shortMoment({ now.micros - day }, now), u"Yesterday"_s);
    QVERIFY(!TimeText::shortMoment({ now.micros - 500 * day }, now).contains(u':'));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(TimeText::day({ now.micros - 8 * day }, now), u"Donnerstag, 12. November"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(TimeText::day({ now.micros - 8 * day }, now), u"Thursday, November 12"_s);
    QCOMPARE(TimeText::shortTime(now), u"6:00"_s);
    QLocale::setDefault(before);
}

QTEST_MAIN(TestMessageLayout)
#include "test_message_layout.moc"
