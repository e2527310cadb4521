// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/people_actions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QListWidget;

namespace hearth::ui {

/// *Roles*: the workspace's own ones, and below the list a name and the rights that one of them
/// allows. Rights that the person lacks themselves can be seen and not given. Changes are made at
/// once, online; what the server refuses is said beside the name or here, and everything that was
/// typed stays. Window's thread.
class RolesDialog final : public Sheet {
    Q_OBJECT

public:
    /// All outlive it.
    RolesDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void buildForm();
    void showList();
    void choose();
    void beginNew();
    /// `role`: what is allowed already; what the person may not give is held fast.
    void showRights(const QList<Permission>& role);
    [[nodiscard]] QList<Permission> ticked() const;
    void save();
    void askRemoval();
    void setBusy(bool busy);
    void answer(const Result<Item>& result, const QString& done);
    [[nodiscard]] const CustomRole* chosen() const;
    [[nodiscard]] models::Directory& directory() const { return m_workspace.directory(); }

    models::WorkspaceContext& m_workspace;
    models::PeopleActions m_people;
    bool m_mayChange;
    std::optional<RoleId> m_chosen; ///< none: a new one is made
    RoleId m_new; ///< of the new one; the same when it is tried again
    QListWidget* m_list;
    Label* m_none;
    TextField* m_name;
    QListWidget* m_rights;
    Button* m_begin = nullptr; ///< these three: whoever may change
    Button* m_remove = nullptr;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
