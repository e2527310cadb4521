// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_world.h"

#include "core/storage/connection.h"

#include <QDir>
#include <QDirIterator>
#include <QTimer>

#include <algorithm>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Memory, where there is some: what a power cut does is the simulation's business.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + u"/hearth-sim-XXXXXX"_s;
}

void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    QDirIterator all(
        from, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo one = all.nextFileInfo();
        const QString target = to + u'/' + QDir(from).relativeFilePath(one.filePath());
        if (one.isDir())
            QDir().mkpath(target);
        else
            QFile::copy(one.filePath(), target);
    }
}

} // namespace

SimWorld::SimWorld(VirtualTime& time, SimDisk& disk, quint32 seed)
    : m_time(time)
    , m_disk(disk)
    , m_seed(seed)
    , m_choices(seed)
    , m_folder(folderTemplate())
    , m_network(m_choices,
          [this](const QString& machine) {
              return !m_disk.hasCrashed(
                  machine.isEmpty() ? serverFolder() : m_folder.filePath(machine));
          })
    , m_serverClock(time)
    , m_serverRandom(seed)
{
    m_disk.add(serverFolder());
}

SimWorld::~SimWorld()
{
    m_devices.clear();
    if (m_server)
        stopServer(SimNetwork::Notice::Silence);
    m_disk.remove(serverFolder());
}

SimDevice& SimWorld::addDevice(const QString& name, const QString& person)
{
    const auto number = static_cast<quint32>(m_devices.size() + 1);
    m_devices.push_back(std::make_unique<SimDevice>(
        DeviceSurroundings { m_time, m_disk, m_network, m_folder.path() }, name, person,
        m_seed * 31 + number));
    m_devices.back()->start();
    return *m_devices.back();
}

Result<void> SimWorld::setUp()
{
    startServer();
    const auto signUp = [this](SimDevice& device, std::optional<QString> setupCode,
                            std::optional<QString> code) {
        return await(device.provider()->auth().signUp({ .displayName = device.person(),
            .email = {},
            .password = {},
            .setupCode = std::move(setupCode),
            .code = std::move(code),
            .deviceName = {} }));
    };
    SimDevice& ada = addDevice(u"ada-1"_s, u"Ada"_s);
    HEARTH_TRY(const User owner, signUp(ada, m_server->setupCode(), {}));
    m_workspace = WorkspaceId::generate(ada.clock(), ada.random());
    HEARTH_CHECK(call(ada, protocol::workspaceCreate,
        { .id = m_workspace, .name = u"Team"_s, .icon = {}, .displayName = u"Ada"_s }));
    HEARTH_CHECK(call(
        ada, protocol::workspaceUpdate, { .membersMayCreateChannels = true, .baseRevision = 1 }));
    HEARTH_TRY(const protocol::JoinCode code, call(ada, protocol::workspaceJoinCode, {}));
    m_joinCode = code.code;
    ada.openWorkspace(m_workspace, owner.id);
    for (const auto& [device, person] :
        { std::pair(u"bob-1"_s, u"Bob"_s), std::pair(u"eve-1"_s, u"Eve"_s) }) {
        SimDevice& joining = addDevice(device, person);
        HEARTH_TRY(const User user, signUp(joining, {}, m_joinCode));
        HEARTH_CHECK(
            call(joining, protocol::workspaceJoin, { .code = m_joinCode, .displayName = person }));
        joining.openWorkspace(m_workspace, user.id);
    }
    HEARTH_CHECK(addSecond(*m_devices[0], u"ada-2"_s));
    HEARTH_CHECK(addSecond(*m_devices[1], u"bob-2"_s));
    return heal();
}

Result<void> SimWorld::addSecond(SimDevice& first, const QString& name)
{
    HEARTH_TRY(const protocol::DeviceLink link, call(first, protocol::authCreateDeviceLink, {}));
    SimDevice& second = addDevice(name, first.person());
    HEARTH_TRY(const User user,
        await(
            second.provider()->auth().redeemDeviceLink({ .code = link.code, .deviceName = name })));
    second.openWorkspace(m_workspace, user.id);
    return {};
}

void SimWorld::pass(Micros span, const std::function<bool()>& isDone)
{
    const Micros until = m_time.now() + span;
    while (!m_time.run(until - m_time.now(), [&] {
        return anybodyCrashed() || (isDone && isDone());
    }) && m_time.now() < until) { }
    if (anybodyCrashed()) {
        buryTheDead();
        if (m_time.now() < until && !(isDone && isDone()))
            pass(until - m_time.now(), isDone);
    }
    for (const auto& device : m_devices)
        device->keepAccount();
}

bool SimWorld::anybodyCrashed()
{
    return (m_server && m_disk.hasCrashed(serverFolder()))
        || std::ranges::any_of(m_devices,
            [](const auto& device) { return device->isRunning() && device->hasCrashed(); });
}

