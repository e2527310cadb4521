// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <compare>

namespace hearth {

/// A moment: microseconds since 1970-01-01 UTC, always below 2^53 so that JSON keeps it exact.
struct Timestamp {
    qint64 micros = 0;

    auto operator<=>(const Timestamp&) const = default;
    [[nodiscard]] qint64 seconds() const { return micros / 1'000'000; }
    [[nodiscard]] QDateTime toDateTime() const
    {
        return QDateTime::fromMSecsSinceEpoch(micros / 1000);
    }
};

/// The only source of time. Injected everywhere, so that a test can hold it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// How long it is since some moment that never changes: for intervals and deadlines, because
    /// people and networks set `now` back and forth. Goes on while the machine sleeps.
    [[nodiscard]] virtual std::chrono::microseconds steady() const;
};

/// The machine's wall clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
};

} // namespace hearth
