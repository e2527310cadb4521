// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// What is written and not sent: drafts, and edits of what was said before.
class TestComposerDrafts final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anEditComesAndGoes();
    void anUnchangedEditIsNotSaved();
    void aBrokenOffEditIsTakenUpAgain();
    void onlyBesideFilesATextMayGo();
    void theBannerLeavesTheEdit();
    void draftsLeaveAfterAPause();
    void draftsAreOfThePersonsMaking();
    void anotherDevicesDraftIsTaken();
    void anEditIsNoDraft();
};

void TestComposerDrafts::anEditComesAndGoes()
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

void TestComposerDrafts::anUnchangedEditIsNotSaved()
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

void TestComposerDrafts::aBrokenOffEditIsTakenUpAgain()
{
    QSignalSpy edits(m_composer, &Composer::editChanged);
    const MessageId first = message();
    m_composer->beginEdit(first, u"first"_s);
    write(u", longer"_s);
    QTRY_COMPARE(edits.size(), 1); // after a pause, as a draft
    write(u" still"_s);
    m_composer->beginEdit(message(), u"second"_s); // without leaving the first one by oneself
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits[1][0].value<MessageId>(), first);
    QCOMPARE(edits[1][1].toString(), u"first, longer still"_s);
    QCOMPARE(m_composer->text(), u"second"_s);
    m_composer->setText(u"another room's draft"_s);
    QVERIFY(!m_composer->editing());
    QCOMPARE(m_composer->text(), u"another room's draft"_s);
    QCOMPARE(edits.size(), 2); // nothing was changed
    m_composer->beginEdit(first, u"first"_s, edits[1][1].toString());
    QCOMPARE(m_composer->text(), u"first, longer still"_s);
    // As it was, and when it is saved, there is nothing to keep.
    m_edit->selectAll();
    write(u"first"_s);
    m_composer->leaveEdit();
    QCOMPARE(edits.takeLast()[1].toString(), QString());
    m_composer->beginEdit(first, u"first"_s);
    write(u"!"_s);
    press(Qt::Key_Return);
    QCOMPARE(edits.takeLast()[1].toString(), QString());
}

void TestComposerDrafts::onlyBesideFilesATextMayGo()
{
    QSignalSpy finished(m_composer, &Composer::editFinished);
    const auto empty = [this] {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        QCOMPARE(shown(), QString());
    };
    m_composer->beginEdit(message(), u"a text"_s);
    empty();
    QVERIFY(!button(u"Save"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(m_composer->editing());
    QCOMPARE(finished.size(), 0);
    m_composer->beginEdit(message(), u"look"_s, {}, Composer::EditedText::Optional);
    empty();
    QVERIFY(button(u"Save"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(!m_composer->editing());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][1].toString(), QString());
    QVERIFY(!button(u"Send"_s)->isEnabled());
}

void TestComposerDrafts::theBannerLeavesTheEdit()
{
    m_composer->beginEdit(message(), u"x"_s);
    QAbstractButton* cancel = button(u"Cancel editing"_s);
    QVERIFY(cancel && cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!m_composer->editing());
}

void TestComposerDrafts::draftsLeaveAfterAPause()
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

void TestComposerDrafts::draftsAreOfThePersonsMaking()
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

void TestComposerDrafts::anotherDevicesDraftIsTaken()
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

void TestComposerDrafts::anEditIsNoDraft()
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

QTEST_MAIN(TestComposerDrafts)
#include "test_composer_drafts.moc"
