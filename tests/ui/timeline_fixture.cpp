// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timeline_fixture.h"

#include <QApplication>
#include <QCursor>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace hearth::test {

using namespace ui;

void TimelineFixture::setUpOnce()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ThemeController>(*qApp);
}

void TimelineFixture::setUp()
{
    QCursor::setPos(5000, 5000);
    m_highlighter = std::make_unique<CodeHighlighter>();
    m_view = std::make_unique<TimelineView>(
        TimelineView::Kind::Room, TimelineServices { m_clock, *m_highlighter, m_emoji }, nullptr);
    m_view->setTitle(u"# release"_s);
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TimelineFixture::tearDown()
{
    m_view.reset();
    m_highlighter.reset();
}

SampleRows& TimelineFixture::open(std::vector<models::TimelineRow> rows, int older, int newer)
{
    auto source = std::make_unique<SampleRows>();
    m_source = source.get();
    m_source->olderLeft = older;
    m_source->newerLeft = newer;
    m_source->reset(std::move(rows));
    m_view->setSource(std::move(source));
    m_source->open();
    QCoreApplication::processEvents();
    return *m_source;
}

int TimelineFixture::firstVisible() const
{
    for (int row = 0; row < m_source->rowCount(); ++row) {
        if (y(row) >= 0)
            return row;
    }
    return -1;
}

void TimelineFixture::click(QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, place);
}

QPoint TimelineFixture::onText(int row, int x) const
{
    return { x, m_view->messageRect(m_source->row(row).id).bottom() - 14 };
}

void TimelineFixture::scroll(int pixels)
{
    const QPoint middle = m_view->viewport()->rect().center();
    QWheelEvent event(middle, m_view->viewport()->mapToGlobal(middle), { 0, -pixels }, { 0, 0 },
        Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
}

void TimelineFixture::hover(QPoint place)
{
    QMouseEvent move(QEvent::MouseMove, place, m_view->viewport()->mapToGlobal(place), Qt::NoButton,
        Qt::NoButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &move);
}

bool TimelineFixture::isHand() const
{
    return m_view->viewport()->cursor().shape() == Qt::PointingHandCursor;
}

QPoint TimelineFixture::handOn(int row)
{
    constexpr int step = 3;
    for (QPoint place = onText(row, 64); place.x() < m_view->viewport()->width();
        place.rx() += step) {
        hover(place);
        if (isHand())
            return place;
    }
    return {};
}

} // namespace hearth::test
