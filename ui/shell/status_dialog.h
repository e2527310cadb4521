// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/host/host_watcher.h"
#include "ui/shell/sheet.h"

#include <QPointer>

namespace hearth::ui {

/// What stands behind the sidebar's foot: how the workspace is connected, what is waiting, what
/// failed, and what can be done about it. Window's thread.
class StatusDialog final : public Sheet {
    Q_OBJECT

public:
    StatusDialog(models::Account& account, models::WorkspaceContext& workspace, HostWatcher& host,
        QWidget* parent);

Q_SIGNALS:
    void hostRequested();
    void signInRequested();

private:
    void refresh();
    void refreshFailed();
    [[nodiscard]] QString connectionDetail() const;
    [[nodiscard]] static QString describe(const replica::OutboxEntry& entry);

    QPointer<models::Account> m_account;
    QPointer<models::WorkspaceContext> m_workspace;
    HostWatcher& m_host;
    SheetRow* m_connection = nullptr;
    Button* m_connectionAction = nullptr;
    SheetRow* m_waiting = nullptr;
    SheetRow* m_history = nullptr;
    QVBoxLayout* m_failed = nullptr;
    QStringList m_failedKeys;
};

} // namespace hearth::ui
