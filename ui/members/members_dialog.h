// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/people_actions.h"
#include "core/models/workspace_context.h"
#include "ui/members/member_action.h"
#include "ui/members/role_checks.h"
#include "ui/shell/sheet.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace hearth::ui {

class FlowLayout;

/// *Manage members*: everybody who is or was here, found by name; below the list the person who is
/// chosen, with their role, their custom roles, and what can be done with them. Whoever may not
/// change anything sees why not. Changes are made at once, online; what the server refuses is said
/// here and what was chosen goes back to what is. Window's thread.
class MembersDialog final : public Sheet {
    Q_OBJECT

public:
    /// All outlive it.
    MembersDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

    /// A button more below the person.
    void addAction(MemberAction action);
    [[nodiscard]] std::optional<MemberId> chosen() const { return m_chosen; }

private:
    struct ActionButton {
        MemberAction action;
        Button* button;
    };

    void buildPerson();
    void showList();
    void choose();
    void showPerson();
    void showActions(const Member& member);
    void changeRole();
    void assign(const RoleId& role, bool present);
    void askRemoval();
    void readmit();
    /// Says what became of it; the picture is drawn anew either way.
    void answer(const Result<Member>& result, const QString& done);
    /// Empty: the person who is chosen can be changed by this one.
    [[nodiscard]] QString obstacle(const Member& member) const;
    [[nodiscard]] const Member* person() const;
    [[nodiscard]] models::Directory& directory() const { return m_workspace.directory(); }

    models::WorkspaceContext& m_workspace;
    models::PeopleActions m_people;
    std::optional<MemberId> m_chosen;
    QLineEdit* m_search;
    QListWidget* m_list;
    Label* m_name;
    Label* m_note;
    QComboBox* m_role;
    RoleChecks* m_roles;
    SheetRow* m_roleRow = nullptr;
    QList<ActionButton> m_actions;
    QWidget* m_buttons;
    FlowLayout* m_line;
    bool m_busy = false; ///< the server is asked
};

} // namespace hearth::ui
