// SPDX-License-Identifier: Apache-2.0
#include "localserver/host_addresses.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Bridges of containers and virtual machines lead nowhere else.
bool isVirtual(const QString& interface)
{
    static constexpr std::array prefixes { "docker"_L1, "br-"_L1, "veth"_L1, "virbr"_L1, "vmnet"_L1,
        "vboxnet"_L1 };
    return std::ranges::any_of(
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
        if (!flags.testFlag(QNetworkInterface::IsUp)
            || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry& entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (address.isLinkLocal() || address.isLoopback())
                continue;
            const bool plain = address.protocol() == QAbstractSocket::IPv4Protocol;
            candidates.append({ .rank = (isVirtual(interface.name()) ? 2 : 0) + (plain ? 0 : 1),
                .address = address.toString() });
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    QStringList out;
    for (const Candidate& candidate : candidates)
        out.append(candidate.address);
    return out.isEmpty() ? QStringList { u"127.0.0.1"_s } : out;
}

} // namespace hearth::server
