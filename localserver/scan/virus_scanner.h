// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/scanner_address.h"
#include "core/protocol/host_operations.h"

#include <atomic>
#include <memory>

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
    /// As `parseScannerAddress` has it. `InvalidArgument` (field `scanner`).
    static Result<VirusScanner> at(const QString& address);

    /// `Unavailable` when there is no answer, `Internal` when the answer is an error, `TooLarge`
    /// when the scanner does not take as much, `NotFound` when there is no file, `Aborted` once
    /// `cancelled` is set.
    [[nodiscard]] Result<ScanVerdict> scan(
        const QString& path, const std::atomic<bool>& cancelled) const;
    /// Whether clamd answers there (PING), within a few seconds; sooner once `cancelled` is set.
    [[nodiscard]] protocol::ScannerState ping(const std::atomic<bool>& cancelled) const;

private:
    /// Why there is no connection.
    struct Refusal {
        protocol::ScannerState state = protocol::ScannerState::NoAnswer;
        QString words; ///< the system's
    };

    explicit VirusScanner(ScannerAddress address)
        : m_address(std::move(address))
    {
    }
    [[nodiscard]] std::expected<std::unique_ptr<QIODevice>, Refusal> reach(int milliseconds) const;
    static Result<ScanVerdict> converse(
        QIODevice& scanner, QIODevice& content, const std::atomic<bool>& cancelled);

    ScannerAddress m_address;
};

} // namespace hearth::server
