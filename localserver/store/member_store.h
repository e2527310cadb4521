// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

namespace hearth::server {

/// Whether a row was put in, or its id was there already.
enum class Added { Yes, Known };

/// How somebody came to see a room, or public rooms at all.
struct Admission {
    qint64 since = 0; ///< the event that told of it
    Position readFrom = 0; ///< what stands up to here was there before them
};

/// The picture of a member, as it came.
struct AvatarRow {
    AvatarId id;
    QString mimeType;
    QByteArray data;
};

/// The people of a workspace.
class MemberStore {
public:
    virtual ~MemberStore() = default;
    virtual Result<std::optional<Member>> find(MemberId id) = 0;
    virtual Result<std::optional<Member>> findByUser(UserId user) = 0;
    virtual Result<std::optional<Member>> owner() = 0;
    /// Everybody who ever was here: those who left are still the authors of what they wrote.
    virtual Result<QList<Member>> list() = 0;
    /// Active ones with an account.
    virtual Result<QList<Member>> listAccounts() = 0;
    virtual Result<int> countActive() = 0;
    /// A member with this id stays as it is (`Added::Known`).
    virtual Result<Added> add(const Member& member) = 0;
    virtual Result<void> update(const Member& member) = 0;
    /// The number of the last event that changed which rooms this member may see.
    virtual Result<qint64> accessVersion(MemberId id) = 0;
    virtual Result<void> setAccessVersion(MemberId id, qint64 seq) = 0;
    /// To public rooms: as a guest a member has none.
    virtual Result<Admission> publicAdmission(MemberId id) = 0;
    virtual Result<void> setPublicAdmission(MemberId id, const Admission& admission) = 0;
    /// For every active member but guests: what public channels there are has changed.
    virtual Result<void> setAccessVersionOfFullMembers(qint64 seq) = 0;
    /// Whether the member's account has a second factor, as the server's file told last.
    virtual Result<bool> hasSecondFactor(MemberId id) = 0;
    virtual Result<void> setSecondFactor(MemberId id, bool has) = 0;
    /// Active ones with an account that has none, in no particular order.
    virtual Result<QList<MemberId>> withoutSecondFactor() = 0;
    virtual Result<std::optional<AvatarRow>> avatar(MemberId id) = 0;
    /// In place of the one before; the caller names it in the member's profile.
    virtual Result<void> putAvatar(MemberId id, const AvatarRow& avatar) = 0;
    virtual Result<void> removeAvatar(MemberId id) = 0;
    /// Everything that the member kept for themselves: drafts, read marks, items with what is due
    /// for them, and receipts. What they wrote stays.
    virtual Result<void> forgetPersonal(MemberId member, UserId user) = 0;
};

} // namespace hearth::server
