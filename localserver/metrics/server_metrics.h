// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "localserver/metrics/prometheus_text.h"

#include <QHash>

#include <array>
#include <chrono>
#include <deque>
#include <optional>

namespace hearth::server {

/// What the server counts while it works. Counting takes no lock: a few atomic additions, on any
/// thread. Names nobody and nothing but operations of the table.
class ServerMetrics {
public:
    ServerMetrics();
    ServerMetrics(const ServerMetrics&) = delete;
    ServerMetrics& operator=(const ServerMetrics&) = delete;

    /// An operation was answered; `failure`: with what. One that is not in the table counts as
    /// `unknown`.
    void answered(
        const QString& operation, std::optional<ErrorCode> failure, std::chrono::microseconds took);
    /// A commit put so many events into a log.
    void committed(std::size_t events);

    enum class Direction { Received, Sent };
    /// Bytes of a file came in and are in its place, or went out.
    void moved(Direction direction, qint64 bytes);

    /// Everything counted so far. What was never asked for is left out.
    void write(PrometheusText& text) const;

private:
    static constexpr std::size_t results = static_cast<std::size_t>(ErrorCode::Internal) + 2;

    struct Operation {
        Operation();
        QString name;
        std::array<std::atomic<quint64>, results> answers {}; ///< good ones, then by error code
        Histogram seconds;
    };

    Operation& find(const QString& name);

    std::deque<Operation> m_operations; ///< those of the table in its order, then `unknown`
    QHash<QString, std::size_t> m_places;
    Histogram m_commits;
    std::array<std::atomic<quint64>, 2> m_fileBytes {}; ///< by direction
};

} // namespace hearth::server
