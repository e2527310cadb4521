// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/server_metrics.h"

#include "core/protocol/operations.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// In seconds: from what is in memory to what makes people wonder.
constexpr std::array latencyBounds { 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0,
    2.5, 10.0 };
/// In events; a batch has at most five hundred operations.
constexpr std::array commitBounds { 1.0, 2.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1000.0 };

QString resultName(std::size_t place)
{
    return place == 0 ? u"ok"_s : errorCodeName(static_cast<ErrorCode>(place - 1)).toString();
}

} // namespace

ServerMetrics::Operation::Operation()
    : seconds(latencyBounds)
{
}

ServerMetrics::ServerMetrics()
    : m_commits(commitBounds)
{
    for (const protocol::OperationInfo& info : protocol::operationList()) {
        m_places.insert(info.name, m_operations.size());
        m_operations.emplace_back().name = info.name;
    }
    m_operations.emplace_back().name = u"unknown"_s;
}

ServerMetrics::Operation& ServerMetrics::find(const QString& name)
{
    return m_operations[m_places.value(name, m_operations.size() - 1)];
}

void ServerMetrics::answered(
    const QString& operation, std::optional<ErrorCode> failure, std::chrono::microseconds took)
{
    Operation& counted = find(operation);
    const std::size_t place = failure ? static_cast<std::size_t>(*failure) + 1 : 0;
    counted.answers[place].fetch_add(1, std::memory_order_relaxed);
    counted.seconds.count(std::chrono::duration<double>(took).count());
}

void ServerMetrics::committed(std::size_t events) { m_commits.count(static_cast<double>(events)); }

void ServerMetrics::moved(Direction direction, qint64 bytes)
{
    m_fileBytes[static_cast<std::size_t>(direction)].fetch_add(
        static_cast<quint64>(bytes), std::memory_order_relaxed);
}

void ServerMetrics::write(PrometheusText& text) const
{
    using Kind = PrometheusText::Kind;
    text.family("hearth_operations_total", Kind::Counter, "Operations answered, by result.");
    for (const Operation& operation : m_operations) {
        for (std::size_t place = 0; place < results; ++place) {
            const quint64 count = operation.answers[place].load(std::memory_order_relaxed);
            if (count > 0)
                text.sample(
                    count, { { "operation", operation.name }, { "result", resultName(place) } });
        }
    }
    text.family("hearth_operation_duration_seconds", Kind::Histogram,
        "From the arrival of an operation to its answer.");
    for (const Operation& operation : m_operations) {
        const HistogramReading reading = operation.seconds.read();
        if (reading.upTo.back() > 0)
            text.histogram(reading, { { "operation", operation.name } });
    }
    text.family("hearth_commit_events", Kind::Histogram, "Events that one commit wrote.");
    text.histogram(m_commits.read());
    text.family("hearth_file_bytes_total", Kind::Counter, "Bytes of files, by where they went.");
    for (const auto& [direction, name] :
        { std::pair { Direction::Received, u"in"_s }, std::pair { Direction::Sent, u"out"_s } })
        text.sample(
            m_fileBytes[static_cast<std::size_t>(direction)].load(std::memory_order_relaxed),
            { { "direction", name } });
}

} // namespace hearth::server
