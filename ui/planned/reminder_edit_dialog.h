// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

class TextField;

/// The person's own words for a reminder. Closes when the workspace goes. Window's thread.
class ReminderEditDialog final : public Sheet {
    Q_OBJECT

public:
    ReminderEditDialog(
        models::WorkspaceContext& workspace, const models::ReminderRow& row, QWidget* parent);

private:
    void save();

    models::WorkspaceContext& m_workspace;
    const models::ReminderRow m_row;
    TextField* m_text;
};

} // namespace hearth::ui
