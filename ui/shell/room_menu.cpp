// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/room_menu.h"

#include "core/domain/names.h"
#include "core/models/attention.h"
#include "core/models/room_actions.h"
#include "ui/members/right_text.h"
#include "ui/shell/error_text.h"
#include "ui/shell/notify_text.h"

#include <QActionGroup>

namespace hearth::ui {

namespace {

bool isOwnMatter(RoomCommand command)
{
    return command == RoomCommand::Star || command == RoomCommand::Mute
        || command == RoomCommand::Close || command == RoomCommand::Join;
}

} // namespace

QString RoomMenu::obstacle(
    RoomCommand command, models::WorkspaceContext& workspace, const replica::RoomState& state)
{
    if (command == RoomCommand::Details || command == RoomCommand::Members
        || command == RoomCommand::Pinned || command == RoomCommand::JumpToDate)
        return {};
    if (workspace.isReadOnly())
        return ErrorText::cannotKeep(*workspace.session().syncState().storage);
    if (isOwnMatter(command))
        return {};
    if (command == RoomCommand::MarkRead)
        return state.unread > 0 ? QString() : tr("Nothing here is unread.");
    const models::RoomActions rooms(workspace);
    const bool isGeneral = state.room.id == generalRoomId(workspace.id());
    if (command == RoomCommand::Leave)
        return rooms.mayLeave(state) ? QString() : tr("Everybody is in this channel.");
    if (command == RoomCommand::AddPeople)
        return rooms.mayAddPeople(state) ? QString()
                                         : tr("Only members who are in the channel may do this.");
    const Permission needed = command == RoomCommand::MakePrivate ? Permission::MakeChannelPrivate
                                                                  : Permission::ManageChannels;
    if (!workspace.directory().allows(needed))
        return RightText::missing(needed);
    // What is old would go, whoever wrote it.
    if (command == RoomCommand::Keep && !workspace.directory().allows(Permission::DeleteAnyMessage))
        return RightText::missing(Permission::DeleteAnyMessage);
    const bool changes = command == RoomCommand::Edit || command == RoomCommand::Rules
        || command == RoomCommand::Keep;
    if (!changes && isGeneral)
        return tr("Every workspace keeps this channel.");
    if (command == RoomCommand::MakePrivate && !state.joined)
        return tr("Join the channel first, or it is gone for you too.");
    return {};
}

RoomMenu::RoomMenu(
    models::WorkspaceContext& workspace, const replica::RoomState& state, QWidget* parent)
    : QMenu(parent)
    , m_workspace(workspace)
    , m_state(state)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    offer(RoomCommand::MarkRead, tr("Mark as read"));
    offer(RoomCommand::Details, tr("Details"));
    offer(RoomCommand::Members, tr("Members"));
    offer(RoomCommand::Pinned, tr("Pinned messages"));
    offer(RoomCommand::JumpToDate, tr("Jump to date…"));
    if (state.joined) {
        addSeparator();
        offer(RoomCommand::Star, state.preference.starred ? tr("Remove star") : tr("Star"));
        offer(RoomCommand::Mute, state.preference.muted ? tr("Unmute") : tr("Mute"));
        offerNotifications();
        offerSections();
    }
    if (state.room.isChannel())
        offerForChannel();
    else
        offer(RoomCommand::Close, tr("Close conversation"));
}

void RoomMenu::offer(RoomCommand command, const QString& text)
{
    QAction* action = addAction(text, this, [this, command] { Q_EMIT chosen(command); });
    const QString reason = obstacle(command, m_workspace, m_state);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason);
    action->setStatusTip(reason);
}

void RoomMenu::offerSections()
{
    QMenu* sections = addMenu(tr("Move to section"));
    sections->setEnabled(!m_workspace.isReadOnly());
    for (const Item& item : m_workspace.directory().items(ItemKind::Section)) {
        if (!item.section || item.section->name.isEmpty())
            continue;
        const SectionId id = item.section->id;
        QAction* action = sections->addAction(
            QString(item.section->name).replace(QStringLiteral("&"), QStringLiteral("&&")), this,
            [this, id] { Q_EMIT sectionChosen(id); });
        action->setCheckable(true);
        action->setChecked(m_state.preference.sectionId == id);
    }
    if (m_state.preference.sectionId)
        sections->addAction(tr("None"), this, [this] { Q_EMIT sectionChosen(SectionId {}); });
    sections->addSeparator();
    sections->addAction(tr("New section…"), this, &RoomMenu::newSectionRequested);
}

void RoomMenu::offerNotifications()
{
    QMenu* levels = addMenu(tr("Notifications"));
    levels->setEnabled(!m_workspace.isReadOnly());
    auto* group = new QActionGroup(levels);
    for (const NotifyLevel level :
        { NotifyLevel::Default, NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::Nothing }) {
        const QString text = level == NotifyLevel::Default
            ? tr("Like the workspace (%1)")
                  .arg(NotifyText::level(models::attentionOf(m_workspace.directory()).level))
            : NotifyText::level(level);
        QAction* action = levels->addAction(
            text, this, [this, level] { Q_EMIT notifyChosen(level); });
        action->setActionGroup(group);
        action->setCheckable(true);
        action->setChecked(m_state.preference.notify == level);
    }
}

void RoomMenu::offerForChannel()
{
    addSeparator();
    if (m_state.joined) {
        offer(RoomCommand::AddPeople, tr("Add people…"));
        offer(RoomCommand::Leave, tr("Leave channel"));
    } else {
        offer(RoomCommand::Join, tr("Join channel"));
    }
    addSeparator();
    offer(RoomCommand::Edit, tr("Edit channel…"));
    offer(RoomCommand::Rules, tr("Who may write…"));
    offer(RoomCommand::Keep, tr("How long things are kept…"));
    if (m_state.room.kind == RoomKind::Public)
        offer(RoomCommand::MakePrivate, tr("Make private…"));
    offer(RoomCommand::Archive,
        m_state.room.archivedAt ? tr("Restore channel") : tr("Archive channel…"));
    offer(RoomCommand::Remove, tr("Delete channel…"));
}

} // namespace hearth::ui
