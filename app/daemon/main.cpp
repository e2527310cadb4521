// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/data_owner.h"
#include "app/daemon/exit_code.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

using namespace hearth;
using namespace hearth::daemon;
using namespace Qt::StringLiterals;

namespace hearth::daemon {

void complain(const Error& error)
{
    QTextStream err(stderr);
    err << "hearthd: " << error.message << '\n';
}

} // namespace hearth::daemon

namespace {

int print(const QString& text)
{
    QTextStream(stdout) << text;
    return Done;
}

struct Run {
    int operator()(const ShowHelp&) const { return print(helpText()); }
    int operator()(const ShowVersion&) const
    {
        return print(u"hearthd %1\n"_s.arg(QCoreApplication::applicationVersion()));
    }
    int operator()(const Serve& command) const { return serve(command); }
    int operator()(const ImportSlack& command) const { return importSlack(command); }
    int operator()(const Render&) const { return render(); }
    int operator()(const VerifyAudit& command) const { return verifyAudit(command); }
    int operator()(const CleanUp& command) const { return cleanUp(command); }
    int operator()(const Doctor& command) const { return doctor(command); }
    int operator()(const BackupCommand& command) const { return backup(command); }
    int operator()(const MoveCommand& command) const { return moveWorkspace(command); }
};

/// The data directory that a command writes into; empty: it writes into none, or leaves nothing
/// there that its owner could not open. One overload for each, so that a new one is thought of.
struct Written {
    QString operator()(const ShowHelp&) const { return {}; }
    QString operator()(const ShowVersion&) const { return {}; }
    QString operator()(const Serve& command) const { return command.dataDirectory; }
    QString operator()(const ImportSlack& command) const { return command.dataDirectory; }
    QString operator()(const Render&) const { return {}; }
    QString operator()(const VerifyAudit&) const { return {}; }
    QString operator()(const CleanUp& command) const { return command.dataDirectory; }
    QString operator()(const Doctor& command) const
    {
        return command.mending == server::Mending::Allowed ? command.dataDirectory : QString();
    }
    /// That one was made is noted in the directory: anybody may read the note, its owner replaces
    /// it.
    QString operator()(const MakeBackup&) const { return {}; }
    QString operator()(const VerifyBackup&) const { return {}; }
    QString operator()(const RestoreBackup& command) const { return command.dataDirectory; }
    QString operator()(const ListBackups&) const { return {}; }
    QString operator()(const ScheduleBackups& command) const
    {
        return command.changes ? command.dataDirectory : QString();
    }
    QString operator()(const BackupCommand& command) const { return std::visit(*this, command); }
    /// Also the list: each opens the server, in which moves go on.
    QString operator()(const MoveCommand& command) const
    {
        return std::visit([](const auto& any) { return any.server.dataDirectory; }, command);
    }
};

} // namespace

int main(int argc, char** argv)
{
    // Qt's own event dispatcher: GLib's costs half the throughput with many sockets.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hearthd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARTH_VERSION));
    writeLogAs(LogFormat::Text);

    const Result<Command> command = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!command) {
        complain(command.error());
        QTextStream(stderr) << "Try: hearthd --help\n";
        return Usage;
    }
    const QString written = std::visit(Written {}, *command);
    if (const Result<void> mine = checkOwner(written, ::geteuid(), ownerOf(written)); !mine) {
        complain(mine.error());
        return Failed;
    }
    return std::visit(Run {}, *command);
}
