// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/planned/planned_list.h"

namespace hearth::ui {

/// What the person wants to be reminded of: what is due can be done or put off, and a message can
/// be opened in its place. Window's thread.
class RemindersPage final : public PlannedList {
    Q_OBJECT

public:
    explicit RemindersPage(QWidget* parent);

    /// Null: none is open. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);
    void show(const ReminderId& reminder);

Q_SIGNALS:
    void messageRequested(hearth::RoomId room, hearth::MessageId message);

protected:
    [[nodiscard]] PlannedCard card(int row) const override;
    void activate() override;
    void remove() override;
    void refreshActions() override;

private:
    /// Null: nothing is chosen.
    [[nodiscard]] const models::ReminderRow* chosen() const;
    void edit();
    void putOff(const ReminderId& reminder, Timestamp moment);

    models::WorkspaceContext* m_workspace = nullptr;
    Button* m_done;
    Button* m_later;
    Button* m_open;
    Button* m_edit;
};

} // namespace hearth::ui
