// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/domain/ids.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// Table `email_code` of server.sqlite, and when an address was found to be somebody's. Server
/// lane; the caller holds the transaction.
class EmailCodes {
public:
    static constexpr int digits = 6;
    static constexpr qint64 tries = 5; ///< with one code
    static constexpr qint64 mostPerDay = 5; ///< codes to one address
    static constexpr std::chrono::microseconds lifetime = std::chrono::days(1);

    EmailCodes(storage::Connection& connection, const SecretBox& secrets, Random& random)
        : m_connection(connection)
        , m_secrets(secrets)
        , m_random(random)
    {
    }

    struct Made {
        QString code;
        Timestamp expiresAt;
    };
    /// In place of the one before.
    Result<Made> make(UserId user, Timestamp now);

    struct Check {
        bool matches = false; ///< then it is used up, and the address is verified
        qint64 triesLeft = 0;
    };
    /// Counts the try, so commit whatever the answer is. `Conflict` when there is no code that
    /// could match any more.
    Result<Check> check(UserId user, const QString& typed, Timestamp now);

private:
    Result<void> forget(UserId user);

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
    Random& m_random;
};

} // namespace hearth::server
