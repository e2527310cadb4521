// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/writing_services.h"
#include "ui/planned/planned_list.h"

namespace hearth::ui {

/// The messages that wait for their time: their text and time can be changed, and they can be sent
/// at once or not at all. Window's thread.
class ScheduledPage final : public PlannedList {
    Q_OBJECT

public:
    ScheduledPage(const WritingServices& services, QWidget* parent);

    /// Null: none is open. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);
    void show(const MessageId& message);
    /// Chooses it and opens its text; harmless where it is not listed.
    void edit(const MessageId& message);

protected:
    [[nodiscard]] PlannedCard card(int row) const override;
    void activate() override { edit(); }
    void remove() override { askToCancel(); }
    void refreshActions() override;

private:
    /// A copy: what is done with it may change the list. Nothing where nothing is chosen, or where
    /// nothing can be changed.
    [[nodiscard]] std::optional<models::ScheduledRow> chosen() const;
    void edit();
    void changeTime(const models::ScheduledRow& row, Timestamp moment);
    void askToCancel();

    const WritingServices m_services;
    models::WorkspaceContext* m_workspace = nullptr;
    Button* m_edit;
    Button* m_time;
    Button* m_now;
    Button* m_cancel;
};

} // namespace hearth::ui
