// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/histogram.h"

#include <algorithm>

namespace hearth::server {

Histogram::Histogram(std::span<const double> bounds)
    : m_bounds(bounds)
    , m_counts(bounds.size() + 1)
{
}

void Histogram::count(double value)
{
    const auto bound = std::ranges::lower_bound(m_bounds, value);
    const auto place = static_cast<std::size_t>(bound - m_bounds.begin());
    m_counts[place].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

HistogramReading Histogram::read() const
{
    HistogramReading reading { .bounds = m_bounds, .upTo = {}, .sum = m_sum.load() };
    reading.upTo.reserve(m_counts.size());
    quint64 all = 0;
    for (const std::atomic<quint64>& count : m_counts) {
        all += count.load(std::memory_order_relaxed);
        reading.upTo.push_back(all);
    }
    return reading;
}

} // namespace hearth::server
