// SPDX-License-Identifier: Apache-2.0
#include "localserver/knock/nearby.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

namespace hearth::server {

QString plainAddress(const QString& text)
{
    const QHostAddress address(text);
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : text;
}

bool isNearby(const QString& text)
{
    const QHostAddress address(plainAddress(text));
    if (address.isNull())
        return false;
    if (address.isLoopback() || address.isPrivateUse() || address.isLinkLocal())
        return true;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(interfaces, [&](const QNetworkInterface& interface) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        return std::ranges::any_of(entries, [&](const QNetworkAddressEntry& entry) {
            return entry.prefixLength() > 0 && address.isInSubnet(entry.ip(), entry.prefixLength());
        });
    });
}

} // namespace hearth::server
