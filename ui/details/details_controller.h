// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/details_pane.h"
#include "ui/shell/navigator.h"

namespace hearth::ui {

class RoomDesk;

/// Fills the details pane with the room that is open, keeps it true while it is, and does what is
/// asked for in it. Window's thread.
class DetailsController final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    DetailsController(DetailsPane& pane, Navigator& navigator, RoomDesk& desk, QObject* owner);

    /// False when there is no room to tell of.
    bool open(DetailsTab tab);

Q_SIGNALS:
    void editRequested(const hearth::Room& room);

private:
    void follow();
    void letGo();
    void refresh();
    void refreshMembers(const replica::RoomState& state);
    void unpin(const RoomId& room, const MessageId& message);
    [[nodiscard]] const replica::RoomState* state() const;

    DetailsPane& m_pane;
    Navigator& m_navigator;
    RoomDesk& m_desk;
    std::optional<RoomId> m_room; ///< what the pane tells of
};

} // namespace hearth::ui
