// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// Ends API tokens when their time is over, renews the signing key, and has accounts deleted whose
/// time has come. Thread of the server's owner; accounts and clock outlive it.
class AccountRounds final : public QObject {
    Q_OBJECT

public:
    /// `remove`: deletes what is due.
    AccountRounds(
        AccountService& accounts, const Clock& clock, std::function<Future<void>()> remove);

private:
    void round();
    void wait(const std::optional<Timestamp>& next);

    AccountService& m_accounts;
    const Clock& m_clock;
    const std::function<Future<void>()> m_remove;
    QTimer m_timer { this };
};

} // namespace hearth::server
