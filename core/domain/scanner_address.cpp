// SPDX-License-Identifier: Apache-2.0
#include "core/domain/scanner_address.h"

#include <QRegularExpression>

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

/// A name or an IPv4 address, or an IPv6 address in brackets (RFC 3986 §3.2.2), which go.
QString hostIn(const QString& text)
{
    static const QRegularExpression name(u"\\A[\\w.-]+\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption); // names in any script
    static const QRegularExpression address(u"\\A\\[([0-9A-Fa-f:.]+(%[\\w.-]+)?)\\]\\z"_s);
    if (const QRegularExpressionMatch match = address.match(text); match.hasMatch())
        return match.captured(1);
    return name.match(text).hasMatch() ? text : QString();
}

} // namespace

std::expected<ScannerAddress, ScannerAddressFault> parseScannerAddress(const QString& text)
{
    constexpr QLatin1StringView scheme = "unix:"_L1;
    if (text.startsWith(scheme)) {
        const QString path = text.sliced(scheme.size());
        // Qt looks for a relative one among the temporary files, where anybody may put a socket.
        if (path.size() < 2 || !path.startsWith(u'/'))
            return std::unexpected(ScannerAddressFault::NoPath);
        return ScannerAddress { .path = path, .host = {}, .port = 0 };
    }
    if (text.startsWith(u'/'))
        return std::unexpected(ScannerAddressFault::NoScheme);
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0 || text.endsWith(u']'))
        return std::unexpected(ScannerAddressFault::NeitherKind);
    const QString host = hostIn(text.first(colon));
    if (host.isEmpty())
        return std::unexpected(ScannerAddressFault::BadHost);
    static const QRegularExpression digits(u"\\A[0-9]{1,5}\\z"_s);
    const QString port = text.sliced(colon + 1);
    const quint16 number = digits.match(port).hasMatch() ? port.toUShort() : quint16 { 0 };
    if (number == 0)
        return std::unexpected(ScannerAddressFault::BadPort);
    return ScannerAddress { .path = {}, .host = host, .port = number };
}

} // namespace hearth
