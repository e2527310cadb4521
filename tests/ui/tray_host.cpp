// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/tray_host.h"

#include <QDBusMessage>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.kde.StatusNotifierWatcher"_s;
const auto path = u"/StatusNotifierWatcher"_s;
const auto connection = u"tray"_s;

} // namespace

TrayHost::TrayHost()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection))
{
    m_running = m_bus.registerObject(path, this,
                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                        | QDBusConnection::ExportAllProperties)
        && m_bus.registerService(service);
}

TrayHost::~TrayHost()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
    QDBusConnection::disconnectFromBus(connection);
}

void TrayHost::RegisterStatusNotifierItem(const QString& item)
{
    m_items.append(item);
    Q_EMIT StatusNotifierItemRegistered(item);
}

void TrayHost::click()
{
    QDBusMessage activate = QDBusMessage::createMethodCall(
        m_items.value(0), u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
    activate.setArguments({ 0, 0 });
    m_bus.send(activate);
}

} // namespace hearth::test
