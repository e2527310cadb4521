// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timeline_fixture.h"
#include "ui/timeline/message_toolbar.h"
#include "ui/widgets/buttons.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::sampleHistory;
using test::sampleRow;

/// What a reader can do in a conversation: select and copy, follow links, use the toolbar, move by
/// keyboard, have it read aloud.
class TestTimelineView final : public QObject, private test::TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void selectsAWordAndAParagraph();
    void copiesAcrossMessages();
    void copyAllAndOne();
    void linkIsOnlyReported();
    void editedLeadsToEarlierVersions();
    void failedMessageOffersItsWays();
    void aFailedDeletionOffersNoEdit();
    void pendingSaysSoLater();
    void toolbarOffersWhatIsAllowed();
    void focusMovesByKeyboard();
    void threadOpensByKeyAndClick();
    void readsItselfAloud();
    void readsAMessageInOrder();
    void emptyRoomAndMissingHistoryAreSaid();
};

void TestTimelineView::selectsAWordAndAParagraph()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"first second third\n\nanother paragraph"_s) });
    const QRect row = m_view->messageRect(m_source->row(0).id);
    const QPoint place(74, row.bottom() - 40);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->selectedText(), u"first"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->selectedText(), u"first second third"_s);
    click({ 300, row.bottom() - 14 }, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"first second third\nanother paragraph"_s);
}

void TestTimelineView::copiesAcrossMessages()
{
    auto rows = std::vector { sampleRow(1, u"Hana Sato"_s, u"From here"_s),
        sampleRow(2, u"Hana Sato"_s, u"over `code` too"_s),
        sampleRow(3, u"Ivo Kovač"_s, u"- one\n- two"_s),
        sampleRow(4, u"Lea Martin"_s, u"to there"_s) };
    rows[1].startsGroup = false;
    open(rows);
    const QPoint start(68, onText(0).y());
    const QPoint end(600, onText(3).y());
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view->viewport(), end);
    QMouseEvent move(QEvent::MouseMove, end, m_view->viewport()->mapToGlobal(end), Qt::NoButton,
        Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, end);
    const QString expected
        = u"Hana Sato, 08:01\nFrom here\nover code too\n\nIvo Kovač, 08:03\n• one\n• two\n\nLea Martin, 08:04\nto there"_s;
    QCOMPARE(m_view->selectedText(), expected);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    // Rows that come in above change nothing about it.
    m_source->prepend({ sampleRow(0, u"Lea Martin"_s, u"Before"_s) });
    QCOMPARE(m_view->selectedText(), expected);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_view->selectedText(), QString());
}

void TestTimelineView::copyAllAndOne()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"One"_s), sampleRow(2, u"Ivo Kovač"_s, u"Two"_s) });
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedText(), u"Hana Sato, 08:01\nOne\n\nIvo Kovač, 08:02\nTwo"_s);
    m_view->clearSelection();
    m_view->focusMessage(m_source->row(1).id);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Two"_s);
}

void TestTimelineView::linkIsOnlyReported()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"[the words](https://example.org/elsewhere)"_s) });
    const QSignalSpy activated(m_view.get(), &TimelineView::linkActivated);
    const QSignalSpy hovered(m_view.get(), &TimelineView::linkHovered);
    QTest::mouseMove(m_view->viewport(), onText(0));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered[0][0].toUrl(), QUrl(u"https://example.org/elsewhere"_s));
    click(onText(0));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUrl(), QUrl(u"https://example.org/elsewhere"_s));
}

void TestTimelineView::editedLeadsToEarlierVersions()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"Said anew"_s);
    row.edited = true;
    open({ row });
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    const QPoint place = handOn(0);
    QVERIFY2(!place.isNull(), "nothing there can be clicked");
    click(place);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageAction>(), MessageAction::History);
    QCOMPARE(requested[0][1].value<MessageId>(), row.id);
    // By keyboard it is in the menu.
    m_view->focusMessage(row.id);
    QTest::keyClick(m_view.get(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu);
    QVERIFY(std::ranges::any_of(menu->actions(),
        [](const QAction* action) { return action->text() == u"Earlier versions…"_s; }));
    menu->close();
    // Where one may not look, it is a word.
    m_source->withheld = { MessageAction::History };
    QVERIFY(handOn(0).isNull());
    click(place);
    QCOMPARE(requested.size(), 1);
}

