// SPDX-License-Identifier: Apache-2.0
#include "tests/process/networks.h"

#include "tests/process/child.h"
#include "tests/process/small_disk.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <array>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr const char* runOptions = "size=1m,mode=755";
const QString hub = u"hub"_s;

/// The bus is looked for here by everybody, the daemon's own things lie beside it.
constexpr const char* busPlace = "unix:path=/run/dbus/system_bus_socket";
constexpr std::array<const char*, 2> runFolders { "/run/dbus", "/run/avahi-daemon" };

/// Anybody may own any name there: nobody but the test's programs can reach it.
constexpr QLatin1StringView busRules(
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
    " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig>\n"
    " <type>system</type>\n"
    " <listen>%1</listen>\n"
    " <auth>EXTERNAL</auth>\n"
    " <policy context=\"default\">\n"
    "  <allow user=\"*\"/><allow own=\"*\"/>\n"
    "  <allow send_destination=\"*\"/><allow receive_sender=\"*\"/>\n"
    " </policy>\n"
    "</busconfig>\n");

constexpr QLatin1StringView discoveryRules("[server]\n"
                                           "host-name=%1\n"
                                           "use-ipv4=yes\n"
                                           "use-ipv6=no\n"
                                           "allow-interfaces=%2\n"
                                           "[publish]\n"
                                           "publish-workstation=no\n"
                                           "publish-hinfo=no\n"
                                           "publish-aaaa-on-ipv4=no\n");

void write(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

/// Where administrators' programs lie, which are not on everybody's path.
QString program(const QString& name)
{
    QString path = QStandardPaths::findExecutable(name, { u"/usr/sbin"_s, u"/sbin"_s });
    return path.isEmpty() ? QStandardPaths::findExecutable(name) : path;
}

void start(QProcess& process, const QStringList& command, const std::function<void()>& preparation)
{
    process.setChildProcessModifier(endingWithParent(preparation));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(command.front()), command.sliced(1));
    if (!process.waitForStarted(patience))
        qFatal("%s: %s", qPrintable(command.front()), qPrintable(process.errorString()));
}

/// Until it says so; what it says goes on being read.
void awaitLine(QProcess& process, const QByteArray& words)
{
    QByteArray said;
    while (!said.contains(words)) {
        if (!process.waitForReadyRead(patience))
            qFatal("%s: %s", qPrintable(process.program()), said.constData());
        said += process.readAll();
    }
}

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(patience))
        process.kill();
}

/// A folder for what runs, with nothing of the machine's in it. Between fork and exec: nothing but
/// calls of the system.
bool coverRun()
{
    bool covered = ::mount("tmpfs", "/run", "tmpfs", 0, runOptions) == 0;
    for (const char* folder : runFolders)
        covered = covered && ::mkdir(folder, 0755) == 0;
    return covered;
}

void becomePlace(const QByteArray& name)
{
    const bool apart = ::unshare(CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWUTS) == 0
        && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && coverRun()
        && ::sethostname(name.constData(), static_cast<std::size_t>(name.size())) == 0;
    if (!apart)
        ::_exit(1);
}

void join(const std::array<int, 3>& namespaces)
{
    for (const int one : namespaces) {
        if (::setns(one, 0) != 0)
            ::_exit(1);
    }
}

