// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/entry_page.h"

namespace hearth::ui {

/// *Create an account* on a server: first its address; then what that server asks for, which is a
/// setup code while nobody owns it, and nothing more than a name and a password where it is open.
/// Window's thread.
class SignUpPage final : public EntryPage {
    Q_OBJECT

public:
    SignUpPage(models::Client& client, QWidget* parent);

    void setAddress(const QString& address);
    void enter() override;

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace);
    void workspaceNeeded(const hearth::models::Account& account);
    void changedFingerprint(const QString& expected);

private:
    void submit() override;
    void ask();
    void take(const protocol::ServerInfo& info);
    void forget();
    void create();
    [[nodiscard]] bool check();
    void refuse(const Error& error);
    [[nodiscard]] bool takesPeople() const;
    void refresh();

    models::Client& m_client;
    protocol::ServerAddress m_server;
    std::optional<protocol::ServerInfo> m_info; ///< of `m_server`, once it has answered
    TextField* m_address = nullptr;
    TextField* m_setupCode = nullptr;
    TextField* m_name = nullptr;
    TextField* m_email = nullptr;
    TextField* m_password = nullptr;
};

} // namespace hearth::ui
