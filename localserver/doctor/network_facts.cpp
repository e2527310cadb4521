// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/network_facts.h"

#include "localserver/doctor/firewall_rules.h"
#include "localserver/doctor/system_bus.h"
#include "localserver/host_addresses.h"

#include <QFile>
#include <QHostAddress>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rulesBytes = 1024 * 1024;

/// None: it is not there, or not for us.
std::optional<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read(rulesBytes);
}

/// Rules that lie there without a service that loads them do nothing.
bool isLoadedAtStart(const QString& unit)
{
    static const QStringList targets { u"sysinit"_s, u"multi-user"_s };
    return std::ranges::any_of(targets, [&unit](const QString& target) {
        return QFile::exists(u"/etc/systemd/system/%1.target.wants/%2"_s.arg(target, unit));
    });
}

} // namespace

NetworkFacts systemNetworkFacts(quint16 port)
{
    NetworkFacts facts;
    facts.addresses = hostAddresses();
    facts.addresses.removeIf(
        [](const QString& address) { return QHostAddress(address).isLoopback(); });
    facts.seesFirewalls = !QFile::exists(u"/.flatpak-info"_s);
    if (const std::optional<QByteArray> conf = contentOf(u"/etc/ufw/ufw.conf"_s)) {
        if (const auto ufw = readUfw(*conf, contentOf(u"/etc/ufw/user.rules"_s), port))
            facts.firewalls.append(*ufw);
    }
    const std::optional<QByteArray> ruleset = contentOf(u"/etc/nftables.conf"_s);
    if (ruleset && isLoadedAtStart(u"nftables.service"_s)) {
        if (const auto nftables = readNftables(*ruleset, port))
            facts.firewalls.append(*nftables);
    }
    if (const std::optional<QByteArray> saved = contentOf(u"/etc/iptables/rules.v4"_s)) {
        if (const auto iptables = readIptables(*saved, port))
            facts.firewalls.append(*iptables);
    }
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (const auto view = askFirewalld(bus, port)) {
        facts.firewalls.append(view->firewall);
        facts.publicZone = view->publicZone;
    }
    const NetworkManagerView network = askNetworkManager(bus);
    facts.metered = network.metered;
    facts.openNetwork = network.openNetwork;
    facts.announces = announces(bus);
    return facts;
}

} // namespace hearth::server
