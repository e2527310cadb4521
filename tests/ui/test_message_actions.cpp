// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timeline_fixture.h"
#include "ui/timeline/message_toolbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::sampleHistory;
using test::sampleRow;

/// One table of actions for toolbar, menu and keys; moving and selecting by keyboard; going to the
/// unread line and to a day.
class TestMessageActions final : public QObject, private test::TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyActionIsInTheTableOnce();
    void aKeyMeansOneThingOfARow();
    void keysAskForWhatTheySay_data();
    void keysAskForWhatTheySay();
    void nothingIsDoneWithATombstone();
    void aFailedMessageHasItsOwnKeys();
    void theMenuShowsTheSame();
    void enterOpensThreadOrLinks();
    void pagesAndEndsMoveTheFocus();
    void shiftSelectsWholeMessages();
    void thePillLeadsToTheUnreadLine();
    void goesToADay();
    void aDayBreakAsksForADay();
    void marksWhatIsSearchedFor();
    void compactRowsAreLower();
};

void TestMessageActions::everyActionIsInTheTableOnce()
{
    QSet<int> seen;
    for (const MessageActions::Entry& entry : MessageActions::all()) {
        QVERIFY(!seen.contains(static_cast<int>(entry.action)));
        seen.insert(static_cast<int>(entry.action));
        QVERIFY(entry.fits);
        QVERIFY(!MessageActions::text(entry.action, {}).isEmpty());
        QVERIFY(!MessageActions::description(entry.action).isEmpty());
    }
    QCOMPARE(seen.size(), static_cast<int>(MessageAction::Delete) + 1);
}

void TestMessageActions::aKeyMeansOneThingOfARow()
{
    auto failed = sampleRow(1, u"You"_s, u"Text"_s);
    failed.delivery = models::Delivery::Failed;
    for (const auto& row : { sampleRow(1, u"You"_s, u"Text"_s), failed }) {
        QSet<int> keys;
        for (const MessageActions::Entry& entry : MessageActions::all()) {
            if (entry.key == Qt::Key_unknown || !entry.fits(row))
                continue;
            QVERIFY2(
                !keys.contains(entry.key), qPrintable(MessageActions::text(entry.action, row)));
            keys.insert(entry.key);
        }
    }
}

void TestMessageActions::keysAskForWhatTheySay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<MessageAction>("action");
    QTest::newRow("R") << int(Qt::Key_R) << MessageAction::Reply;
    QTest::newRow("P") << int(Qt::Key_P) << MessageAction::Pin;
    QTest::newRow("S") << int(Qt::Key_S) << MessageAction::Save;
    QTest::newRow("L") << int(Qt::Key_L) << MessageAction::CopyLink;
    QTest::newRow("U") << int(Qt::Key_U) << MessageAction::MarkUnread;
    QTest::newRow("F") << int(Qt::Key_F) << MessageAction::Forward;
    QTest::newRow("Q") << int(Qt::Key_Q) << MessageAction::Quote;
}

void TestMessageActions::keysAskForWhatTheySay()
{
    QFETCH(int, key);
    QFETCH(MessageAction, action);
    open({ sampleRow(1, u"Hana Sato"_s, u"One"_s), sampleRow(2, u"Ivo Kovač"_s, u"Two"_s) });
    m_view->focusMessage(m_source->row(0).id);
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageAction>(), action);
    QCOMPARE(requested[0][1].value<MessageId>(), m_source->row(0).id);
}

void TestMessageActions::nothingIsDoneWithATombstone()
{
    auto row = sampleRow(1, u"You"_s, {});
    row.deleted = true;
    open({ row });
    m_view->focusMessage(row.id);
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    const QSignalSpy removed(m_view.get(), &TimelineView::removeRequested);
    const QSignalSpy edited(m_view.get(), &TimelineView::editRequested);
    for (const Qt::Key key :
        { Qt::Key_R, Qt::Key_P, Qt::Key_S, Qt::Key_Q, Qt::Key_F, Qt::Key_E, Qt::Key_Delete })
        QTest::keyClick(m_view.get(), key);
    QVERIFY(requested.isEmpty() && removed.isEmpty() && edited.isEmpty());
    QGuiApplication::clipboard()->setText(u"kept"_s);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kept"_s);
    // Nobody answered, and nobody will: there is no thread to follow.
    QVERIFY(!MessageActions::entry(MessageAction::FollowThread).fits(row));
}

