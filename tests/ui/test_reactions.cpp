// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/row_place.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/emoji/emoji_history.h"
#include "ui/timeline/message_toolbar.h"

#include <QHelpEvent>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>

using namespace hearth;
using namespace hearth::test;
using namespace hearth::ui;
using namespace Qt::StringLiterals;

/// Chips under a message, and what else stands around its text, with real clicks and keys.
class TestReactions : public QObject, TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init();
    void cleanup();

    void aChipIsClicked();
    void chipsByKeyboard();
    void theWayToTheThread();
    void theWayToWhatIsForwarded();
    void linksInWhatIsForwardedAreLive();
    void spoilersInWhatIsForwardedUncover();
    void pinsTakeTheirPlace();
    void recentEmojiAreAtHand();
    void noEmojiWhereNothingCanBeSaid();

private:
    static models::TimelineRow reactedRow();
    /// Nothing but what it passes on.
    static models::TimelineRow forwardingRow(const QString& markdown);
    [[nodiscard]] QPoint at(RowPart part, int index = 0) const;
    /// The emoji that the toolbar of the first row offers.
    [[nodiscard]] QList<QToolButton*> quick() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EmojiHistory> m_history;
};

void TestReactions::init()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_history = std::make_unique<EmojiHistory>(*m_settings);
    m_emoji = m_history.get();
    setUp();
}

void TestReactions::cleanup()
{
    tearDown();
    m_history.reset();
    m_settings.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

QList<QToolButton*> TestReactions::quick() const
{
    QList<QToolButton*> shown;
    for (QToolButton* button : m_view->findChild<MessageToolbar*>()->findChildren<QToolButton*>()) {
        if (button->isVisible() && !button->text().isEmpty())
            shown.append(button);
    }
    return shown;
}

models::TimelineRow TestReactions::reactedRow()
{
    models::TimelineRow row = sampleRow(1, u"Ada"_s, u"Shipped."_s);
    row.revision = 1;
    row.reactions = {
        { .emoji = u"🎉"_s, .count = 2, .own = true, .names = { u"Ada"_s, u"Bob"_s } },
        { .emoji = u"🚀"_s, .count = 1, .own = false, .names = { u"Bob"_s } }
    };
    return row;
}

/// In the only row, wherever that stands: found as a person would, by looking.
QPoint TestReactions::at(RowPart part, int index) const
{
    return placeIn(*m_view, m_source->row(0), part, index);
}

void TestReactions::aChipIsClicked()
{
    open({ reactedRow() });
    QSignalSpy asked(m_view.get(), &TimelineView::reactionRequested);
    click(at(RowPart::Reaction, 1));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first()[0].value<MessageId>(), m_source->row(0).id);
    QCOMPARE(asked.first()[1].toString(), u"🚀"_s);
}

void TestReactions::chipsByKeyboard()
{
    open({ reactedRow() });
    QSignalSpy asked(m_view.get(), &TimelineView::reactionRequested);
    m_view->focusMessage(m_source->row(0).id);
    QTest::keyClick(m_view.get(), Qt::Key_Space); // no chip is chosen
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[0][1].toString(), u"🎉"_s);
    QCOMPARE(asked[1][1].toString(), u"🚀"_s);
    QCOMPARE(asked[2][1].toString(), u"🎉"_s);
}

void TestReactions::theWayToTheThread()
{
    models::TimelineRow row = sampleRow(1, u"Ada"_s, u"Done, see below."_s);
    row.parent = MessageId::derive("root");
    row.alsoInRoom = true;
    open({ row });
    QSignalSpy asked(m_view.get(), &TimelineView::threadRequested);
    click(at(RowPart::Origin));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first()[0].value<MessageId>(), *row.parent);
}

models::TimelineRow TestReactions::forwardingRow(const QString& markdown)
{
    models::TimelineRow row = sampleRow(1, u"Ada"_s, {});
    row.forwarded = models::ForwardedBlock { .message = MessageId::derive("original"),
        .room = RoomId::derive("elsewhere"),
        .position = row.position,
        .author = u"Bob"_s,
        .roomTitle = u"release"_s,
        .source = markdown,
        .document = sampleRow(2, u"Bob"_s, markdown).document };
    return row;
}

