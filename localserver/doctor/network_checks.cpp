// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/network_checks.h"

#include "localserver/doctor/firewall_rules.h"
#include "localserver/doctor/port_holder.h"

#include <QTcpServer>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString portCheck = u"port"_s;
const QString networkCheck = u"network"_s;
const QString firewallCheck = u"firewall"_s;
const QString kindCheck = u"networkKind"_s;
const QString discoveryCheck = u"discovery"_s;

bool isSix(const QString& address) { return address.contains(u':'); }

Finding checkAddresses(QStringList addresses, quint16 port, Listens listens)
{
    if (addresses.isEmpty())
        return warning(networkCheck,
            { .problem = u"none"_s,
                .subject = {},
                .message = u"this computer is in no network"_s,
                .nextStep = u"Connect it: until then nobody else can reach the server."_s });
    const bool onlySix = std::ranges::all_of(addresses, isSix);
    if (onlySix && listens == Listens::ToIPv4Alone)
        return warning(networkCheck,
            { .problem = u"ipv4Alone"_s,
                .subject = addresses.first(),
                .message = u"this computer has only IPv6 addresses, and the server listens to IPv4 "
                           "alone: nobody else reaches it"_s,
                .nextStep = u"Start it with --listen [::]:%1"_s.arg(port) });
    if (onlySix)
        return warning(networkCheck,
            { .problem = u"ipv6Only"_s,
                .subject = addresses.first(),
                .message = u"this computer has only IPv6 addresses"_s,
                .nextStep = u"Whoever joins needs IPv6 too. The link carries the address."_s });
    if (listens == Listens::ToIPv4Alone)
        addresses.removeIf(isSix);
    return good(networkCheck, u"others reach it at %1"_s.arg(addresses.join(u", "_s)));
}

/// In brackets, as it stands behind a command.
QString untilTheNextStart(Firewall::Kind kind)
{
    const QString file = rulesFile(kind);
    return file.isEmpty() ? QString()
                          : u" (lasts until this computer starts anew; to keep it, write the rule "
                            "to %1 as well)"_s.arg(file);
}

Finding checkFirewall(const Firewall& firewall, quint16 port)
{
    const QString name = nameOf(firewall.kind);
    const QString number = QString::number(port);
    const QString command = openingCommand(firewall, port);
    const QString step = command + untilTheNextStart(firewall.kind);
    switch (firewall.verdict) {
    case Firewall::Verdict::Open:
        return good(firewallCheck, u"%1 lets port %2 in"_s.arg(name, number));
    case Firewall::Verdict::Closed:
        return warning(firewallCheck,
            { .problem = name + u"Closed"_s,
                .subject = command,
                .message = u"%1 keeps port %2 closed"_s.arg(name, number),
                .nextStep = u"As an administrator: %1"_s.arg(step) });
    case Firewall::Verdict::Unknown:
        break;
    }
    return warning(firewallCheck,
        { .problem = name + u"Unknown"_s,
            .subject = command,
            .message = u"%1 is on, and only an administrator can see whether it lets port %2 in"_s
                .arg(name, number),
            .nextStep = u"If nobody gets in, as an administrator: %1"_s.arg(step) });
}

QList<Finding> checkFirewalls(const NetworkFacts& facts, quint16 port)
{
    if (facts.firewalls.isEmpty() && !facts.seesFirewalls)
        return { warning(firewallCheck,
            { .problem = u"unseen"_s,
                .subject = {},
                .message = u"in its sandbox (Flatpak) Hearth cannot see whether a firewall is on"_s,
                .nextStep = u"If nobody gets in, have an administrator open TCP port %1."_s.arg(
                    port) }) };
    if (facts.firewalls.isEmpty())
        return { good(firewallCheck, u"no firewall was found on this computer"_s) };
    QList<Finding> findings;
    for (const Firewall& firewall : facts.firewalls)
        findings.append(checkFirewall(firewall, port));
    return findings;
}

Finding checkKind(const NetworkFacts& facts)
{
    if (!facts.openNetwork.isEmpty())
        return warning(kindCheck,
            { .problem = u"openWireless"_s,
                .subject = facts.openNetwork,
                .message = u"the Wi-Fi %1 lets everybody in"_s.arg(facts.openNetwork),
                .nextStep = u"Strangers there can see that a server runs here; without a link they "
                            "cannot join."_s });
    if (!facts.publicZone.isEmpty())
        return warning(kindCheck,
            { .problem = u"publicZone"_s,
                .subject = facts.publicZone,
                .message = u"this network counts as one of strangers (zone %1)"_s.arg(
                    facts.publicZone),
                .nextStep = u"Host only where you know who is in the network."_s });
    if (facts.metered)
        return warning(kindCheck,
            { .problem = u"metered"_s,
                .subject = {},
                .message = u"this connection is metered"_s,
                .nextStep = u"What people send and fetch may cost you money."_s });
    return good(kindCheck, u"nothing speaks against this network"_s);
}

Finding checkDiscovery(bool announces)
{
    if (announces)
        return good(discoveryCheck, u"others in the network can find it (DNS-SD)"_s);
    return warning(discoveryCheck,
        { .problem = u"notRunning"_s,
            .subject = u"sudo apt install avahi-daemon"_s,
            .message = u"no DNS-SD service runs, so nobody finds this host by looking"_s,
            .nextStep = u"Links work all the same. To be found: sudo apt install avahi-daemon"_s });
}

} // namespace

QList<Finding> checkNetwork(const NetworkFacts& facts, quint16 port, Listens listens)
{
    QList<Finding> findings { checkAddresses(facts.addresses, port, listens) };
    findings.append(checkFirewalls(facts, port));
    findings.append(checkKind(facts));
    findings.append(checkDiscovery(facts.announces));
    return findings;
}

Finding checkHostPort(quint16 wanted, std::optional<quint16> listens)
{
    const QString number = QString::number(wanted);
    if (listens && *listens != wanted)
        return warning(portCheck,
            { .problem = u"another"_s,
                .subject = QString::number(*listens),
                .message = u"it listens on port %1 instead of %2"_s.arg(*listens).arg(number),
                .nextStep
                = u"Nothing is to be done: links carry the port, and who has joined finds "
                  "the new one."_s });
    QTcpServer probe;
    if (listens || probe.listen(QHostAddress::Any, wanted))
        return good(portCheck, u"port %1 can be used"_s.arg(number));
    const QString holder = portHolder(wanted);
    return warning(portCheck,
        { .problem = u"willMove"_s,
            .subject = number,
            .message = holder.isEmpty() ? u"port %1 is in use by another program"_s.arg(number)
                                        : u"port %1 is in use by %2"_s.arg(number, holder),
            .nextStep
            = u"Nothing is to be done: hosting takes a free one, and links carry it."_s });
}

} // namespace hearth::server
