// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/protocol/claim_operations.h"

namespace hearth::models {

/// Who of an import is who here. A value over an account, which outlives it; needs a connection.
/// Window's thread, answers come on the thread of the `then` context.
class ClaimActions {
public:
    ClaimActions(const Account& account, const WorkspaceId& workspace)
        : m_account(account)
        , m_workspace(workspace)
    {
    }

    [[nodiscard]] Future<protocol::ImportedPeople> list() const;
    [[nodiscard]] Future<protocol::ImportedPerson> match(
        const MemberId& imported, const MemberId& member) const;
    [[nodiscard]] Future<protocol::ImportedPerson> undo(const MemberId& imported) const;
    /// Its code is in this answer and nowhere else.
    [[nodiscard]] Future<protocol::ClaimLink> createLink(const MemberId& imported) const;
    /// `Conflict` or `NotFound` (field `code`).
    [[nodiscard]] Future<protocol::ImportedPerson> redeem(const QString& code) const;

private:
    const Account& m_account;
    WorkspaceId m_workspace;
};

} // namespace hearth::models
