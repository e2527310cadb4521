// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/second_factor_actions.h"
#include "ui/account/second_factor_proof.h"

#include <QPointer>

namespace hearth::ui {

/// *Second factor* among the pages about one's own account: whether there is one, how many recovery
/// codes are left, and what can be done about it. Window's thread.
class SecondFactorPage final : public QWidget {
    Q_OBJECT

public:
    /// Asks the server when it is made.
    SecondFactorPage(models::Account& account, QWidget* parent);

    /// Asks it again.
    void refresh();

private:
    void showStatus(const protocol::SecondFactorStatus& status);
    void setUp();
    void prove(SecondFactorProofDialog::Purpose purpose);

    QPointer<models::Account> m_account;
    Label* m_state = nullptr;
    Label* m_codesLeft = nullptr;
    InlineMessage* m_message = nullptr;
    Button* m_setUp = nullptr;
    Button* m_newCodes = nullptr;
    Button* m_turnOff = nullptr;
};

} // namespace hearth::ui
