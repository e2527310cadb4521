// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/store/audit_store.h"
#include "localserver/store/hook_store.h"

/// The stores that stand in the server's file as in each workspace's. As sqlite_stores.h.
namespace hearth::server {

class SqliteAuditStore final : public AuditStore {
public:
    explicit SqliteAuditStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> append(const AuditRow& row) override;
    Result<QList<AuditRow>> before(
        qint64 number, int limit, const protocol::AuditFilter& filter) override;
    Result<QList<AuditRow>> after(qint64 number, int limit) override;
    Result<AuditHead> head() override;
    Result<std::optional<AuditHead>> lastBefore(Timestamp at) override;
    Result<void> prune(const AuditCheckpoint& checkpoint) override;
    Result<std::optional<AuditCheckpoint>> checkpoint() override;
    Result<void> resign(const AuditCheckpoint& checkpoint) override;
    Result<void> anonymise(const Uuid& person) override;
    Result<protocol::AuditSettings> settings() override;
    Result<void> setSettings(const protocol::AuditSettings& settings) override;

private:
    storage::Connection& m_connection;
};

class SqliteHookStore final : public HookStore {
public:
    explicit SqliteHookStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> add(HookTopic topic, Timestamp at, const QByteArray& payload) override;
    Result<HookEvents> after(qint64 number, int limit) override;
    Result<qint64> last() override;
    Result<qint64> delivered(const QString& hook) override;
    Result<void> setDelivered(const QString& hook, qint64 number, qint64 lost) override;
    Result<void> forgetKnownTo(const QStringList& hooks) override;

private:
    storage::Connection& m_connection;
};

} // namespace hearth::server
