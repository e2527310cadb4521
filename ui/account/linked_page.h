// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/account/account_page.h"
#include "ui/account/provider_buttons.h"

class QVBoxLayout;

namespace hearth::ui {

/// The sign-in providers through which a person can come into their account: linked in the browser,
/// unlinked with one button. Window's thread.
class LinkedPage final : public AccountPage {
    Q_OBJECT

public:
    LinkedPage(models::Account& account, QWidget* parent);

    void enter() override;

private:
    void show(const protocol::LinkedSignInList& list);
    void link(const models::BrowserProof& proof);
    void unlink(const protocol::LinkedSignIn& linked);
    [[nodiscard]] static QString detail(const protocol::LinkedSignIn& linked);

    QPointer<models::Account> m_account;
    Label* m_hint = nullptr;
    QVBoxLayout* m_rows = nullptr;
    ProviderButtons* m_others = nullptr;
};

} // namespace hearth::ui