/// An open namespace of a process, for as long as somebody needs it.
class Held {
public:
    explicit Held(const QString& path)
        : m_descriptor(::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC))
    {
        if (m_descriptor < 0)
            qFatal("%s: %s", qPrintable(path), qPrintable(qt_error_string()));
    }
    ~Held() { ::close(m_descriptor); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace

Place::Place(const QString& folder, const QString& name, const QString& address)
    : m_folder(folder)
    , m_name(name)
    , m_address(address)
{
    startBus([called = name.toLatin1()] { becomePlace(called); });
    plugIn();
    startDiscovery(u"eth0"_s);
}

Place::Place(const QString& folder, const QString& name, const QString& address, Here)
    : m_folder(folder)
    , m_name(name)
    , m_address(address)
    , m_apart(false)
{
    startBus({});
    run({ u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s });
    // Groups are for everybody at once, as on a plain switch.
    run({ u"ip"_s, u"link"_s, u"add"_s, hub, u"type"_s, u"bridge"_s, u"forward_delay"_s, u"0"_s,
        u"mcast_snooping"_s, u"0"_s });
    run({ u"ip"_s, u"addr"_s, u"add"_s, address + u"/24"_s, u"dev"_s, hub });
    run({ u"ip"_s, u"link"_s, u"set"_s, hub, u"up"_s });
    startDiscovery(hub);
}

Place::~Place()
{
    end(m_discovery);
    end(m_bus);
}

void Place::startBus(const std::function<void()>& preparation)
{
    const QString rules = m_folder + u"/bus.conf"_s;
    write(rules, QString(busRules).arg(QLatin1StringView(busPlace)));
    start(m_bus,
        { u"dbus-daemon"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s,
            u"--config-file="_s + rules },
        preparation);
    awaitLine(m_bus, "unix:path=");
}

/// Both ends of its cable, which are there when it is.
void Place::plugIn()
{
    const QString pid = QString::number(m_bus.processId());
    const QString card = u"eth0"_s;
    QProcess switchSide;
    for (const QStringList& command :
        { QStringList { u"link"_s, u"add"_s, u"name"_s, m_name, u"type"_s, u"veth"_s, u"peer"_s,
              u"name"_s, card, u"netns"_s, pid },
            QStringList { u"link"_s, u"set"_s, m_name, u"master"_s, hub, u"up"_s } }) {
        start(switchSide, QStringList { u"ip"_s } + command, {});
        if (!switchSide.waitForFinished(patience) || switchSide.exitCode() != 0)
            qFatal("ip: %s", switchSide.readAll().constData());
    }
    run({ u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s });
    run({ u"ip"_s, u"addr"_s, u"add"_s, m_address + u"/24"_s, u"dev"_s, card });
    run({ u"ip"_s, u"link"_s, u"set"_s, card, u"up"_s });
}

void Place::startDiscovery(const QString& card)
{
    const QString rules = m_folder + u"/discovery.conf"_s;
    write(rules, QString(discoveryRules).arg(m_name, card));
    start(m_discovery,
        { u"avahi-daemon"_s, u"--file="_s + rules, u"--no-drop-root"_s, u"--no-chroot"_s,
            u"--no-rlimits"_s },
        preparation());
    awaitLine(m_discovery, "Server startup complete");
}

std::function<void()> Place::preparation() const
{
    if (!m_apart)
        return {};
    const QString folder = u"/proc/%1/ns/"_s.arg(m_bus.processId());
    // The files last: with them goes the view of /proc.
    std::array<std::shared_ptr<Held>, 3> held { std::make_shared<Held>(folder + u"net"_s),
        std::make_shared<Held>(folder + u"uts"_s), std::make_shared<Held>(folder + u"mnt"_s) };
    return [held = std::move(held)] {
        join({ held[0]->descriptor(), held[1]->descriptor(), held[2]->descriptor() });
    };
}

void Place::run(const QStringList& command) const
{
    QProcess process;
    start(process, command, preparation());
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(command.join(u' ')), process.readAll().constData());
}

void Place::moveTo(const QString& address)
{
    const QString card = u"eth0"_s;
    run({ u"ip"_s, u"addr"_s, u"del"_s, m_address + u"/24"_s, u"dev"_s, card });
    m_address = address;
    run({ u"ip"_s, u"addr"_s, u"add"_s, m_address + u"/24"_s, u"dev"_s, card });
}

void Place::disconnect() { run({ u"ip"_s, u"link"_s, u"set"_s, u"eth0"_s, u"down"_s }); }

void Place::connect() { run({ u"ip"_s, u"link"_s, u"set"_s, u"eth0"_s, u"up"_s }); }

QString Networks::enter()
{
    for (const QString& needed : { u"ip"_s, u"dbus-daemon"_s, u"avahi-daemon"_s }) {
        if (program(needed).isEmpty())
            return needed + u" is not installed: installer/packages-debian.txt names its package"_s;
    }
    // Avahi keeps its folder for a user of its own, which only root can give it to.
    if (::geteuid() == 0 && SmallDisk::enterOwnNamespace()
        && ::unshare(CLONE_NEWNET | CLONE_NEWUTS) == 0 && coverRun())
        return {};
    return u"networks of its own (namespaces) are for root, on a system that has them: run the "
           "test as root"_s;
}

Networks::Networks()
{
    QDir(m_folder.path()).mkdir(u"here"_s);
    m_places.push_back(std::make_unique<Place>(
        m_folder.filePath(u"here"_s), u"here"_s, u"10.77.0.254"_s, Place::Here {}));
}

Place& Networks::add(const QString& name, const QString& address)
{
    QDir(m_folder.path()).mkdir(name);
    m_places.push_back(std::make_unique<Place>(m_folder.filePath(name), name, address));
    return *m_places.back();
}

} // namespace hearth::test
