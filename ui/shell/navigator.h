// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

#include <QObject>

namespace hearth::ui {

/// Which workspace and which room are open: opens, closes, remembers and brings them back. Shows
/// nothing itself. Window's thread.
class Navigator : public QObject {
    Q_OBJECT

public:
    Navigator(models::Client& client, Settings& settings, QObject* owner = nullptr);

    /// Null while no workspace is open.
    [[nodiscard]] models::WorkspaceContext* workspace() const { return m_workspace; }
    [[nodiscard]] models::Account* account() const;
    [[nodiscard]] std::optional<RoomId> room() const { return m_room; }
    /// The workspace that would be open if its files could be opened; it is opened as soon as they
    /// can.
    [[nodiscard]] std::optional<WorkspaceId> awaited() const { return m_awaited; }

    /// The workspace and room of the last run; without one, the first there is. False when this
    /// device has none.
    bool restore();
    /// False when this device does not have it. One that cannot be opened now is awaited.
    bool openWorkspace(const WorkspaceId& id);
    void openRoom(const RoomId& room);
    /// Lets go of the workspace: whoever shows it must do so as well at `workspaceClosing`.
    void closeWorkspace();
    /// Opens some workspace of this device; with none left, `nothingLeft`.
    void openAny();

Q_SIGNALS:
    /// The workspace goes away right after this; drop everything that belongs to it.
    void workspaceClosing();
    /// Another one is open or awaited, or none.
    void workspaceChanged();
    void roomChanged();
    /// This device has no workspace that could be open.
    void nothingLeft();

private:
    void forget(const WorkspaceId& id);
    void followMove(const WorkspaceId& id);
    void await(const WorkspaceId& id);
    void checkRoom();
    [[nodiscard]] std::optional<RoomId> defaultRoom() const;

    models::Client& m_client;
    Settings& m_settings;
    models::WorkspaceContext* m_workspace = nullptr;
    std::optional<RoomId> m_room;
    std::optional<WorkspaceId> m_awaited;
};

} // namespace hearth::ui