void SimWorld::buryTheDead()
{
    const auto notice = [this] {
        return below(2) == 0 ? SimNetwork::Notice::Reset : SimNetwork::Notice::Silence;
    };
    const auto how = [this] { return below(2) == 0 ? Crash::Kill : Crash::PowerCut; };
    if (m_server && m_disk.hasCrashed(serverFolder())) {
        m_network.serverGone(notice());
        serverDies();
        m_disk.recover(serverFolder(), how(), m_choices);
    }
    for (const auto& device : m_devices) {
        if (device->isRunning() && device->hasCrashed()) {
            device->crash(how(), m_choices);
        }
    }
}

void SimWorld::startServer()
{
    m_serverThread = std::make_unique<QObject>();
    const auto executor = [this, context = m_serverThread.get()](std::function<void()> work) {
        QTimer::singleShot(Micros(below(4000)), context, std::move(work));
    };
    auto server = server::Server::open({ .dataDirectory = serverFolder(),
        .clock = &m_serverClock,
        .random = &m_serverRandom,
        .vfs = m_disk.vfs(),
        .fetchRules = {},
        .eventsKept = 2min, // who is away for longer starts over
        .executor = executor });
    if (!server) { // a full disk, or a crash at start
        m_serverThread.reset();
        if (m_disk.hasCrashed(serverFolder()))
            m_disk.recover(serverFolder(), Crash::Kill, m_choices);
        return;
    }
    m_server = std::move(*server);
    m_mayHaveLeftovers = false;
    m_network.serverStarted([this](const QString& device) { return m_server->remoteLink(device); },
        [this] { return m_server->localCarrier(); });
}

void SimWorld::serverDies()
{
    m_server.reset();
    m_serverThread.reset();
}

void SimWorld::stopServer(SimNetwork::Notice notice)
{
    m_network.serverGone(notice);
    serverDies();
}

void SimWorld::fillServerDisk()
{
    m_disk.setFull(serverFolder(), true);
    m_mayHaveLeftovers = true;
}

void SimWorld::backUp()
{
    stopServer(SimNetwork::Notice::Reset);
    QDir(m_folder.filePath(u"backup"_s)).removeRecursively();
    copyFolder(serverFolder() + u"/workspaces"_s, m_folder.filePath(u"backup"_s));
    m_hasBackup = true;
    startServer();
}

void SimWorld::restore()
{
    stopServer(SimNetwork::Notice::Reset);
    pass(1ms); // the answers that have come are taken in; nothing else will
    QDir(serverFolder() + u"/workspaces"_s).removeRecursively();
    copyFolder(m_folder.filePath(u"backup"_s), serverFolder() + u"/workspaces"_s);
    {
        const auto file = storage::Connection::open({ .path = workspaceFile(), .vfs = {} });
        if (!file || !(*file)->execute("UPDATE kernel SET epoch = randomblob(16)"))
            qFatal("the restored workspace cannot be opened");
    }
    // What was acknowledged since the backup is gone, as everybody who restores one accepts. What
    // was not is sent.
    for (const auto& device : m_devices)
        device->forgetWhatWasSent();
    m_wasRestored = true;
    startServer();
}

QString SimWorld::workspaceFile() const
{
    return serverFolder() + u"/workspaces/%1/workspace.sqlite"_s.arg(m_workspace.toString());
}

Result<void> SimWorld::heal()
{
    m_network.setWeather({});
    m_disk.setFull(serverFolder(), false);
    m_disk.spare(serverFolder());
    for (const auto& device : m_devices) {
        m_disk.setFull(device->folder(), false);
        m_disk.spare(device->folder());
        m_network.setReachable(device->name(), true);
    }
    for (int round = 0; round < 3 && !m_server; ++round)
        startServer();
    pass(1min); // connections that broke in silence are found out
    const auto isSettled = [this] {
        return m_server && std::ranges::all_of(m_devices, [](const auto& device) {
            return device->isSettled();
        });
    };
    for (int round = 0; round < 30 && !isSettled(); ++round) {
        if (!m_server)
            startServer();
        for (const auto& device : m_devices) {
            if (device->isRunning() && !device->session() && !m_workspace.isNull())
                device->stop(); // its disk refused
            if (!device->isRunning())
                device->start();
        }
        pass(1min, isSettled);
    }
    if (isSettled()) {
        pass(5s); // what follows from it
        return {};
    }
    QString who = m_server ? QString() : u"\n    the server does not start"_s;
    for (const auto& device : m_devices) {
        if (!device->isSettled())
            who += u"\n    "_s + device->condition();
    }
    return fail(ErrorCode::Timeout, u"these do not come to rest:%1"_s.arg(who));
}

} // namespace hearth::sim
