// SPDX-License-Identifier: Apache-2.0
// The part of the workload that is not people's doing.
#include "tests/sim/workload.h"

#include "core/storage/connection.h"

#include <tuple>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Workload::cut()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const bool silent = m_world.below(3) == 0;
    m_what = u"the connection of %1 breaks%2"_s.arg(
        device->name(), silent ? u" in silence"_s : QString());
    m_world.network().cut(
        device->name(), silent ? SimNetwork::Notice::Silence : SimNetwork::Notice::Reset);
}

void Workload::partition()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" cannot be reached"_s;
    m_world.network().setReachable(device->name(), false);
}

void Workload::reachAgain()
{
    for (const auto& device : m_world.devices()) {
        if (m_world.network().isReachable(device->name()) || m_world.below(2) == 0)
            continue;
        m_what = device->name() + u" can be reached again"_s;
        m_world.network().setReachable(device->name(), true);
        if (device->provider() && m_world.below(2) == 0)
            device->provider()->reconnectNow();
    }
}

void Workload::changeWeather()
{
    m_what = u"the network changes"_s;
    const Micros slowest(m_world.below(3) == 0 ? 3'000'000 : 50'000);
    m_world.network().setWeather(
        { .fastest = 200us, .slowest = slowest, .duplicated = m_world.below(30) });
}

void Workload::crashDevice()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" crashes"_s;
    m_world.disk().crashAt(device->folder(), m_world.below(60));
}

void Workload::restartDevice()
{
    for (const auto& device : m_world.devices()) {
        if (device->isRunning() && device->session())
            continue;
        m_what = device->name() + u" starts"_s;
        if (device->isRunning())
            device->stop();
        device->start();
    }
    if (!m_what.isEmpty())
        return;
    if (SimDevice* device = somebody()) {
        m_what = device->name() + u" is quit"_s;
        device->stop();
    }
}

void Workload::upgradeDevice()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" was an older program"_s;
    device->stop();
    // What it did not understand has left its copy behind.
    const auto file = storage::Connection::open(
        { .path = device->replicaPath(), .vfs = m_world.disk().vfs() });
    if (file)
        std::ignore = (*file)->execute("UPDATE sync_point SET skipped_unknown = 1, known_types = 1;"
                                       "UPDATE message SET body = 'old', revision = 1;"
                                       "UPDATE room SET topic = 'old', revision = 1");
    device->start();
}

void Workload::changeLimit()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    replica::HistoryLimit limit { .age = {}, .bytes = {}, .newest = 1 + m_world.below(4) };
    if (const int ages = m_world.below(3); ages > 0)
        limit.age = std::chrono::seconds(m_world.below(ages == 1 ? 20 : 300));
    if (m_world.below(4) == 0)
        limit.bytes = 50'000 + m_world.below(200'000);
    m_what = u"%1 keeps history of %2 s, %3 bytes"_s.arg(device->name())
                 .arg(limit.age ? limit.age->count() : -1)
                 .arg(limit.bytes.value_or(-1));
    device->setHistoryLimit(limit);
}

void Workload::crashServer()
{
    if (!m_world.serverRuns())
        return;
    m_what = u"the server crashes"_s;
    m_world.disk().crashAt(m_world.serverFolder(), m_world.below(80));
}

void Workload::restartServer()
{
    if (!m_world.serverRuns()) {
        m_what = u"the server starts"_s;
        m_world.startServer();
    } else if (m_world.below(3) == 0) {
        m_what = u"the server stops"_s;
        m_world.stopServer(
            m_world.below(2) == 0 ? SimNetwork::Notice::Reset : SimNetwork::Notice::Silence);
    }
}

void Workload::fillDisk()
{
    if (m_world.below(3) == 0) {
        m_what = u"the server's disk is full"_s;
        m_world.fillServerDisk();
    } else if (SimDevice* device = somebody()) {
        m_what = u"the disk of %1 is full"_s.arg(device->name());
        m_world.disk().setFull(device->folder(), true);
    }
}

void Workload::emptyDisk()
{
    m_what = u"the disks have room"_s;
    m_world.disk().setFull(m_world.serverFolder(), false);
    for (const auto& device : m_world.devices())
        m_world.disk().setFull(device->folder(), false);
}

void Workload::moveClock()
{
    const std::chrono::minutes by(m_world.below(240) - 120);
    if (m_world.below(3) == 0) {
        m_what = u"the server's clock is set by %1 min"_s.arg(by.count());
        m_world.serverClock().shift(by);
    } else if (SimDevice* device = somebody()) {
        m_what = u"the clock of %1 is set by %2 min"_s.arg(device->name()).arg(by.count());
        device->clock().shift(by);
    }
}

void Workload::backUp()
{
    if (!m_world.serverRuns())
        return;
    m_what = u"a backup is made"_s;
    m_world.backUp();
}

void Workload::restore()
{
    if (!m_world.serverRuns() || !m_world.hasBackup())
        return;
    m_what = u"the backup is restored"_s;
    m_world.restore();
}

void Workload::wait()
{
    const Micros span(
        m_world.below(10) == 0 ? m_world.below(120'000'000) : m_world.below(5'000'000));
    m_what = u"%1 ms pass"_s.arg(span.count() / 1000);
    m_world.pass(span);
}

} // namespace hearth::sim
