// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

#include <QClipboard>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

/// What is pasted, and the way back: each thing done to the text is a step of its own.
class TestComposerPaste final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void formattedTextBecomesMarkdown();
    void withoutFormattingAsAsked();
    void tablesArePasted();
    void codeStaysCode();
    void whatSaysNoMoreIsPlain();
    void htmlAloneIsPastedToo();
    void aPasteIsOneStepBack();
    void aCompletionIsOneStepBack();
    void anEmojiIsOneStepBack();
    void anotherDevicesDraftIsOneStepBack();
    void addedTextIsOneStepBack();

private:
    static void copy(const QString& text, const QString& html)
    {
        auto* data = new QMimeData;
        if (!text.isNull())
            data->setText(text);
        if (!html.isNull())
            data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
    }
    void paste() { press(Qt::Key_V, Qt::ControlModifier); }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
};

void TestComposerPaste::formattedTextBecomesMarkdown()
{
    copy(u"Title\na b"_s, u"<h1>Title</h1><p>a <b>b</b></p>"_s);
    write(u"x"_s);
    select(0, 1); // gives way
    paste();
    QCOMPARE(shown(), u"# Title\n\na **b**"_s);
    write(u"!"_s);
    QCOMPARE(shown(), u"# Title\n\na **b**!"_s);
}

void TestComposerPaste::withoutFormattingAsAsked()
{
    copy(u"a b"_s, u"<p>a <b>b</b></p>"_s);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"a b"_s);
    auto* picture = new QMimeData; // there is no text, and nothing happens
    picture->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"a b"_s);
}

void TestComposerPaste::tablesArePasted()
{
    const QString table = u"| a | b |\n| --- | --- |\n| 1 | 2 |"_s;
    copy(u"a\tb\n1\t2\n"_s, {});
    paste();
    QCOMPARE(shown(), table);
    m_composer->setText({});
    copy(u"a\tb\n1\t2\n"_s,
        u"<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"_s);
    paste();
    QCOMPARE(shown(), table);
}

void TestComposerPaste::codeStaysCode()
{
    copy(u"a\tb\n1\t2"_s, u"<b>a</b>"_s);
    write(u"```"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    paste();
    QCOMPARE(shown(), u"```\na\tb\n1\t2"_s);
}

void TestComposerPaste::whatSaysNoMoreIsPlain()
{
    copy(u"int x;\n  y();"_s,
        u"<div style=\"font-family: monospace; white-space: pre;\"><div><span>int x;</span></div></div>"_s);
    paste();
    QCOMPARE(shown(), u"int x;\n  y();"_s);
}

void TestComposerPaste::htmlAloneIsPastedToo()
{
    copy({}, u"<p>a <i>b</i></p>"_s);
    paste();
    QCOMPARE(shown(), u"a *b*"_s);
}

void TestComposerPaste::aPasteIsOneStepBack()
{
    copy(u"pasted"_s, {});
    write(u"one "_s);
    paste();
    write(u" two"_s);
    QCOMPARE(shown(), u"one pasted two"_s);
    undo();
    QCOMPARE(shown(), u"one pasted"_s);
    undo();
    QCOMPARE(shown(), u"one "_s);
    undo();
    QCOMPARE(shown(), QString());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"one pasted two"_s);
}

void TestComposerPaste::aCompletionIsOneStepBack()
{
    write(u"ask @ha"_s);
    QVERIFY(!offered().isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(shown(), u"ask @Hana Sato "_s);
    write(u"now"_s);
    undo();
    QCOMPARE(m_composer->text(), u"ask "_s + Team::hana + u' ');
    undo();
    QCOMPARE(shown(), u"ask @ha"_s); // what was typed
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_composer->text(), u"ask "_s + Team::hana + u' ');
}

void TestComposerPaste::anEmojiIsOneStepBack()
{
    write(u"hi"_s);
    QTest::mouseClick(button(u"Emoji"_s), Qt::LeftButton);
    QCOMPARE(shown(), u"hi :"_s);
    write(u"tada"_s);
    QVERIFY(!offered().isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(shown(), u"hi 🎉 "_s);
    undo();
    QCOMPARE(shown(), u"hi :tada"_s);
    undo();
    QCOMPARE(shown(), u"hi :"_s);
    undo();
    QCOMPARE(shown(), u"hi"_s);
}

void TestComposerPaste::anotherDevicesDraftIsOneStepBack()
{
    write(u"written here"_s);
    m_composer->flushDraft();
    m_composer->takeDraft(u"written there, for "_s + Team::lea);
    QCOMPARE(shown(), u"written there, for @Lea Martin"_s);
    write(u"!"_s);
    undo();
    QCOMPARE(m_composer->text(), u"written there, for "_s + Team::lea);
    undo();
    QCOMPARE(shown(), u"written here"_s);
    // Another room is another text.
    m_composer->setText(u"elsewhere"_s);
    undo();
    QCOMPARE(shown(), u"elsewhere"_s);
}

void TestComposerPaste::addedTextIsOneStepBack()
{
    write(u"one"_s);
    m_composer->addText(u"not sent"_s);
    QCOMPARE(shown(), u"one\nnot sent"_s);
    undo();
    QCOMPARE(shown(), u"one"_s);
}

QTEST_MAIN(TestComposerPaste)
#include "test_composer_paste.moc"
