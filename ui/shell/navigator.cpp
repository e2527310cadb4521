// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigator.h"

#include "core/domain/names.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

Navigator::Navigator(models::Client& client, Settings& settings, QObject* owner)
    : QObject(owner)
    , m_client(client)
    , m_settings(settings)
{
    connect(&client, &models::Client::workspaceRemoved, this, &Navigator::forget);
    connect(&client, &models::Client::workspaceClosing, this, [this](const WorkspaceId& id) {
        if (!m_workspace || m_workspace->id() != id)
            return;
        // One that could only be read goes because it can be opened whole.
        const bool returns = m_workspace->isReadOnly();
        closeWorkspace();
        if (returns)
            m_awaited = id;
    });
    connect(&client, &models::Client::workspaceOpened, this, [this](const WorkspaceId& id) {
        if (m_awaited == id)
            openWorkspace(id);
    });
    connect(&client, &models::Client::workspaceMoved, this, &Navigator::followMove);
}

models::Account* Navigator::account() const
{
    return m_workspace ? m_client.accountOf(m_workspace->id()) : nullptr;
}

bool Navigator::restore()
{
    const std::optional<WorkspaceId> last = m_settings.lastWorkspace();
    if (last && openWorkspace(*last))
        return true;
    for (int i = 0; i < m_client.workspaces().rowCount(); ++i) {
        if (openWorkspace(m_client.workspaces().row(i).id))
            return true;
    }
    return false;
}

bool Navigator::openWorkspace(const WorkspaceId& id)
{
    if (m_workspace && m_workspace->id() == id)
        return true;
    models::WorkspaceContext* workspace = m_client.context(id);
    if (!workspace && !m_client.openingProblem(id))
        return false;
    closeWorkspace();
    if (!workspace) {
        await(id);
        return true;
    }
    m_awaited.reset();
    m_workspace = workspace;
    m_settings.setLastWorkspace(id);
    connect(&workspace->directory(), &models::Directory::loaded, this, &Navigator::checkRoom);
    connect(&workspace->directory(), &models::Directory::roomsChanged, this, &Navigator::checkRoom);
    Q_EMIT workspaceChanged();
    // The last room's page is read at once, while the list of rooms is still on its way.
    if (const std::optional<RoomId> last = m_settings.lastRoom(id);
        last && !workspace->directory().isLoaded())
        openRoom(*last);
    else
        checkRoom();
    return true;
}

void Navigator::await(const WorkspaceId& id)
{
    m_awaited = id;
    m_settings.setLastWorkspace(id);
    Q_EMIT workspaceChanged();
}

void Navigator::closeWorkspace()
{
    m_awaited.reset();
    if (!m_workspace)
        return;
    Q_EMIT workspaceClosing();
    m_workspace->directory().disconnect(this);
    m_workspace = nullptr;
    m_room.reset();
    Q_EMIT workspaceChanged();
}

void Navigator::openRoom(const RoomId& room)
{
    if (!m_workspace || m_room == room)
        return;
    m_room = room;
    m_settings.setLastRoom(m_workspace->id(), room);
    Q_EMIT roomChanged();
}

void Navigator::checkRoom()
{
    const models::Directory& directory = m_workspace->directory();
    if (!directory.isLoaded())
        return;
    // A channel made here stands in the sidebar before the server knows it.
    const bool there = m_room
        && (directory.room(*m_room) || m_workspace->rooms().indexOf(*m_room) >= 0);
    if (there)
        return;
    std::optional<RoomId> wanted = m_settings.lastRoom(m_workspace->id());
    if (!wanted || !directory.room(*wanted))
        wanted = defaultRoom();
    if (wanted) {
        openRoom(*wanted);
    } else if (m_room) {
        m_room.reset();
        Q_EMIT roomChanged();
    }
}

std::optional<RoomId> Navigator::defaultRoom() const
{
    std::optional<RoomId> first;
    const QString general = nameKey(u"general");
    const models::RoomListModel& rooms = m_workspace->rooms();
    for (int i = 0; i < rooms.rowCount(); ++i) {
        const models::RoomRow& row = rooms.row(i);
        if (row.section == models::RoomSection::Channels && nameKey(row.title) == general)
            return row.id;
        if (!first)
            first = row.id;
    }
    return first;
}

void Navigator::forget(const WorkspaceId& id)
{
    m_settings.forgetWorkspace(id);
    if (m_awaited != id && (!m_workspace || m_workspace->id() != id))
        return;
    closeWorkspace();
    for (int i = 0; i < m_client.workspaces().rowCount(); ++i) {
        const WorkspaceId other = m_client.workspaces().row(i).id;
        if (other != id && openWorkspace(other))
            return;
    }
    Q_EMIT nothingLeft();
}

/// It was closed as the old server's. Whoever has opened another one meanwhile stays there.
void Navigator::followMove(const WorkspaceId& id)
{
    if (!m_workspace && !m_awaited && m_settings.lastWorkspace() == id)
        openWorkspace(id);
}

void Navigator::openAny()
{
    if (!m_workspace && !m_awaited && !restore())
        Q_EMIT nothingLeft();
}

} // namespace hearth::ui
