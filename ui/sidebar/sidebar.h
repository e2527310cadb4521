// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/sidebar_model.h"
#include "core/models/workspace_context.h"

#include <QWidget>

namespace hearth::ui {

class ActivityButton;
class DraftsButton;
class FilesButton;
class JumpField;
class PlannedButton;
class RoomList;
class StatusFoot;
class ThreadsButton;
class WorkspaceHeader;

/// The open workspace beside its conversation: name and menu, the way to the switcher, its rooms,
/// and how it is connected. Arranges its parts and passes their signals on; window's thread.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);
    ~Sidebar() override;

    /// Null: none is open. The workspace outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);
    /// One that cannot be opened: its name and menu alone, until a workspace is set.
    void setUnopened(const QString& workspaceName);
    [[nodiscard]] RoomList& rooms() const { return *m_rooms; }
    [[nodiscard]] StatusFoot& foot() const { return *m_foot; }
    [[nodiscard]] WorkspaceHeader& header() const { return *m_header; }

Q_SIGNALS:
    void jumpRequested();
    void activityRequested();
    void draftsRequested();
    void filesRequested();
    void threadsRequested();
    void plannedRequested();
    /// The workspace's menu, below this point of the screen.
    void menuRequested(const QPoint& globalPosition);
    void statusRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshPlanned();
    void refreshMentions();
    void refreshDrafts();
    [[nodiscard]] bool hasThreadDraft() const;
    void setContentsShown(bool shown);
    void connectRooms();

    models::WorkspaceContext* m_workspace = nullptr;
    std::unique_ptr<models::SidebarModel> m_model;
    WorkspaceHeader* m_header = nullptr;
    JumpField* m_jump = nullptr;
    ActivityButton* m_activity = nullptr;
    ThreadsButton* m_threads = nullptr;
    DraftsButton* m_drafts = nullptr;
    FilesButton* m_files = nullptr;
    PlannedButton* m_planned = nullptr;
    RoomList* m_rooms = nullptr;
    StatusFoot* m_foot = nullptr;
};

} // namespace hearth::ui
