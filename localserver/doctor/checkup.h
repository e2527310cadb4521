// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/doctor/findings.h"
#include "localserver/server.h"

namespace hearth::server {

/// Who looks: the server that holds the data directory, or a command beside it.
enum class Occasion { Within, Outside };
/// Whether what can safely be put right is put right at once: permissions, a lock that a dead
/// process left, missing folders, indexes of databases. The last two only where no server runs.
enum class Mending { Never, Allowed };

struct CheckupOrder {
    QString dataDirectory;
    const Clock* clock = nullptr;
    Occasion occasion = Occasion::Outside;
    Mending mending = Mending::Never;
    ListenConfig listen; ///< how it listens, or would; port 0: the port is not looked at
    QByteArray vfs; ///< as ServerConfig's
    std::function<NetworkFacts(quint16 port)> network = {}; ///< empty: the network is not looked at
};

/// Looks at everything a server needs: data directory, disk, permissions, lock, databases, what
/// lags behind them, certificate, port, clock, backups. Changes nothing unless it may mend. Reads
/// whole databases: seconds. Any thread; waits.
protocol::Diagnosis checkUp(const CheckupOrder& order);

// What it is made of; each waits for the disk.

[[nodiscard]] Finding checkDataDirectory(const CheckupOrder& order);
/// How much room is left on the disk of the folder.
[[nodiscard]] Finding checkDisk(const QString& folder);
[[nodiscard]] Finding checkPermissions(const CheckupOrder& order);
/// Whether somebody holds the directory.
[[nodiscard]] Finding checkLock(const CheckupOrder& order);
/// One finding for each database that is not in order; one in all where all are.
[[nodiscard]] QList<Finding> checkDatabases(const CheckupOrder& order);
/// Events that wait for hooks, in the server's own database and the workspaces' together. The audit
/// log is one of them; a server keeps nothing else that lags behind what it acknowledged.
[[nodiscard]] qint64 countBacklog(const QString& dataDirectory, const QByteArray& vfs);
[[nodiscard]] Finding checkBacklog(qint64 waiting);
[[nodiscard]] Finding checkCertificate(
    const QString& dataDirectory, const ListenConfig& listen, Timestamp now);
[[nodiscard]] Finding checkPort(const ListenConfig& listen);
/// Against the files' times, and whether the system keeps it right (ntp_adjtime(3)).
[[nodiscard]] Finding checkClock(const CheckupOrder& order);
[[nodiscard]] Finding checkBackups(const QString& dataDirectory, Timestamp now);
/// What to do about a database that is damaged: which backup to put back, if there is one.
[[nodiscard]] QString restoreStep(const QString& dataDirectory);
/// When the newest backup was made, in the folder of the settings or anywhere else; none: there is
/// none.
[[nodiscard]] std::optional<Timestamp> lastBackup(const QString& dataDirectory);

} // namespace hearth::server
