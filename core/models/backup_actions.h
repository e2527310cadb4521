// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The calls about backups of the server in this process. Window's thread; the account outlives the
/// calls, not their answers.
class BackupActions {
public:
    explicit BackupActions(Account& account)
        : m_account(account)
    {
    }

    Future<protocol::BackupStatus> create(const protocol::BackupCreate& args) const;
    Future<protocol::BackupStatus> verify(const protocol::BackupOpen& args) const;
    Future<protocol::BackupStatus> restore(const protocol::BackupOpen& args) const;
    Future<protocol::BackupStatus> cancel() const;
    Future<protocol::BackupStatus> status() const;
    Future<protocol::BackupList> list() const;
    Future<protocol::BackupList> remove(const QString& path) const;
    Future<protocol::BackupSettings> settings() const;
    Future<protocol::BackupSettings> setSettings(const protocol::BackupChange& change) const;

private:
    Account& m_account;
};

} // namespace hearth::models
