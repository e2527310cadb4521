// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/scheduled_page.h"

#include "core/models/planned_actions.h"
#include "ui/planned/planned_text.h"
#include "ui/planned/planned_times.h"
#include "ui/planned/scheduled_edit_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::PlannedActions;
using models::ScheduledRow;

ScheduledPage::ScheduledPage(const WritingServices& services, QWidget* parent)
    : PlannedList({ .objectName = u"scheduled"_s,
                      .name = tr("Scheduled messages"),
                      .empty = tr("Nothing is scheduled."),
                      .hint = tr("Write a message and choose a time with the arrow beside Send. It "
                                 "is sent then, also while Hearth is closed here.") },
          parent)
    , m_services(services)
    , m_edit(addWork(u"scheduledEdit"_s, tr("Edit…"), [this] { edit(); }))
    , m_time(addMenu(u"scheduledTime"_s, tr("Change time"),
          [this](QMenu& menu) {
              if (const auto row = chosen())
                  PlannedTimes::fill(menu, PlannedTimes::forMessages(),
                      m_workspace->session().clock(), *window(), *this,
                      [this, row = *row](Timestamp moment) { changeTime(row, moment); });
          }))
    , m_now(addWork(u"scheduledNow"_s, tr("Send now"),
          [this] {
              if (const auto row = chosen())
                  PlannedActions(*m_workspace).sendNow(*row);
          }))
    , m_cancel(addWork(u"scheduledCancel"_s, tr("Do not send…"), [this] { askToCancel(); }))
{
    addWork(u"scheduledCopy"_s, tr("Copy text"), [this] {
        if (m_workspace && current() >= 0)
            QGuiApplication::clipboard()->setText(m_workspace->scheduled().row(current()).body);
    });
}

void ScheduledPage::setWorkspace(models::WorkspaceContext* workspace)
{
    if (!workspace)
        setModel(nullptr);
    m_workspace = workspace;
    if (workspace)
        setModel(&workspace->scheduled());
}

void ScheduledPage::show(const MessageId& message)
{
    for (int row = 0; m_workspace && row < m_workspace->scheduled().rowCount(); ++row) {
        if (m_workspace->scheduled().row(row).id == message)
            setCurrent(row);
    }
}

void ScheduledPage::edit(const MessageId& message)
{
    show(message);
    if (const auto row = chosen(); row && row->id == message)
        edit();
}

PlannedCard ScheduledPage::card(int row) const
{
    return PlannedText::card(m_workspace->scheduled().row(row), m_workspace->session().now());
}

std::optional<ScheduledRow> ScheduledPage::chosen() const
{
    if (!m_workspace || current() < 0 || m_workspace->isReadOnly())
        return {};
    return m_workspace->scheduled().row(current());
}

void ScheduledPage::refreshActions()
{
    const bool changeable = chosen().has_value();
    for (Button* button : { m_edit, m_time, m_now, m_cancel })
        button->setEnabled(changeable);
}

void ScheduledPage::edit()
{
    if (const auto row = chosen())
        (new ScheduledEditDialog(*m_workspace, *row, m_services, window()))->open();
}

void ScheduledPage::changeTime(const ScheduledRow& row, Timestamp moment)
{
    if (m_workspace)
        PlannedActions(*m_workspace).reschedule(row, moment);
}

void ScheduledPage::askToCancel()
{
    const auto row = chosen();
    if (!row)
        return;
    confirm(window(),
        { .title = tr("Do not send this message?"),
            .text = tr(
                "“%1” is not sent, and cannot be brought back. You can copy its text before.")
                .arg(row->excerpt),
            .verb = tr("Do not send"),
            .kind = ButtonKind::Danger,
            .refusal = tr("Keep it") },
        [self = QPointer(this), row = *row] {
            if (self && self->m_workspace)
                PlannedActions(*self->m_workspace).cancel(row);
        });
}

} // namespace hearth::ui
