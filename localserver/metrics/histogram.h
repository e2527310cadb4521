// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <atomic>
#include <span>
#include <vector>

namespace hearth::server {

/// What a histogram held at one moment.
struct HistogramReading {
    std::span<const double> bounds;
    std::vector<quint64> upTo; ///< so many were at most `bounds[i]`; the last one: all of them
    double sum = 0;
};

/// Counts measured values by size. Counting takes no lock and may happen on any thread; whoever
/// reads meanwhile may miss the latest.
class Histogram {
public:
    /// `bounds` rise and outlive the histogram.
    explicit Histogram(std::span<const double> bounds);

    void count(double value);
    [[nodiscard]] HistogramReading read() const;

private:
    std::span<const double> m_bounds;
    std::vector<std::atomic<quint64>> m_counts; ///< one more than bounds: what is above all
    std::atomic<double> m_sum = 0;
};

} // namespace hearth::server
