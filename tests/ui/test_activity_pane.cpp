// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/attention_fixture.h"
#include "ui/activity/activity_pane.h"
#include "ui/sidebar/activity_button.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/tab_bar.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Activity in the pane at the right, by keyboard.
class TestActivityPane : public QObject, private test::AttentionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void opensAMentionInItsPlace();
    void aReplyOpensItsThread();
    void kindsAreTabs();
    void nothingIsASentence();
    void theSidebarCountsMentions();

private:
    static constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;

    [[nodiscard]] ActivityPane& pane() const
    {
        return *m_desk->window().findChild<ActivityPane*>();
    }
    [[nodiscard]] QListView& list() const { return *pane().findChild<QListView*>(u"activity"_s); }
    [[nodiscard]] QString named() const
    {
        return u"<@%1>"_s.arg(lea().directory().self().toString());
    }
};

void TestActivityPane::opensAMentionInItsPlace()
{
    const RoomId release = create(u"release"_s);
    const MessageId message = say(release, named() + u" look"_s);
    press(Qt::Key_A, keys);
    QVERIFY(pane().isVisible());
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTRY_VERIFY(list().currentIndex().isValid());
    QVERIFY(m_desk->hasKeyboard(pane()));
    m_desk->press(Qt::Key_Return);
    QCOMPARE(openRoom(), release);
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->indexOf(message) >= 0);
    // What is looked at there is read, and the list knows.
    QTRY_COMPARE(unread(lea(), release), 0);
    if (!pane().isVisible())
        press(Qt::Key_A, keys);
    QTRY_VERIFY(pane().isVisible());
    QTRY_VERIFY(
        !list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"unread"_s));
    press(Qt::Key_A, keys);
    QVERIFY(!pane().isVisible());
}

void TestActivityPane::aReplyOpensItsThread()
{
    const RoomId release = create(u"release"_s);
    const MessageId start = write(release, u"a question"_s);
    say(release, u"an answer"_s, start);
    press(Qt::Key_A, keys);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTRY_VERIFY(list().currentIndex().isValid());
    m_desk->press(Qt::Key_Return);
    QCOMPARE(openRoom(), release);
    QVERIFY(m_desk->window().findChild<ThreadPane*>()->isVisible());
    QTRY_COMPARE(lea().threads().unreadThreads(), 0);
}

void TestActivityPane::kindsAreTabs()
{
    const MessageId own = write(m_general, u"what do you think?"_s);
    say(m_general, named() + u" good"_s);
    ada().session().submit(
        protocol::reactionSet, { .messageId = own, .emoji = u"👍"_s, .present = true }, m_general);
    press(Qt::Key_A, keys);
    QTRY_COMPARE(list().model()->rowCount(), 2);
    auto* tabs = pane().findChild<TabBar*>(u"activityKinds"_s);
    tabs->setCurrentIndex(2);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTRY_VERIFY(list()
            .model()
            ->index(0, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(u"👍 Ada Byron"_s));
    tabs->setCurrentIndex(3);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    tabs->setCurrentIndex(0);
    QTRY_COMPARE(list().model()->rowCount(), 2);
}

void TestActivityPane::nothingIsASentence()
{
    press(Qt::Key_A, keys);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing yet."_s));
    QVERIFY(m_desk->hasKeyboard(pane())); // its tabs
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!pane().isVisible());
}

void TestActivityPane::theSidebarCountsMentions()
{
    auto* button = m_desk->find<ActivityButton>(u"activityButton"_s);
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), u"Activity"_s);
    const RoomId release = create(u"release"_s);
    say(release, named() + u" one"_s);
    say(release, u"two"_s);
    QTRY_VERIFY(button->accessibleName().contains(u'1'));
    button->click();
    QVERIFY(pane().isVisible());
}

QTEST_MAIN(TestActivityPane)
#include "test_activity_pane.moc"
