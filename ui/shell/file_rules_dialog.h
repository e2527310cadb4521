// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

namespace hearth::ui {

/// *Files*, for those who may change the workspace: how much may be sent, of which types, what
/// happens while the virus scanner is away, and how much there is. Each applies at once. Window's
/// thread.
class FileRulesDialog final : public Sheet {
    Q_OBJECT

public:
    /// Both outlive it.
    FileRulesDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);
    ~FileRulesDialog() override;

private:
    struct Amount {
        TextField* field = nullptr;
        qint64 FileRules::* bytes = nullptr;
    };

    void addAmount(
        const QString& label, const QString& hint, const QString& name, qint64 FileRules::* bytes);
    void addTypes();
    void saveAmount(const Amount& amount);
    void saveTypes();
    void submit(const FileRules& rules);
    /// What another device or the server says; what somebody is typing stays.
    void refresh();
    void showUsage(const protocol::StorageUsage& usage);
    /// Why these rules cannot be, to whoever has just changed one of the amounts.
    [[nodiscard]] static QString objection(const FileRules& rules, qint64 FileRules::* changed);
    [[nodiscard]] const FileRules& rules() const;

    models::WorkspaceContext& m_workspace;
    QList<Amount> m_amounts; ///< of a file, of a person, of everybody
    TextField* m_types = nullptr;
    SheetRow* m_scanner = nullptr;
    ToggleSwitch* m_hold = nullptr;
};

} // namespace hearth::ui
