// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/custom/entry_dialog.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// *People groups*: those of the workspace that are mentioned by one name. Who may, makes one below
/// the list (handle, name, people), or chooses one in it to change or remove it. Window's thread.
class GroupsDialog final : public EntryDialog {
    Q_OBJECT

public:
    /// The workspace outlives it.
    GroupsDialog(models::WorkspaceContext& workspace, QWidget* parent);

private:
    void buildForm();
    void showList() override;
    void showChosen();
    void beginNew() override;
    [[nodiscard]] bool isUntouched() const override;
    void focusForm() override;
    void choosePeople();
    void showPeople();
    void save() override;
    void askRemoval() override;
    void remove(const GroupId& group);
    void takeUp(const replica::OutboxEntry& entry) override;
    void showRefusal(const replica::OutboxEntry& entry) override;
    [[nodiscard]] bool isChosen() const override { return m_chosen.has_value(); }
    [[nodiscard]] const UserGroup* chosen() const;
    [[nodiscard]] QString namesOf(const QList<MemberId>& members) const;

    std::optional<GroupId> m_chosen; ///< none: a new one is made
    GroupId m_new; ///< of the new one; the same when it is tried again
    QList<MemberId> m_members;
    TextField* m_handle = nullptr;
    TextField* m_name = nullptr;
    SheetRow* m_people = nullptr;
    Button* m_choose = nullptr;
};

} // namespace hearth::ui
