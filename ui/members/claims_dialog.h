// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/claim_actions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QComboBox;
class QTreeWidget;

namespace hearth::ui {

/// *Imported people*: a table of everybody who came with an import and who they are here. Below it
/// the one who is chosen is matched with a member, gets a personal link, or is undone. Window's
/// thread.
class ClaimsDialog final : public Sheet {
    Q_OBJECT

public:
    /// Both outlive it.
    ClaimsDialog(
        const models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void buildPerson();
    void load();
    void show(const QList<protocol::ImportedPerson>& people);
    void showPerson();
    void fillMembers();
    void match();
    void askUndo();
    void makeLink();
    /// Says what became of it and asks for the table again; a refusal stays beside its cause.
    void answer(const Result<protocol::ImportedPerson>& result, const QString& done);
    [[nodiscard]] const protocol::ImportedPerson* chosen() const;
    [[nodiscard]] QString standing(const protocol::ImportedPerson& person) const;
    [[nodiscard]] models::Directory& directory() const { return m_workspace.directory(); }

    models::WorkspaceContext& m_workspace;
    models::ClaimActions m_actions;
    QList<protocol::ImportedPerson> m_people;
    QTreeWidget* m_table;
    QComboBox* m_member;
    SheetRow* m_memberRow = nullptr;
    Button* m_match = nullptr;
    Button* m_link = nullptr;
    Button* m_undo = nullptr;
    CopyField* m_code;
    bool m_busy = false; ///< the server is asked
};

} // namespace hearth::ui
