// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QObject>

namespace hearth::ui {

class NoticeBar;

/// Tells above the conversation of a reminder whose time has come while the window is open, until
/// it is done, put off or closed. Window's thread.
class ReminderNotice final : public QObject {
    Q_OBJECT

public:
    /// The bar outlives it.
    ReminderNotice(NoticeBar& bar, QObject* owner);

    /// Null: none is open. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);

Q_SIGNALS:
    /// The person wants to see it in its list.
    void showRequested(hearth::ReminderId reminder);

private:
    void ring(const models::ReminderRow& reminder);
    void tell(const models::ReminderRow& newest);
    void refresh();
    [[nodiscard]] const models::ReminderRow* find(const ReminderId& reminder) const;

    NoticeBar& m_bar;
    models::WorkspaceContext* m_workspace = nullptr;
    QList<ReminderId> m_rung; ///< what the bar is about, the newest last
};

} // namespace hearth::ui
