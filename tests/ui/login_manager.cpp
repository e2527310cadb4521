// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/login_manager.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

const auto logind = u"org.freedesktop.login1"_s;
const auto logindPath = u"/org/freedesktop/login1"_s;
const auto power = u"org.freedesktop.PowerManagement.Inhibit"_s;
const auto powerPath = u"/org/freedesktop/PowerManagement/Inhibit"_s;

bool serve(QDBusConnection& bus, const QString& service, const QString& path, QObject& object)
{
    return bus.registerObject(path, &object, QDBusConnection::ExportAllSlots)
        && bus.registerService(service);
}

} // namespace

LoginManager::LoginManager()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, logind))
    , m_running(serve(m_bus, logind, logindPath, *this))
{
}

LoginManager::~LoginManager()
{
    if (m_reader >= 0)
        ::close(m_reader);
    m_bus.unregisterService(logind);
    m_bus.unregisterObject(logindPath);
    QDBusConnection::disconnectFromBus(logind);
}

bool LoginManager::isHeld() const
{
    char byte = 0;
    // The end of the file: nobody has the other end open any more.
    return m_reader >= 0 && ::read(m_reader, &byte, 1) < 0;
}

QDBusUnixFileDescriptor LoginManager::Inhibit(
    const QString& what, const QString& who, const QString& why, const QString& mode)
{
    m_asked = { what, who, why, mode };
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return {};
    if (m_reader >= 0)
        ::close(m_reader);
    m_reader = ends[0];
    const QDBusUnixFileDescriptor lock(ends[1]); // has one of its own
    ::close(ends[1]);
    return lock;
}

PowerManager::PowerManager()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, power))
    , m_running(serve(m_bus, power, powerPath, *this))
{
}

PowerManager::~PowerManager()
{
    m_bus.unregisterService(power);
    m_bus.unregisterObject(powerPath);
    QDBusConnection::disconnectFromBus(power);
}

uint PowerManager::Inhibit(const QString&, const QString&)
{
    m_cookies.append(++m_last);
    return m_last;
}

void PowerManager::UnInhibit(uint cookie) { m_cookies.removeAll(cookie); }

} // namespace hearth::test
