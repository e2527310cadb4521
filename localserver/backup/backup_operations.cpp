// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_operations.h"

#include "localserver/backup/backup_service.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

using protocol::BackupOpen;
using protocol::Nothing;

void offerBackups(Dispatcher& dispatcher, BackupService& backups)
{
    dispatcher.on(protocol::backupCreate,
        [&backups](const protocol::BackupCreate& args, const EndpointCall&) {
            return backups.create(args);
        });
    dispatcher.on(protocol::backupVerify,
        [&backups](const BackupOpen& args, const EndpointCall&) { return backups.verify(args); });
    dispatcher.on(protocol::backupRestore,
        [&backups](const BackupOpen& args, const EndpointCall&) { return backups.restore(args); });
    dispatcher.on(protocol::backupCancel,
        [&backups](const Nothing&, const EndpointCall&) { return backups.cancel(); });
    dispatcher.on(protocol::backupStatus,
        [&backups](const Nothing&, const EndpointCall&) { return backups.status(); });
    dispatcher.on(protocol::backupList,
        [&backups](const Nothing&, const EndpointCall&) { return backups.list(); });
    dispatcher.on(protocol::backupRemove,
        [&backups](const protocol::BackupByPath& args, const EndpointCall&) {
            return backups.remove(args.path);
        });
    dispatcher.on(protocol::backupGetSettings,
        [&backups](const Nothing&, const EndpointCall&) { return backups.settings(); });
    dispatcher.on(protocol::backupSetSettings,
        [&backups](const protocol::BackupChange& args, const EndpointCall&) {
            return backups.setSettings(args);
        });
}

} // namespace hearth::server
