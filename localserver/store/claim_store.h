// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/claim_operations.h"

#include <QHash>
#include <QSet>

namespace hearth::server {

/// An imported person whom somebody here is.
struct ClaimRow {
    MemberId imported;
    MemberId member;
    protocol::ClaimWay way = protocol::ClaimWay::Matched;
    Timestamp claimedAt;
};

/// A group of people in which the imported person was.
struct ClaimedGroup {
    GroupId group;
    bool entered = false; ///< the member came in by the claim
};

/// Where a claim, or its undoing, left traces.
struct ClaimedRooms {
    QList<RoomId> refilled; ///< messages in them changed
    QList<RoomId> participants; ///< other people are in them
};

struct ClaimLinkRow {
    MemberId imported;
    Timestamp expiresAt;
};

/// Who of an import is who here, and what it takes to undo that.
class ClaimStore {
public:
    virtual ~ClaimStore() = default;
    virtual Result<std::optional<ClaimRow>> find(MemberId imported) = 0;
    virtual Result<QList<ClaimRow>> list() = 0;
    virtual Result<void> add(const ClaimRow& row) = 0;
    /// It is undone: the row goes and its link, and the address alone does not do it again.
    virtual Result<void> remove(const ClaimRow& row) = 0;
    /// Messages, reactions, mentions and rooms of the imported person become the member's, the
    /// latter as of event `since`; what is the member's already stays.
    virtual Result<ClaimedRooms> moveContent(const ClaimRow& row, qint64 since) = 0;
    /// The way back, exactly: whatever the member wrote or was in beside it stays theirs.
    virtual Result<ClaimedRooms> returnContent(const ClaimRow& row, qint64 since) = 0;
    virtual Result<void> noteGroup(MemberId imported, const ClaimedGroup& group) = 0;
    virtual Result<QList<ClaimedGroup>> groups(MemberId imported) = 0;

    /// The address that came with the import; compared as addresses are.
    virtual Result<void> setAddress(MemberId imported, const QString& address) = 0;
    virtual Result<QHash<MemberId, QString>> addresses() = 0;
    /// Those of imported people whom nobody has claimed, as they are compared.
    virtual Result<QSet<QString>> claimableAddresses() = 0;
    /// Imported people whom nobody has claimed, of this address, but for those whose claim by this
    /// member was undone.
    virtual Result<QList<MemberId>> claimable(const QString& address, MemberId member) = 0;

    /// Takes the place of the link before it. It stays when it was used, so that whoever comes with
    /// it again can be told.
    virtual Result<void> setLink(const ClaimLinkRow& row, const QByteArray& codeHash) = 0;
    virtual Result<std::optional<ClaimLinkRow>> findLink(const QByteArray& codeHash) = 0;
    virtual Result<QList<ClaimLinkRow>> links() = 0;
    virtual Result<void> removeLink(MemberId imported) = 0;
};

} // namespace hearth::server