void TestTimelineView::failedMessageOffersItsWays()
{
    auto row = sampleRow(1, u"You"_s, u"Refused"_s);
    row.delivery = models::Delivery::Failed;
    row.outboxKey = u"key"_s;
    open({ row });
    const QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    const QSignalSpy edit(m_view.get(), &TimelineView::editFailedRequested);
    const QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    const int y = onText(0).y();
    for (int x = 70; x < 400; x += 6)
        click({ x, y });
    QVERIFY(retry.size() >= 1);
    QVERIFY(edit.size() >= 1);
    QVERIFY(discard.size() >= 1);
    QCOMPARE(retry[0][0].toString(), u"key"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Refused"_s);
    QVERIFY(m_view->accessibleText(0).contains(u"could not be sent"_s));
}

void TestTimelineView::aFailedDeletionOffersNoEdit()
{
    auto row = sampleRow(1, u"You"_s, u"Still here"_s);
    row.delivery = models::Delivery::Failed;
    row.outboxKey = u"key"_s;
    row.removal = true;
    open({ row });
    const QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    const QSignalSpy edit(m_view.get(), &TimelineView::editFailedRequested);
    const QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    const int y = onText(0).y();
    for (int x = 70; x < 400; x += 6)
        click({ x, y });
    QVERIFY(retry.size() >= 1);
    QVERIFY(discard.size() >= 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Still here"_s);
    QVERIFY(edit.isEmpty());
}

void TestTimelineView::pendingSaysSoLater()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"Before"_s) });
    auto row = sampleRow(2, u"You"_s, u"On its way"_s);
    row.delivery = models::Delivery::Waiting;
    row.outboxKey = u"key"_s;
    m_source->append(row);
    const int before = m_view->messageRect(row.id).height();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->messageRect(row.id).height() > before, 5000);
    row.delivery = models::Delivery::Sent;
    row.outboxKey.clear();
    m_source->replace(1, row);
    QCOMPARE(m_view->messageRect(row.id).height(), before);
}

void TestTimelineView::toolbarOffersWhatIsAllowed()
{
    auto rows = std::vector { sampleRow(1, u"Hana Sato"_s, u"Not mine"_s),
        sampleRow(2, u"You"_s, u"Mine"_s) };
    rows[0].replyCount = 2;
    open(rows);
    auto* toolbar = m_view->findChild<MessageToolbar*>();
    const auto offered = [toolbar] {
        QStringList names;
        const auto buttons = toolbar->findChildren<IconButton*>();
        for (const IconButton* button : buttons) {
            if (button->isVisible())
                names.append(button->accessibleName());
        }
        return names;
    };
    QTest::mouseMove(m_view->viewport(), onText(0));
    QTRY_COMPARE(toolbar->message(), m_source->row(0).id);
    QVERIFY(offered().contains(u"Open thread"_s));
    QVERIFY(!offered().contains(u"Edit"_s));
    QTest::mouseMove(m_view->viewport(), onText(1));
    QTRY_COMPARE(toolbar->message(), m_source->row(1).id);
    QVERIFY(offered().contains(u"Edit"_s));
    QVERIFY(!offered().contains(u"Open thread"_s));
    const QSignalSpy edit(m_view.get(), &TimelineView::editRequested);
    const auto buttons = toolbar->findChildren<IconButton*>();
    for (IconButton* button : buttons) {
        if (button->accessibleName() == "Edit"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit[0][0].value<MessageId>(), m_source->row(1).id);
}

void TestTimelineView::focusMovesByKeyboard()
{
    open(sampleHistory(0, 100));
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    const auto first = m_view->focusedMessage();
    QVERIFY(first);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Up);
    QVERIFY(m_view->focusedMessage() != first);
    const QRect place = m_view->messageRect(*m_view->focusedMessage());
    QVERIFY(place.top() >= 0 && place.bottom() <= m_view->viewport()->height());
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->isAtBottom());
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(!m_view->isAtBottom());
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->isAtBottom());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(y(0) >= 0);
}

