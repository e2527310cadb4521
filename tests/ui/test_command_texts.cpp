// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"
#include "ui/composer/action_text.h"
#include "ui/composer/slash_command.h"
#include "ui/poll/poll_draft.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// What counts as a command, and what some of them make of a text. Pure functions.
class TestCommandTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsACommand_data();
    void whatIsACommand();
    void anActionIsInItalics_data();
    void anActionIsInItalics();
    void aShrugIsWhole();
    void theRegistryTakesMore();
    void aPollIsWrittenInOneLine();
};

void TestCommandTexts::whatIsACommand_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name"); // empty: it is none
    QTest::addColumn<QString>("rest"); // the arguments, or what is sent
    QTest::newRow("alone") << u"/help"_s << u"help"_s << QString();
    QTest::newRow("with a text") << u"/me  waves twice "_s << u"me"_s << u"waves twice"_s;
    QTest::newRow("with lines") << u"/me waves\nand goes"_s << u"me"_s << u"waves\nand goes"_s;
    QTest::newRow("escaped") << u"//me waves"_s << QString() << u"/me waves"_s;
    QTest::newRow("escaped twice") << u"///me waves"_s << QString() << u"//me waves"_s;
    QTest::newRow("after a blank") << u" /me waves"_s << QString() << u" /me waves"_s;
    QTest::newRow("a path") << u"/usr/bin/env is missing"_s << QString()
                            << u"/usr/bin/env is missing"_s;
    QTest::newRow("a comment") << u"// later"_s << QString() << u"// later"_s;
    QTest::newRow("a slash") << u"/"_s << QString() << u"/"_s;
    QTest::newRow("further on") << u"either/or /me"_s << QString() << u"either/or /me"_s;
    QTest::newRow("in code") << u"```\n/me waves\n```"_s << QString() << u"```\n/me waves\n```"_s;
}

void TestCommandTexts::whatIsACommand()
{
    QFETCH(const QString, written);
    QFETCH(const QString, name);
    QFETCH(const QString, rest);
    const auto command = commandIn(written);
    QCOMPARE(command.has_value(), !name.isEmpty());
    if (command) {
        QCOMPARE(command->name, name);
        QCOMPARE(command->arguments, rest);
        return;
    }
    QCOMPARE(withoutEscape(written), rest);
    // What was sent means the same when it goes back into the composer.
    QVERIFY(!commandIn(withEscape(rest)));
    QCOMPARE(withoutEscape(withEscape(rest)), rest);
}

void TestCommandTexts::anActionIsInItalics_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& written, const QString& shown) {
        QTest::newRow(name) << written << shown;
    };
    row("words", u"waves"_s, u"waves"_s);
    row("a name", u"edits snake_case"_s, u"edits snake_case"_s);
    row("an underscore at the end", u"likes a_"_s, u"likes a_"_s);
    row("stress of its own", u"is _very_ happy"_s, u"is very happy"_s);
    row("stress alone", u"_happy_"_s, u"happy"_s);
    row("bold", u"is **very** happy"_s, u"is very happy"_s);
    row("a star", u"counts 2 * 3"_s, u"counts 2 * 3"_s);
    row("a backslash", u"ends in \\"_s, u"ends in \\"_s);
    row("what would be a list", u"- waves"_s, u"- waves"_s);
    row("what would be a heading", u"# waves"_s, u"# waves"_s);
    row("quotation marks", u"\"waves\""_s, u"\"waves\""_s);
    row("code", u"runs `make`"_s, u"runs make"_s);
    row("an emoji", u"waves 👋"_s, u"waves 👋"_s);
    row("two paragraphs", u"waves\n\nand goes"_s, u"waves\nand goes"_s);
    row("everything at once", u"_a *b ~~c `d [e](f"_s, u"_a *b ~~c `d [e](f"_s);
    row("a crowd", u"greets <!here>"_s, u"greets @here"_s);
}

void TestCommandTexts::anActionIsInItalics()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const text::Document document = text::parseMarkdown(actionText(written));
    QCOMPARE(document.plainText(), shown);
    for (const text::Block& block : document.blocks) {
        QCOMPARE(block.kind, text::Block::Kind::Paragraph);
        for (const text::Span& span : block.spans)
            QVERIFY2(span.style & text::Span::Italic, qPrintable(span.text));
    }
}

void TestCommandTexts::aShrugIsWhole()
{
    const QString shrug = u"¯\\_(ツ)_/¯"_s;
    QCOMPARE(text::parseMarkdown(shruggedText({})).plainText(), shrug);
    QCOMPARE(text::parseMarkdown(shruggedText(u"no idea"_s)).plainText(), u"no idea "_s + shrug);
    const text::Document code = text::parseMarkdown(shruggedText(u"why\n```\nx\n```"_s));
    QCOMPARE(code.blocks.size(), 3);
    QCOMPARE(code.blocks.at(1).code, u"x"_s);
}

void TestCommandTexts::theRegistryTakesMore()
{
    const auto nothing = [](const CommandPlace&, const QString&) { return CommandResult {}; };
    SlashCommands commands;
    commands.add({ .name = u"poll"_s, .arguments = {}, .description = {}, .run = nothing });
    commands.add({ .name = u"me"_s, .arguments = {}, .description = {}, .run = nothing });
    commands.add(
        { .name = u"poll"_s, .arguments = u"question"_s, .description = {}, .run = nothing });
    QCOMPARE(commands.all().size(), 2);
    QCOMPARE(commands.all().front().name, u"me"_s);
    QVERIFY(commands.find(u"Poll"));
    QCOMPARE(commands.find(u"Poll")->arguments, u"question"_s);
    QVERIFY(!commands.find(u"pol"));
    QCOMPARE(commands.beginningWith(u"p").size(), 1);
    QCOMPARE(commands.beginningWith({}).size(), 2);
}

void TestCommandTexts::aPollIsWrittenInOneLine()
{
    const PollDraft draft = pollFrom(
        u"Which **day**? | Monday |  either\\|or  | | Friday\tnight"_s, nullptr);
    QCOMPARE(draft.question, u"Which **day**?"_s);
    QCOMPARE(draft.poll.options, QStringList({ u"Monday"_s, u"either|or"_s, u"Friday night"_s }));
    QVERIFY(!draft.poll.multiple && !draft.poll.anonymous);
    QCOMPARE(pollFrom(u"Lunch?"_s, nullptr).poll.options, QStringList());
    QVERIFY(pollFrom({}, nullptr).isEmpty());
    QVERIFY(pollFrom(u" | "_s, nullptr).isEmpty());
    QVERIFY(pollFrom(u"| \uFE0F"_s, nullptr).isEmpty()); // nothing to see
    QVERIFY(!pollFrom(u"| Soup"_s, nullptr).isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandTexts)
#include "test_command_texts.moc"
