// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/notification_server.h"

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
const auto connection = u"desktop"_s;

} // namespace

NotificationServer::NotificationServer(QStringList capabilities)
    : m_capabilities(std::move(capabilities))
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection))
{
    m_running = m_bus.registerObject(
                    path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(service);
}

NotificationServer::~NotificationServer()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
    QDBusConnection::disconnectFromBus(connection);
}

QString NotificationServer::GetServerInformation(
    QString& vendor, QString& version, QString& specification) const
{
    vendor = u"Hearth"_s;
    version = u"1"_s;
    specification = u"1.2"_s;
    return u"test"_s;
}

uint NotificationServer::Notify(const QString& application, uint replaced, const QString& icon,
    const QString& title, const QString& text, const QStringList& actions, const QVariantMap& hints,
    int timeout)
{
    Q_UNUSED(application)
    Q_UNUSED(icon)
    Q_UNUSED(timeout)
    const bool changes = m_notes.contains(replaced);
    const uint id = changes ? replaced : ++m_last;
    m_raised += changes ? 0 : 1;
    m_notes.insert(id, { .title = title, .text = text, .actions = actions, .hints = hints });
    return id;
}

QStringList NotificationServer::titles() const
{
    QStringList out;
    for (const Note& note : m_notes)
        out.append(note.title);
    return out;
}

void NotificationServer::close(uint id, Reason reason)
{
    if (m_notes.remove(id) > 0)
        Q_EMIT NotificationClosed(id, static_cast<uint>(reason));
}

void NotificationServer::click(const QString& label)
{
    if (m_notes.isEmpty())
        return;
    const QStringList& actions = m_notes.last().actions;
    const qsizetype place = label.isEmpty() ? actions.indexOf(u"default"_s)
                                            : actions.indexOf(label) - 1;
    if (place < 0)
        return;
    const uint id = m_notes.lastKey();
    Q_EMIT ActivationToken(id, u"token"_s);
    Q_EMIT ActionInvoked(id, actions.at(place));
}

void NotificationServer::reply(const QString& text)
{
    if (!m_notes.isEmpty())
        Q_EMIT NotificationReplied(m_notes.lastKey(), text);
}

void NotificationServer::dismiss()
{
    if (!m_notes.isEmpty())
        close(m_notes.lastKey(), Reason::Dismissed);
}

} // namespace hearth::test
