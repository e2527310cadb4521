// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace hearth {

/// Where a virus scanner listens: at a socket of this computer, or at a port of some host.
struct ScannerAddress {
    QString path; ///< of a socket; empty: over the network
    QString host;
    quint16 port = 0;

    bool operator==(const ScannerAddress&) const = default;
};

enum class ScannerAddressFault {
    NeitherKind, ///< no `unix:` and no port
    NoScheme, ///< a path without `unix:`
    NoPath, ///< `unix:` without a whole path
    BadHost,
    BadPort,
};

/// `unix:PATH` with a path from the root, or `HOST:PORT`; an IPv6 address stands in brackets.
[[nodiscard]] std::expected<ScannerAddress, ScannerAddressFault> parseScannerAddress(
    const QString& text);

} // namespace hearth
