// SPDX-License-Identifier: Apache-2.0
#include "localserver/state/survey.h"

#include "core/base/log.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/usage_store.h"

#include <QFileInfo>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> addWorkspace(Survey& survey, protocol::WorkspaceStorage& entry,
    storage::Connection& connection, Timestamp now)
{
    SqliteWorkspaceStore store(connection);
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    entry.name = workspace.name;
    UsageStore usage(connection);
    HEARTH_TRY(entry.fileBytes, usage.contentBytes());
    HEARTH_TRY(const qint64 waiting, usage.waitingForHooks());
    survey.waitingForHooks += waiting;
    HEARTH_TRY(const QList<qint64> messages, usage.messagesPerHour(now, Survey::hours));
    std::ranges::transform(
        survey.messagesPerHour, messages, survey.messagesPerHour.begin(), std::plus());
    return {};
}

} // namespace

Survey Survey::take(const WorkspaceFiles& files, Timestamp now)
{
    Survey survey;
    for (const WorkspaceId id : files.list()) {
        protocol::WorkspaceStorage entry { .workspaceId = id, .name = {} };
        const QString path = files.databasePath(id);
        entry.databaseBytes = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
        auto connection = files.open(id, storage::Access::ReadOnly);
        const Result<void> added = connection ? addWorkspace(survey, entry, **connection, now)
                                              : std::unexpected(connection.error());
        if (!added)
            qCWarning(logServer).noquote()
                << "a workspace was not measured:" << logLine(added.error());
        survey.storage.append(entry);
    }
    std::ranges::stable_sort(survey.storage, std::greater(),
        [](const auto& entry) { return entry.databaseBytes + entry.fileBytes; });
    return survey;
}

} // namespace hearth::server
