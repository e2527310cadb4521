// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QMenu>

namespace hearth::ui {

/// What can be done with a room as a whole.
enum class RoomCommand {
    MarkRead,
    Details,
    Members,
    Pinned,
    JumpToDate,
    Star, ///< or take the star away
    Mute, ///< or hear of it again
    Close, ///< a conversation, until something new comes
    AddPeople,
    Join,
    Leave,
    Edit,
    Rules, ///< who may write, who may call everybody
    Keep, ///< for how long it keeps what is in it
    MakePrivate,
    Archive, ///< or take it out of the archive
    Remove
};

/// A room's menu in the sidebar. What is not possible stays visible, with the reason as its tool
/// tip. Deletes itself when it closes. Window's thread.
class RoomMenu final : public QMenu {
    Q_OBJECT

public:
    RoomMenu(models::WorkspaceContext& workspace, const replica::RoomState& state, QWidget* parent);

    /// Empty: the command is possible now.
    static QString obstacle(
        RoomCommand command, models::WorkspaceContext& workspace, const replica::RoomState& state);

Q_SIGNALS:
    void chosen(hearth::ui::RoomCommand command);
    /// Null: back to where its kind belongs.
    void sectionChosen(hearth::SectionId section);
    void newSectionRequested();
    void notifyChosen(hearth::NotifyLevel level);

private:
    void offer(RoomCommand command, const QString& text);
    void offerSections();
    void offerNotifications();
    void offerForChannel();

    models::WorkspaceContext& m_workspace;
    replica::RoomState m_state;
};

} // namespace hearth::ui
