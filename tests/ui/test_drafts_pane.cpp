// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/attention_fixture.h"
#include "ui/activity/drafts_pane.h"
#include "ui/composer/composer.h"
#include "ui/sidebar/drafts_button.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/states.h"

#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Everything that is begun and not sent, in the pane at the right, by keyboard.
class TestDraftsPane : public QObject, private test::AttentionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void listsDraftsOfRoomsAndThreads();
    void whatIsDeletedComesBack();
    void whatWasBegunAnewStays();

private:
    static constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;

    [[nodiscard]] DraftsPane& pane() const { return *m_desk->window().findChild<DraftsPane*>(); }
    [[nodiscard]] QListView& list() const { return *pane().findChild<QListView*>(u"drafts"_s); }
    [[nodiscard]] QString heard(int row) const
    {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    void undo() const
    {
        pane().findChild<InlineMessage*>(u"draftUndo"_s)->findChild<QPushButton*>()->click();
    }
};

void TestDraftsPane::listsDraftsOfRoomsAndThreads()
{
    const RoomId release = create(u"release"_s);
    const MessageId start = say(release, u"a question"_s);
    QVERIFY(!m_desk->find<DraftsButton>(u"draftsButton"_s));
    lea().session().saveDraft(release, start, u"an answer"_s);
    m_desk->composer().setFocus();
    m_desk->write(u"for general"_s); // not stored yet
    press(Qt::Key_D, keys);
    QVERIFY(pane().isVisible());
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QVERIFY2(heard(0).contains(u"general"_s) && heard(0).contains(u"for general"_s),
        qPrintable(heard(0)));
    QVERIFY(heard(1).contains(u"thread"_s) && heard(1).contains(u"an answer"_s));
    QVERIFY(m_desk->find<DraftsButton>(u"draftsButton"_s));
    QVERIFY(m_desk->hasKeyboard(pane()));
    list().setCurrentIndex(list().model()->index(1, 0));
    m_desk->press(Qt::Key_Return);
    QCOMPARE(openRoom(), release);
    auto* thread = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(thread->isVisible());
    QTRY_COMPARE(thread->composer().text(), u"an answer"_s);
    QVERIFY(m_desk->hasKeyboard(thread->composer()));
}

void TestDraftsPane::whatIsDeletedComesBack()
{
    m_desk->composer().setFocus();
    m_desk->write(u"half a thought"_s);
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    QVERIFY(m_desk->visibleText().contains(u"No drafts."_s));
    QTRY_COMPARE(m_desk->composer().text(), QString());
    undo();
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTRY_COMPARE(m_desk->composer().text(), u"half a thought"_s);
    QVERIFY(!pane().findChild<InlineMessage*>(u"draftUndo"_s)->isVisible());
}

void TestDraftsPane::whatWasBegunAnewStays()
{
    const RoomId release = create(u"release"_s);
    lea().session().saveDraft(release, {}, u"old"_s);
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    lea().session().saveDraft(release, {}, u"new"_s);
    undo();
    QCOMPARE(lea().session().draft(release), u"new"_s);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!pane().isVisible());
}

QTEST_MAIN(TestDraftsPane)
#include "test_drafts_pane.moc"
