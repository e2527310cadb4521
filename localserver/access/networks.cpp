// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/networks.h"

#include "localserver/endpoint.h"

#include <QHostAddress>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

using Subnet = std::pair<QHostAddress, int>;

constexpr int bitsOfV4 = 32;
constexpr int bitsOfV6 = 128;

/// As IPv4 where that is what it means (RFC 4291 §2.5.5.2).
QHostAddress plain(const QHostAddress& address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

QHostAddress withoutHostBits(const QHostAddress& address, int length)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 mask = length == 0 ? 0 : ~quint32(0) << (bitsOfV4 - length);
        return QHostAddress(address.toIPv4Address() & mask);
    }
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int bit = length; bit < bitsOfV6; ++bit)
        bytes.c[bit / 8] &= static_cast<quint8>(~(0x80U >> (bit % 8)));
    return QHostAddress(bytes);
}

/// `parseSubnet` takes netmasks and shortened addresses too, which mean different things to
/// different people.
std::optional<Subnet> parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    QHostAddress address;
    if (!address.setAddress(text.first(slash < 0 ? text.size() : slash).toString())
        || !address.scopeId().isEmpty())
        return std::nullopt;
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (isV4 && text.count(u'.') != 3)
        return std::nullopt;
    const int bits = isV4 ? bitsOfV4 : bitsOfV6;
    bool ok = true;
    const int length = slash < 0 ? bits : text.sliced(slash + 1).toInt(&ok);
    if (!ok || length < 1 || length > bits)
        return std::nullopt;
    return Subnet { withoutHostBits(address, length), length };
}

} // namespace

Result<QStringList> normalNetworks(const QStringList& networks)
{
    QStringList out;
    for (qsizetype i = 0; i < networks.size(); ++i) {
        const std::optional<Subnet> subnet = parse(QStringView(networks[i]).trimmed());
        if (!subnet)
            return fail(ErrorCode::InvalidArgument,
                u"is no address or range such as 192.0.2.0/24 or 2001:db8::/32"_s,
                u"networks[%1]"_s.arg(i));
        const QString text = u"%1/%2"_s.arg(subnet->first.toString()).arg(subnet->second);
        if (!out.contains(text))
            out.append(text);
    }
    return out;
}

bool holdsAddress(const QStringList& networks, const QString& address)
{
    if (networks.isEmpty())
        return true;
    QHostAddress parsed(address);
    parsed.setScopeId({}); // of which of our interfaces a link-local address is
    const QHostAddress meant = plain(parsed);
    return !meant.isNull() && std::ranges::any_of(networks, [&](const QString& network) {
        const std::optional<Subnet> subnet = parse(network);
        return subnet && subnet->first.protocol() == meant.protocol()
            && withoutHostBits(meant, subnet->second) == subnet->first;
    });
}

Result<WorkspaceAccess> withinNetworks(Result<WorkspaceAccess> access, const CallerContext& caller)
{
    return withinNetworks(std::move(access), caller.local ? QString() : caller.address);
}

Result<WorkspaceAccess> withinNetworks(Result<WorkspaceAccess> access, const QString& address)
{
    if (!access || address.isEmpty())
        return access;
    HEARTH_TRY(const QStringList networks, access->store().kernel().networks());
    if (holdsAddress(networks, address))
        return access;
    return std::unexpected(Error { .code = ErrorCode::Forbidden,
        .message = u"this workspace may not be used from your network"_s,
        .field = u"workspaceId"_s,
        .detail = {},
        .details = { { u"reason"_s, u"network"_s } },
        .requestId = {} });
}

} // namespace hearth::server
