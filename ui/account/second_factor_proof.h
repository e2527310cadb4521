// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/second_factor_actions.h"
#include "ui/account/recovery_codes.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

/// Asks for a code, and the password where there is one, before a second factor is turned off or
/// its recovery codes are made anew; shows those. Window's thread.
class SecondFactorProofDialog final : public Sheet {
    Q_OBJECT

public:
    enum class Purpose { TurnOff, NewRecoveryCodes };

    SecondFactorProofDialog(models::Account& account, Purpose purpose, QWidget* parent);

Q_SIGNALS:
    void done();

private:
    void act();
    [[nodiscard]] protocol::SecondFactorProof proof() const;
    void turnOff();
    void makeCodes();
    void answered(const std::optional<Error>& refusal);

    QPointer<models::Account> m_account;
    const Purpose m_purpose;
    TextField* m_password = nullptr;
    TextField* m_code = nullptr;
    RecoveryCodesView* m_codes = nullptr;
    Button* m_cancel = nullptr;
    Button* m_action = nullptr;
};

} // namespace hearth::ui
