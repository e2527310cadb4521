// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"
#include "tests/ui/spelling_field.h"
#include "ui/composer/checked_words.h"
#include "ui/composer/markdown_styles.h"
#include "ui/composer/spell_checker.h"
#include "ui/theme/hearth_style.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

/// Wrong words are underlined once they are left, and put right from the menu. Asks the English
/// dictionary of this system.
class TestSpelling final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit()); // where words that are added are kept
        setUpOnce();
    }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        setUp();
        m_spelling = std::make_unique<SpellChecker>(QStringList { u"en-US"_s });
        m_composer->setSpelling(*m_spelling);
        m_spelling->choose(spellingAutomatic);
    }
    void cleanup()
    {
        tearDown();
        m_spelling.reset();
    }

    void whatIsAWord_data();
    void whatIsAWord();
    void whichDictionariesHold_data();
    void whichDictionariesHold();
    void aWordIsUnderlinedWhenItIsLeft();
    void whatIsTypedOnIsNotUnderlined();
    void leavingTheFieldLeavesTheWord();
    void onlyLanguageIsChecked();
    void severalDictionariesAreAsked();
    void withoutADictionaryNothingIsWrong();
    void switchedOffNothingIsWrong();
    void aWordIsPutRightFromTheMenu();
    void theMenuKeyOpensItToo();
    void aRightWordHasThePlainMenu();
    void aWordIsAdded();
    void aWordIsIgnored();
    void underlinesAreNoChangeOfTheText();
    void anEditedMessageIsCheckedToo();

private:
    [[nodiscard]] QStringList wrong() const { return test::SpellingField(*m_edit).wrong(); }
    void openMenuByKey() { test::SpellingField(*m_edit).openMenuByKey(); }
    [[nodiscard]] QMenu* menu() const { return test::SpellingField(*m_edit).menu(); }
    [[nodiscard]] QAction* entry(const QString& text) const
    {
        return test::SpellingField(*m_edit).entry(text);
    }
    void choose(const QString& text) { test::SpellingField(*m_edit).choose(text); }

    QTemporaryDir m_home;
    std::unique_ptr<SpellChecker> m_spelling;
};

void TestSpelling::whatIsAWord_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* title, const QString& line, const QStringList& words) {
        QTest::newRow(title) << line << words;
    };
    row("nothing", {}, {});
    row("a sentence", u"Hello, world."_s, { u"Hello"_s, u"world"_s });
    row("quoted", u"“Hello” (world)"_s, { u"Hello"_s, u"world"_s });
    row("one letter", u"a b"_s, {});
    row("apostrophes", u"don't can’t 'quoted'"_s, { u"don't"_s, u"can't"_s, u"quoted"_s });
    row("hyphens", u"well-known"_s, { u"well"_s, u"known"_s });
    row("a dash", u"yes - no"_s, { u"yes"_s, u"no"_s });
    row("accents", u"Füße déjà"_s, { u"Füße"_s, u"déjà"_s });
    row("emoji at its end", u"hello\U0001F600"_s, { u"hello"_s });
    row("marked", u"**bold** _thin_ ~~gone~~"_s, { u"bold"_s, u"thin"_s, u"gone"_s });
    row("split over formats", u"un**believ**able **B**ig and **so** on"_s,
        { u"and"_s, u"so"_s, u"on"_s });
    row("a quote", u"> said"_s, { u"said"_s });
    row("an item", u"- [ ] done"_s, { u"done"_s });
    row("code", u"see `foo bar` here"_s, { u"see"_s, u"here"_s });
    row("a link", u"see [label](https://a.org/page) here"_s, { u"see"_s, u"here"_s });
    row("an address", u"see https://a.org/page?q=one here"_s, { u"see"_s, u"here"_s });
    row("a bare address", u"example.org lea@example.org"_s, {});
    row("short code", u"fine :tada: then"_s, { u"fine"_s, u"then"_s });
    row("numbers", u"12 3rd 4.5 10:30 v2"_s, {});
    row("acronyms", u"HTTP and TLS"_s, { u"and"_s });
    row("camel case", u"JavaScript iPhone"_s, {});
    row("snake case", u"snake_case_name"_s, {});
    row("a call", u"flush() works"_s, { u"works"_s });
    row("a path", u"/usr/share and C:\\Users"_s, { u"and"_s });
    row("an option", u"--verbose -x"_s, {});
    row("a variable", u"$home %path"_s, {});
    row("a command", u"/remind tomorrow"_s, { u"tomorrow"_s });
    row("a name", u"@somebody #somewhere"_s, {});
    row("no blanks between words", u"こんにちは 你好世界"_s, {});
    row("very long", QString(65, u'q'), {});
}

void TestSpelling::whatIsAWord()
{
    QFETCH(const QString, line);
    QStringList words;
    const QList<CheckedWord> found = checkedWords(line, markdown_style::stylesOf(line));
    for (const CheckedWord& word : found) {
        words.append(word.text);
        QCOMPARE(word.text.size(), word.length);
    }
    QTEST(words, "words");
}

