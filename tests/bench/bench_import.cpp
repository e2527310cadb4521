// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/import_run.h"
#include "tests/bench/measure.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

Result<void> measureImport(const QString& path, const QString& dataDirectory)
{
    const SystemClock clock;
    SystemRandom random;
    HEARTH_TRY(const std::unique_ptr<server::Server> server,
        server::Server::open(
            { .dataDirectory = dataDirectory, .clock = &clock, .random = &random }));
    test::LocalCaller caller(*server);
    HEARTH_CHECK(caller.call(protocol::authSignUp,
        protocol::SignUp { .displayName = u"Bench"_s, .deviceName = u"bench"_s }));
    const WorkspaceId workspace = WorkspaceId::generate(clock, random);
    HEARTH_CHECK(caller.call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = workspace, .name = u"Corpus"_s, .icon = {}, .displayName = u"Bench"_s }));
    for (const char* run : { "first", "again" }) {
        const qint64 start = monotonicMicros();
        const double cpu = cpuSeconds(getpid());
        HEARTH_TRY(const protocol::ImportReport report, runImport(caller, workspace, path));
        const double seconds = static_cast<double>(monotonicMicros() - start) / 1e6;
        printResult({ { u"bench"_s, u"import"_s }, { u"run"_s, QLatin1StringView(run) },
            { u"messages"_s, report.done }, { u"seconds"_s, seconds },
            { u"messagesPerSecond"_s, static_cast<double>(report.done) / seconds },
            { u"cpuSeconds"_s, cpuSeconds(getpid()) - cpu },
            { u"peakMiB"_s, static_cast<double>(peakKiB(getpid())) / 1024 } });
    }
    return {};
}

} // namespace

int importCorpus(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"data"_s, u"Keep the imported workspace in this new folder."_s, u"DIR"_s });
    parser.addPositionalArgument(u"export"_s, u"A Slack export ZIP."_s);
    parser.addHelpOption();
    parser.process(arguments);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(u"data"_s) ? parser.value(u"data"_s) : temporary.path();
    const Result<void> outcome = measureImport(parser.positionalArguments().front(), folder);
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
