// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/protocol/second_factor_operations.h"
#include "core/storage/connection.h"

#include <functional>

namespace hearth::server {

/// The second factors of accounts: tables `second_factor` and `second_factor_code` of
/// server.sqlite. Server lane. A call with a code must be made outside of a transaction: a wrong
/// one is counted although what it was for fails.
class SecondFactors {
public:
    static constexpr int recoveryCodes = 10;
    static constexpr int freeFailures = 5; ///< wrong codes in a row that cost no waiting; the next
                                           ///< one costs 30 s, each one after it twice as much, up
                                           ///< to an hour

    SecondFactors(storage::Connection& connection, const Clock& clock, Random& random)
        : m_connection(connection)
        , m_clock(clock)
        , m_random(random)
    {
    }

    Result<protocol::SecondFactorStatus> status(UserId user);

    /// What stands between the right first factor and a session; passes when the account has no
    /// second one. Otherwise the errors of `secondFactorError` for a code that is missing (nothing
    /// is counted), wrong, or was accepted before, and `RateLimited` with `details.retryAfter`
    /// while too many were wrong. An accepted code is spent, also when what it is for fails later:
    /// check last, and consume the first factor after it.
    Result<void> check(UserId user, const std::optional<QString>& code);

    /// A new secret, not confirmed yet. `issuer` and `account` are what the app shows. `Conflict`
    /// when the account has a second factor.
    Result<protocol::SecondFactorSetup> begin(
        UserId user, const QString& issuer, const QString& account);
    /// The account has a second factor from here on. Answers its recovery codes. `Conflict` when it
    /// had one or none was begun, `Forbidden` (field `code`) for a wrong code. `record` runs in the
    /// transaction that does it.
    Result<protocol::RecoveryCodes> confirm(
        UserId user, const QString& code, const std::function<Result<void>()>& record);
    /// Replaces what is left of the recovery codes of an account that has a second factor. The
    /// caller holds the transaction.
    Result<protocol::RecoveryCodes> renewRecoveryCodes(UserId user);
    /// Whether there was one. The caller holds the transaction.
    Result<bool> remove(UserId user);

private:
    struct Row;

    Result<std::optional<Row>> find(UserId user);
    Result<bool> accept(UserId user, const Row& row, const QString& code);
    Result<bool> acceptStep(UserId user, const Row& row, const QString& digits);
    Result<bool> useRecoveryCode(UserId user, const QString& code);
    Result<void> countFailure(UserId user, const Row& row);

    storage::Connection& m_connection;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace hearth::server
