// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/clean_up.h"
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "core/base/clock.h"

#include <QTextStream>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

int cleanUp(const CleanUp& command)
{
    const Result<QList<server::CleanedWorkspace>> cleaned = server::cleanUpDataDirectory(
        command.dataDirectory, SystemClock());
    if (!cleaned) {
        complain(cleaned.error());
        return Failed;
    }
    QTextStream out(stdout);
    int code = Done;
    for (const server::CleanedWorkspace& workspace : *cleaned) {
        const QString id = workspace.id.toString();
        if (workspace.freed) {
            out << id
                << u": %1 files removed, %2 bytes freed"_s.arg(workspace.freed->files)
                       .arg(workspace.freed->bytes)
                << '\n';
            continue;
        }
        Error error = workspace.freed.error();
        error.message = id + u": "_s + error.message;
        complain(error);
        code = Failed;
    }
    return code;
}

} // namespace hearth::daemon
