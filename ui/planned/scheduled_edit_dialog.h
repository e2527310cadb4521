// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/directory_mentions.h"
#include "ui/composer/writing_services.h"
#include "ui/shell/sheet.h"
#include "ui/shell/summons_question.h"

namespace hearth::ui {

class ComposerEdit;

/// The text of a message that waits for its time, to be changed. Closes when the workspace goes.
/// Window's thread.
class ScheduledEditDialog final : public Sheet {
    Q_OBJECT

public:
    ScheduledEditDialog(models::WorkspaceContext& workspace, const models::ScheduledRow& row,
        const WritingServices& services, QWidget* parent);
    ~ScheduledEditDialog() override;

private:
    void save();

    models::WorkspaceContext& m_workspace;
    const models::ScheduledRow m_row;
    const DirectoryMentions m_mentions;
    SummonsQuestion m_question;
    ComposerEdit* m_edit;
};

} // namespace hearth::ui
