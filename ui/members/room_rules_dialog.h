// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/submissions.h"
#include "core/models/workspace_context.h"
#include "ui/members/role_checks.h"
#include "ui/shell/sheet.h"

class QComboBox;

namespace hearth::ui {

/// Who may write in a channel, and who may call everybody in it. Goes through the outbox as every
/// change of a channel; what the server refuses is said here, and what was chosen stays. Window's
/// thread.
class RoomRulesDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    RoomRulesDialog(models::WorkspaceContext& workspace, const Room& room, QWidget* parent);

private:
    struct RuleField {
        QComboBox* audience = nullptr;
        RoleChecks* roles = nullptr;
    };

    RuleField addRule(
        const QString& title, const QString& detail, const QString& name, const RoomRule& rule);
    static void refresh(const RuleField& field);
    [[nodiscard]] static RoomRule ruleOf(const RuleField& field);
    void save();

    models::WorkspaceContext& m_workspace;
    models::Submissions m_submissions;
    RoomId m_room;
    RuleField m_posting;
    RuleField m_mentioning;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
