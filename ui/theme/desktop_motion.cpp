// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/desktop_motion.h"

#ifdef HEARTH_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

const auto appearance = "org.freedesktop.appearance"_L1;
const auto reducedMotion = "reduced-motion"_L1;
const auto gnome = "org.gnome.desktop.interface"_L1;
const auto animations = "enable-animations"_L1;

} // namespace

void DesktopMotion::take(const QString& group, const QString& key, const QVariant& value)
{
    if (group == appearance && key == reducedMotion)
        m_appearance = value.toUInt() == 1;
    else if (group == gnome && key == animations)
        m_still = value.isValid() && !value.toBool();
    else
        return;
    const bool reduced = m_appearance || m_still;
    if (std::exchange(m_reduced, reduced) != reduced)
        Q_EMIT changed();
}

#ifdef HEARTH_WITH_DBUS

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;

/// The portal's answer stands in a variant, and with older ones in two.
QVariant bare(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopMotion::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // By name, as QtDBus has no other way to connect a signal of the bus.
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance, reducedMotion);
    ask(gnome, animations);
}

void DesktopMotion::ask(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << group << key;
    call.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, group, key](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *done;
            if (reply.isValid())
                take(group, key, bare(reply.value().variant()));
        });
}

void DesktopMotion::settingChanged(
    const QString& group, const QString& key, const QDBusVariant& value)
{
    take(group, key, bare(value.variant()));
}

#else

void DesktopMotion::start() { }
void DesktopMotion::ask(const QString&, const QString&) { }
void DesktopMotion::settingChanged(const QString&, const QString&, const QDBusVariant&) { }

#endif

} // namespace hearth::ui