void TestSpelling::whichDictionariesHold_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QStringList>("chosen");
    const QString automatic(spellingAutomatic);
    const QStringList all { u"de_AT"_s, u"de_DE"_s, u"en_GB"_s, u"en_US"_s, u"fr"_s };
    const auto row = [](const char* title, const QString& choice, const QStringList& installed,
                         const QStringList& languages, const QStringList& chosen) {
        QTest::newRow(title) << choice << installed << languages << chosen;
    };
    row("the language", automatic, all, { u"de-DE"_s }, { u"de_DE"_s });
    row("of its country", automatic, all, { u"de-AT"_s }, { u"de_AT"_s });
    row("the language alone", automatic, all, { u"de"_s }, { u"de_DE"_s });
    row("as Qt lists it", automatic, all, { u"en-GB"_s, u"en"_s, u"en-Latn-GB"_s }, { u"en_GB"_s });
    row("another country", automatic, { u"de_AT"_s }, { u"de-DE"_s }, { u"de_AT"_s });
    row("without a country", automatic, all, { u"fr-CA"_s }, { u"fr"_s });
    row("several", automatic, all, { u"de-DE"_s, u"de"_s, u"en-US"_s }, { u"de_DE"_s, u"en_US"_s });
    row("one of them is there", automatic, all, { u"ja-JP"_s, u"en-US"_s }, { u"en_US"_s });
    row("none is there", automatic, all, { u"ja-JP"_s }, {});
    row("nothing is installed", automatic, {}, { u"en-US"_s }, {});
    row("no language", automatic, all, { u"C"_s }, {});
    row("chosen", u"en_GB"_s, all, { u"de-DE"_s }, { u"en_GB"_s });
    row("chosen and gone", u"pl_PL"_s, all, { u"de-DE"_s }, {});
    row("off", QString(spellingOff), all, { u"de-DE"_s }, {});
}

void TestSpelling::whichDictionariesHold()
{
    QFETCH(const QString, choice);
    QFETCH(const QStringList, installed);
    QFETCH(const QStringList, languages);
    QList<SpellDictionary> dictionaries;
    for (const QString& code : installed)
        dictionaries.append({ .code = code, .name = code });
    QTEST(chosenDictionaries(choice, dictionaries, languages), "chosen");
}

