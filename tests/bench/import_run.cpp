// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/import_run.h"

#include <QTimer>

namespace hearth::bench {

using namespace Qt::StringLiterals;

Result<protocol::ImportReport> runImport(
    test::LocalCaller& caller, WorkspaceId workspace, const QString& path)
{
    HEARTH_TRY(protocol::ImportReport report,
        caller.call(protocol::importStart, protocol::ImportStart { path }, workspace));
    while (report.state == protocol::ImportState::Running) {
        QEventLoop pause;
        QTimer::singleShot(20, &pause, &QEventLoop::quit);
        pause.exec();
        HEARTH_TRY(report,
            caller.call(protocol::importStatus, protocol::ImportById { report.id }, workspace));
    }
    if (report.state != protocol::ImportState::Done)
        return fail(ErrorCode::Internal, report.error.value_or(u"the import did not finish"_s));
    return report;
}

} // namespace hearth::bench
