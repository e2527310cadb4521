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

/// Looks at every entry. `publicKey`: of the server.
Result<protocol::AuditVerdict> verifyChain(
    AuditStore& store, WorkspaceId log, const QByteArray& publicKey);

} // namespace hearth::server
