// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

/// What the composer does to the text for the person: the formatting bar, and completing people,
/// channels, emoji and languages.
class TestComposerText final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void formats_data();
    void formats();
    void shortcutsFormat_data();
    void shortcutsFormat();
    void peopleAreCompleted();
    void arrowsAndTabChoose();
    void escapeClosesTheSuggestions();
    void channelsAreCompleted();
    void emojiAreCompleted();
    void languagesAreCompleted();
    void nothingIsOfferedWhereNothingIsMeant_data();
    void nothingIsOfferedWhereNothingIsMeant();
    void buttonsBeginACompletion();
    void suggestionsGoWithTheKeyboard();
    void namesWrittenOutAreMentions_data();
    void namesWrittenOutAreMentions();
    void aMentionThatWasChangedIsText();
    void whatFollowsAMentionIsNotPartOfIt();
    void tokensAreShownAsNames();
    void groupsAreShownByTheirHandle();
};

void TestComposerText::formats_data()
{
    QTest::addColumn<QString>("action"); // the button's name
    QTest::addColumn<QString>("before"); // [ and ] around what is selected, | for a cursor
    QTest::addColumn<QString>("after");
    const auto row = [](const char* title, const QString& action, const QString& before,
                         const QString& after) {
        QTest::newRow(title) << action << before << after;
    };
    row("bold", u"Bold"_s, u"a [word] b"_s, u"a **[word]** b"_s);
    row("bold without selection", u"Bold"_s, u"a |"_s, u"a **|**"_s);
    row("bold, taken back from inside", u"Bold"_s, u"a **[word]** b"_s, u"a [word] b"_s);
    row("bold, taken back from outside", u"Bold"_s, u"a [**word**] b"_s, u"a [word] b"_s);
    row("bold, changed one's mind", u"Bold"_s, u"a **|**"_s, u"a |"_s);
    row("bold, blanks stay outside", u"Bold"_s, u"a [word ]b"_s, u"a **[word]** b"_s);
    row("italic", u"Italic"_s, u"[word]"_s, u"_[word]_"_s);
    row("italic without selection", u"Italic"_s, u"|"_s, u"_|_"_s);
    row("italic in bold", u"Italic"_s, u"**[word]**"_s, u"**_[word]_**"_s);
    row("italic, taken back", u"Italic"_s, u"**_[word]_**"_s, u"**[word]**"_s);
    row("strikethrough", u"Strikethrough"_s, u"[word]"_s, u"~~[word]~~"_s);
    row("strikethrough without selection", u"Strikethrough"_s, u"|"_s, u"~~|~~"_s);
    row("strikethrough, taken back", u"Strikethrough"_s, u"~~[word]~~"_s, u"[word]"_s);
    row("code", u"Code"_s, u"call [main()] first"_s, u"call `[main()]` first"_s);
    row("code without selection", u"Code"_s, u"|"_s, u"`|`"_s);
    row("code, taken back", u"Code"_s, u"`[x]`"_s, u"[x]"_s);
    row("lines of code", u"Code"_s, u"[a\nb]"_s,
        u"```|\na\nb\n```"_s); // where the language is named
    row("lines of code within text", u"Code"_s, u"so [a\nb] it is"_s,
        u"```|\nso a\nb it is\n```"_s); // whole lines
    row("code with a backtick", u"Code"_s, u"[a`b]"_s, u"``[a`b]``"_s);
    row("code within backticks", u"Code"_s, u"[`a` and `b`]"_s, u"`` [`a` and `b`] ``"_s);
    row("code, taken back from a fence", u"Code"_s, u"```cpp\na|\n```"_s, u"[a]"_s);
    row("code block", u"Code block"_s, u"above\na| b\nbelow"_s, u"above\n```|\na b\n```\nbelow"_s);
    row("code block in an empty field", u"Code block"_s, u"|"_s, u"```\n|\n```"_s);
    row("code block, an open fence is taken back", u"Code block"_s, u"[```\na]"_s, u"[a]"_s);
    row("code block, taken back", u"Code block"_s, u"x\n```|\na\nb\n```\ny"_s, u"x\n[a\nb]\ny"_s);
    row("quote", u"Quote"_s, u"a [b] c"_s, u"[> a b c]"_s);
    row("quote without selection", u"Quote"_s, u"above\na b|"_s, u"above\n> a b|"_s);
    row("quote in an empty field", u"Quote"_s, u"|"_s, u"> |"_s);
    row("quote lines", u"Quote"_s, u"one\n[two\nthree]\nfour"_s, u"one\n[> two\n> three]\nfour"_s);
    row("quote, taken back", u"Quote"_s, u"> a|"_s, u"a|"_s);
    row("bulleted list", u"Bulleted list"_s, u"[a\nb]"_s, u"[- a\n- b]"_s);
    row("bulleted list in an empty field", u"Bulleted list"_s, u"|"_s, u"- |"_s);
    row("bulleted list, taken back", u"Bulleted list"_s, u"[- a\n* b]"_s, u"[a\nb]"_s);
    row("numbered list", u"Numbered list"_s, u"[a\nb\nc]"_s, u"[1. a\n2. b\n3. c]"_s);
    row("numbered list, taken back", u"Numbered list"_s, u"[1. a\n2. b]"_s, u"[a\nb]"_s);
    row("link", u"Link"_s, u"see [here] now"_s, u"see [here]([https://]) now"_s);
    row("link without selection", u"Link"_s, u"|"_s, u"[]([https://])"_s);
    row("link from an address", u"Link"_s, u"[https://a.example]"_s, u"[|](https://a.example)"_s);
}

