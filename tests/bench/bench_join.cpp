// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "core/models/client.h"
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"
#include "ui/account/chosen_store.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <tuple>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

/// The client without its windows, over a data directory as the program makes it.
class Device {
public:
    explicit Device(const QString& folder)
        : m_settings(QDir(folder).filePath(u"settings.ini"_s))
        , m_secrets(m_settings, QDir(folder).filePath(u"secrets.json"_s))
        , m_client({ .dataDirectory = folder,
              .clock = &m_clock,
              .random = &m_random,
              .registry = &m_registry,
              .credentials = &m_secrets,
              .settings = &m_settings,
              .deviceName = u"bench"_s })
    {
        std::ignore = m_registry.add(u"remote"_s, client::remoteProvider(m_clock, m_random));
    }

    /// Answers when the whole copy is here; the next start opens with the last channel in the
    /// sidebar.
    Result<qint64> join(const ServerSetup& server)
    {
        HEARTH_CHECK(settled(m_secrets.choose(ui::SecretPlace::File)));
        const protocol::JoinLink link { .kind = protocol::JoinLink::Kind::Join,
            .address = addressOf(server),
            .code = server.joinCode };
        HEARTH_TRY(const WorkspaceId id, settled(m_client.join(link, u"Bench"_s)));
        models::WorkspaceContext& workspace = *m_client.context(id);
        const bool whole = waitUntil([&workspace] {
            const replica::SyncState sync = workspace.session().syncState();
            return sync.caughtUp && sync.roomsTotal > 0 && sync.roomsFilled == sync.roomsTotal
                && workspace.rooms().rowCount() == sync.roomsTotal;
        });
        if (!whole)
            return fail(ErrorCode::Timeout, u"the history did not come"_s);
        const models::RoomListModel& rooms = workspace.rooms();
        m_settings.setLastWorkspace(id);
        m_settings.setLastRoom(id, rooms.row(rooms.rowCount() - 1).id);
        return workspace.session().syncState().roomsTotal;
    }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    Settings m_settings;
    ui::ChosenStore m_secrets;
    provider::Registry m_registry;
    models::Client m_client;
};

Result<void> measure(const QString& exportFile, const QString& folder)
{
    const QTemporaryDir serverFolder;
    ServerProcess server;
    HEARTH_TRY(const ServerSetup setup,
        server.start({ u"--data"_s, serverFolder.path(), u"--tls"_s, u"--people"_s, u"1"_s,
            u"--import"_s, exportFile }));
    Device device(folder);
    const qint64 begin = monotonicMicros();
    HEARTH_TRY(const qint64 rooms, device.join(setup));
    printResult(
        { { u"bench"_s, u"join"_s }, { u"rooms"_s, rooms }, { u"messages"_s, setup.imported },
            { u"wholeSeconds"_s, static_cast<double>(monotonicMicros() - begin) / 1e6 } });
    return {};
}

} // namespace

int join(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"data"_s, u"The data directory to make."_s, u"DIR"_s });
    parser.addPositionalArgument(u"export"_s, u"A Slack export ZIP."_s);
    parser.addHelpOption();
    parser.process(arguments);
    if (parser.positionalArguments().isEmpty() || !parser.isSet(u"data"_s))
        parser.showHelp(2);
    const Result<void> outcome = measure(
        parser.positionalArguments().front(), parser.value(u"data"_s));
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
