// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"

#include <QCoreApplication>
#include <QTextStream>

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
    int operator()(const Doctor& command) const { return doctor(command); }
    int operator()(const BackupCommand& command) const { return backup(command); }
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
    return std::visit(Run {}, *command);
}
