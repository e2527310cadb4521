// SPDX-License-Identifier: Apache-2.0
#include "localserver/state/disk_findings.h"

#include "core/storage/sqlite_error.h"
#include "localserver/doctor/checkup.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

QString nextStepFor(DiskTrouble trouble, const QString& dataDirectory)
{
    switch (trouble) {
    case DiskTrouble::Full:
        return u"Make room on the disk; everything goes on by itself then."_s;
    case DiskTrouble::ReadOnly:
        return u"Let the disk be written to again; everything goes on by itself then."_s;
    case DiskTrouble::Gone:
        return u"Connect the drive again; everything goes on by itself then."_s;
    case DiskTrouble::Failing:
        return u"See what the system's log says of the disk, and make a backup elsewhere."_s;
    case DiskTrouble::Damaged:
        break;
    }
    return restoreStep(dataDirectory);
}

Finding shut(const QString& subject, DiskTrouble trouble, const QString& dataDirectory)
{
    return failing(trouble == DiskTrouble::Damaged ? u"database"_s : u"writing"_s,
        { .problem = QString::fromLatin1(enumName(trouble)),
            .subject = subject,
            .message = subject.isEmpty()
                ? u"no workspace takes writes: %1"_s.arg(diskError(trouble).message)
                : u"the workspace %1 takes no writes: %2"_s.arg(
                      subject, diskError(trouble).message),
            .nextStep = nextStepFor(trouble, dataDirectory) });
}

} // namespace

QList<Finding> checkWorkspaces(const DiskWatch::Report& report, const QString& dataDirectory)
{
    QList<Finding> findings;
    if (report.disk)
        findings.append(shut({}, *report.disk, dataDirectory));
    for (const auto [workspace, trouble] : report.workspaces.asKeyValueRange()) {
        // Of the others the whole disk tells.
        if (!report.disk || trouble == DiskTrouble::Damaged)
            findings.append(shut(workspace.toString(), trouble, dataDirectory));
    }
    if (findings.isEmpty())
        findings.append(good(u"writing"_s, u"every workspace takes writes"_s));
    return findings;
}

Finding checkUpgrade(const WorkspaceFiles& files, const QString& dataDirectory)
{
    const QString check = u"migrations"_s;
    for (const WorkspaceId& id : files.list()) {
        const Result<bool> isUpgraded = files.isUpgraded(id);
        // Where the disk is gone or refuses, others tell; nothing is known of the form.
        const bool isBehind = isUpgraded ? !*isUpgraded : storage::isDamage(isUpgraded.error());
        if (isBehind)
            return failing(check,
                { .problem = u"notUpgraded"_s,
                    .subject = id.toString(),
                    .message = u"the workspace %1 could not be brought to the form that this "
                               "version writes"_s.arg(id.toString()),
                    .nextStep = restoreStep(dataDirectory) });
    }
    return good(check, u"all data is in the form this version writes"_s);
}

} // namespace hearth::server
