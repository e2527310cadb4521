// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timeline_fixture.h"
#include "ui/theme/hearth_style.h"

#include <QSignalSpy>

using namespace hearth;
using namespace hearth::test;
using namespace hearth::ui;
using namespace Qt::StringLiterals;

/// Chips under a message, and what else stands around its text, with real clicks and keys.
class TestReactions : public QObject, TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aChipIsClicked();
    void chipsByKeyboard();
    void theWayToTheThread();
    void theWayToWhatIsForwarded();
    void pinsTakeTheirPlace();

private:
    static models::TimelineRow reactedRow();
    [[nodiscard]] QPoint at(RowPart part, int index = 0) const;
};

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
    const models::TimelineRow& row = m_source->row(0);
    const Theme& theme = themeOf(*m_view);
    const int width = m_view->viewport()->width();
    const auto body = std::make_shared<DocumentLayout>(
        row.document, DocumentLayout::Options {}, RowLayout::textWidth(row, width, theme), theme);
    const RowLayout layout(row, body, { .width = width, .now = m_clock.now() }, theme);
    for (const RowLayout::Region& region : layout.regions) {
        if (region.part == part && region.index == index)
            return region.rect.center().toPoint()
                + QPoint(0, y(0) - static_cast<int>(layout.message.top()));
    }
    return {};
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

void TestReactions::theWayToWhatIsForwarded()
{
    models::TimelineRow row = sampleRow(1, u"Ada"_s, {});
    row.forwarded = models::ForwardedBlock { .message = MessageId::derive("original"),
        .room = RoomId::derive("elsewhere"),
        .position = row.position,
        .author = u"Bob"_s,
        .roomTitle = u"release"_s,
        .document = sampleRow(2, u"Bob"_s, u"It **works**."_s).document };
    open({ row });
    QSignalSpy asked(m_view.get(), &TimelineView::forwardedActivated);
    click(at(RowPart::Forwarded));
    QCOMPARE(asked.size(), 1);
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

QTEST_MAIN(TestReactions)
#include "test_reactions.moc"
