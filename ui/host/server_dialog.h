// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/host/rights_list.h"
#include "ui/host/scanner_field.h"
#include "ui/host/server_key_field.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

#include <QPointer>

namespace hearth::ui {

/// *Server settings*, for whoever owns the server: its name, whether anybody may sign up, who may
/// create workspaces, mail, and, in this process, its virus scanner. Each applies at once. Window's
/// thread.
class ServerDialog final : public Sheet {
    Q_OBJECT

public:
    /// `settings`: of this program, where the server may be in it; they outlive the dialog.
    ServerDialog(models::Account& account, QWidget* parent, Settings* settings = nullptr);
    ~ServerDialog() override;

private:
    void addScanner(models::Account& account);
    void addMail(models::Account& account);
    void addProviders(models::Account& account);
    void addMoving(models::Account& account);
    void addBackups(models::Account& account);
    void addOrigins(models::Account& account);
    void take(const Result<protocol::ServerInfo>& info);
    void saveName();
    void addSigningKey(models::Account& account);
    void setOpen(bool open);

    QPointer<models::Account> m_account;
    client::KeychainStore m_keychain;
    std::optional<protocol::ServerInfo> m_info; ///< as the server last said
    TextField* m_name = nullptr;
    ToggleSwitch* m_open = nullptr;
    RightsList* m_rights = nullptr;
};

} // namespace hearth::ui