void TestComposerText::formats()
{
    QFETCH(const QString, action);
    QFETCH(QString, before);
    QFETCH(const QString, after);
    const auto cursor = before.indexOf(u'|');
    const auto from = static_cast<int>(cursor >= 0 ? cursor : before.indexOf(u'['));
    const auto to = static_cast<int>(cursor >= 0 ? cursor : before.indexOf(u']') - 1);
    before.remove(QRegularExpression(u"[\\[\\]|]"_s));
    m_composer->setText(before);
    select(from, to);
    QAbstractButton* found = button(action);
    QVERIFY(found && found->isVisible());
    QTest::mouseClick(found, Qt::LeftButton);
    QVERIFY(m_edit->hasFocus()); // one writes on
    const QTextCursor now = m_edit->textCursor();
    QString marked = shown();
    if (now.hasSelection())
        marked.insert(now.selectionEnd(), u']').insert(now.selectionStart(), u'[');
    else
        marked.insert(now.position(), u'|');
    QCOMPARE(marked, after);
}

void TestComposerText::shortcutsFormat_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("after");
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::newRow("Ctrl+B") << Qt::Key_B << control << u"**word**"_s;
    QTest::newRow("Ctrl+I") << Qt::Key_I << control << u"_word_"_s;
    QTest::newRow("Ctrl+Shift+X") << Qt::Key_X << both << u"~~word~~"_s;
    QTest::newRow("Ctrl+Shift+C") << Qt::Key_C << both << u"`word`"_s;
    QTest::newRow("Ctrl+Alt+Shift+C")
        << Qt::Key_C << (both | Qt::AltModifier) << u"```\nword\n```"_s;
    QTest::newRow("Ctrl+Shift+9") << Qt::Key_9 << both << u"> word"_s;
    QTest::newRow("Ctrl+Shift+8") << Qt::Key_8 << both << u"- word"_s;
    QTest::newRow("Ctrl+Shift+7") << Qt::Key_7 << both << u"1. word"_s;
    QTest::newRow("Ctrl+Shift+U") << Qt::Key_U << both << u"[word](https://)"_s;
}

void TestComposerText::shortcutsFormat()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    m_composer->setText(u"word"_s);
    m_edit->selectAll();
    press(key, modifiers);
    QTEST(shown(), "after");
}

