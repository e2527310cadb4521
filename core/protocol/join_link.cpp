// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/join_link.h"

#include <QUrl>

#include <algorithm>

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

bool isFingerprint(QStringView text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

/// Of such a host a certificate can be had from an authority, which an address of a local network
/// never gets: without a fingerprint it is checked in the ordinary way.
bool hasPublicName(const QString& host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    return dot > 0 && dot + 1 < host.size() && host[dot + 1].isLetter() && !host.contains(u':')
        && !host.endsWith(".local"_L1, Qt::CaseInsensitive);
}

/// What a later version says besides is passed over.
QStringList othersOf(const ServerAddress& address, QStringView query)
{
    QStringList said;
    for (const QStringView part : query.split(u'&')) {
        if (part.startsWith(u"at="))
            said += part.sliced(3).toString().split(u',', Qt::SkipEmptyParts);
    }
    QStringList out;
    for (const ServerAddress& other : otherPlaces(address, said, JoinLink::maxOthers))
        out.append(other.authority());
    return out;
}

std::unexpected<Error> malformed(QString problem)
{
    return fail(ErrorCode::InvalidArgument, std::move(problem), u"link"_s);
}

} // namespace

QString ServerAddress::authority() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

Result<ServerAddress> parseServerAddress(QStringView text)
{
    const QUrl url(u"hearth://"_s + text.trimmed().toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return malformed(u"this is not an address; it looks like 192.168.1.20:7420"_s);
    ServerAddress address { .host = url.host(),
        .port = static_cast<quint16>(url.port(ServerAddress::defaultPort)),
        .fingerprint = url.fragment().toLower() };
    if (address.port == 0)
        return malformed(u"the port must be between 1 and 65535"_s);
    if (!address.fingerprint.isEmpty() && !isFingerprint(address.fingerprint))
        return malformed(
            u"the fingerprint after # must have 64 hexadecimal digits; copy the whole link"_s);
    return address;
}

QList<ServerAddress> otherPlaces(
    const ServerAddress& address, const QStringList& authorities, qsizetype limit)
{
    QList<ServerAddress> out;
    for (const QString& authority : authorities) {
        Result<ServerAddress> other = parseServerAddress(authority);
        if (!other || !other->fingerprint.isEmpty())
            continue;
        other->fingerprint = address.fingerprint;
        if (*other != address && !out.contains(*other) && out.size() < limit)
            out.append(*other);
    }
    return out;
}

bool isInviteCode(QStringView code)
{
    constexpr qsizetype joinCodeLength = 6;
    return std::ranges::count_if(code, [](QChar c) { return c.isLetterOrNumber(); })
        > joinCodeLength;
}

QString JoinLink::toString() const
{
    const QString word = kind == Kind::Join ? u"join"_s : u"device"_s;
    const QString pin = address.fingerprint.isEmpty() ? QString() : u'#' + address.fingerprint;
    const QString at = others.isEmpty() || pin.isEmpty() ? QString()
                                                         : u"?at="_s + others.join(u',');
    return u"hearth://%1/%2/%3"_s.arg(word, address.authority(), code) + at + pin;
}

bool JoinLink::looksLike(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(u"hearth://join/", Qt::CaseInsensitive)
        || trimmed.startsWith(u"hearth://device/", Qt::CaseInsensitive);
}

Result<JoinLink> JoinLink::parse(QStringView text)
{
    QString rest = text.trimmed().toString();
    if (rest.startsWith(u"hearth://"_s, Qt::CaseInsensitive))
        rest = rest.mid(9);
    const qsizetype hash = rest.indexOf(u'#');
    const QString fingerprint = hash < 0 ? QString() : rest.mid(hash + 1).trimmed().toLower();
    const QString place = rest.left(hash < 0 ? rest.size() : hash);
    const qsizetype mark = place.indexOf(u'?');
    const QStringList parts = place.left(mark < 0 ? place.size() : mark)
                                  .split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != 3)
        return malformed(
            u"a join link looks like hearth://join/ADDRESS/CODE#FINGERPRINT; copy the whole link"_s);
    JoinLink link;
    if (parts[0].compare(u"device"_s, Qt::CaseInsensitive) == 0)
        link.kind = Kind::Device;
    else if (parts[0].compare(u"join"_s, Qt::CaseInsensitive) != 0)
        return malformed(u"a join link begins with hearth://join/"_s);
    HEARTH_TRY(link.address, parseServerAddress(parts[1]));
    const bool isLeftOut = hash < 0 && hasPublicName(link.address.host);
    if (!isLeftOut && !isFingerprint(fingerprint))
        return malformed(u"the link's fingerprint is missing or cut off; copy the whole link"_s);
    link.address.fingerprint = fingerprint;
    link.code = parts[2];
    if (mark >= 0 && !fingerprint.isEmpty())
        link.others = othersOf(link.address, QStringView(place).sliced(mark + 1));
    return link;
}

} // namespace hearth::protocol
