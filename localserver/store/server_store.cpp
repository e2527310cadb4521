// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/server_store.h"

#include "core/base/log.h"
#include "core/storage/migrations.h"
#include "localserver/store/disk_trouble.h"
#include "localserver/store/server_schema.h"

#include <QDir>
#include <QFile>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ServerStore>> ServerStore::open(const ServerConfig& config)
{
    const QString path = QDir(config.dataDirectory).filePath(u"server.sqlite"_s);
    storage::OpenOptions options { .path = path, .vfs = config.vfs };
    HEARTH_TRY(std::unique_ptr<storage::Connection> connection, storage::Connection::open(options));
    // Password hashes and the key of the access tokens are in here.
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(
            ErrorCode::Unavailable, u"the account database cannot be kept private"_s, {}, path);
    HEARTH_CHECK(storage::migrate(*connection, serverMigrations));
    return std::unique_ptr<ServerStore>(new ServerStore(std::move(connection),
        config.executor ? WorkQueue::Threading::Callers : WorkQueue::Threading::Own));
}

ServerStore::ServerStore(
    std::unique_ptr<storage::Connection> connection, WorkQueue::Threading threading)
    : m_connection(std::move(connection))
    , m_queue(u"hearth-accounts"_s, threading)
{
}

void ServerStore::revive()
{
    if (!m_isSuspect)
        return;
    if (const Result<void> reopened = m_connection->reopen(); !reopened)
        return;
    m_isSuspect = false;
    qCInfo(logServer) << "the account database was opened again";
}

void ServerStore::note(const Error& error)
{
    const std::optional<DiskTrouble> trouble = diskTroubleOf(error);
    m_isSuspect = m_isSuspect || trouble == DiskTrouble::Gone || trouble == DiskTrouble::Failing;
}

namespace settings {

Result<std::optional<QString>> read(storage::Connection& connection, const QString& key)
{
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("SELECT value FROM setting WHERE key = ?"));
    statement.bind(1, key);
    HEARTH_TRY(const bool found, statement.step());
    return found ? std::optional(statement.text(0)) : std::nullopt;
}

Result<void> write(storage::Connection& connection, const QString& key, const QString& value)
{
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO "
                           "UPDATE SET value = excluded.value"));
    return statement.bindAll(key, value).run();
}

} // namespace settings

} // namespace hearth::server
