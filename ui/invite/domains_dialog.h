// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

class QCheckBox;
class QListWidget;

namespace hearth::ui {

/// *Domains* of a workspace: adding one shows the TXT record that proves it; looking at the record
/// says what the name servers have. Window's thread.
class DomainsDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    DomainsDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void addList();
    void addRecord();
    void addForm();
    void askForList();
    void take(const protocol::Domain& domain);
    void refresh();
    void showChosen();
    void add();
    void verify();
    void askRemoval();
    void remove(const DomainId& id);
    void setAutoJoin(bool on);
    void setBusy(bool busy);
    void select(const DomainId& id);
    [[nodiscard]] const protocol::Domain* chosen() const;
    [[nodiscard]] static QString stateOf(const protocol::Domain& domain);
    [[nodiscard]] static QString foundNow(const protocol::Domain& domain);

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    QList<protocol::Domain> m_domains;
    QListWidget* m_list = nullptr;
    Label* m_none = nullptr;
    QWidget* m_record = nullptr;
    CopyField* m_recordName = nullptr;
    CopyField* m_challenge = nullptr;
    QCheckBox* m_keepJoinCode = nullptr;
    QCheckBox* m_autoJoin = nullptr;
    Button* m_verify = nullptr;
    Button* m_remove = nullptr;
    TextField* m_name = nullptr;
    Button* m_add = nullptr;
};

} // namespace hearth::ui
