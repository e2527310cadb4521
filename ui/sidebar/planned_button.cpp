// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/planned_button.h"

#include <QKeySequence>
#include <QLocale>

namespace hearth::ui {

PlannedButton::PlannedButton(QWidget* parent)
    : SidebarEntry(IconName::Clock, tr("Planned"), parent)
{
    setObjectName(QStringLiteral("plannedButton"));
    setToolTip(tr("Scheduled messages and reminders (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E).toString(QKeySequence::NativeText)));
    setCounts(0, 0);
}

void PlannedButton::setCounts(int planned, int news)
{
    m_planned = planned;
    m_news = news;
    setAccessibleName(news > 0 ? tr("Planned, %n for you to look at", nullptr, news)
                               : tr("Planned, %n waiting", nullptr, planned));
    update();
}

QString PlannedButton::quietCount() const { return QLocale().toString(m_planned); }

} // namespace hearth::ui
