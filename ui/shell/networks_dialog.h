// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QPlainTextEdit;

namespace hearth::ui {

/// *Networks*, for those who may change the workspace: from where it may be used, one address or
/// range a line. Asks the server; without it nothing can be changed here, as a mistake shuts people
/// out. Whoever would shut themselves out is asked first. Window's thread.
class NetworksDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    NetworksDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void load();
    void save(bool confirmed);
    void show(const Error& error);
    void refresh();
    [[nodiscard]] QStringList typed() const;

    QPointer<models::Account> m_account;
    const WorkspaceId m_workspace;
    QPlainTextEdit* m_list = nullptr;
    Label* m_problem = nullptr;
    Button* m_save = nullptr;
    std::optional<QStringList> m_known; ///< as the server last said
    bool m_confirming = false; ///< the next press means it
};

} // namespace hearth::ui
