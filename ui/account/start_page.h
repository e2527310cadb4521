// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/entry_page.h"

class QComboBox;

namespace hearth::ui {

/// *Start here*: a display name, and a workspace stands on this computer; or on another server
/// where the person may create workspaces. Window's thread.
class StartPage final : public EntryPage {
    Q_OBJECT

public:
    StartPage(models::Client& client, QWidget* parent);

    /// Says what comes after it. Welcome: the person is new there.
    enum class Then { Open, Import, Welcome };
    void prepare(Then then);
    /// A first workspace at a server that the person has just signed in to.
    void prepareAt(const models::Account& account);
    void enter() override;

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace, hearth::ui::StartPage::Then then);

private:
    void submit() override;
    void suggestName();
    void listPlaces();
    void placeChanged();
    /// Null: the server in this process.
    [[nodiscard]] models::Account* place() const;
    void finish(const Result<WorkspaceId>& workspace);

    models::Client& m_client;
    QComboBox* m_place = nullptr;
    QString m_wanted; ///< key of the account to begin with; empty: this computer
    TextField* m_name = nullptr;
    TextField* m_workspace = nullptr;
    Then m_then = Then::Open;
    bool m_workspaceTouched = false;
};

} // namespace hearth::ui
