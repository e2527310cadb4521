// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/clean_up.h"

#include "localserver/store/data_lock.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<QList<CleanedWorkspace>> cleanUpDataDirectory(const QString& dataDirectory)
{
    if (!QFile::exists(QDir(dataDirectory).filePath(u"server.sqlite"_s)))
        return fail(
            ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(dataDirectory));
    HEARTH_TRY(const auto lock, lockDataDirectory(dataDirectory));
    const WorkspaceFiles files(dataDirectory, {});
    QList<CleanedWorkspace> cleaned;
    for (const WorkspaceId id : files.list()) {
        // Nobody is sending anything, so nothing is on its way.
        HEARTH_TRY(const Freed freed, compactWorkspace(files, id, std::nullopt));
        cleaned.append({ .id = id, .freed = freed });
    }
    return cleaned;
}

} // namespace hearth::server
