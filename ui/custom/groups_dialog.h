// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QListWidget;

namespace hearth::ui {

/// *People groups*: those of the workspace that are mentioned by one name. Who may, makes one below
/// the list (handle, name, people), or chooses one in it to change or remove it. Window's thread.
class GroupsDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    GroupsDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void buildForm();
    void showList();
    void showChosen();
    void beginNew();
    void choosePeople();
    void showPeople();
    void save();
    void askRemoval();
    void remove(const GroupId& group);
    void setBusy(bool busy);
    void finished(const QString& what);
    void showRefusal(const Error& error);
    [[nodiscard]] const UserGroup* chosen() const;
    [[nodiscard]] QString namesOf(const QList<MemberId>& members) const;

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    bool m_mayChange;
    std::optional<GroupId> m_chosen; ///< none: a new one is made
    GroupId m_new; ///< of the new one; the same when it is tried again
    QList<MemberId> m_members;
    QListWidget* m_list = nullptr;
    Label* m_none = nullptr;
    TextField* m_handle = nullptr;
    TextField* m_name = nullptr;
    SheetRow* m_people = nullptr;
    Button* m_choose = nullptr;
    Button* m_save = nullptr;
    Button* m_begin = nullptr;
    Button* m_remove = nullptr;
};

} // namespace hearth::ui
