// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/reminders_page.h"

#include "core/models/planned_actions.h"
#include "ui/planned/planned_text.h"
#include "ui/planned/planned_times.h"
#include "ui/planned/reminder_edit_dialog.h"
#include "ui/widgets/buttons.h"

#include <QMenu>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::PlannedActions;
using models::ReminderRow;

RemindersPage::RemindersPage(QWidget* parent)
    : PlannedList({ .objectName = u"reminders"_s,
                      .name = tr("Reminders"),
                      .empty = tr("There is nothing to be reminded of."),
                      .hint = tr("Choose “Remind me” in the menu of a message, or write for "
                                 "instance: /remind me to call Ada tomorrow at 9. Nobody else sees "
                                 "this list.") },
          parent)
    , m_done(addWork(u"reminderDone"_s, tr("Done"), [this] { remove(); }))
    , m_later(addMenu(u"reminderLater"_s, tr("Put off"),
          [this](QMenu& menu) {
              if (const ReminderRow* row = chosen())
                  PlannedTimes::fill(menu, PlannedTimes::forPuttingOff(),
                      m_workspace->session().clock(), *window(), *this,
                      [this, id = row->id](Timestamp moment) { putOff(id, moment); });
          }))
    , m_open(addWork(u"reminderOpen"_s, tr("Open message"), [this] { activate(); }))
    , m_edit(addWork(u"reminderEdit"_s, tr("Edit…"), [this] { edit(); }))
{
}

void RemindersPage::setWorkspace(models::WorkspaceContext* workspace)
{
    if (!workspace)
        setModel(nullptr);
    m_workspace = workspace;
    if (workspace)
        setModel(&workspace->reminders());
}

void RemindersPage::show(const ReminderId& reminder)
{
    for (int row = 0; m_workspace && row < m_workspace->reminders().rowCount(); ++row) {
        if (m_workspace->reminders().row(row).id == reminder)
            setCurrent(row);
    }
}

PlannedCard RemindersPage::card(int row) const
{
    return PlannedText::card(m_workspace->reminders().row(row), m_workspace->session().now());
}

const ReminderRow* RemindersPage::chosen() const
{
    return m_workspace && current() >= 0 ? &m_workspace->reminders().row(current()) : nullptr;
}

void RemindersPage::refreshActions()
{
    const ReminderRow* row = chosen();
    const bool changeable = row && !m_workspace->isReadOnly();
    m_done->setEnabled(changeable);
    m_later->setEnabled(changeable);
    m_edit->setEnabled(changeable);
    m_open->setVisible(row && row->messageId && row->roomId);
}

void RemindersPage::activate()
{
    const ReminderRow* row = chosen();
    if (row && row->messageId && row->roomId)
        Q_EMIT messageRequested(*row->roomId, *row->messageId);
    else
        edit();
}

void RemindersPage::edit()
{
    if (const ReminderRow* row = chosen(); row && !m_workspace->isReadOnly())
        (new ReminderEditDialog(*m_workspace, *row, window()))->open();
}

void RemindersPage::remove()
{
    if (const ReminderRow* row = chosen(); row && !m_workspace->isReadOnly())
        PlannedActions(*m_workspace).finish(row->id);
}

void RemindersPage::putOff(const ReminderId& reminder, Timestamp moment)
{
    if (m_workspace && !m_workspace->isReadOnly())
        PlannedActions(*m_workspace).putOff(reminder, moment);
}

} // namespace hearth::ui
