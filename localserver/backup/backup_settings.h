// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/protocol/backup_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"
#include "localserver/backup/retention.h"

namespace hearth::server {

/// What is kept of the schedule, in one row of the server's settings.
struct KeptBackupSettings {
    QString folder; ///< empty: the data directory's own
    qint64 everyHours = 0;
    qint64 keepDaily = 7;
    qint64 keepWeekly = 4;
    qint64 keepMonthly = 6;
    QString passphrase; ///< sealed, hexadecimal; empty: none
    std::optional<Timestamp> lastTryAt; ///< when the last scheduled one ended
    std::optional<Timestamp> lastGoodAt;
    protocol::BackupProblem problem = protocol::BackupProblem::None; ///< of the last try
    bool told = false; ///< the owner knows that they fail

    [[nodiscard]] RetentionRule rule() const
    {
        return { .daily = keepDaily, .weekly = keepWeekly, .monthly = keepMonthly };
    }
    /// When the next one is due: at once when there has been none, sooner than usual after one that
    /// failed. None: nothing is scheduled.
    [[nodiscard]] std::optional<Timestamp> nextAt(Timestamp now) const;
    [[nodiscard]] protocol::BackupSettings shown(Timestamp now) const;

    /// On the server lane.
    static Result<KeptBackupSettings> read(storage::Connection& connection);
    Result<void> write(storage::Connection& connection) const;
};

/// What was typed becomes what is kept. Looks at the folder, unless it stays and nothing is
/// scheduled. `InvalidArgument` with the field.
Result<void> applyChange(
    KeptBackupSettings& kept, const protocol::BackupChange& change, const SecretBox& secrets);
/// Stores what `applyChange` has made of `change`, and answers with what is kept then. What became
/// of the last backup is as it is by now: another process may have read or changed the row
/// meanwhile. In the caller's transaction.
Result<KeptBackupSettings> storeChange(storage::Connection& connection,
    const KeptBackupSettings& applied, const protocol::BackupChange& change);
/// In the clear; empty: none.
Result<QString> keptPassphrase(const KeptBackupSettings& kept, const SecretBox& secrets);

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::KeptBackupSettings> {
    using T = hearth::server::KeptBackupSettings;
    static constexpr std::tuple fields { field("folder", &T::folder, defaulted()),
        field("everyHours", &T::everyHours, defaulted()),
        field("keepDaily", &T::keepDaily, defaulted()),
        field("keepWeekly", &T::keepWeekly, defaulted()),
        field("keepMonthly", &T::keepMonthly, defaulted()),
        field("passphrase", &T::passphrase, defaulted()), field("lastTryAt", &T::lastTryAt),
        field("lastGoodAt", &T::lastGoodAt), field("problem", &T::problem, defaulted()),
        field("told", &T::told, defaulted()) };
};
