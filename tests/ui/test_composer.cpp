// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

/// Where messages are written: what leaves it, what stays in it, and what it says when something
/// cannot be done.
class TestComposer final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void enterSendsAndEmptiesTheField();
    void theButtonSendsToo();
    void blankTextIsNotSent();
    void shiftEnterMakesANewLine();
    void enterSendsOnlyIfWanted();
    void enterInAFenceIsANewLine();
    void newLinesContinueLists();
    void upAsksForTheLastMessage();
    void escapeIsPassedOn();
    void lengthIsCountedNearTheLimit();
    void tooLongIsSaidAndNotSent();
    void aLongTextMayGoAsAFile();
    void tokensCountAsTheyAreSent();
    void undoTakesBackWhatWasTyped();
    void undoStaysInItsRoom();
    void undoStaysInItsEdit();
    void pastedTextHasNoColours();
    void copiedMentionsAreReadable();
    void textIsAddedOnItsOwnLine();
    void blockedSaysWhy();
    void theFieldGrowsToAPoint();
};

void TestComposer::enterSendsAndEmptiesTheField()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QSignalSpy drafts(m_composer, &Composer::draftChanged);
    write(u"hello *there*"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), u"hello *there*"_s);
    QCOMPARE(m_composer->text(), QString());
    QVERIFY(m_edit->hasFocus());
    // The draft went with it.
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0][0].toString(), QString());
    write(u"again"_s);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(sent.size(), 2);
}

void TestComposer::theButtonSendsToo()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QAbstractButton* send = button(u"Send"_s);
    QVERIFY(send);
    QVERIFY(!send->isEnabled());
    write(u" "_s);
    QVERIFY(!send->isEnabled());
    write(u"hello"_s);
    QVERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    QVERIFY(!send->isEnabled());
}

void TestComposer::blankTextIsNotSent()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    press(Qt::Key_Return);
    write(u"  "_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(shown(), u"  \n"_s);
}

void TestComposer::shiftEnterMakesANewLine()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"one"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    write(u"two"_s);
    QCOMPARE(m_composer->text(), u"one\ntwo"_s);
    select(0, 3); // what is selected gives way to it
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_composer->text(), u"\n\ntwo"_s);
    QCOMPARE(sent.size(), 0);
}

void TestComposer::enterSendsOnlyIfWanted()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QVERIFY(button(u"Send"_s)->toolTip().startsWith(u"Return sends"_s));
    m_composer->setSendKey(SendKey::ControlEnter);
    QCOMPARE(button(u"Send"_s)->toolTip(), u"Ctrl+Return sends, Return begins a new line"_s);
    QCOMPARE(m_edit->accessibleDescription(), button(u"Send"_s)->toolTip());
    write(u"- one"_s);
    press(Qt::Key_Return); // goes on with the list
    write(u"two"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    write(u"three @ha"_s);
    press(Qt::Key_Return); // takes what is offered
    QCOMPARE(shown(), u"- one\n- two\n- three @Hana Sato "_s);
    QCOMPARE(sent.size(), 0);
    press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), u"- one\n- two\n- three %1 "_s.arg(Team::hana));
    m_composer->setSendKey(SendKey::Enter);
    write(u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 2);
}

void TestComposer::enterInAFenceIsANewLine()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_composer->setText(u"```\nint x;"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(m_composer->text(), u"```\nint x;\n"_s);
    write(u"```"_s);
    press(Qt::Key_Return); // closed: it is a message again
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), u"```\nint x;\n```"_s);
    m_composer->setText(u"```\nunfinished"_s);
    press(Qt::Key_Return, Qt::ControlModifier); // Ctrl+Enter sends from anywhere
    QCOMPARE(sent.size(), 2);
}

void TestComposer::newLinesContinueLists()
{
    m_composer->setText(u"9. nine"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown(), u"9. nine\n10. "_s);
    press(Qt::Key_Return, Qt::ShiftModifier); // an empty item ends the list
    QCOMPARE(shown(), u"9. nine\n"_s);
    m_composer->setText(u"- [x] done"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown(), u"- [x] done\n- [ ] "_s);
}

void TestComposer::upAsksForTheLastMessage()
{
    QSignalSpy asked(m_composer, &Composer::editLastRequested);
    press(Qt::Key_Up);
    QCOMPARE(asked.size(), 1);
    write(u"text"_s);
    press(Qt::Key_Up);
    m_composer->setText({});
    m_composer->beginEdit(message(), u"x"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Up);
    QCOMPARE(asked.size(), 1);
}

