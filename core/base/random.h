// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>

namespace hearth {

/// The only source of randomness; injected, so that the simulator can seed it. Thread-safe.
class Random {
public:
    virtual ~Random() = default;
    /// Fills `bytes` with bytes fit for keys and tokens.
    virtual void fill(std::span<std::byte> bytes) = 0;

    /// `count` random bytes.
    [[nodiscard]] QByteArray bytes(qsizetype count);
    /// A number in [0, bound); `bound` must be above 0.
    [[nodiscard]] quint32 below(quint32 bound);
};

/// The operating system's generator.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace hearth
