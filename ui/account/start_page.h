// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/entry_page.h"

namespace hearth::ui {

/// *Start here*: a display name, and a workspace stands on this computer. Window's thread.
class StartPage final : public EntryPage {
    Q_OBJECT

public:
    StartPage(models::Client& client, QWidget* parent);

    /// Says what comes after it.
    enum class Then { Open, Import };
    void prepare(Then then);
    void enter() override;

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace, hearth::ui::StartPage::Then then);

private:
    void submit() override;
    void suggestName();
    void finish(const Result<WorkspaceId>& workspace);

    models::Client& m_client;
    TextField* m_name = nullptr;
    TextField* m_workspace = nullptr;
    Then m_then = Then::Open;
    bool m_workspaceTouched = false;
};

} // namespace hearth::ui
