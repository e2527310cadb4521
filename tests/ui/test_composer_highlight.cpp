// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"
#include "ui/composer/markdown_styles.h"
#include "ui/theme/hearth_style.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

namespace {

/// A letter for each character: what it is, as the rows below write it.
QString described(const QList<quint16>& styles)
{
    using namespace markdown_style;
    const auto letter = [](quint16 style) {
        if (style & Mark)
            return u'm';
        constexpr std::array letters { std::pair { quint16(Plain), u'.' },
            std::pair { quint16(Bold), u'b' }, std::pair { quint16(Italic), u'i' },
            std::pair { quint16(Bold | Italic), u'x' }, std::pair { quint16(Strikethrough), u's' },
            std::pair { quint16(Code), u'c' }, std::pair { quint16(Link), u'l' },
            std::pair { quint16(Bold | Link), u'L' }, std::pair { quint16(Quote), u'q' },
            std::pair { quint16(Spoiler), u'h' }, std::pair { quint16(ShortCode), u'e' },
            std::pair { quint16(Heading), u't' } };
        const auto* found = std::ranges::find(letters, style, &std::pair<quint16, char16_t>::first);
        return found == letters.end() ? u'?' : found->second;
    };
    QString text;
    for (const quint16 style : styles)
        text += QChar(letter(style));
    return text;
}

} // namespace

/// What is written shows at once what it means, and stays what it is.
class TestComposerHighlight final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aLine_data();
    void aLine();
    void hugeLinesArePlain();
    void markdownIsShownWhileItIsTyped();
    void fencesHoldUntilTheyClose();
    void codeIsColoured();
    void mentionsAreMarked();
    void coloursFollowTheTheme();
    void theTextStaysAsItIs();

private:
    /// How the character is painted.
    [[nodiscard]] QTextCharFormat formatAt(int position) const
    {
        const QTextBlock block = m_edit->document()->findBlock(position);
        const auto formats = block.layout()->formats();
        for (const QTextLayout::FormatRange& range : formats) {
            const int from = block.position() + range.start;
            if (position >= from && position < from + range.length)
                return range.format;
        }
        return {};
    }
    [[nodiscard]] bool isBold(int position) const
    {
        return formatAt(position).fontWeight() == QFont::Bold;
    }
    [[nodiscard]] bool isCode(int position) const { return formatAt(position).fontFixedPitch(); }
    [[nodiscard]] const Theme& theme() const { return themeOf(*m_edit); }
};

void TestComposerHighlight::aLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("styles");
    const auto row = [](const char* title, const QString& line, const QString& styles) {
        QTest::newRow(title) << line << styles;
    };
    row("nothing", u""_s, u""_s);
    row("text", u"a b"_s, u"..."_s);
    row("bold", u"a **b** c"_s, u"..mmbmm.."_s);
    row("italic", u"*a* _b_"_s, u"mim.mim"_s);
    row("both", u"***a***"_s, u"mmmxmmm"_s);
    row("italic in bold", u"**a _b_**"_s, u"mmbbmxmmm"_s);
    row("in a word", u"snake_case_name 2*3*4"_s, u".................mim."_s);
    row("alone", u"a * b ** c _"_s, u"............"_s);
    row("not closed", u"**a *b"_s, u"......"_s);
    row("strike", u"~~a~~ ~b~"_s, u"mmsmm...."_s);
    row("code", u"a `*b*` c"_s, u"..mcccm.."_s);
    row("code with backticks", u"``a`b``"_s, u"mmcccmm"_s);
    row("code not closed", u"`a **b**"_s, u"...mmbmm"_s);
    row("escaped", u"\\*a\\*"_s, u"m..m."_s);
    row("link", u"[a](https://b.org) c"_s, u"mlmmmmmmmmmmmmmmmm.."_s);
    row("link in bold", u"**[a](b)**"_s, u"mmmLmmmmmm"_s);
    row("brackets", u"[a] (b)"_s, u"......."_s);
    row("address", u"see https://a.org."_s, u"....lllllllllllll."_s);
    row("pointed address", u"<https://a.org>"_s, u"mlllllllllllllm"_s);
    row("no address", u"<b> < c>"_s, u"........"_s);
    row("short code", u"a :tada: b"_s, u"..eeeeee.."_s);
    row("no short code", u"10:30:15"_s, u"........"_s);
    row("spoiler", u"||a|| | b"_s, u"mmhmm...."_s);
    row("quote", u"> a"_s, u"mmq"_s);
    row("quotes", u">> a"_s, u"mmmq"_s);
    row("heading", u"## a"_s, u"mmtt"_s);
    row("no heading", u"#a"_s, u".."_s);
    row("item", u"- a"_s, u"mm."_s);
    row("number", u"  12. a"_s, u"mmmmmm."_s);
    row("task", u"- [x] a"_s, u"mmmmmm."_s);
    row("rule", u"* * *"_s, u"mmmmm"_s);
    row("bold at the beginning", u"**a**"_s, u"mmbmm"_s);
}