void TestComposerText::peopleAreCompleted()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"ask @ha"_s);
    QCOMPARE(offered(), QStringList { u"@Hana Sato"_s });
    write(u"na s"_s); // names have blanks in them
    QCOMPARE(offered(), QStringList { u"@Hana Sato"_s });
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(offered(), QStringList());
    QCOMPARE(shown(), u"ask @Hana Sato "_s);
    write(u"first"_s);
    QCOMPARE(m_composer->text(), u"ask "_s + Team::hana + u" first"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), u"ask "_s + Team::hana + u" first"_s);
}

void TestComposerText::arrowsAndTabChoose()
{
    write(u"#re"_s);
    QCOMPARE(offered(), (QStringList { u"#release"_s, u"#research"_s }));
    const auto* popup = m_window->findChild<CompletionPopup*>();
    QCOMPARE(popup->currentRow(), 0);
    press(Qt::Key_Down);
    QCOMPARE(popup->currentRow(), 1);
    press(Qt::Key_Down); // round
    QCOMPARE(popup->currentRow(), 0);
    press(Qt::Key_Up);
    QCOMPARE(popup->currentRow(), 1);
    press(Qt::Key_Tab);
    QCOMPARE(shown(), u"#research "_s);
    QVERIFY(m_edit->hasFocus());
    QVERIFY(!popup->hasFocus());
}

void TestComposerText::escapeClosesTheSuggestions()
{
    QSignalSpy passed(m_composer, &Composer::escapePressed);
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"@l"_s);
    QVERIFY(!offered().isEmpty());
    press(Qt::Key_Escape);
    QCOMPARE(offered(), QStringList());
    QCOMPARE(passed.size(), 0);
    QCOMPARE(shown(), u"@l"_s);
    write(u"e"_s); // closed is closed, as long as it is the same word
    QCOMPARE(offered(), QStringList());
    write(u" and @"_s);
    QVERIFY(!offered().isEmpty());
    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), u"@le and @"_s);
}

void TestComposerText::channelsAreCompleted()
{
    write(u"(#rel"_s);
    QCOMPARE(offered(), QStringList { u"#release"_s });
    press(Qt::Key_Return);
    write(u")"_s);
    QCOMPARE(m_composer->text(), u"("_s + Team::release + u" )"_s);
}

void TestComposerText::emojiAreCompleted()
{
    write(u"done :t"_s);
    QCOMPARE(offered(), QStringList()); // too little to mean one
    write(u"ada"_s);
    QVERIFY2(offered().startsWith(u":tada:"_s), qPrintable(offered().join(u' ')));
    QVERIFY(offered().size() <= 8);
    press(Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"done 🎉 "_s);
}

void TestComposerText::languagesAreCompleted()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"```pyth"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        offered().contains(u"python"_s), 20'000); // three hundred of them are read first
    press(Qt::Key_Return);
    QCOMPARE(shown(), u"```python"_s);
    press(Qt::Key_Return);
    write(u"x = 1"_s);
    QCOMPARE(shown(), u"```python\nx = 1"_s);
    QCOMPARE(sent.size(), 0);
}

void TestComposerText::nothingIsOfferedWhereNothingIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("an address") << u"me@ha"_s;
    QTest::newRow("nobody's name") << u"@zz"_s;
    QTest::newRow("a time") << u"at 10:30"_s;
    QTest::newRow("a heading's sign and a number") << u"issue #17"_s;
    QTest::newRow("a name that is past") << u"@Hana Sato said"_s;
}

void TestComposerText::nothingIsOfferedWhereNothingIsMeant()
{
    QFETCH(const QString, typed);
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(typed);
    QCOMPARE(offered(), QStringList());
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
}

void TestComposerText::buttonsBeginACompletion()
{
    write(u"hi"_s);
    QTest::mouseClick(button(u"Mention someone"_s), Qt::LeftButton);
    QCOMPARE(shown(), u"hi @"_s);
    QVERIFY(m_edit->hasFocus());
    QVERIFY(offered().contains(u"@Lea Martin"_s));
    write(u"l"_s);
    const auto* popup = m_window->findChild<CompletionPopup*>();
    QTest::mouseClick(
        popup->viewport(), Qt::LeftButton, {}, popup->visualItemRect(popup->item(0)).center());
    QCOMPARE(m_composer->text(), u"hi "_s + Team::lea + u' ');
    QVERIFY(m_edit->hasFocus());
    QTest::mouseClick(button(u"Emoji"_s), Qt::LeftButton);
    QCOMPARE(shown(), u"hi @Lea Martin :"_s);
}

