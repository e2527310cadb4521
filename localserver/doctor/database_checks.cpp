// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"
#include "core/storage/sqlite_error.h"
#include "localserver/doctor/checkup.h"
#include "localserver/store/database_check.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_schema.h"

#include <QFileInfo>
#include <QLockFile>

#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString databaseCheck = u"database"_s;
const QString indexCheck = u"index"_s;

/// One file to look at.
struct Suspect {
    QString name; ///< `server`, or the workspace's id
    int newestSchema = 0; ///< that this program knows
    std::function<Result<std::unique_ptr<storage::Connection>>(storage::Access)> open;
};

Finding unreadable(const Suspect& suspect, const Error& error, const CheckupOrder& order)
{
    return failing(databaseCheck,
        { .problem = u"unreadable"_s,
            .subject = suspect.name,
            .message = u"the database %1 cannot be read: %2"_s.arg(suspect.name, error.message),
            .nextStep = restoreStep(order.dataDirectory) });
}

Finding damaged(const Suspect& suspect, const QString& what, const CheckupOrder& order)
{
    return failing(databaseCheck,
        { .problem = u"damaged"_s,
            .subject = suspect.name,
            .message = u"the database %1 is damaged: %2"_s.arg(suspect.name, what),
            .nextStep = restoreStep(order.dataDirectory) });
}

Finding newer(const Suspect& suspect, int schema)
{
    return failing(databaseCheck,
        { .problem = u"newer"_s,
            .subject = suspect.name,
            .message
            = u"the database %1 was written by a newer Hearth (schema %2, this program knows %3)"_s
                .arg(suspect.name)
                .arg(schema)
                .arg(suspect.newestSchema),
            .nextStep = u"Install the newer Hearth again."_s });
}

/// Only with the directory in hand: nobody else may use the file meanwhile.
bool rebuild(const Suspect& suspect, const CheckupOrder& order)
{
    if (order.mending == Mending::Never || order.occasion == Occasion::Within)
        return false;
    QLockFile lock(order.dataDirectory + u"/lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return false;
    const auto connection = suspect.open(storage::Access::ReadWrite);
    return connection && rebuildIndexes(**connection);
}

Finding wrongIndex(
    const Suspect& suspect, const DatabaseVerdict& verdict, const CheckupOrder& order)
{
    const Finding finding = failing(indexCheck,
        { .problem = u"wrong"_s,
            .subject = suspect.name,
            .message = u"an index of the database %1 does not agree with its rows: %2"_s.arg(
                suspect.name, verdict.wrongIndexes.first()),
            .nextStep = u"Stop the server and run hearthd doctor --fix, which writes it anew."_s });
    return rebuild(suspect, order) ? repaired(finding) : finding;
}

std::optional<Finding> examine(const Suspect& suspect, const CheckupOrder& order)
{
    const auto connection = suspect.open(storage::Access::ReadOnly);
    if (!connection)
        return unreadable(suspect, connection.error(), order);
    const Result<DatabaseVerdict> verdict = checkDatabase(**connection);
    if (!verdict)
        return storage::isDamage(verdict.error()) ? damaged(suspect, verdict.error().message, order)
                                                  : unreadable(suspect, verdict.error(), order);
    if (verdict->schema > suspect.newestSchema)
        return newer(suspect, verdict->schema);
    if (!verdict->damage.isEmpty())
        return damaged(suspect, verdict->damage.first(), order);
    if (!verdict->wrongIndexes.isEmpty())
        return wrongIndex(suspect, *verdict, order);
    if (verdict->strayReferences > 0)
        return damaged(
            suspect, u"%1 rows refer to what is not there"_s.arg(verdict->strayReferences), order);
    return std::nullopt;
}

QList<Suspect> suspects(const CheckupOrder& order)
{
    QList<Suspect> all;
    const QString server = order.dataDirectory + u"/server.sqlite"_s;
    if (QFileInfo::exists(server))
        all.append({ .name = u"server"_s,
            .newestSchema = std::span(serverMigrations).back().version,
            .open = [server, vfs = order.vfs](storage::Access access) {
                return storage::Connection::open({ .path = server, .access = access, .vfs = vfs });
            } });
    const WorkspaceFiles files(order.dataDirectory, order.vfs);
    for (const WorkspaceId id : files.list())
        all.append({ .name = id.toString(),
            .newestSchema = std::span(workspaceMigrations).back().version,
            .open = [files, id](storage::Access access) { return files.open(id, access); } });
    return all;
}

} // namespace

QList<Finding> checkDatabases(const CheckupOrder& order)
{
    QList<Finding> findings;
    const QList<Suspect> all = suspects(order);
    for (const Suspect& suspect : all) {
        if (const std::optional<Finding> finding = examine(suspect, order))
            findings.append(*finding);
    }
    if (findings.isEmpty())
        findings.append(good(databaseCheck, u"databases that are whole: %1"_s.arg(all.size())));
    return findings;
}

} // namespace hearth::server
