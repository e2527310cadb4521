// SPDX-License-Identifier: Apache-2.0
#include "core/models/backup_actions.h"

#include "core/models/server_call.h"

namespace hearth::models {

Future<protocol::BackupStatus> BackupActions::create(const protocol::BackupCreate& args) const
{
    return callServer(m_account, protocol::backupCreate, {}, args);
}

Future<protocol::BackupStatus> BackupActions::verify(const protocol::BackupOpen& args) const
{
    return callServer(m_account, protocol::backupVerify, {}, args);
}

Future<protocol::BackupStatus> BackupActions::restore(const protocol::BackupOpen& args) const
{
    return callServer(m_account, protocol::backupRestore, {}, args);
}

Future<protocol::BackupStatus> BackupActions::cancel() const
{
    return callServer(m_account, protocol::backupCancel, {}, protocol::Nothing {});
}

Future<protocol::BackupStatus> BackupActions::status() const
{
    return callServer(m_account, protocol::backupStatus, {}, protocol::Nothing {});
}

Future<protocol::BackupList> BackupActions::list() const
{
    return callServer(m_account, protocol::backupList, {}, protocol::Nothing {});
}

Future<protocol::BackupList> BackupActions::remove(const QString& path) const
{
    return callServer(
        m_account, protocol::backupRemove, {}, protocol::BackupByPath { .path = path });
}

Future<protocol::BackupSettings> BackupActions::settings() const
{
    return callServer(m_account, protocol::backupGetSettings, {}, protocol::Nothing {});
}

Future<protocol::BackupSettings> BackupActions::setSettings(
    const protocol::BackupChange& change) const
{
    return callServer(m_account, protocol::backupSetSettings, {}, change);
}

} // namespace hearth::models
