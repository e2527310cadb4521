// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <atomic>
#include <mutex>
#include <random>

namespace hearth::test {

/// A clock that moves when told: `advance` lets time pass, `set` changes what the wall clock shows.
/// `steady` goes on by itself as well, because timers do. Thread-safe.
class ManualClock final : public Clock {
public:
    explicit ManualClock(qint64 micros = 1'790'000'000'000'000)
        : m_micros(micros)
    {
    }
    [[nodiscard]] Timestamp now() const override { return { m_micros.load() }; }
    [[nodiscard]] std::chrono::microseconds steady() const override
    {
        return Clock::steady() + std::chrono::microseconds(m_passed.load());
    }
    void advance(qint64 micros)
    {
        m_micros += micros;
        m_passed += micros;
    }
    void advanceSeconds(qint64 seconds) { advance(seconds * 1'000'000); }
    void set(Timestamp time) { m_micros = time.micros; }

private:
    std::atomic<qint64> m_micros;
    std::atomic<qint64> m_passed = 0;
};

/// The same bytes for the same seed. Thread-safe.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint32 seed = 1)
        : m_engine(seed)
    {
    }
    void fill(std::span<std::byte> bytes) override
    {
        const std::scoped_lock lock(m_mutex);
        for (std::byte& byte : bytes)
            byte = static_cast<std::byte>(m_engine() & 0xff);
    }

private:
    std::mutex m_mutex;
    std::mt19937 m_engine;
};

} // namespace hearth::test