void TestMessageActions::aFailedMessageHasItsOwnKeys()
{
    auto row = sampleRow(1, u"You"_s, u"Refused"_s);
    row.delivery = models::Delivery::Failed;
    row.outboxKey = u"key"_s;
    open({ row });
    m_view->focusMessage(row.id);
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    const QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    const QSignalSpy edit(m_view.get(), &TimelineView::editFailedRequested);
    const QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    for (const Qt::Key key : { Qt::Key_R, Qt::Key_E, Qt::Key_Delete, Qt::Key_P, Qt::Key_L })
        QTest::keyClick(m_view.get(), key);
    QCOMPARE(retry.size(), 1);
    QCOMPARE(edit.size(), 1);
    QCOMPARE(discard.size(), 1);
    QVERIFY(requested.isEmpty());
}

void TestMessageActions::theMenuShowsTheSame()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"One"_s);
    row.pinned = true;
    open({ row });
    m_view->focusMessage(row.id);
    QTest::keyClick(m_view.get(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu && menu->isVisible());
    QStringList texts;
    QAction* save = nullptr;
    for (QAction* action : menu->actions()) {
        texts.append(action->text());
        if (action->text() == u"Save for later"_s)
            save = action;
    }
    QVERIFY(texts.contains(u"Unpin"_s));
    QVERIFY(texts.contains(u"Reply in thread"_s));
    QVERIFY(!texts.contains(u"Edit"_s)); // somebody else's
    QVERIFY(!texts.contains(u"Retry"_s));
    QVERIFY(save);
    QCOMPARE(save->shortcut(), QKeySequence(Qt::Key_S));
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    save->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageAction>(), MessageAction::Save);
    menu->close();
}

void TestMessageActions::enterOpensThreadOrLinks()
{
    auto rows = std::vector { sampleRow(1, u"Hana Sato"_s, u"Root"_s),
        sampleRow(2, u"Ivo Kovač"_s, u"[one](https://a.example) and https://b.example/x"_s),
        sampleRow(3, u"Lea Martin"_s, u"Nothing"_s) };
    rows[0].replyCount = 2;
    open(rows);
    const QSignalSpy thread(m_view.get(), &TimelineView::threadRequested);
    m_view->focusMessage(rows[0].id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(thread.size(), 1);
    m_view->focusMessage(rows[1].id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions()[0]->text(), u"https://a.example"_s); // where it leads, not its words
    const QSignalSpy link(m_view.get(), &TimelineView::linkActivated);
    menu->actions()[1]->trigger();
    QCOMPARE(link.size(), 1);
    QCOMPARE(link[0][0].toUrl(), QUrl(u"https://b.example/x"_s));
    menu->close();
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    m_view->focusMessage(rows[2].id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageAction>(), MessageAction::Reply);
}

void TestMessageActions::pagesAndEndsMoveTheFocus()
{
    open(sampleHistory(0, 100));
    m_view->focusMessage(m_source->row(99).id);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    const int above = m_source->indexOf(*m_view->focusedMessage());
    QVERIFY(above < 99);
    QVERIFY(y(above) >= 0);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_source->indexOf(*m_view->focusedMessage()), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_source->indexOf(*m_view->focusedMessage()) > 0);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_source->indexOf(*m_view->focusedMessage()), 99);
    QVERIFY(m_view->isAtBottom());
}

