// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/store/storage_store.h"

namespace hearth::server {

/// As the stores of sqlite_stores.h.
class SqliteStorageStore final : public StorageStore {
public:
    explicit SqliteStorageStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<RetentionRun> retentionRun() override;
    Result<void> setRetentionRun(const RetentionRun& run) override;
    Result<QList<AgedMessage>> aged(
        RoomId room, Position after, Position before, int limit) override;
    Result<qint64> countAged(RoomId room, Position before) override;
    Result<protocol::StorageShare> agedFiles(RoomId room, Position before) override;
    Result<protocol::StorageShare> allFiles() override;
    Result<QList<protocol::RoomStorage>> byRoom() override;
    Result<QList<protocol::PersonStorage>> byPerson(int limit) override;
    Result<QList<protocol::KindStorage>> byKind() override;
    Result<void> visitStored(const protocol::StorageSearch& search,
        const std::function<bool(const protocol::StoredFile&)>& take) override;
    Result<qint64> databaseBytes() override;
    Result<qint64> reclaimableBytes() override;
    Result<bool> givesPagesBack() override;
    Result<void> dropContent(FileId file, const std::optional<MemberId>& by) override;
    Result<void> reclaim(int pages) override;
    Result<int> quotaTold(MemberId member) override;
    Result<void> setQuotaTold(MemberId member, int percent) override;

private:
    Result<qint64> pragma(QByteArrayView sql);

    storage::Connection& m_connection;
};

} // namespace hearth::server
