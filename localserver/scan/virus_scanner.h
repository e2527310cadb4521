// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <atomic>

class QIODevice;

namespace hearth::server {

/// What a scanner says of a content.
struct ScanVerdict {
    QString virus; ///< its name; empty: nothing was found
};

/// Where clamd listens, and the conversation with it: one content each (INSTREAM, clamd(8)). Any
/// thread; waits.
class VirusScanner {
public:
    /// `unix:PATH` or `HOST:PORT`. `InvalidArgument` (field `scanner`).
    static Result<VirusScanner> at(const QString& address);

    /// `Unavailable` when there is no answer, `Internal` when the answer is an error, `TooLarge`
    /// when the scanner does not take as much, `NotFound` when there is no file, `Aborted` once
    /// `cancelled` is set.
    [[nodiscard]] Result<ScanVerdict> scan(
        const QString& path, const std::atomic<bool>& cancelled) const;

private:
    VirusScanner() = default;
    static Result<ScanVerdict> converse(
        QIODevice& scanner, QIODevice& content, const std::atomic<bool>& cancelled);

    QString m_path; ///< of a socket; empty: over the network
    QString m_host;
    quint16 m_port = 0;
};

} // namespace hearth::server
