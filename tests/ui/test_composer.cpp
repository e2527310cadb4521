// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

#include <QClipboard>
#include <QLabel>
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
    void enterInAFenceIsANewLine();
    void newLinesContinueLists();
    void upAsksForTheLastMessage();
    void escapeIsPassedOn();
    void anEditComesAndGoes();
    void anUnchangedEditIsNotSaved();
    void aBrokenOffEditIsTakenUpAgain();
    void theBannerLeavesTheEdit();
    void draftsLeaveAfterAPause();
    void draftsAreOfThePersonsMaking();
    void anotherDevicesDraftIsTaken();
    void anEditIsNoDraft();
    void lengthIsCountedNearTheLimit();
    void tooLongIsSaidAndNotSent();
    void tokensCountAsTheyAreSent();
    void undoTakesBackWhatWasTyped();
    void undoStaysInItsRoom();
    void undoStaysInItsEdit();
    void pastedTextIsPlain();
    void copiedMentionsAreReadable();
    void textIsAddedOnItsOwnLine();
    void blockedSaysWhy();
    void theFieldGrowsToAPoint();

private:
    [[nodiscard]] QString visibleText() const
    {
        QStringList lines;
        for (const QLabel* label : m_composer->findChildren<QLabel*>()) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines.join(u'\n');
    }
    MessageId message()
    {
        SystemClock clock;
        SystemRandom random;
        return MessageId::generate(clock, random);
    }
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

void TestComposer::anEditComesAndGoes()
{
    QSignalSpy finished(m_composer, &Composer::editFinished);
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"half a thought"_s);
    const MessageId id = message();
    m_composer->beginEdit(id, u"a tpyo"_s);
    QCOMPARE(m_composer->editing(), id);
    QCOMPARE(m_composer->text(), u"a tpyo"_s);
    QVERIFY(visibleText().contains(u"Editing message"_s));
    QVERIFY(button(u"Save"_s) && !button(u"Send"_s));
    m_edit->selectAll();
    write(u"a typo"_s);
    press(Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<MessageId>(), id);
    QCOMPARE(finished[0][1].toString(), u"a typo"_s);
    QCOMPARE(sent.size(), 0);
    // What was being written is there again.
    QVERIFY(!m_composer->editing());
    QCOMPARE(m_composer->text(), u"half a thought"_s);
    QVERIFY(!visibleText().contains(u"Editing message"_s));
    QVERIFY(button(u"Send"_s));
    // Nothing is left of it for the next time.
    m_composer->beginEdit(id, u"a typo, edited elsewhere"_s);
    QCOMPARE(m_composer->text(), u"a typo, edited elsewhere"_s);
}

void TestComposer::anUnchangedEditIsNotSaved()
{
    QSignalSpy finished(m_composer, &Composer::editFinished);
    m_composer->beginEdit(message(), u"as it was"_s);
    press(Qt::Key_Return);
    QVERIFY(!m_composer->editing());
    QCOMPARE(finished.size(), 0);
    // Nor is one that leaves nothing: that would be deleting.
    m_composer->beginEdit(message(), u"x"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Return);
    QCOMPARE(finished.size(), 0);
    QVERIFY(m_composer->editing());
}

void TestComposer::aBrokenOffEditIsTakenUpAgain()
{
    const MessageId first = message();
    m_composer->beginEdit(first, u"first"_s);
    write(u", longer"_s);
    m_composer->beginEdit(message(), u"second"_s); // without leaving the first one by oneself
    QCOMPARE(m_composer->text(), u"second"_s);
    m_composer->setText(u"another room's draft"_s);
    QVERIFY(!m_composer->editing());
    QCOMPARE(m_composer->text(), u"another room's draft"_s);
    m_composer->beginEdit(first, u"first"_s);
    QCOMPARE(m_composer->text(), u"first, longer"_s);
}

void TestComposer::theBannerLeavesTheEdit()
{
    m_composer->beginEdit(message(), u"x"_s);
    QAbstractButton* cancel = button(u"Cancel editing"_s);
    QVERIFY(cancel && cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!m_composer->editing());
}

void TestComposer::draftsLeaveAfterAPause()
{
    QSignalSpy drafts(m_composer, &Composer::draftChanged);
    write(u"hel"_s);
    write(u"lo"_s);
    QCOMPARE(drafts.size(), 0); // not with every key
    QTRY_COMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0][0].toString(), u"hello"_s);
    m_composer->flushDraft(); // known already
    QCOMPARE(drafts.size(), 1);
    write(u" you"_s);
    m_composer->flushDraft();
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts[1][0].toString(), u"hello you"_s);
}

void TestComposer::draftsAreOfThePersonsMaking()
{
    QSignalSpy drafts(m_composer, &Composer::draftChanged);
    m_composer->setText(u"another room's"_s);
    m_composer->flushDraft();
    QCOMPARE(drafts.size(), 0);
    write(u" x"_s);
    m_composer->setText(u"yet another room's"_s); // whoever changes the room flushes before
    m_composer->flushDraft();
    QCOMPARE(drafts.size(), 0);
}

void TestComposer::anotherDevicesDraftIsTaken()
{
    QSignalSpy drafts(m_composer, &Composer::draftChanged);
    m_composer->takeDraft(u"begun elsewhere"_s);
    QCOMPARE(m_composer->text(), u"begun elsewhere"_s);
    // What was typed since is not lost for it.
    write(u" and here"_s);
    m_composer->takeDraft(u"something else"_s);
    QCOMPARE(m_composer->text(), u"something else\n\nbegun elsewhere and here"_s);
    QTRY_COMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0][0].toString(), m_composer->text());
    m_composer->takeDraft({}); // an edit goes on; the draft waits behind it
    m_composer->beginEdit(message(), u"a message"_s);
    m_composer->takeDraft(u"meanwhile"_s);
    QCOMPARE(m_composer->text(), u"a message"_s);
    m_composer->leaveEdit();
    QCOMPARE(m_composer->text(), u"meanwhile"_s);
}

void TestComposer::anEditIsNoDraft()
{
    QSignalSpy drafts(m_composer, &Composer::draftChanged);
    write(u"a draft"_s);
    m_composer->beginEdit(message(), u"x"_s); // announces what waits
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0][0].toString(), u"a draft"_s);
    write(u"yz"_s);
    m_composer->flushDraft();
    m_composer->leaveEdit();
    m_composer->flushDraft();
    QCOMPARE(drafts.size(), 1);
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

void TestComposer::pastedTextIsPlain()
{
    auto* rich = new QMimeData;
    rich->setText(u"red\r\n@Hana Sato"_s);
    rich->setHtml(u"<b style='color: red'>red</b><br>@Hana Sato"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    write(u"so: "_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"so: red\n@Hana Sato"_s);
    QCOMPARE(m_composer->text(), u"so: red\n"_s + Team::hana);
    // A picture has no text, and nothing happens.
    auto* picture = new QMimeData;
    picture->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"so: red\n@Hana Sato"_s);
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