void TestReactions::theWayToWhatIsForwarded()
{
    open({ forwardingRow(u"It **works**."_s) });
    QSignalSpy asked(m_view.get(), &TimelineView::forwardedActivated);
    click(at(RowPart::Forwarded));
    QCOMPARE(asked.size(), 1);
}

void TestReactions::linksInWhatIsForwardedAreLive()
{
    open({ forwardingRow(u"[here](https://example.org/elsewhere)"_s) });
    const QPoint place = handOn(0);
    QVERIFY2(!place.isNull(), "nothing there can be clicked");
    const QSignalSpy hovered(m_view.get(), &TimelineView::linkHovered);
    const QSignalSpy activated(m_view.get(), &TimelineView::linkActivated);
    hover({ 1, place.y() });
    hover(place);
    QCOMPARE(hovered.last()[0].toUrl(), QUrl(u"https://example.org/elsewhere"_s));
    // Where it leads, not what it says.
    QHelpEvent help(QEvent::ToolTip, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &help);
    QCOMPARE(QToolTip::text(), u"https://example.org/elsewhere"_s);
    QToolTip::hideText();
    click(place);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUrl(), QUrl(u"https://example.org/elsewhere"_s));
    // By keyboard: Enter lists them.
    m_view->focusMessage(m_source->row(0).id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu && menu->actions().size() == 1);
    QCOMPARE(menu->actions()[0]->text(), u"https://example.org/elsewhere"_s);
    menu->close();
}

void TestReactions::spoilersInWhatIsForwardedUncover()
{
    open({ forwardingRow(u"||the butler||"_s) });
    const QPoint place = handOn(0);
    QVERIFY2(!place.isNull(), "nothing there can be clicked");
    const QImage covered = m_view->viewport()->grab().toImage();
    click(place);
    QVERIFY(handOn(0).isNull());
    QVERIFY(m_view->viewport()->grab().toImage() != covered);
    // Set anew, it stays so.
    m_view->resize(m_view->width() - 100, m_view->height());
    QVERIFY(handOn(0).isNull());
}

void TestReactions::pinsTakeTheirPlace()
{
    models::TimelineRow row = reactedRow();
    open({ row });
    const int before = m_view->messageRect(row.id).height();
    row.pinned = true;
    row.pinnedBy = u"Bob"_s;
    m_source->replace(0, row);
    QVERIFY(m_view->messageRect(row.id).height() > before);
}

void TestReactions::recentEmojiAreAtHand()
{
    open({ reactedRow() });
    QTest::mouseMove(m_view->viewport(), onText(0));
    QTRY_COMPARE(quick().size(), 3);
    QCOMPARE(quick()[0]->text(), u"👍"_s); // nothing was used yet
    m_history->note(u"🦜"_s);
    m_history->note(u"🎉"_s);
    m_source->replace(0, reactedRow());
    QCOMPARE(quick()[0]->text(), u"🎉"_s);
    QCOMPARE(quick()[0]->accessibleName(), u"Take back your reaction: party popper"_s);
    QVERIFY(quick()[0]->isChecked());
    QCOMPARE(quick()[1]->text(), u"🦜"_s);
    QCOMPARE(quick()[1]->accessibleName(), u"React with: parrot"_s);
    const QSignalSpy asked(m_view.get(), &TimelineView::reactionRequested);
    QTest::mouseClick(quick()[1], Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<MessageId>(), m_source->row(0).id);
    QCOMPARE(asked[0][1].toString(), u"🦜"_s);
}

void TestReactions::noEmojiWhereNothingCanBeSaid()
{
    models::TimelineRow row = sampleRow(1, u"You"_s, u"On its way"_s);
    row.delivery = models::Delivery::Sending;
    row.outboxKey = u"key"_s;
    open({ row });
    QTest::mouseMove(m_view->viewport(), onText(0));
    QTRY_VERIFY(m_view->findChild<MessageToolbar*>()->isVisible());
    QVERIFY(quick().isEmpty());
}

QTEST_MAIN(TestReactions)
#include "test_reactions.moc"
