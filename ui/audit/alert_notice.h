// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"

#include <QObject>
#include <QPointer>

namespace hearth::ui {

class NoticeBar;

/// Tells an administrator above the conversation what the server found unusual, the latest first,
/// until they have acknowledged it or closed the bar. Window's thread.
class AlertNotice final : public QObject {
    Q_OBJECT

public:
    /// The bar outlives it.
    AlertNotice(NoticeBar& bar, QObject* owner);

    /// Null: none is open. Both outlive their being shown.
    void setWorkspace(models::Account* account, models::WorkspaceContext* workspace);

Q_SIGNALS:
    /// The person wants to see what was recorded of it.
    void showRequested(const hearth::SecurityAlert& alert);

private:
    void refresh();
    void tell();
    void acknowledge();
    void acknowledged(const Result<protocol::Nothing>& done);

    NoticeBar& m_bar;
    QPointer<models::Account> m_account;
    models::WorkspaceContext* m_workspace = nullptr;
    std::optional<SecurityAlert> m_shown;
    std::optional<AlertId> m_closed; ///< not shown again before there is another
};

} // namespace hearth::ui