void TestComposer::escapeIsPassedOn()
{
    QSignalSpy passed(m_composer, &Composer::escapePressed);
    m_composer->beginEdit(message(), u"x"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_composer->editing());
    QCOMPARE(passed.size(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(passed.size(), 1);
}

void TestComposer::lengthIsCountedNearTheLimit()
{
    m_composer->setText(QString(39'000, u'x'));
    QVERIFY(!visibleText().contains(u"characters"_s));
    write(u"x"_s);
    QVERIFY2(visibleText().contains(u"39,001 of 40,000 characters"_s), qPrintable(visibleText()));
    press(Qt::Key_Backspace);
    QVERIFY(!visibleText().contains(u"characters"_s));
}

void TestComposer::tooLongIsSaidAndNotSent()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_composer->setText(QString(40'000, u'x'));
    write(u"yz"_s);
    QVERIFY2(visibleText().contains(u"2 characters too many"_s), qPrintable(visibleText()));
    QVERIFY(!button(u"Send"_s)->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(m_composer->text().size(), 40'002); // nothing is cut off
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(!visibleText().contains(u"too many"_s));
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString().size(), 40'000);
}

void TestComposer::aLongTextMayGoAsAFile()
{
    const QString offer = u"It can go as a file"_s;
    QSignalSpy asFile(m_composer, &Composer::textAsFileRequested);
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_composer->setText(QString(8'000, u'x'));
    QVERIFY(!visibleText().contains(offer));
    write(u"y"_s);
    QVERIFY2(visibleText().contains(offer), qPrintable(visibleText()));
    write(u"z"_s); // it stays while the text is long
    QVERIFY(visibleText().contains(offer));
    button(u"Attach as a file"_s)->click();
    QCOMPARE(asFile.size(), 1);
    QCOMPARE(asFile[0][0].toString().size(), 8'002);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(!visibleText().contains(offer));
    // What is edited cannot become one.
    m_composer->beginEdit(message(), QString(9'000, u'x'));
    QVERIFY(!visibleText().contains(offer));
    m_composer->leaveEdit();
    // It is an offer: as a message it goes as well.
    m_composer->setText(QString(9'000, u'x'));
    QVERIFY(visibleText().contains(offer));
    press(Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString().size(), 9'000);
    QVERIFY(!visibleText().contains(offer));
}

void TestComposer::tokensCountAsTheyAreSent()
{
    // Fewer characters in sight than are allowed, but the token is longer than the name it stands
    // for.
    m_composer->setText(QString(39'970, u'x') + u' ' + Team::hana + u' ');
    QVERIFY(shown().size() < 40'000);
    QVERIFY(m_composer->text().size() > 40'000);
    QVERIFY(visibleText().contains(u"too many"_s));
    QVERIFY(!button(u"Send"_s)->isEnabled());
}

void TestComposer::undoTakesBackWhatWasTyped()
{
    write(u"word"_s);
    select(0, 4);
    press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(shown(), u"**word**"_s);
    press(Qt::Key_Z, Qt::ControlModifier); // formatting is one step
    QCOMPARE(shown(), u"word"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"**word**"_s);
}

void TestComposer::undoStaysInItsRoom()
{
    write(u"for one room"_s);
    m_composer->setText(u"for another"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(), u"for another"_s);
}

void TestComposer::undoStaysInItsEdit()
{
    write(u"half a thought"_s);
    m_composer->beginEdit(message(), u"said before"_s);
    write(u"!"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier); // one more than there is
    QCOMPARE(shown(), u"said before"_s);
    m_composer->leaveEdit();
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(!shown().contains(u"said before"_s), qPrintable(shown()));
}

void TestComposer::pastedTextHasNoColours()
{
    auto* rich = new QMimeData;
    rich->setText(u"red\r\n@Hana Sato"_s);
    rich->setHtml(u"<b style='color: red'>red</b><br>@Hana Sato"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    write(u"so: "_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"so: **red**\n@Hana Sato"_s);
    QCOMPARE(m_composer->text(), u"so: **red**\n"_s + Team::hana);
    // A picture has no text, and nothing happens.
    auto* picture = new QMimeData;
    picture->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"so: **red**\n@Hana Sato"_s);
}

void TestComposer::copiedMentionsAreReadable()
{
    m_composer->setText(u"ask %1\nor %2"_s.arg(Team::hana, Team::lea));
    m_edit->selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"ask @Hana Sato\nor @Lea Martin"_s);
    QVERIFY(!copied->hasHtml());
}

void TestComposer::textIsAddedOnItsOwnLine()
{
    m_composer->addText(u"not sent"_s);
    QCOMPARE(m_composer->text(), u"not sent"_s);
    m_composer->addText(u"nor this"_s);
    QCOMPARE(m_composer->text(), u"not sent\nnor this"_s);
    m_composer->beginEdit(message(), u"x"_s);
    m_composer->addText(u"third"_s);
    QVERIFY(!m_composer->editing());
    QCOMPARE(m_composer->text(), u"not sent\nnor this\nthird"_s);
}

void TestComposer::blockedSaysWhy()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"too late"_s);
    m_composer->setBlocked(u"This channel is archived"_s);
    QVERIFY(visibleText().contains(u"This channel is archived"_s));
    QVERIFY(!m_edit->isVisible() && !button(u"Send"_s)->isVisible());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
    m_composer->setBlocked({});
    QVERIFY(m_edit->isVisible());
    QCOMPARE(shown(), u"too late"_s);
    QVERIFY(!visibleText().contains(u"archived"_s));
    // And what can be done about it.
    QSignalSpy asked(m_composer, &Composer::remedyRequested);
    m_composer->setBlocked(u"This channel is archived"_s, u"Restore channel"_s);
    QTest::mouseClick(button(u"Restore channel"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_composer->setBlocked({});
    QVERIFY(!button(u"Restore channel"_s));
}

void TestComposer::theFieldGrowsToAPoint()
{
    const int one = m_composer->height();
    m_composer->setText(u"a\nb\nc\nd\ne"_s);
    QTRY_VERIFY(m_composer->height() > one);
    m_composer->setText(u"line\n"_s.repeated(200));
    QTRY_VERIFY(m_edit->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff);
    QVERIFY(m_composer->height() <= m_window->height() / 2);
    m_composer->setText({});
    QTRY_COMPARE(m_composer->height(), one);
}

QTEST_MAIN(TestComposer)
#include "test_composer.moc"
