// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/row_place.h"
#include "tests/ui/timeline_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::test;
using namespace hearth::ui;
using models::TimelineRow;

/// A poll in the conversation: how it is set and painted, pressed, walked along, told of, copied.
class TestPollRows final : public QObject, TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup();

    void everyOptionHasItsRoom_data();
    void everyOptionHasItsRoom();
    void votesAreSeen();
    void optionsAreClicked();
    void digitsVote();
    void optionsAreWalkedAlong();
    void aClosedPollIsRead();
    void whoVotedIsInTheToolTip();
    void itIsTold();
    void itIsCopied();
    void theMenuFits();

private:
    static TimelineRow poll()
    {
        return samplePoll(1, u"You"_s, u"Which **day**?"_s, { u"Mon"_s, u"Tue"_s, u"Wed"_s });
    }
    [[nodiscard]] QPoint at(RowPart part, int index = 0) const
    {
        return placeIn(*m_view, m_source->row(0), part, index);
    }
    [[nodiscard]] QString toolTipAt(QPoint place) const;
    [[nodiscard]] QImage picture() const { return m_view->viewport()->grab().toImage(); }
};

void TestPollRows::cleanup()
{
    m_theme->setZoom(100);
    m_theme->setDensity(RowDensity::Comfortable);
    m_theme->setContrast(Contrast::Normal);
    tearDown();
}

void TestPollRows::everyOptionHasItsRoom_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("width");
    QTest::addColumn<RowDensity>("density");
    for (const int zoom : { 50, 100, 300 }) {
        for (const int width : { 320, 700, 1400 }) {
            for (const RowDensity density : { RowDensity::Comfortable, RowDensity::Compact })
                QTest::addRow("%d %%, %d wide, %s", zoom, width,
                    density == RowDensity::Compact ? "compact" : "comfortable")
                    << zoom << width << density;
        }
    }
}

void TestPollRows::everyOptionHasItsRoom()
{
    QFETCH(const int, zoom);
    QFETCH(const int, width);
    QFETCH(const RowDensity, density);
    m_theme->setZoom(zoom);
    m_theme->setDensity(density);
    m_view->resize(width, 600);
    const QString longOption = u"as long as an option may be "_s.repeated(4).first(100);
    open({ samplePoll(1, u"You"_s, u"Which?"_s,
        { u"Monday"_s, longOption, u"x"_s.repeated(100), u"يوم الثلاثاء"_s, u"\u202enezne"_s }) });
    const TimelineRow& row = m_source->row(0);
    const RowLayout layout = layoutOf(*m_view, row);
    QCOMPARE(layout.pollOptions.size(), std::size_t(row.poll->options.size()));
    const qreal room = RowLayout::textWidth(row, m_view->viewport()->width(), themeOf(*m_view));
    qreal before = layout.bodyPlace.y() + layout.body->height();
    for (const RowLayout::PollOption& option : layout.pollOptions) {
        QVERIFY(option.bar.top() >= before);
        QVERIFY(option.bar.width() <= room);
        before = option.bar.bottom();
        QVERIFY(option.bar.contains(option.mark));
        QVERIFY(option.bar.contains(QRectF(option.textPlace, QSizeF(1, option.text->height()))));
        QVERIFY(option.bar.contains(option.figuresPlace));
        QVERIFY(!option.figuresPlace.intersects(option.mark));
        // What is counted and how many never stand on each other.
        QVERIFY(option.figuresPlace.top() >= option.textPlace.y() + option.text->height()
            || option.textPlace.x() + option.text->naturalWidth() <= option.figuresPlace.left());
    }
    QVERIFY(layout.pollNotePlace.y() >= before);
    QVERIFY(layout.message.bottom() >= layout.pollNotePlace.y() + layout.pollNote->height());
    QVERIFY(!picture().isNull());
}

