// SPDX-License-Identifier: Apache-2.0
#include "localserver/state/survey.h"

#include "core/base/log.h"
#include "core/domain/file_rules.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/usage_store.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// At 75, 90 and 100 percent.
std::optional<Finding> checkQuota(const Workspace& workspace, qint64 used)
{
    const qint64 limit = workspace.fileRules.workspaceBytes;
    const int percent = quotaStep(used, limit);
    if (percent == 0)
        return std::nullopt;
    const bool isFull = percent == 100;
    const Trouble trouble { .problem = isFull ? u"full"_s
            : percent == 90                   ? u"nearlyFull"_s
                                              : u"threeQuarters"_s,
        .subject = workspace.name,
        .message = u"the files of %1 take %2 of %3 bytes"_s.arg(workspace.name)
            .arg(used)
            .arg(limit),
        .nextStep = u"Delete files, or allow the workspace more."_s };
    return isFull ? failing(u"quota"_s, trouble) : warning(u"quota"_s, trouble);
}

Result<void> addWorkspace(Survey& survey, protocol::WorkspaceStorage& entry,
    storage::Connection& connection, Timestamp now)
{
    SqliteWorkspaceStore store(connection);
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    entry.name = workspace.name;
    HEARTH_TRY(const FileUsage files, store.files().usage(MemberId {}));
    if (const std::optional<Finding> finding = checkQuota(workspace, files.workspace))
        survey.quotas.append(*finding);
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
