// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/error_text.h"

#include "core/domain/disk_trouble.h"

#include <QJsonValue>

/// What is said about this device's disk and the server's, and about workspaces that they do not
/// let be opened or written.
namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString troubleOf(const Error& error) { return error.details.value("storage"_L1).toString(); }

} // namespace

QString ErrorText::storage(const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("The disk of this computer is full. What you write now is lost if Hearth ends "
                  "before there is room again. Delete something large, then go on.");
    if (trouble == "readOnly"_L1)
        return tr("Hearth may not write into its folder on this computer. What you write now is "
                  "lost if Hearth ends before that changes.");
    if (trouble == "rescued"_L1)
        return tr(
            "The file with what you had not sent yet was damaged. Hearth has set it aside and "
            "saved what could be read. Look through your drafts and unsent messages.");
    return tr("Hearth cannot use its files on this computer. What you write now is lost if Hearth "
              "ends before that changes. Technical details: %1")
        .arg(error.message);
}

QString ErrorText::serverDisk(const Error& error)
{
    switch (serverDiskTrouble(error).value_or(DiskTrouble::Failing)) {
    case DiskTrouble::Full:
        return tr("The disk that this workspace is kept on is full, so nothing can be saved there "
                  "now. It goes on by itself once whoever hosts it has made room.");
    case DiskTrouble::ReadOnly:
        return tr("The disk that this workspace is kept on can only be read now. It goes on by "
                  "itself once whoever hosts it lets the disk be written to again.");
    case DiskTrouble::Gone:
        return tr("The disk that this workspace is kept on does not answer. It goes on by itself "
                  "once whoever hosts it has connected the drive again.");
    case DiskTrouble::Damaged:
        return tr("The file that this workspace is kept in is damaged, so nothing can be saved "
                  "there. Whoever hosts it has to restore the last backup.");
    case DiskTrouble::Failing:
        break;
    }
    return tr(
        "The disk that this workspace is kept on has a problem, so nothing can be saved there "
        "now. Whoever hosts it has to look at the disk.");
}

QString ErrorText::shortServerDisk(const Error& error)
{
    switch (serverDiskTrouble(error).value_or(DiskTrouble::Failing)) {
    case DiskTrouble::Full:
        return tr("the host's disk is full");
    case DiskTrouble::ReadOnly:
        return tr("the host's disk is read-only");
    case DiskTrouble::Gone:
        return tr("the host's disk does not answer");
    case DiskTrouble::Damaged:
        return tr("the workspace's file is damaged");
    case DiskTrouble::Failing:
        break;
    }
    return tr("the host's disk has a problem");
}

QString ErrorText::onlyInMemory(const QString& what, const Error& error)
{
    return troubleOf(error) == "full"_L1
        ? tr("Only in memory: %1. The disk of this computer is full. Free some space, and Hearth "
             "writes it down by itself; or copy it and keep it elsewhere.")
              .arg(what)
        : tr("Only in memory: %1. Hearth cannot write on this computer's disk. Copy it and keep it "
             "elsewhere if this cannot be changed now.")
              .arg(what);
}

QString ErrorText::notOpened(const QString& workspaceName, const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("The disk of this computer is full, so Hearth cannot open %1.")
            .arg(workspaceName);
    if (trouble == "readOnly"_L1)
        return tr("Hearth may not write into its folder on this computer, so it cannot open %1.")
            .arg(workspaceName);
    if (error.code == ErrorCode::VersionMismatch)
        return tr("A newer Hearth has opened %1 on this computer, and this one cannot read it.")
            .arg(workspaceName);
    return tr("Hearth cannot open %1 on this computer now.").arg(workspaceName);
}

QString ErrorText::whatHelps(const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("Nothing is lost: what is on this device stays as it is. Free some space, then "
                  "try again.");
    if (trouble == "readOnly"_L1)
        return tr("Nothing is lost: what is on this device stays as it is. The disk is read-only, "
                  "or the folder belongs to somebody else. Make it writable, then try again.");
    if (error.code == ErrorCode::VersionMismatch)
        return tr("Nothing is lost. Update this Hearth to go on here.");
    return tr("Its files cannot be used, and nothing was changed in them. Check the disk, then try "
              "again. Technical details: %1")
        .arg(error.message);
}

QString ErrorText::readingOnly(const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("The disk of this computer is full. You can read what is here, but not write. "
                  "Free some space, then try again.");
    if (trouble == "readOnly"_L1)
        return tr(
            "Hearth may not write into its folder on this computer: the disk is read-only, or "
            "the folder belongs to somebody else. You can read what is here, but not write.");
    return tr("Hearth cannot write its files on this computer now. You can read what is here, but "
              "not write. Check the disk, then try again.");
}

QString ErrorText::shortReadingOnly(const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("Disk full — reading only");
    if (trouble == "readOnly"_L1)
        return tr("Disk is read-only — reading only");
    return tr("Disk trouble — reading only");
}

QString ErrorText::cannotKeep(const Error& error)
{
    return troubleOf(error) == "full"_L1
        ? tr("The disk of this computer is full: what you write here could not be kept.")
        : tr("Hearth may not write on this computer's disk: what you write here could not be "
             "kept.");
}

QString ErrorText::shortStorage(const Error& error)
{
    const QString trouble = troubleOf(error);
    if (trouble == "full"_L1)
        return tr("Disk full — not safe yet");
    if (trouble == "readOnly"_L1)
        return tr("Disk is read-only — not safe yet");
    if (trouble == "rescued"_L1)
        return tr("A damaged file was rescued");
    return tr("Disk trouble — not safe yet");
}

} // namespace hearth::ui
