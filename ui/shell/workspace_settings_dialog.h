// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/submissions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

class QComboBox;

namespace hearth::ui {

/// Name and rules of the open workspace, for those who may change them: each rule applies at once,
/// the name when it is asked for. What the server refuses is said here, and the name that was typed
/// stays. Window's thread.
class WorkspaceSettingsDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    WorkspaceSettingsDialog(models::WorkspaceContext& workspace, QWidget* parent);

Q_SIGNALS:
    void fileRulesRequested();
    void networksRequested();

private:
    using Update = protocol::WorkspaceUpdate;
    struct Switch {
        ToggleSwitch* toggle = nullptr;
        bool Workspace::* value = nullptr;
    };
    struct Window {
        QComboBox* box = nullptr;
        qint64 Workspace::* value = nullptr;
    };
    /// What a person reads about a setting, and its name in `protocol::WorkspaceUpdate`.
    struct Texts {
        QString title;
        QString detail;
        QString setting;
    };

    void addSwitch(
        const Texts& texts, std::optional<bool> Update::* field, bool Workspace::* value);
    void addWindow(
        const Texts& texts, std::optional<qint64> Update::* field, qint64 Workspace::* value);
    void addMessageRules();
    void addFileRules();
    void addSecondFactorPolicy();
    void addNetworks();
    void rename();
    void submit(const QString& setting, Update update);
    /// What another device or the server says; a name that somebody is typing stays.
    void refresh();
    void refreshRename();
    void followUnsent();
    void closeWhenRenamed();
    void showRefusal(const replica::OutboxEntry& entry);
    [[nodiscard]] const Workspace& now() const { return m_workspace.directory().workspace(); }

    models::WorkspaceContext& m_workspace;
    models::Submissions m_submissions;
    TextField* m_name;
    QList<Switch> m_switches;
    QList<Window> m_windows;
    QComboBox* m_secondFactor = nullptr;
    Button* m_rename = nullptr;
    bool m_renaming = false; ///< the name is on its way
};

} // namespace hearth::ui