void TestMessageActions::shiftSelectsWholeMessages()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"One"_s), sampleRow(2, u"Ivo Kovač"_s, u"Two"_s),
        sampleRow(3, u"Lea Martin"_s, u"Three"_s) });
    m_view->focusMessage(m_source->row(1).id);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    const QString both = u"Ivo Kovač, 08:02\nTwo\n\nLea Martin, 08:03\nThree"_s;
    QCOMPARE(m_view->selectedText(), both);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), both);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"Two"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"Hana Sato, 08:01\nOne\n\nIvo Kovač, 08:02\nTwo"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_view->selectedText(), QString());
}

void TestMessageActions::thePillLeadsToTheUnreadLine()
{
    auto rows = sampleHistory(0, 100);
    rows[40].firstUnread = true;
    open(rows);
    m_view->jumpToNewest();
    m_view->setUnread(60, rows[39].position);
    QVERIFY(m_view->unreadPill().isVisible());
    QVERIFY2(
        m_view->unreadPill().text().contains(u"60"_s), qPrintable(m_view->unreadPill().text()));
    QTest::mouseClick(m_view->findChildren<JumpPill*>().at(1), Qt::LeftButton);
    QVERIFY(y(40) >= 0 && y(40) < m_view->viewport()->height());
    // Whoever was there is not led there again.
    QVERIFY(!m_view->unreadPill().isVisible());
    m_view->jumpToNewest();
    QVERIFY(!m_view->unreadPill().isVisible());
    m_view->jumpToUnread();
    QVERIFY(y(40) >= 0 && y(40) < m_view->viewport()->height());
}

void TestMessageActions::goesToADay()
{
    auto rows = sampleHistory(0, 200);
    open(rows);
    m_view->showPosition(rows[100].position);
    QVERIFY(!m_view->isAtBottom());
    QVERIFY(y(100) >= -40 && y(100) <= 40);
    // Between two messages: the one that comes after it.
    m_view->showPosition(rows[50].position + 1);
    QVERIFY(y(51) >= -40 && y(51) <= 40);
    m_view->showPosition(0);
    QVERIFY(y(0) >= 0);
}

void TestMessageActions::aDayBreakAsksForADay()
{
    auto row = sampleRow(1, u"Hana Sato"_s, u"One"_s);
    row.startsDay = true;
    open({ row });
    const QSignalSpy asked(m_view.get(), &TimelineView::dateRequested);
    const QRect place = m_view->messageRect(row.id);
    click({ place.center().x(), place.top() + 10 });
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<Timestamp>(), row.createdAt);
    QCOMPARE(m_view->shownDay(), row.createdAt.toDateTime().date());
}

void TestMessageActions::marksWhatIsSearchedFor()
{
    open({ sampleRow(1, u"Hana Sato"_s, u"a lamp for `lamp` people"_s) });
    const QImage plain = m_view->viewport()->grab().toImage();
    m_view->setHighlighter([](const QString& text) {
        QList<TextRange> found;
        for (int at = 0; (at = static_cast<int>(text.indexOf(u"lamp"_s, at))) >= 0; at += 4)
            found.append({ at, at + 4 });
        return found;
    });
    QVERIFY(m_view->viewport()->grab().toImage() != plain);
    m_view->setHighlighter({});
    QCOMPARE(m_view->viewport()->grab().toImage(), plain);
}

void TestMessageActions::compactRowsAreLower()
{
    open(sampleHistory(0, 20));
    // Rows on the screen: of the others the height is guessed.
    const int roomy = y(19) - y(17);
    m_theme->setDensity(RowDensity::Compact);
    const int compact = y(19) - y(17);
    m_theme->setZoom(200);
    const int large = y(19) - y(17);
    m_theme->setZoom(100);
    m_theme->setDensity(RowDensity::Comfortable);
    QVERIFY(compact < roomy);
    QVERIFY(large > compact + compact / 2);
    QCOMPARE(y(19) - y(17), roomy);
}

QTEST_MAIN(TestMessageActions)
#include "test_message_actions.moc"
