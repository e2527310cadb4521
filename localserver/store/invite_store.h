// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/member_store.h"

namespace hearth::server {

/// An invitation as it is kept: of its code the hash alone.
struct InviteRow {
    InviteId id;
    QByteArray codeHash; ///< SHA-256, 32 bytes
    std::optional<RoomId> room;
    std::optional<QString> email;
    MemberId createdBy;
    Timestamp createdAt;
    Timestamp expiresAt;
    qint64 hours = 0; ///< that it is good for, from when its code was made
    qint64 maxUses = 0; ///< 0: no limit
    qint64 uses = 0;
    std::optional<Timestamp> revokedAt;
};

/// The invitations of a workspace and who came in by them.
class InviteStore {
public:
    virtual ~InviteStore() = default;
    /// `Conflict` when there is one with this id or this code.
    virtual Result<void> add(const InviteRow& row) = 0;
    /// Its code, its end and its withdrawal; everything else stays as it was made.
    virtual Result<void> update(const InviteRow& row) = 0;
    virtual Result<std::optional<InviteRow>> find(InviteId id) = 0;
    virtual Result<std::optional<InviteRow>> findByCode(const QByteArray& codeHash) = 0;
    /// Newest first.
    virtual Result<QList<InviteRow>> list() = 0;
    virtual Result<int> count() = 0;
    /// Counts a use, once for each person (`Added::Known`: they had come by it before).
    virtual Result<Added> addUse(InviteId id, MemberId member, Timestamp at) = 0;
    /// Forgets what ended, by time or withdrawal, before `at`.
    virtual Result<void> forgetEndedBefore(Timestamp at) = 0;
};

} // namespace hearth::server