void TestPollRows::votesAreSeen()
{
    for (const Contrast contrast : { Contrast::Normal, Contrast::High }) {
        m_theme->setContrast(contrast);
        TimelineRow row = poll();
        open({ row });
        const QImage before = picture();
        row.poll->options[0].chosen = false;
        m_source->replace(0, row);
        const QImage notChosen = picture();
        QVERIFY(notChosen != before);
        row.poll->options[0].percent += 10;
        m_source->replace(0, row);
        QVERIFY(picture() != notChosen);
        // Nothing moves when somebody votes.
        const int height = m_view->messageRect(row.id).height();
        row.poll->options[1].votes += 1;
        row.poll->options[1].chosen = true;
        m_source->replace(0, row);
        QCOMPARE(m_view->messageRect(row.id).height(), height);
    }
}

void TestPollRows::optionsAreClicked()
{
    open({ poll() });
    const QSignalSpy voted(m_view.get(), &TimelineView::voteRequested);
    const QPoint second = at(RowPart::PollOption, 1);
    hover(second);
    QVERIFY(isHand());
    click(second);
    QCOMPARE(voted.size(), 1);
    QCOMPARE(voted[0][0].value<MessageId>(), m_source->row(0).id);
    QCOMPARE(voted[0][1].toInt(), 1);
    const QSignalSpy requested(m_view.get(), &TimelineView::requested);
    click(at(RowPart::PollClose));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageAction>(), MessageAction::ClosePoll);
    QCOMPARE(voted.size(), 1);
}

void TestPollRows::digitsVote()
{
    open({ poll(), sampleRow(2, u"Hana Sato"_s, u"No poll"_s) });
    const QSignalSpy voted(m_view.get(), &TimelineView::voteRequested);
    m_view->focusMessage(m_source->row(0).id);
    for (const Qt::Key key : { Qt::Key_3, Qt::Key_1, Qt::Key_4, Qt::Key_0 })
        QTest::keyClick(m_view.get(), key);
    QCOMPARE(voted.size(), 2);
    QCOMPARE(voted[0][1].toInt(), 2);
    QCOMPARE(voted[1][1].toInt(), 0);
    m_view->focusMessage(m_source->row(1).id);
    QTest::keyClick(m_view.get(), Qt::Key_1);
    QCOMPARE(voted.size(), 2);
}

