// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/rules_sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// Name and rules of the open workspace, for those who may change them: each rule applies at once,
/// the name when it is asked for. What the server refuses is said here, and the name that was typed
/// stays. Window's thread.
class WorkspaceSettingsDialog final : public RulesSheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    WorkspaceSettingsDialog(models::WorkspaceContext& workspace, QWidget* parent);

Q_SIGNALS:
    void fileRulesRequested();
    void storageRequested();
    void securityRequested();

private:
    void addMessageRules();
    void rename();
    /// A name that somebody is typing stays.
    void refresh() override;
    void refreshRename();
    void closeWhenRenamed();
    void showRefusal(const replica::OutboxEntry& entry) override;
    [[nodiscard]] QStringList settings() const override;

    TextField* m_name;
    Button* m_rename = nullptr;
};

} // namespace hearth::ui
