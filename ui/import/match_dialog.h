// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/member_list_model.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QListView;

namespace hearth::ui {

/// *Who is this?* Somebody known only from an import is matched with a person who is here: what
/// they wrote becomes theirs. Only the owner gets to see it. Window's thread.
class MatchDialog final : public Sheet {
    Q_OBJECT

public:
    /// `imported` is a member of `directory`.
    MatchDialog(models::Account& account, const models::Directory& directory,
        const MemberId& imported, QWidget* parent);
    ~MatchDialog() override;

private:
    void updateButton();
    void match();

    QPointer<models::Account> m_account;
    WorkspaceId m_workspace;
    MemberId m_imported;
    models::MemberListModel m_people;
    QListView* m_list = nullptr;
    Button* m_match = nullptr;
};

} // namespace hearth::ui
