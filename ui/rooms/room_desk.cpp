// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/room_desk.h"

#include "core/models/room_actions.h"
#include "ui/members/room_rules_dialog.h"
#include "ui/rooms/browse_dialog.h"
#include "ui/rooms/join_bar.h"
#include "ui/rooms/people_dialog.h"
#include "ui/rooms/section_dialog.h"
#include "ui/rooms/section_menu.h"
#include "ui/shell/confirm.h"
#include "ui/shell/error_text.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar.h"

namespace hearth::ui {

using models::RoomActions;

namespace {

constexpr int mostAdded = 500; // limits::addedMembers

} // namespace

RoomDesk::RoomDesk(Navigator& navigator, Sidebar& sidebar, QWidget& window)
    : QObject(&window)
    , m_navigator(navigator)
    , m_sidebar(sidebar)
    , m_window(window)
{
    connect(&navigator, &Navigator::workspaceClosing, this, [this] { delete m_open; });
    connect(&navigator, &Navigator::roomChanged, this, &RoomDesk::bringBack);
    RoomList& rooms = sidebar.rooms();
    connect(&rooms, &RoomList::newMessageRequested, this, &RoomDesk::newMessage);
    connect(&rooms, &RoomList::sectionMenuRequested, this, &RoomDesk::showSectionMenu);
}

template <typename Dialog>
Dialog& RoomDesk::present(Dialog* dialog)
{
    delete m_open;
    m_open = dialog;
    dialog->open();
    return *dialog;
}

bool RoomDesk::mayAct() const
{
    return m_navigator.workspace() && !m_navigator.workspace()->isReadOnly();
}

/// Who opens a conversation that they closed wants to have it again.
void RoomDesk::bringBack()
{
    if (!mayAct() || !m_navigator.room())
        return;
    const replica::RoomState* state = m_navigator.workspace()->directory().room(
        *m_navigator.room());
    if (state && state->preference.closed)
        RoomActions(*m_navigator.workspace()).setClosed(state->room.id, false);
}

bool RoomDesk::run(RoomCommand command, const replica::RoomState& state)
{
    if (!mayAct())
        return false;
    const RoomActions rooms(*m_navigator.workspace());
    const RoomId room = state.room.id;
    switch (command) {
    case RoomCommand::Star:
        rooms.setStarred(room, !state.preference.starred);
        return true;
    case RoomCommand::Mute:
        rooms.setMuted(room, !state.preference.muted);
        return true;
    case RoomCommand::Close:
        rooms.setClosed(room, true);
        return true;
    case RoomCommand::Join:
        join(room);
        return true;
    case RoomCommand::Leave:
        confirmLeave(state);
        return true;
    case RoomCommand::AddPeople:
        addPeople(room);
        return true;
    case RoomCommand::MakePrivate:
        confirmMakePrivate(state);
        return true;
    case RoomCommand::Rules:
        present(new RoomRulesDialog(*m_navigator.workspace(), state.room, &m_window));
        return true;
    default:
        return false;
    }
}

void RoomDesk::move(const RoomId& room, const SectionId& section)
{
    if (!mayAct())
        return;
    const RoomActions rooms(*m_navigator.workspace());
    rooms.setSection(room, section.isNull() ? builtInSection(BuiltInSection::Channels) : section);
}

void RoomDesk::setNotify(const RoomId& room, NotifyLevel level)
{
    if (mayAct())
        RoomActions(*m_navigator.workspace()).setNotify(room, level);
}

void RoomDesk::makeSection(std::optional<RoomId> room)
{
    if (!mayAct())
        return;
    connect(&present(new SectionDialog({}, &m_window)), &SectionDialog::named, this,
        [this, room](const QString& name) {
            if (!mayAct())
                return;
            const RoomActions rooms(*m_navigator.workspace());
            const SectionId section = rooms.addSection(name);
            if (room)
                rooms.setSection(*room, section);
        });
}

void RoomDesk::renameSection(const Section& section)
{
    connect(&present(new SectionDialog(section.name, &m_window)), &SectionDialog::named, this,
        [this, id = section.id](const QString& name) {
            if (mayAct())
                RoomActions(*m_navigator.workspace()).renameSection(id, name);
        });
}

void RoomDesk::showSectionMenu(const SectionId& section, const QPoint& position)
{
    if (!mayAct())
        return;
    Section shown { .id = section };
    if (const Item* item = m_navigator.workspace()->directory().item(
            ItemKind::Section, section.uuid);
        item && item->section)
        shown = *item->section;
    auto* menu = new SectionMenu(shown, &m_window);
    const auto act = [this](auto work) {
        if (mayAct())
            work(RoomActions(*m_navigator.workspace()));
    };
    connect(menu, &SectionMenu::sortChosen, this, [act, section](SectionSort sort) {
        act([&](const RoomActions& rooms) { rooms.setSort(section, sort); });
    });
    connect(menu, &SectionMenu::removeRequested, this,
        [act, section] { act([&](const RoomActions& rooms) { rooms.removeSection(section); }); });
    connect(menu, &SectionMenu::renameRequested, this, [this, shown] { renameSection(shown); });
    connect(menu, &SectionMenu::newSectionRequested, this, [this] { makeSection({}); });
    connect(menu, &SectionMenu::browseRequested, this, &RoomDesk::browse);
    connect(menu, &SectionMenu::newMessageRequested, this, &RoomDesk::newMessage);
    connect(menu, &SectionMenu::newChannelRequested, this, &RoomDesk::newChannelRequested);
    menu->popup(position);
}

void RoomDesk::browse()
{
    if (!m_navigator.workspace())
        return;
    connect(&present(new BrowseDialog(*m_navigator.workspace(), &m_window)),
        &BrowseDialog::roomChosen, this, &RoomDesk::roomRequested);
}

void RoomDesk::newMessage()
{
    if (!mayAct())
        return;
    PeopleDialog& dialog = present(new PeopleDialog(m_navigator.workspace()->directory(),
        { .title = tr("New message"),
            .subtitle = tr("To one person, or to several at once. Nobody: notes to yourself."),
            .verb = tr("Open conversation") },
        {}, limits::conversationMembers - 1, &m_window));
    dialog.setNobodyAllowed(true);
    connect(&dialog, &PeopleDialog::chosen, this, [this](const QList<MemberId>& members) {
        if (mayAct())
            Q_EMIT roomRequested(RoomActions(*m_navigator.workspace()).openConversation(members));
    });
}

void RoomDesk::addPeople(const RoomId& room)
{
    if (!mayAct())
        return;
    const models::Directory& directory = m_navigator.workspace()->directory();
    const replica::RoomState* state = directory.room(room);
    if (!state || !RoomActions(*m_navigator.workspace()).mayAddPeople(*state))
        return;
    connect(
        &present(new PeopleDialog(directory,
            { .title = tr("Add people to %1").arg(directory.roomTitle(state->room)),
                .subtitle = tr("They see everything that was written here."),
                .verb = tr("Add") },
            m_navigator.workspace()->memberships().members(room).value_or(state->room.memberIds),
            mostAdded, &m_window)),
        &PeopleDialog::chosen, this, [this, room](const QList<MemberId>& members) {
            if (mayAct())
                RoomActions(*m_navigator.workspace()).addMembers(room, members);
        });
}

QString RoomDesk::obstacleToRemoving(const RoomId& room, const MemberId& member) const
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    const replica::RoomState* state = workspace ? workspace->directory().room(room) : nullptr;
    if (!state)
        return tr("This channel is not there any more.");
    if (workspace->isReadOnly())
        return ErrorText::cannotKeep(*workspace->session().syncState().storage);
    const RoomActions rooms(*workspace);
    if (rooms.mayRemove(*state, member))
        return {};
    if (member == workspace->directory().self())
        return tr("You leave by the channel's menu.");
    return rooms.mayRemovePeople(*state)
        ? tr("Everybody is in this channel.")
        : tr("Only the owner, admins and who made the channel may do this.");
}

