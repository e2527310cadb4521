// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "localserver/ops/audit_check.h"

#include <QTextStream>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

int verifyAudit(const VerifyAudit& command)
{
    const Result<QList<server::CheckedLog>> logs = server::checkAuditLogs(command.dataDirectory);
    if (!logs) {
        complain(logs.error());
        return Failed;
    }
    QTextStream out(stdout);
    bool isWhole = true;
    for (const server::CheckedLog& log : *logs) {
        const bool isBroken = log.verdict.broken.has_value();
        isWhole = isWhole && !isBroken;
        out << log.name << u": %1 entries, "_s.arg(log.verdict.entries)
            << (isBroken ? u"broken at number %1"_s.arg(*log.verdict.broken) : u"whole"_s) << '\n';
    }
    return isWhole ? Done : Failed;
}

} // namespace hearth::daemon
