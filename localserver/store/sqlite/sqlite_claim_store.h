// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/store/claim_store.h"

namespace hearth::server {

/// As the stores of sqlite_stores.h.
class SqliteClaimStore final : public ClaimStore {
public:
    explicit SqliteClaimStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<ClaimRow>> find(MemberId imported) override;
    Result<QList<ClaimRow>> list() override;
    Result<void> add(const ClaimRow& row) override;
    Result<void> remove(const ClaimRow& row) override;
    Result<ClaimedRooms> moveContent(const ClaimRow& row, qint64 since) override;
    Result<ClaimedRooms> returnContent(const ClaimRow& row, qint64 since) override;
    Result<void> noteGroup(MemberId imported, const ClaimedGroup& group) override;
    Result<QList<ClaimedGroup>> groups(MemberId imported) override;
    Result<void> setAddress(MemberId imported, const QString& address) override;
    Result<QHash<MemberId, QString>> addresses() override;
    Result<QList<MemberId>> claimable(const QString& address, MemberId member) override;
    Result<void> setLink(const ClaimLinkRow& row, const QByteArray& codeHash) override;
    Result<std::optional<ClaimLinkRow>> findLink(const QByteArray& codeHash) override;
    Result<QList<ClaimLinkRow>> links() override;
    Result<void> removeLink(MemberId imported) override;

private:
    Result<void> moveRooms(const ClaimRow& row, qint64 since);
    Result<void> returnRooms(const ClaimRow& row, qint64 since);
    Result<void> runForPair(QByteArrayView sql, const ClaimRow& row);

    storage::Connection& m_connection;
};

} // namespace hearth::server
