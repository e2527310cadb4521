// SPDX-License-Identifier: Apache-2.0
#include "ui/details/details_controller.h"

#include "ui/details/about_page.h"
#include "ui/details/files_page.h"
#include "ui/rooms/room_desk.h"
#include "ui/shell/members_pane.h"
#include "ui/shell/message_list_pane.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using replica::RoomState;

DetailsController::DetailsController(
    DetailsPane& pane, Navigator& navigator, RoomDesk& desk, QObject* owner)
    : QObject(owner)
    , m_pane(pane)
    , m_navigator(navigator)
    , m_desk(desk)
{
    connect(&navigator, &Navigator::workspaceChanged, this, &DetailsController::follow);
    connect(&navigator, &Navigator::workspaceClosing, this, &DetailsController::letGo);
    // Queued: the other room may have been chosen in one of the lists.
    connect(
        &navigator, &Navigator::roomChanged, this,
        [this] {
            if (m_room != m_navigator.room())
                letGo();
        },
        Qt::QueuedConnection);
    connect(&pane.about(), &AboutPage::editRequested, this, [this] {
        if (const RoomState* room = state())
            Q_EMIT editRequested(room->room);
    });
    connect(&pane.members(), &MembersPane::addingRequested, this, [this] {
        if (m_room)
            m_desk.addPeople(*m_room);
    });
    connect(&pane.members(), &MembersPane::removalRequested, this, [this](const MemberId& member) {
        if (m_room)
            m_desk.removePerson(*m_room, member);
    });
    connect(&pane.pinned(), &MessageListPane::removalRequested, this, &DetailsController::unpin);
}

const RoomState* DetailsController::state() const
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    return workspace && m_room ? workspace->directory().room(*m_room) : nullptr;
}

void DetailsController::follow()
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!workspace)
        return;
    const models::Directory& directory = workspace->directory();
    connect(&directory, &models::Directory::roomsChanged, this, &DetailsController::refresh);
    connect(&directory, &models::Directory::membersChanged, this, &DetailsController::refresh);
    connect(&workspace->memberships(), &models::MembershipBook::changed, this,
        &DetailsController::refresh);
}

void DetailsController::letGo()
{
    m_room.reset();
    m_pane.members().setMembers(nullptr);
    m_pane.members().setObstacleToRemoving({});
    m_pane.pinned().setMessages(nullptr, {});
    m_pane.files().setFiles(nullptr);
}

bool DetailsController::open(DetailsTab tab)
{
    m_pane.setTab(tab);
    if (m_room == m_navigator.room() && state())
        return true;
    letGo();
    m_room = m_navigator.room();
    const RoomState* room = state();
    if (!room)
        return false;
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    m_pane.members().setMembers(workspace.members(m_room));
    m_pane.pinned().setMessages(workspace.pinned(*m_room), {});
    m_pane.files().setFiles(workspace.files(*m_room));
    refresh();
    return true;
}

void DetailsController::refresh()
{
    const RoomState* room = state();
    if (!room)
        return;
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    const QString title = workspace.directory().roomTitle(room->room);
    m_pane.setRoomTitle(room->room.isChannel() ? u"# "_s + title : title);
    m_pane.about().setRoom(workspace, *room);
    const bool mayUnpin = !workspace.isReadOnly() && !room->room.archivedAt
        && workspace.directory().allows(Permission::SendMessage);
    m_pane.pinned().setRemoval(
        mayUnpin ? MessageListPane::Removal::Allowed : MessageListPane::Removal::NotAllowed);
    refreshMembers(*room);
}

void DetailsController::refreshMembers(const RoomState& state)
{
    using Knowledge = MembersPane::Knowledge;
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    models::MembershipBook& memberships = workspace.memberships();
    const RoomId room = state.room.id;
    MembersPane& members = m_pane.members();
    if (memberships.members(room))
        members.setKnowledge(Knowledge::Known);
    else
        members.setKnowledge(
            memberships.isOutOfReach(room) ? Knowledge::OutOfReach : Knowledge::Asked);
    const bool channel = state.room.isChannel();
    members.setAdding(channel ? MembersPane::Adding::Offered : MembersPane::Adding::NotOffered,
        RoomMenu::obstacle(RoomCommand::AddPeople, workspace, state));
    if (!channel)
        return members.setObstacleToRemoving({});
    members.setObstacleToRemoving(
        [this, room](const MemberId& member) { return m_desk.obstacleToRemoving(room, member); });
}

void DetailsController::unpin(const RoomId& room, const MessageId& message)
{
    if (m_navigator.workspace())
        m_navigator.workspace()->marks().setPinned(room, message, false);
}

} // namespace hearth::ui