void TestSpelling::aWordIsUnderlinedWhenItIsLeft()
{
    write(u"recieve"_s);
    QCOMPARE(wrong(), QStringList());
    write(u" the"_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    // What is known is shown with the key that leaves the word.
    write(u" recieve"_s);
    QCOMPARE(wrong(), QStringList { u"recieve"_s });
    write(u","_s);
    QCOMPARE(wrong(), QStringList(2, u"recieve"_s));
    const auto formats = m_edit->document()->begin().layout()->formats();
    QCOMPARE(formats.first().format.underlineColor(), themeOf(*m_edit).dangerText);
}

void TestSpelling::whatIsTypedOnIsNotUnderlined()
{
    write(u"recieve "_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    // To go there is not to write.
    press(Qt::Key_Left);
    QCOMPARE(wrong(), QStringList { u"recieve"_s });
    write(u"x"_s);
    QCOMPARE(wrong(), QStringList());
    press(Qt::Key_Left);
    QCOMPARE(wrong(), QStringList());
    press(Qt::Key_End);
    QTRY_COMPARE(wrong(), QStringList { u"recievex"_s });
}

void TestSpelling::leavingTheFieldLeavesTheWord()
{
    write(u"recieve"_s);
    m_edit->clearFocus();
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
}

void TestSpelling::onlyLanguageIsChecked()
{
    m_composer->setText(u"wrnog `qwrt` https://qwrt.org :tada: "_s + Team::hana
        + u" v2x\n```\nqwrt zxcv\n```\nwrnog"_s);
    QTRY_COMPARE(wrong(), QStringList(2, u"wrnog"_s));
}

void TestSpelling::severalDictionariesAreAsked()
{
    SpellChecker both({ u"en-US"_s, u"de-DE"_s });
    m_composer->setSpelling(both);
    both.choose(spellingAutomatic);
    m_composer->setText(u"the Straße wrnog "_s);
    QTRY_COMPARE(wrong(), QStringList { u"wrnog"_s });
    QCOMPARE(both.inUse(), (QStringList { u"en_US"_s, u"de_DE"_s }));
    m_composer->setSpelling(*m_spelling);
    QTRY_COMPARE(wrong(), (QStringList { u"Straße"_s, u"wrnog"_s }));
}

void TestSpelling::withoutADictionaryNothingIsWrong()
{
    SpellChecker none({ u"ja-JP"_s });
    m_composer->setSpelling(none);
    none.choose(spellingAutomatic);
    QVERIFY(!none.dictionaries());
    QCOMPARE(none.spelling(u"wrnog"_s), Spelling::Unknown);
    QTRY_VERIFY(none.dictionaries());
    QVERIFY(none.inUse().isEmpty());
    QCOMPARE(none.spelling(u"wrnog"_s), Spelling::Right);
    write(u"wrnog "_s);
    QCOMPARE(wrong(), QStringList());
    // One that was chosen and is not installed is no other.
    none.choose(u"xx_XX"_s);
    QVERIFY(none.inUse().isEmpty());
    QCOMPARE(none.spelling(u"wrnog"_s), Spelling::Right);
    none.choose(u"en_US"_s);
    QTRY_COMPARE(wrong(), QStringList { u"wrnog"_s });
    m_composer->setSpelling(*m_spelling);
}

void TestSpelling::switchedOffNothingIsWrong()
{
    write(u"wrnog "_s);
    QTRY_COMPARE(wrong(), QStringList { u"wrnog"_s });
    m_spelling->choose(spellingOff);
    QCOMPARE(wrong(), QStringList());
    m_spelling->choose(spellingAutomatic);
    QTRY_COMPARE(wrong(), QStringList { u"wrnog"_s });
}

void TestSpelling::aWordIsPutRightFromTheMenu()
{
    write(u"We recieve it"_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    QTextCursor inside(m_edit->document());
    inside.setPosition(5);
    const QPoint place = m_edit->cursorRect(inside).center();
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, m_edit->viewport()->mapToGlobal(place), Qt::NoModifier);
    QCoreApplication::sendEvent(m_edit->viewport(), &event);
    QTRY_VERIFY(menu());
    const QList<QAction*> actions = menu()->actions();
    const auto isSeparator = [](const QAction* action) { return action->isSeparator(); };
    const auto suggested = std::ranges::find_if(actions, isSeparator) - actions.begin();
    QVERIFY(suggested >= 1 && suggested <= 5);
    choose(u"receive"_s);
    QCOMPARE(shown(), u"We receive it"_s);
    QCOMPARE(m_edit->textCursor().position(), shown().size());
    QCOMPARE(wrong(), QStringList());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(), u"We recieve it"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"We receive it"_s);
}

void TestSpelling::theMenuKeyOpensItToo()
{
    write(u"recieve "_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    press(Qt::Key_Left);
    openMenuByKey();
    QTRY_VERIFY(menu());
    choose(u"receive"_s);
    QCOMPARE(shown(), u"receive "_s);
    QVERIFY(m_edit->hasFocus());
}

void TestSpelling::aRightWordHasThePlainMenu()
{
    write(u"recieve the"_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    openMenuByKey();
    QVERIFY(menu());
    QVERIFY(!entry(u"Ignore"_s));
    menu()->close();
}

void TestSpelling::aWordIsAdded()
{
    write(u"hearthling "_s);
    QTRY_COMPARE(wrong(), QStringList { u"hearthling"_s });
    press(Qt::Key_Left);
    openMenuByKey();
    QTRY_VERIFY(menu());
    choose(u"Add to dictionary"_s);
    QTRY_COMPARE(wrong(), QStringList());
    // Where other programs find it.
    const QDir home(m_home.path());
    const auto kept = [&home] {
        return home.entryList({ u".hunspell_*"_s }, QDir::Files | QDir::Hidden).value(0);
    };
    QTRY_VERIFY(!kept().isEmpty() && QFileInfo(home.filePath(kept())).size() > 0);
    QFile own(home.filePath(kept()));
    QVERIFY(own.open(QIODevice::ReadOnly));
    QVERIFY(own.readAll().contains("hearthling"));
}

void TestSpelling::aWordIsIgnored()
{
    // The apostrophe may be a curly one, which dictionaries do not write.
    m_composer->setText(u"hearthbo’und "_s);
    QTRY_COMPARE(wrong(), QStringList { u"hearthbo’und"_s });
    press(Qt::Key_Left);
    openMenuByKey();
    QTRY_VERIFY(menu());
    choose(u"Ignore"_s);
    QTRY_COMPARE(wrong(), QStringList());
    // Not kept: the next run asks again.
    SpellChecker next({ u"en-US"_s });
    m_composer->setSpelling(next);
    next.choose(spellingAutomatic);
    QTRY_COMPARE(wrong(), QStringList { u"hearthbo’und"_s });
    m_composer->setSpelling(*m_spelling);
}

void TestSpelling::underlinesAreNoChangeOfTheText()
{
    m_composer->setText(u"wrnog"_s);
    const QSignalSpy typed(m_composer, &Composer::typed);
    const QSignalSpy drafts(m_composer, &Composer::draftChanged);
    QTRY_COMPARE(wrong(), QStringList { u"wrnog"_s });
    m_spelling->choose(spellingOff);
    QCOMPARE(wrong(), QStringList());
    m_composer->flushDraft();
    QCOMPARE(typed.size(), 0);
    QCOMPARE(drafts.size(), 0);
    QCOMPARE(m_composer->text(), u"wrnog"_s);
}

void TestSpelling::anEditedMessageIsCheckedToo()
{
    m_composer->beginEdit(message(), u"We recieve it "_s);
    QTRY_COMPARE(wrong(), QStringList { u"recieve"_s });
    m_composer->leaveEdit();
    QTRY_COMPARE(wrong(), QStringList());
}

QTEST_MAIN(TestSpelling)
#include "test_spelling.moc"
