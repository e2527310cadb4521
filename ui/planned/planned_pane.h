// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/writing_services.h"

#include <QWidget>

class QStackedWidget;

namespace hearth::ui {

class PaneHeader;
class RemindersPage;
class ScheduledPage;
class TabBar;

/// What the person has planned, in the pane at the right: messages to be sent later, and reminders.
/// Arranges them; window's thread.
class PlannedPane final : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Scheduled, Reminders };

    PlannedPane(const WritingServices& services, QWidget* parent);

    /// Null: none is open. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    [[nodiscard]] ScheduledPage& scheduled() const { return *m_scheduled; }
    [[nodiscard]] RemindersPage& reminders() const { return *m_reminders; }

Q_SIGNALS:
    void closeRequested();
    void messageRequested(hearth::RoomId room, hearth::MessageId message);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    models::WorkspaceContext* m_workspace = nullptr;
    PaneHeader* m_header;
    TabBar* m_tabs;
    QStackedWidget* m_pages;
    ScheduledPage* m_scheduled;
    RemindersPage* m_reminders;
};

} // namespace hearth::ui
