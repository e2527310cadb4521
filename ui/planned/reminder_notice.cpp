// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/reminder_notice.h"

#include "ui/planned/planned_text.h"
#include "ui/widgets/states.h"

namespace hearth::ui {

ReminderNotice::ReminderNotice(NoticeBar& bar, QObject* owner)
    : QObject(owner)
    , m_bar(bar)
{
    m_bar.setObjectName(QStringLiteral("reminderNotice"));
    connect(&bar, &NoticeBar::closed, this, [this] { m_rung.clear(); });
    connect(&bar, &NoticeBar::actionRequested, this, [this] {
        if (m_rung.isEmpty())
            return;
        const ReminderId reminder = m_rung.constLast();
        m_rung.clear();
        m_bar.hide();
        Q_EMIT showRequested(reminder);
    });
}

void ReminderNotice::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace)
        m_workspace->reminders().disconnect(this);
    m_workspace = workspace;
    m_rung.clear();
    m_bar.hide();
    if (!workspace)
        return;
    connect(&workspace->reminders(), &models::ReminderListModel::rang, this, &ReminderNotice::ring);
    connect(&workspace->reminders(), &models::ReminderListModel::stateChanged, this,
        &ReminderNotice::refresh);
}

void ReminderNotice::ring(const models::ReminderRow& reminder)
{
    m_rung.removeOne(reminder.id);
    m_rung.append(reminder.id);
    tell(reminder);
}

/// Of the newest, and how many others there are.
void ReminderNotice::tell(const models::ReminderRow& newest)
{
    const auto others = static_cast<int>(m_rung.size()) - 1;
    const QString about = PlannedText::title(newest);
    m_bar.setNotice(MessageTone::Information,
        others == 0 ? tr("Reminder: %1").arg(about)
                    : tr("Reminder: %1 (and %n more)", nullptr, others).arg(about),
        tr("Show"));
}

/// What is done or put off here or on another device is not told of any more.
void ReminderNotice::refresh()
{
    if (m_rung.isEmpty())
        return;
    const qsizetype told = m_rung.size();
    m_rung.removeIf([this](const ReminderId& id) {
        const models::ReminderRow* reminder = find(id);
        return !reminder || !reminder->fired;
    });
    if (m_rung.isEmpty())
        m_bar.hide();
    else if (m_rung.size() != told)
        tell(*find(m_rung.constLast()));
}

/// Null: it is done.
const models::ReminderRow* ReminderNotice::find(const ReminderId& reminder) const
{
    const models::ReminderListModel& reminders = m_workspace->reminders();
    for (int row = 0; row < reminders.rowCount(); ++row) {
        if (reminders.row(row).id == reminder)
            return &reminders.row(row);
    }
    return nullptr;
}

} // namespace hearth::ui
