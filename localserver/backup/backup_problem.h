// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/backup_operations.h"

#include <atomic>

namespace hearth::server {

/// A failure that says in `details.backup` which problem it is.
[[nodiscard]] std::unexpected<Error> backupFailure(
    protocol::BackupProblem problem, QString message, QString detail = {});
/// What the system's last word on a file means; `message` says what could not be done.
[[nodiscard]] std::unexpected<Error> diskFailure(int systemError, const QString& message);
/// Of any failure: what it says itself, or what is known of the disk.
[[nodiscard]] protocol::BackupProblem problemOf(const Error& error);

/// How far a work is, and whether anybody still wants it. Any thread.
class BackupWatch {
public:
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// `Aborted` once it was cancelled.
    [[nodiscard]] Result<void> check() const;
    void expect(qint64 bytes) { m_total += bytes; }
    void advance(qint64 bytes) { m_done += bytes; }
    /// What is written while it is read was not expected; what is done is all there was.
    void finish() { m_total = m_done.load(); }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace hearth::server
