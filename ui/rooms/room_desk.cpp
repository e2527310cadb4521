// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/room_desk.h"

#include "core/models/room_actions.h"
#include "ui/rooms/browse_dialog.h"
#include "ui/rooms/people_dialog.h"
#include "ui/rooms/section_dialog.h"
#include "ui/rooms/section_menu.h"
#include "ui/shell/confirm.h"
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
        rooms.join(room);
        Q_EMIT roomRequested(room);
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
    connect(&present(new PeopleDialog(directory,
                { .title = tr("Add people to %1").arg(directory.roomTitle(state->room)),
                    .subtitle = tr("They see everything that was written here."),
                    .verb = tr("Add") },
                state->room.memberIds, mostAdded, &m_window)),
        &PeopleDialog::chosen, this, [this, room](const QList<MemberId>& members) {
            if (mayAct())
                RoomActions(*m_navigator.workspace()).addMembers(room, members);
        });
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
    const bool last = state.room.memberIds.size() <= 1 && state.room.kind == RoomKind::Private;
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
