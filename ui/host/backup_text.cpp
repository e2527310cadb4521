// SPDX-License-Identifier: Apache-2.0
#include "ui/host/backup_text.h"

#include <QDir>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;
using protocol::BackupState;
using protocol::BackupWork;

namespace {

QString moment(Timestamp time)
{
    return QLocale().toString(time.toDateTime(), QLocale::ShortFormat);
}

} // namespace

QString BackupText::problem(BackupProblem problem)
{
    switch (problem) {
    case BackupProblem::None:
        return {};
    case BackupProblem::FolderMissing:
        return tr("The folder is not there. Plug the drive in, or choose another folder.");
    case BackupProblem::NotWritable:
        return tr("Nothing may be written there. Choose another folder.");
    case BackupProblem::DiskFull:
        return tr("The disk is full. Make room, or choose another folder.");
    case BackupProblem::NotFound:
        return tr("This file is not there any more.");
    case BackupProblem::NotABackup:
        return tr("This file is no backup made by Hearth.");
    case BackupProblem::Damaged:
        return tr("It is damaged or not complete. Use another backup.");
    case BackupProblem::PassphraseNeeded:
        return tr("This backup is encrypted. Type its passphrase.");
    case BackupProblem::WrongPassphrase:
        return tr("This is not the passphrase of this backup.");
    case BackupProblem::KeyMissing:
        return tr(
            "This backup was made without a passphrase on another computer, so the key of its "
            "server is not in it. Put the file secret.key of that computer into the data "
            "folder of Hearth and try again.");
    case BackupProblem::Newer:
        return tr("A newer Hearth made this backup. Update Hearth and try again.");
    case BackupProblem::WorkspaceUnknown:
        return tr("This is the backup of one workspace. It goes back only to the server that it "
                  "came from.");
    case BackupProblem::Other:
        break;
    }
    return tr("It did not work. The log of the server says more.");
}

QString BackupText::status(const protocol::BackupStatus& status)
{
    switch (status.state) {
    case BackupState::Idle:
        return {};
    case BackupState::Running:
        if (status.total == 0)
            return tr("Preparing…");
        return status.work == BackupWork::Create
            ? tr("Writing and checking: %1 of %2", "sizes")
                  .arg(QLocale().formattedDataSize(status.done),
                      QLocale().formattedDataSize(status.total))
            : tr("Reading and checking: %1 of %2", "sizes")
                  .arg(QLocale().formattedDataSize(status.done),
                      QLocale().formattedDataSize(status.total));
    case BackupState::Cancelled:
        return tr("Cancelled. Nothing of it is left.");
    case BackupState::Failed:
        return problem(status.problem);
    case BackupState::Done:
        break;
    }
    switch (status.work) {
    case BackupWork::Verify:
        return tr("It is whole: it can be opened.");
    case BackupWork::Restore:
        return tr("It is unpacked and checked. Quit Hearth and start it again, and it takes the "
                  "place of what is here now.");
    default:
        return tr("Done and checked: %1").arg(QDir::toNativeSeparators(status.path));
    }
}

QString BackupText::title(const protocol::BackupFile& backup)
{
    const QString when = moment(backup.createdAt);
    if (!backup.workspaceId)
        return tr("%1 · everything", "time").arg(when);
    return tr("%1 · only “%2”", "time, workspace").arg(when, backup.name);
}

QString BackupText::detail(const protocol::BackupFile& backup)
{
    const QString size = QLocale().formattedDataSize(backup.size);
    const QString kind = backup.encrypted ? tr("encrypted") : tr("not encrypted");
    return backup.scheduled ? tr("%1 · %2 · by the schedule", "size, kind").arg(size, kind)
                            : tr("%1 · %2", "size, kind").arg(size, kind);
}

QString BackupText::schedule(const protocol::BackupSettings& settings)
{
    if (settings.everyHours == 0)
        return {};
    QStringList parts;
    if (settings.lastGoodAt)
        parts.append(tr("Last backup: %1.").arg(moment(*settings.lastGoodAt)));
    if (settings.problem != BackupProblem::None)
        parts.append(tr("The last try failed: %1").arg(problem(settings.problem)));
    if (settings.nextAt)
        parts.append(tr("Next: %1.").arg(moment(*settings.nextAt)));
    return parts.join(u' ');
}

} // namespace hearth::ui