void TestComposerHighlight::aLine()
{
    QFETCH(const QString, line);
    QTEST(described(markdown_style::stylesOf(line)), "styles");
}

void TestComposerHighlight::hugeLinesArePlain()
{
    const QString most = u"**a** "_s.repeated(2'000).first(markdown_style::longestLine);
    QVERIFY(markdown_style::stylesOf(most).contains(quint16(markdown_style::Bold)));
    const QList<quint16> beyond = markdown_style::stylesOf(most + u'x');
    QCOMPARE(beyond.size(), most.size() + 1);
    QVERIFY(!beyond.contains(quint16(markdown_style::Bold)));
}

void TestComposerHighlight::markdownIsShownWhileItIsTyped()
{
    write(u"so **bold*"_s);
    QVERIFY(!isBold(5));
    write(u"*"_s);
    QVERIFY(isBold(5));
    QVERIFY(!isBold(0));
    QCOMPARE(formatAt(3).foreground().color(), theme().textMuted); // the signs stand back
    write(u" and `code`"_s);
    QVERIFY(isCode(shown().size() - 2));
    QCOMPARE(formatAt(static_cast<int>(shown().size()) - 2).background().color(), theme().code);
    select(3, 4);
    press(Qt::Key_Delete);
    QVERIFY(!isBold(5));
}

void TestComposerHighlight::fencesHoldUntilTheyClose()
{
    m_composer->setText(u"```\n**a**\n```\n**b**"_s);
    const auto a = static_cast<int>(shown().indexOf(u'a'));
    const auto b = static_cast<int>(shown().indexOf(u'b'));
    QVERIFY(isCode(a) && !isBold(a));
    QVERIFY(!isCode(b) && isBold(b));
    // Without the first fence the last one opens another.
    select(0, 4);
    press(Qt::Key_Delete);
    QVERIFY(!isCode(a - 4) && isBold(a - 4));
    QVERIFY(isCode(b - 4) && !isBold(b - 4));
}

void TestComposerHighlight::codeIsColoured()
{
    m_composer->setText(u"```cpp\nint x;\nreturn x;\n```"_s);
    const auto word = static_cast<int>(shown().indexOf(u"return"_s));
    QVERIFY(isCode(word));
    // Three hundred languages are read first.
    QTRY_COMPARE_WITH_TIMEOUT(formatAt(word).foreground().color(), theme().codeKeyword, 20'000);
    QVERIFY(isCode(word));
    // The name of the language is taken away: it is any code.
    select(3, 6);
    press(Qt::Key_Delete);
    QTRY_VERIFY(formatAt(word - 3).foreground().color() != theme().codeKeyword);
    QVERIFY(isCode(word - 3));
}

void TestComposerHighlight::mentionsAreMarked()
{
    m_composer->setText(u"ask "_s + Team::hana + u" now"_s);
    QCOMPARE(formatAt(4).foreground().color(), theme().accentText);
    QCOMPARE(formatAt(13).background().color(), theme().accentSoft);
    QVERIFY(!formatAt(15).hasProperty(QTextFormat::ForegroundBrush));
    select(9, 9);
    press(Qt::Key_Backspace); // nobody is called so
    QVERIFY(!formatAt(4).hasProperty(QTextFormat::BackgroundBrush));
    // A name that is written out means the same.
    m_edit->setPlainText(u"to @Lea Martin"_s);
    QCOMPARE(formatAt(5).foreground().color(), theme().accentText);
    m_edit->setPlainText(u"to `@Lea Martin`"_s);
    QVERIFY(isCode(6));
    QVERIFY(formatAt(6).background().color() != theme().accentSoft);
}

void TestComposerHighlight::coloursFollowTheTheme()
{
    m_composer->setText(u"`x` **y** "_s + Team::hana);
    m_theme->setSchemePreference(SchemePreference::Light);
    const QColor light = theme().code;
    m_theme->setSchemePreference(SchemePreference::Dark);
    QVERIFY(theme().code != light);
    QTRY_COMPARE(formatAt(1).background().color(), theme().code);
    QCOMPARE(formatAt(10).background().color(), theme().accentSoft);
    QVERIFY(isBold(6));
    m_theme->setSchemePreference(SchemePreference::Light);
    QTRY_COMPARE(formatAt(1).background().color(), light);
}

void TestComposerHighlight::theTextStaysAsItIs()
{
    const QString markdown = u"# **a** `b`\n```cpp\nint x;\n```\n> :tada: "_s + Team::hana;
    m_composer->setText(markdown);
    QCOMPARE(m_composer->text(), markdown);
    QVERIFY(!m_edit->document()->isUndoAvailable());
    write(u"!"_s);
    press(Qt::Key_Z, Qt::ControlModifier); // colours are no step
    QCOMPARE(m_composer->text(), markdown);
}

QTEST_MAIN(TestComposerHighlight)
#include "test_composer_highlight.moc"
