// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/system_bus.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 500; ///< milliseconds

const QString firewalld = u"org.fedoraproject.FirewallD1"_s;
const QString firewalldPath = u"/org/fedoraproject/FirewallD1"_s;
const QString networkManager = u"org.freedesktop.NetworkManager"_s;

bool isThere(const QDBusConnection& bus, const QString& service)
{
    return bus.isConnected() && bus.interface()->isServiceRegistered(service);
}

/// The answer's first value; invalid where there is none.
QVariant ask(const QDBusConnection& bus, const QDBusMessage& question)
{
    const QDBusMessage answer = bus.call(question, QDBus::Block, patience);
    if (answer.type() != QDBusMessage::ReplyMessage)
        return {};
    return answer.arguments().value(0);
}

QVariant propertyOf(
    const QDBusConnection& bus, const QString& path, const QString& interface, const QString& name)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        networkManager, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << interface << name;
    return ask(bus, question).value<QDBusVariant>().variant();
}

QString pathOf(const QVariant& value) { return value.value<QDBusObjectPath>().path(); }

/// The zone that an interface other than the default one's is in, of firewalld's active ones.
QStringList activeZones(const QDBusConnection& bus)
{
    const QVariant answer = ask(bus,
        QDBusMessage::createMethodCall(
            firewalld, firewalldPath, firewalld + u".zone"_s, u"getActiveZones"_s));
    if (!answer.canConvert<QDBusArgument>())
        return {};
    return qdbus_cast<QMap<QString, QMap<QString, QStringList>>>(answer.value<QDBusArgument>())
        .keys();
}

bool isForStrangers(const QString& zone)
{
    static constexpr std::array names { "public"_L1, "external"_L1, "dmz"_L1 };
    return std::ranges::any_of(names, [&zone](QLatin1StringView name) { return zone == name; });
}

/// Of NetworkManager's NM80211ApFlags and NM80211ApSecurityFlags.
bool isOpen(const QDBusConnection& bus, const QString& accessPoint)
{
    const QString interface = networkManager + u".AccessPoint"_s;
    const auto flags = [&](const QString& name) {
        return propertyOf(bus, accessPoint, interface, name);
    };
    const QVariant privacy = flags(u"Flags"_s);
    return privacy.isValid() && (privacy.toUInt() & 1U) == 0 && flags(u"WpaFlags"_s).toUInt() == 0
        && flags(u"RsnFlags"_s).toUInt() == 0;
}

} // namespace

std::optional<FirewalldView> askFirewalld(const QDBusConnection& bus, quint16 port)
{
    if (!isThere(bus, firewalld))
        return {};
    const QString standard = ask(bus,
        QDBusMessage::createMethodCall(firewalld, firewalldPath, firewalld, u"getDefaultZone"_s))
                                 .toString();
    // What it gives every network by itself says nothing about this one.
    FirewalldView view;
    view.firewall = { .kind = Firewall::Kind::Firewalld, .zone = standard };
    for (const QString& zone : activeZones(bus)) {
        if (zone == standard)
            continue;
        view.firewall.zone = zone;
        if (isForStrangers(zone))
            view.publicZone = zone;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(
        firewalld, firewalldPath, firewalld + u".zone"_s, u"queryPort"_s);
    question << view.firewall.zone << QString::number(port) << u"tcp"_s;
    const QVariant answer = ask(bus, question);
    if (answer.isValid())
        view.firewall.verdict = answer.toBool() ? Firewall::Verdict::Open
                                                : Firewall::Verdict::Closed;
    return view;
}

NetworkManagerView askNetworkManager(const QDBusConnection& bus)
{
    constexpr uint yes = 1; // NMMetered
    constexpr uint guessedYes = 3;
    NetworkManagerView view;
    if (!isThere(bus, networkManager))
        return view;
    const QString root = u"/org/freedesktop/NetworkManager"_s;
    const uint metered = propertyOf(bus, root, networkManager, u"Metered"_s).toUInt();
    view.metered = metered == yes || metered == guessedYes;
    const QString connection = pathOf(
        propertyOf(bus, root, networkManager, u"PrimaryConnection"_s));
    if (connection.size() < 2) // "/" stands for none
        return view;
    const QString interface = networkManager + u".Connection.Active"_s;
    const QVariant type = propertyOf(bus, connection, interface, u"Type"_s);
    const QString accessPoint = pathOf(propertyOf(bus, connection, interface, u"SpecificObject"_s));
    if (type.toString() == "802-11-wireless"_L1 && accessPoint.size() > 1
        && isOpen(bus, accessPoint))
        view.openNetwork = propertyOf(bus, connection, interface, u"Id"_s).toString();
    return view;
}

bool announces(const QDBusConnection& bus) { return isThere(bus, u"org.freedesktop.Avahi"_s); }

} // namespace hearth::server
