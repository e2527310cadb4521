// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/audit_key.h"
#include "localserver/store/audit_store.h"

/// What makes a log a chain: every entry is hashed together with the one before it (SHA-256, FIPS
/// 180-4), so that none can be changed, put in or taken out without all later ones being made anew.
namespace hearth::server {

/// What stands for the entry's details: a hash of them with the salt.
QByteArray commitmentOf(const AuditRow& row);
/// Of everything but the details, for which the commitment stands.
QByteArray hashOf(QByteArrayView previous, const AuditRow& row);

/// The checkpoint for everything up to `last`, signed. `log`: the workspace's id, null for the
/// server's own log, so that none can be moved to another log.
Result<AuditCheckpoint> makeCheckpoint(
    const AuditKey& key, WorkspaceId log, const AuditHead& last, Timestamp now);

/// A look at every entry of a log, page by page, so that whoever else needs the database gets their
/// turn between two pages. Entries that are written meanwhile are looked at too; what is pruned
/// meanwhile is not missing. Where the store is.
class ChainCheck {
public:
    /// Entries of a page.
    static constexpr int pageSize = 1000;

    /// `publicKey`: of the server; `log`: as `makeCheckpoint` has it.
    ChainCheck(WorkspaceId log, QByteArray publicKey);

    /// Looks at the next page; false when it was the last one.
    Result<bool> step(AuditStore& store);
    /// After the last page.
    [[nodiscard]] const protocol::AuditVerdict& verdict() const { return m_verdict; }

private:
    void begin(const AuditCheckpoint& checkpoint);
    void look(const AuditRow& row);

    WorkspaceId m_log;
    QByteArray m_publicKey;
    AuditHead m_head; ///< what was looked at last
    protocol::AuditVerdict m_verdict;
};

/// All of it at once.
Result<protocol::AuditVerdict> verifyChain(
    AuditStore& store, WorkspaceId log, const QByteArray& publicKey);

} // namespace hearth::server