void RoomDesk::removePerson(const RoomId& room, const MemberId& member)
{
    if (!m_navigator.workspace())
        return;
    if (const QString reason = obstacleToRemoving(room, member); !reason.isEmpty()) {
        tell(&m_window, tr("Not possible here"), reason);
        return;
    }
    const models::Directory& directory = m_navigator.workspace()->directory();
    const Room& channel = directory.room(room)->room;
    const Member* person = directory.member(member);
    const bool canReturn = channel.kind == RoomKind::Public && person->role != Role::Guest;
    confirm(&m_window,
        { .title = tr("Remove %1 from #%2?", "person, channel")
                .arg(person->displayName, channel.name),
            .text = canReturn ? tr("They can join again at any time.")
                              : tr("They cannot read it any more, until somebody adds them again."),
            .verb = tr("Remove from channel"),
            .kind = ButtonKind::Danger },
        [this, room, member] {
            if (mayAct())
                RoomActions(*m_navigator.workspace()).removeMember(room, member);
        });
}

void RoomDesk::refreshJoinBar(JoinBar& bar) const
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    const replica::RoomState* state = workspace && m_navigator.room()
        ? workspace->directory().room(*m_navigator.room())
        : nullptr;
    // A guest is in every channel that they see, and an archived one has its own words.
    const bool looksIn = state && state->room.kind == RoomKind::Public && !state->joined
        && !state->room.archivedAt && workspace->directory().ownRole() != Role::Guest;
    if (looksIn)
        bar.offer(state->room.name, RoomMenu::obstacle(RoomCommand::Join, *workspace, *state));
    else
        bar.hide();
}

void RoomDesk::joinOpenRoom()
{
    if (mayAct() && m_navigator.room())
        join(*m_navigator.room());
}

void RoomDesk::join(const RoomId& room)
{
    RoomActions(*m_navigator.workspace()).join(room);
    Q_EMIT roomRequested(room);
}

void RoomDesk::writeTo(const MemberId& member)
{
    if (mayAct())
        Q_EMIT roomRequested(RoomActions(*m_navigator.workspace()).openConversation({ member }));
}

void RoomDesk::confirmLeave(const replica::RoomState& state)
{
    const auto leave = [this, room = state.room.id] {
        if (mayAct())
            RoomActions(*m_navigator.workspace()).leave(room);
    };
    // One can come back into a public channel at any time.
    if (state.room.kind == RoomKind::Public
        && m_navigator.workspace()->directory().ownRole() != Role::Guest) {
        leave();
        return;
    }
    const bool last = state.room.listsMembers() && state.room.memberIds.size() == 1;
    confirm(&m_window,
        { .title = tr("Leave #%1?").arg(state.room.name),
            .text = last ? tr("You are the last one here: nobody will be able to read it any more.")
                         : tr("Only somebody who is in it can let you in again."),
            .verb = tr("Leave channel"),
            .kind = ButtonKind::Danger },
        leave);
}

void RoomDesk::confirmMakePrivate(const replica::RoomState& state)
{
    confirm(&m_window,
        { .title = tr("Make #%1 private?").arg(state.room.name),
            .text = tr("Only who is in it now goes on seeing it. It cannot be made public again."),
            .verb = tr("Make private"),
            .kind = ButtonKind::Danger },
        [this, room = state.room.id] {
            if (mayAct())
                RoomActions(*m_navigator.workspace()).makePrivate(room);
        });
}

} // namespace hearth::ui
