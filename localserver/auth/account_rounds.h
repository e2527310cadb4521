// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// Ends API tokens when their time is over, and renews the signing key. Thread of the server's
/// owner; accounts and clock outlive it.
class AccountRounds final : public QObject {
    Q_OBJECT

public:
    AccountRounds(AccountService& accounts, const Clock& clock);

private:
    void round();
    void wait(const std::optional<Timestamp>& next);

    AccountService& m_accounts;
    const Clock& m_clock;
    QTimer m_timer { this };
};

} // namespace hearth::server
