// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "app/daemon/termination.h"
#include "localserver/ops/slack_import_command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMap>
#include <QTextStream>

#include <unistd.h>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

/// One line that is written over again; nothing where nobody looks at it.
void showProgress(const protocol::ImportReport& report)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    QTextStream err(stderr);
    err << u"\r%1 of %2 messages"_s.arg(report.done).arg(report.total);
    if (report.state != protocol::ImportState::Running)
        err << '\n';
}

void printCounts(QTextStream& out, const QString& title, const QList<protocol::ImportCount>& counts)
{
    QStringList parts;
    for (const protocol::ImportCount& count : counts) {
        if (count.count > 0)
            parts.append(u"%1 %2"_s.arg(QLocale::c().toString(count.count), count.kind));
    }
    if (!parts.isEmpty())
        out << title << parts.join(u", "_s) << '\n';
}

void printReport(const ImportSlack& command, const server::SlackImportOutcome& outcome)
{
    QTextStream out(stdout);
    if (command.json) {
        out << QString::fromUtf8(toJson(outcome)) << '\n';
        return;
    }
    const protocol::ImportReport& report = outcome.report;
    out << u"import of %1 into \"%2\": %3\n"_s.arg(
        report.source, command.workspaceName, QLatin1StringView(enumName(report.state)));
    printCounts(out, u"  taken: "_s, report.taken);
    printCounts(out, u"  known already: "_s, report.known);
    QMap<QString, std::pair<qint64, QString>> reasons;
    for (const protocol::ImportSkip& skip : report.skipped) {
        std::pair<qint64, QString>& reason = reasons[skip.reason];
        reason.first += skip.count;
        if (reason.second.isEmpty())
            reason.second = skip.source;
    }
    for (const auto& [reason, found] : reasons.asKeyValueRange())
        out << u"  not taken: %1 × %2, first in %3\n"_s.arg(found.first).arg(reason, found.second);
    if (report.error)
        out << u"  %1\n"_s.arg(*report.error);
    if (outcome.recoveryCode)
        out << u"the server had no owner; its new owner signs in with the recovery code: %1\n"_s
                   .arg(*outcome.recoveryCode);
}

int exitCode(protocol::ImportState state)
{
    switch (state) {
    case protocol::ImportState::Done:
        return Done;
    case protocol::ImportState::Cancelled:
        return Cancelled;
    default:
        return Failed;
    }
}

/// Parameters by value: the coroutine outlives the call.
Task<void> runImport(server::SlackImportCommand* import, ImportSlack command)
{
    const Result<server::SlackImportOutcome> outcome = co_await import->run({ .file = command.file,
        .workspaceName = command.workspaceName,
        .ownerName = qEnvironmentVariable("USER", u"Owner"_s) });
    if (!outcome) {
        complain(outcome.error());
        co_return QCoreApplication::exit(Failed);
    }
    printReport(command, *outcome);
    QCoreApplication::exit(exitCode(outcome->report.state));
}

} // namespace

int importSlack(const ImportSlack& command)
{
    // Before anything is made: a typing error must not leave a data directory behind.
    if (const QFileInfo file(command.file); !file.isFile() || !file.isReadable()) {
        complain({ .code = ErrorCode::NotFound,
            .message = u"%1 cannot be read"_s.arg(command.file),
            .field = {},
            .detail = {},
            .details = {},
            .requestId = {} });
        return Failed;
    }
    const SystemClock clock;
    SystemRandom random;
    Result<std::unique_ptr<server::Server>> server = server::Server::open(
        { .dataDirectory = command.dataDirectory, .clock = &clock, .random = &random, .vfs = {} });
    if (!server) {
        complain(server.error());
        return Failed;
    }
    server::SlackImportCommand import(**server, clock, random, showProgress);
    const Termination termination;
    QObject::connect(
        &termination, &Termination::asked, &termination, [&import] { import.cancel(); });
    // From within the loop: a failure found at once must find a loop to end.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&import, command] { runImport(&import, command); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace hearth::daemon
