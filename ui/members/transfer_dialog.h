// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/people_actions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QComboBox;

namespace hearth::ui {

/// *Hand over*: whom the workspace belongs to from then on, confirmed by writing its name out.
/// Window's thread.
class TransferDialog final : public Sheet {
    Q_OBJECT

public:
    /// All outlive it.
    TransferDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void showPeople();
    void refresh();
    void transfer();
    void answer(const Result<Member>& result);
    [[nodiscard]] models::Directory& directory() const { return m_workspace.directory(); }

    models::WorkspaceContext& m_workspace;
    models::PeopleActions m_people;
    QComboBox* m_person;
    TextField* m_name;
    Button* m_hand = nullptr;
};

} // namespace hearth::ui
