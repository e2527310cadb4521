// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/protocol/life_operations.h"

namespace hearth::models {

/// Putting an account to rest and having it deleted: one's own, and as the server's owner others'.
/// A value over an account, which outlives it; needs a connection. Window's thread, answers come on
/// the thread of the `then` context.
class AccountLife {
public:
    explicit AccountLife(const Account& account)
        : m_account(account)
    {
    }

    /// Signs out everywhere. `Forbidden` or `InvalidArgument` (field `password`), `Conflict` as
    /// life_operations.h has it.
    [[nodiscard]] Future<protocol::Nothing> deactivate(
        const std::optional<QString>& password) const;
    [[nodiscard]] Future<protocol::AccountRemoval> remove(
        const protocol::AccountRemove& args) const;

    [[nodiscard]] Future<User> close(const UserId& user) const;
    [[nodiscard]] Future<User> open(const UserId& user) const;
    [[nodiscard]] Future<User> removeOther(const protocol::UserRemove& args) const;

private:
    const Account& m_account;
};

} // namespace hearth::models