void TestTimelineView::threadOpensByKeyAndClick()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"Root"_s);
    row.replyCount = 3;
    row.lastReplyAt = m_clock.now();
    open({ row });
    const QSignalSpy thread(m_view.get(), &TimelineView::threadRequested);
    click(onText(0, 80));
    QCOMPARE(thread.size(), 1);
    m_view->focusMessage(row.id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(thread.size(), 2);
}

void TestTimelineView::readsItselfAloud()
{
    auto rows = test::drawnConversation();
    open(rows);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Messages"_s);
    QCOMPARE(list->childCount(), 4);
    QAccessibleInterface* first = list->child(0);
    QVERIFY(first);
    QCOMPARE(first->role(), QAccessible::ListItem);
    const QString name = first->text(QAccessible::Name);
    QVERIFY2(name.startsWith(u"Hana Sato, The importer keeps"_s), qPrintable(name));
    QVERIFY2(name.indexOf(u"yesterday at 16:42"_s) > name.indexOf(u"The importer"_s)
            && name.indexOf(u"yesterday at 16:42"_s) < name.indexOf(u"3 repl"_s),
        qPrintable(name));
    QVERIFY(name.contains(u"3 repl"_s));
    QVERIFY(list->child(3)->text(QAccessible::Name).contains(u"waiting for the network"_s));
    QCOMPARE(list->indexOfChild(first), 0);
    QCOMPARE(first->parent(), list);
    QVERIFY(first->rect().isValid());
    // It stays the same message when others come in above.
    m_source->prepend({ sampleRow(0, u"Ivo Kovač"_s, u"Earlier"_s) });
    QCOMPARE(list->indexOfChild(first), 1);
    m_view->focusMessage(rows[1].id);
    QCOMPARE(list->focusChild(), list->child(2));
    QVERIFY(list->child(2)->state().focused);
    m_source->remove(1, 1);
    QVERIFY(!first->isValid());
}

void TestTimelineView::readsAMessageInOrder()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"The **importer** keeps"_s);
    row.forwarded = models::ForwardedBlock { .message = MessageId::derive("original"),
        .room = RoomId::derive("elsewhere"),
        .position = row.position,
        .author = u"Ivo Kovač"_s,
        .roomTitle = {},
        .source = u"It works"_s,
        .document = sampleRow(2, u"Ivo Kovač"_s, u"It works"_s).document };
    row.reactions = { { .emoji = u"🎉"_s, .count = 1, .own = false, .names = { u"Lea"_s } } };
    row.edited = true;
    row.pinned = true;
    row.pinnedBy = u"Noor"_s;
    row.saved = true;
    row.replyCount = 3;
    open({ row });
    const QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_view.get());
    const QString heard = list->child(0)->text(QAccessible::Name);
    qsizetype at = -1;
    for (const QString& part : { u"Hana Sato"_s, u"The importer keeps"_s, u"Ivo Kovač"_s,
             u"It works"_s, u"08:01"_s, u"Lea reacted with 🎉"_s, u"edited"_s, u"pinned by Noor"_s,
             u"saved for later"_s, u"3 repl"_s }) {
        const qsizetype found = heard.indexOf(part, at + 1);
        QVERIFY2(found > at, qPrintable(part + u": "_s + heard));
        at = found;
    }
    // Of what is gone only that it is gone.
    row.deleted = true;
    m_source->replace(0, row);
    const QString gone = m_view->accessibleText(0);
    QVERIFY(gone.contains(u"deleted"_s));
    QVERIFY(!gone.contains(u"importer"_s) && !gone.contains(u"pinned"_s)
        && !gone.contains(u"reacted"_s) && !gone.contains(u"It works"_s));
}

void TestTimelineView::emptyRoomAndMissingHistoryAreSaid()
{
    open({});
    const QImage empty = m_view->viewport()->grab().toImage();
    m_source->missing = true;
    Q_EMIT m_source->edgesChanged();
    QVERIFY(m_view->viewport()->grab().toImage() != empty);
    m_source->append(sampleRow(1, u"Hana Sato"_s, u"Hello"_s));
    QVERIFY(m_view->isAtBottom());
}

QTEST_MAIN(TestTimelineView)
#include "test_timeline_view.moc"
