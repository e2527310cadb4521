// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_safety.h"
#include "ui/account/account_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

class QVBoxLayout;

namespace hearth::ui {

class Label;
class TokenForm;

/// API tokens for scripts and bots: made, shown once, revoked. Window's thread; the clock outlives
/// the page.
class TokensPage final : public AccountPage {
    Q_OBJECT

public:
    TokensPage(models::Account& account, const Clock& clock, QWidget* parent);

    void enter() override;

private:
    enum class Step { List, Form, Secret };

    void go(Step step);
    void act();
    void make();
    void show(const protocol::TokenList& list);
    void revoke(TokenId token);
    [[nodiscard]] QString detail(const protocol::ApiToken& token) const;

    models::AccountSafety m_safety;
    QPointer<models::Account> m_account;
    const Clock& m_clock;
    Step m_step = Step::List;
    Label* m_hint = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_rows = nullptr;
    TokenForm* m_form = nullptr;
    CopyField* m_secret = nullptr;
    Button* m_action = nullptr;
    Button* m_back = nullptr;
};

} // namespace hearth::ui
