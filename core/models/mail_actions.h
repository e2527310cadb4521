// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The calls about mail: the server owner's settings, and what a person does with what comes.
/// Window's thread; the account outlives the calls, not their answers.
class MailActions {
public:
    explicit MailActions(Account& account)
        : m_account(account)
    {
    }

    Future<protocol::MailSettings> settings() const;
    Future<protocol::MailSettings> set(const protocol::MailChange& change) const;
    Future<protocol::MailOutcome> test(const protocol::MailTest& args) const;
    Future<protocol::MailStatus> status() const;
    Future<protocol::SentVerification> requestVerification() const;
    /// The account's own record is not changed: `refreshUser` does that.
    Future<User> verify(const QString& code) const;
    Future<protocol::Nothing> requestPasswordReset(const QString& email) const;

private:
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation, Args args) const;

    Account& m_account;
};

} // namespace hearth::models
