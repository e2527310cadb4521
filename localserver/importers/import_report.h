// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/host_operations.h"

#include <mutex>

namespace hearth::server {

/// The running account of an import: written by the importer's thread, read by whoever asks how far
/// it is. Thread-safe.
class ImportProgress {
public:
    explicit ImportProgress(protocol::ImportReport start);

    void setTotal(qint64 messages);
    void addDone(qint64 messages);
    void addTaken(const QString& kind, qint64 count = 1);
    void addKnown(const QString& kind, qint64 count = 1);
    /// A record that was not taken, or not whole. The first hundred keep their place in the export,
    /// the rest is counted.
    void addSkipped(const QString& reason, const QString& source);
    void finish(protocol::ImportState state, Timestamp when, std::optional<QString> error = {});

    [[nodiscard]] protocol::ImportReport report() const;

private:
    static void add(QList<protocol::ImportCount>& counts, const QString& kind, qint64 count);

    mutable std::mutex m_mutex;
    protocol::ImportReport m_report;
    qint64 m_detailedSkips = 0;
};

} // namespace hearth::server
