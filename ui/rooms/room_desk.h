// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/navigator.h"
#include "ui/shell/room_menu.h"

#include <QPointer>

class QDialog;

namespace hearth::ui {

class JoinBar;
class RoomList;
class Sidebar;

/// What a person does with rooms as a whole, from the sidebar and its menus: joining, leaving,
/// conversations, sections. Opens the dialogs for it, one at a time. Window's thread.
class RoomDesk final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    RoomDesk(Navigator& navigator, Sidebar& sidebar, QWidget& window);

    /// True when it was one of those that are done here.
    bool run(RoomCommand command, const replica::RoomState& state);
    void move(const RoomId& room, const SectionId& section);
    /// Of which of its news the reader is told.
    void setNotify(const RoomId& room, NotifyLevel level);
    /// Asks for a name; the room, if any, comes to stand in it.
    void makeSection(std::optional<RoomId> room);
    void browse();
    void newMessage();
    void addPeople(const RoomId& room);
    /// Asks first; says why where it is not possible.
    void removePerson(const RoomId& room, const MemberId& member);
    /// Empty: this person can be taken out of the room now.
    [[nodiscard]] QString obstacleToRemoving(const RoomId& room, const MemberId& member) const;
    /// Shows the bar while the open channel is one that the reader only looks into.
    void refreshJoinBar(JoinBar& bar) const;
    void joinOpenRoom();
    void writeTo(const MemberId& member);

Q_SIGNALS:
    void roomRequested(hearth::RoomId room);
    void newChannelRequested();

private:
    template <typename Dialog>
    Dialog& present(Dialog* dialog);
    void showSectionMenu(const SectionId& section, const QPoint& position);
    void renameSection(const Section& section);
    void confirmLeave(const replica::RoomState& state);
    void confirmMakePrivate(const replica::RoomState& state);
    void bringBack();
    void join(const RoomId& room);
    [[nodiscard]] bool mayAct() const;

    Navigator& m_navigator;
    Sidebar& m_sidebar;
    QWidget& m_window;
    QPointer<QDialog> m_open;
};

} // namespace hearth::ui
