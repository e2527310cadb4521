// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/checkup.h"
#include "localserver/store/usage_store.h"
#include "localserver/store/workspace_files.h"

#include <QFileInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 backlogToWarnAt = 10'000; ///< a busy day's, which takes seconds to hand on

/// What cannot be read does not count: `checkDatabases` tells of it.
qint64 waitingIn(const Result<std::unique_ptr<storage::Connection>>& connection)
{
    return connection ? UsageStore(**connection).waitingForHooks().value_or(0) : 0;
}

} // namespace

qint64 countBacklog(const QString& dataDirectory, const QByteArray& vfs)
{
    qint64 waiting = 0;
    const QString server = dataDirectory + u"/server.sqlite"_s;
    if (QFileInfo::exists(server))
        waiting += waitingIn(storage::Connection::open(
            { .path = server, .access = storage::Access::ReadOnly, .vfs = vfs }));
    const WorkspaceFiles files(dataDirectory, vfs);
    for (const WorkspaceId id : files.list())
        waiting += waitingIn(files.open(id, storage::Access::ReadOnly));
    return waiting;
}

Finding checkBacklog(qint64 waiting)
{
    const QString check = u"backlog"_s;
    const QString message = u"events that the audit log and other hooks do not know yet: %1"_s.arg(
        waiting);
    if (waiting <= backlogToWarnAt)
        return good(check, message);
    return warning(check,
        { .problem = u"long"_s,
            .subject = QString::number(waiting),
            .message = message,
            .nextStep = u"Let the server run, and see in its log which hook fails."_s });
}

} // namespace hearth::server
