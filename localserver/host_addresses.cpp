// SPDX-License-Identifier: Apache-2.0
#include "localserver/host_addresses.h"

#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Bridges of containers and virtual machines lead nowhere else.
bool isVirtual(const QString& interface)
{
    static constexpr std::array prefixes { "docker"_L1, "podman"_L1, "cni-"_L1, "lxc"_L1,
        "lxdbr"_L1, "veth"_L1, "virbr"_L1, "vmnet"_L1, "vboxnet"_L1 };
    // Docker's own: `br-lan` is how routers call the network they are for.
    static const QRegularExpression ofDocker(u"^br-[0-9a-f]{12}$"_s);
    return ofDocker.match(interface).hasMatch()
        || std::ranges::any_of(
            prefixes, [&](QLatin1StringView prefix) { return interface.startsWith(prefix); });
}

struct Candidate {
    int rank = 0; ///< lower is better
    QString address;
};

} // namespace

QStringList hostAddresses()
{
    QList<Candidate> candidates;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        // One that is up without a cable, or with nobody on it, keeps its address.
        if (!flags.testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning)
            || flags.testFlag(QNetworkInterface::IsLoopBack) || isVirtual(interface.name()))
            continue;
        for (const QNetworkAddressEntry& entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (address.isLinkLocal() || address.isLoopback())
                continue;
            const bool plain = address.protocol() == QAbstractSocket::IPv4Protocol;
            candidates.append({ .rank = plain ? 0 : 1, .address = address.toString() });
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    QStringList out;
    for (const Candidate& candidate : candidates)
        out.append(candidate.address);
    return out.isEmpty() ? QStringList { u"127.0.0.1"_s } : out;
}

QString localHostName() { return QSysInfo::machineHostName().section(u'.', 0, 0) + u".local"_s; }

} // namespace hearth::server