void TestComposerText::suggestionsGoWithTheKeyboard()
{
    write(u"@"_s);
    QVERIFY(!offered().isEmpty());
    button(u"Bold"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(offered(), QStringList());
    m_composer->setFocus();
    m_composer->setText({}); // as for another room
    QCOMPARE(offered(), QStringList());
}

void TestComposerText::namesWrittenOutAreMentions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("a name") << u"@Hana Sato, look"_s << Team::hana + u", look"_s;
    QTest::newRow("in other letters") << u"@hana sato"_s << Team::hana;
    QTest::newRow("a channel") << u"in #release."_s << u"in "_s + Team::release + u'.';
    QTest::newRow("half a name") << u"@Hana"_s << u"@Hana"_s;
    QTest::newRow("a longer word") << u"#released"_s << u"#released"_s;
    QTest::newRow("two are called so") << u"@Kim"_s << u"@Kim"_s;
    QTest::newRow("an address") << u"me@Hana Sato"_s << u"me@Hana Sato"_s;
    QTest::newRow("escaped") << u"\\@Hana Sato"_s << u"\\@Hana Sato"_s;
    QTest::newRow("in code") << u"`@Hana Sato` @Hana Sato"_s << u"`@Hana Sato` "_s + Team::hana;
    QTest::newRow("in a fence") << u"```\n@Hana Sato\n```"_s << u"```\n@Hana Sato\n```"_s;
}

void TestComposerText::namesWrittenOutAreMentions()
{
    QFETCH(const QString, text);
    m_edit->setPlainText(text);
    QTEST(m_composer->text(), "markdown");
}

void TestComposerText::aMentionThatWasChangedIsText()
{
    m_composer->setText(u"ask "_s + Team::hana + u" now"_s);
    QCOMPARE(shown(), u"ask @Hana Sato now"_s);
    select(9, 9);
    press(Qt::Key_Backspace);
    QCOMPARE(shown(), u"ask @Han Sato now"_s);
    QCOMPARE(m_composer->text(), u"ask @Han Sato now"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_composer->text(), u"ask "_s + Team::hana + u" now"_s);
}

void TestComposerText::whatFollowsAMentionIsNotPartOfIt()
{
    m_composer->setText(Team::hana);
    write(u"'s turn"_s);
    QCOMPARE(shown(), u"@Hana Sato's turn"_s);
    QCOMPARE(m_composer->text(), Team::hana + u"'s turn"_s);
    select(0, 0);
    write(u"oh "_s);
    QCOMPARE(m_composer->text(), u"oh "_s + Team::hana + u"'s turn"_s);
}

void TestComposerText::tokensAreShownAsNames()
{
    const QString nobody = u"<@01920000-0000-7000-8000-0000000000ff>"_s;
    const QString markdown = Team::hana + u" and "_s + nobody + u" in `"_s + Team::hana + u"`"_s;
    m_composer->setText(markdown);
    QCOMPARE(shown(), u"@Hana Sato and "_s + nobody + u" in `"_s + Team::hana + u"`"_s);
    QCOMPARE(m_composer->text(), markdown); // and nothing is lost on the way
    // Without anybody to mention, everything is text.
    m_composer->setMentionSource(nullptr);
    m_composer->setText(markdown);
    QCOMPARE(shown(), markdown);
    write(u" @ha"_s);
    QCOMPARE(offered(), QStringList());
}

void TestComposerText::groupsAreShownByTheirHandle()
{
    const QString markdown = Team::design + u" hi, `"_s + Team::design + u"`"_s;
    m_composer->setText(markdown); // as a draft does, and a message that is edited
    QCOMPARE(shown(), u"@design hi, `"_s + Team::design + u"`"_s);
    QCOMPARE(m_composer->text(), markdown);
}

QTEST_MAIN(TestComposerText)
#include "test_composer_text.moc"
