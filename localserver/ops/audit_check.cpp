// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/audit_check.h"

#include "localserver/audit/audit_chain.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"
#include "localserver/store/workspace_files.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> check(QList<CheckedLog>& logs, storage::Connection& connection, WorkspaceId log,
    const QByteArray& publicKey)
{
    SqliteAuditStore store(connection);
    HEARTH_TRY(const protocol::AuditVerdict verdict, verifyChain(store, log, publicKey));
    logs.append({ .name = log.isNull() ? u"server"_s : log.toString(), .verdict = verdict });
    return {};
}

} // namespace

Result<QList<CheckedLog>> checkAuditLogs(const QString& dataDirectory)
{
    const QString path = QDir(dataDirectory).filePath(u"server.sqlite"_s);
    if (!QFile::exists(path))
        return fail(
            ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(dataDirectory));
    HEARTH_TRY(const auto server,
        storage::Connection::open({ .path = path, .access = storage::Access::ReadOnly }));
    HEARTH_TRY(const QByteArray publicKey, AuditKey::readPublic(*server));
    QList<CheckedLog> logs;
    HEARTH_CHECK(check(logs, *server, {}, publicKey));
    const WorkspaceFiles files(dataDirectory, {});
    for (const WorkspaceId id : files.list()) {
        HEARTH_TRY(const auto workspace, files.open(id, storage::Access::ReadOnly));
        HEARTH_CHECK(check(logs, *workspace, id, publicKey));
    }
    return logs;
}

} // namespace hearth::server
