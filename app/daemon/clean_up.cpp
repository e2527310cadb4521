// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/clean_up.h"
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"

#include <QTextStream>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

int cleanUp(const CleanUp& command)
{
    const Result<QList<server::CleanedWorkspace>> cleaned = server::cleanUpDataDirectory(
        command.dataDirectory);
    if (!cleaned) {
        complain(cleaned.error());
        return Failed;
    }
    QTextStream out(stdout);
    for (const server::CleanedWorkspace& workspace : *cleaned)
        out << workspace.id.toString()
            << u": %1 files removed, %2 bytes freed"_s.arg(workspace.freed.files)
                   .arg(workspace.freed.bytes)
            << '\n';
    return Done;
}

} // namespace hearth::daemon
