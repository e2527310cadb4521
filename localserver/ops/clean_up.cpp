// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/clean_up.h"

#include "localserver/store/data_lock.h"
#include "localserver/store/disk_trouble.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What the contents of a damaged one are needed for cannot be told.
Result<Freed> cleanUpOne(
    const WorkspaceFiles& files, WorkspaceId id, const Clock& clock, const DiskWatch& disk)
{
    if (files.isMarkedDamaged(id))
        return fail(ErrorCode::Unavailable,
            u"its database is damaged, so nothing is cleared away; hearthd doctor says which "
            "backup to take"_s);
    // Nobody is sending anything, so no content is on its way.
    return compactWorkspace(files, id, { .now = clock.now(), .contentsBefore = std::nullopt }, disk)
        .transform_error(withoutInternals);
}

} // namespace

Result<QList<CleanedWorkspace>> cleanUpDataDirectory(
    const QString& dataDirectory, const Clock& clock)
{
    if (!QFile::exists(QDir(dataDirectory).filePath(u"server.sqlite"_s)))
        return fail(
            ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(dataDirectory));
    HEARTH_TRY(const auto lock, lockDataDirectory(dataDirectory));
    const WorkspaceFiles files(dataDirectory, {});
    const DiskWatch disk([&dataDirectory] { return DiskView::of(dataDirectory); }, clock);
    QList<CleanedWorkspace> cleaned;
    for (const WorkspaceId id : files.list())
        cleaned.append({ .id = id, .freed = cleanUpOne(files, id, clock, disk) });
    return cleaned;
}

} // namespace hearth::server