void TestPollRows::optionsAreWalkedAlong()
{
    TimelineRow row = poll();
    row.reactions = { { .emoji = u"🎉"_s, .count = 1, .own = false, .names = { u"Bob"_s } } };
    open({ row });
    const QSignalSpy voted(m_view.get(), &TimelineView::voteRequested);
    const QSignalSpy reacted(m_view.get(), &TimelineView::reactionRequested);
    m_view->focusMessage(row.id);
    const QImage before = picture();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(picture() != before); // where the keyboard is can be seen
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(voted.size(), 2);
    QCOMPARE(voted[0][1].toInt(), 0);
    QCOMPARE(voted[1][1].toInt(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(reacted.size(), 1);
    QCOMPARE(reacted[0][1].toString(), u"🎉"_s);
    // Closed meanwhile: only the reaction is left to be pressed, and not by whoever meant an
    // option.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Left);
    row.poll->closed = true;
    row.poll->mayVote = false;
    m_source->replace(0, row);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(voted.size(), 2);
    QCOMPARE(reacted.size(), 1);
    m_view->focusMessage(row.id);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(voted.size(), 2);
    QCOMPARE(reacted.size(), 2);
}

void TestPollRows::aClosedPollIsRead()
{
    TimelineRow row = poll();
    row.poll->closed = true;
    row.poll->mayVote = false;
    row.poll->mayClose = false;
    open({ row });
    QVERIFY(at(RowPart::PollOption, 0).isNull());
    QVERIFY(at(RowPart::PollClose).isNull());
    const QPoint place = at(RowPart::PollResult, 1);
    QVERIFY(!place.isNull());
    hover(place);
    QVERIFY(!isHand());
    const QSignalSpy voted(m_view.get(), &TimelineView::voteRequested);
    click(place);
    m_view->focusMessage(row.id);
    QTest::keyClick(m_view.get(), Qt::Key_1);
    QVERIFY(voted.isEmpty());
    QVERIFY(m_view->accessibleText(0).contains(u"closed"_s));
}

QString TestPollRows::toolTipAt(QPoint place) const
{
    QHelpEvent help(QEvent::ToolTip, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &help);
    return QToolTip::text();
}

void TestPollRows::whoVotedIsInTheToolTip()
{
    TimelineRow row = poll();
    row.poll->options[1].votes = 7; // two of them are known by name
    row.poll->options[2].votes = 0;
    row.poll->options[2].voterNames.clear();
    open({ row });
    const QString first = toolTipAt(at(RowPart::PollOption, 0));
    QVERIFY2(first.contains(u"Hana Sato"_s) && first.contains(u"Lea Martin"_s), qPrintable(first));
    const QString second = toolTipAt(at(RowPart::PollOption, 1));
    QVERIFY2(second.contains(u"Hana Sato"_s) && second.contains(u"5 more"_s), qPrintable(second));
    QCOMPARE(toolTipAt(at(RowPart::PollOption, 2)), u"Nobody has chosen this"_s);
    row.poll->anonymous = true;
    for (models::PollOptionRow& option : row.poll->options)
        option.voterNames.clear();
    m_source->replace(0, row);
    QVERIFY(toolTipAt(at(RowPart::PollOption, 0)).contains(u"anonymous"_s));
    QToolTip::hideText();
}

void TestPollRows::itIsTold()
{
    open({ poll() });
    const QString told = m_view->accessibleText(0);
    QVERIFY2(told.startsWith(u"You, Which day?, Mon: 3 votes, chosen by you, Tue: 2 votes, "_s),
        qPrintable(told));
    QVERIFY2(told.contains(u"6 people voted"_s), qPrintable(told));
    // And pressed without eyes, keys or a pointer.
    QAccessibleInterface* message = QAccessible::queryAccessibleInterface(m_view.get())->child(0);
    QVERIFY(message && message->actionInterface());
    const QStringList actions = message->actionInterface()->actionNames();
    QCOMPARE(actions, QStringList({ u"Vote: Mon"_s, u"Vote: Tue"_s, u"Vote: Wed"_s }));
    const QSignalSpy voted(m_view.get(), &TimelineView::voteRequested);
    message->actionInterface()->doAction(actions[2]);
    QCOMPARE(voted.size(), 1);
    QCOMPARE(voted[0][1].toInt(), 2);
    TimelineRow row = poll();
    row.poll->mayVote = false;
    m_source->replace(0, row);
    QVERIFY(message->actionInterface()->actionNames().isEmpty());
}

void TestPollRows::itIsCopied()
{
    open({ poll(), sampleRow(2, u"Hana Sato"_s, u"Wednesday for me"_s) });
    m_view->focusMessage(m_source->row(0).id);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Which day?\n• Mon\n• Tue\n• Wed"_s);
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    QVERIFY2(html.contains(u"<strong>day</strong>"_s) && html.contains(u"<li>Tue</li>"_s),
        qPrintable(html));
    m_view->selectAll();
    QVERIFY2(m_view->selectedText().contains(u"Which day?\n• Mon\n• Tue\n• Wed\n"_s),
        qPrintable(m_view->selectedText()));
    QVERIFY(m_view->selectedHtml().contains(u"<li>Wed</li>"_s));
}

void TestPollRows::theMenuFits()
{
    TimelineRow closed = poll();
    closed.id = MessageId::derive("closed");
    closed.poll->closed = true;
    closed.poll->mayClose = false;
    open({ poll(), closed });
    for (const int row : { 0, 1 }) {
        m_view->focusMessage(m_source->row(row).id);
        QTest::keyClick(m_view.get(), Qt::Key_F10, Qt::ShiftModifier);
        QStringList texts;
        for (QMenu* menu : m_view->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
            for (const QAction* action : menu->actions())
                texts.append(action->text());
            delete menu;
        }
        QCOMPARE(texts.contains(u"Close poll…"_s), row == 0);
        QVERIFY(!texts.contains(u"Edit"_s)); // what was asked stays
        QVERIFY(texts.contains(u"Forward…"_s));
    }
    const QSignalSpy edited(m_view.get(), &TimelineView::editRequested);
    QTest::keyClick(m_view.get(), Qt::Key_E);
    QVERIFY(edited.isEmpty());
}

QTEST_MAIN(TestPollRows)
#include "test_poll_rows.moc"
