// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/submissions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

namespace hearth::ui {

/// *Files*, for those who may change the workspace: how much may be sent, of which types, what
/// happens while the virus scanner is away, and how much there is. Each applies at once; what the
/// server refuses is said beside the field it is about, with all that was typed still there.
/// Window's thread.
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
    /// Beside what it is about; the form goes on from there.
    void showRefusal(const replica::OutboxEntry& entry);
    /// The field at this path of the arguments; null: it is about none of them.
    [[nodiscard]] TextField* fieldAt(const QString& path) const;
    [[nodiscard]] QString whyRefused(const Error& error, const FileRules& rules) const;
    /// What another device or the server says; what somebody is typing stays.
    void refresh();
    void showUsage(const protocol::StorageUsage& usage);
    [[nodiscard]] static QString withWarning(const QString& hint, qint64 used, qint64 limit);
    /// Why these rules cannot be, to whoever has just changed one of the amounts.
    [[nodiscard]] static QString objection(const FileRules& rules, qint64 FileRules::* changed);
    /// Likewise these types.
    [[nodiscard]] static QString objectionToTypes(const QStringList& types);
    /// What the form shows: what holds, or what was refused.
    [[nodiscard]] const FileRules& rules() const;

    models::WorkspaceContext& m_workspace;
    models::Submissions m_submissions;
    std::optional<FileRules> m_refused; ///< until other rules are submitted
    QList<Amount> m_amounts; ///< of a file, of a person, of everybody
    TextField* m_types = nullptr;
    SheetRow* m_scanner = nullptr;
    ToggleSwitch* m_hold = nullptr;
};

} // namespace hearth::ui
