// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/day_picker.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QScreen>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfAWeek = 7;

} // namespace

DayPicker::DayPicker(const QDate& shown, const QDate& today, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Go to a day"));
    m_calendar->setObjectName(u"days"_s);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(std::min(shown, today));
    m_calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::smallGap);
    auto* shortcuts = new QHBoxLayout;
    const auto offer = [&](const QString& text, const QDate& day) {
        auto* button = new Button(text, ButtonKind::Quiet, this);
        connect(button, &QPushButton::clicked, this, [this, day] { choose(day); });
        shortcuts->addWidget(button);
    };
    offer(tr("Today"), today);
    offer(tr("Yesterday"), today.addDays(-1));
    offer(tr("A week ago"), today.addDays(-daysOfAWeek));
    offer(tr("A month ago"), today.addMonths(-1));
    column->addLayout(shortcuts);
    column->addWidget(m_calendar);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DayPicker::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &DayPicker::choose);
}

void DayPicker::popup(QPoint globalPosition)
{
    adjustSize();
    if (const QScreen* screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry();
        globalPosition.setX(std::clamp(
            globalPosition.x(), room.left(), std::max(room.left(), room.right() - width())));
        globalPosition.setY(std::clamp(
            globalPosition.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(globalPosition);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void DayPicker::choose(const QDate& day)
{
    // A click is told twice by some styles: as clicked and as activated.
    if (!isVisible())
        return;
    close();
    Q_EMIT dayChosen(day);
}

} // namespace hearth::ui
