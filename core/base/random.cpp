// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include <QRandomGenerator>

#include <limits>

namespace hearth {

QByteArray Random::bytes(qsizetype count)
{
    QByteArray out(count, Qt::Uninitialized);
    fill(std::as_writable_bytes(std::span(out.data(), static_cast<std::size_t>(count))));
    return out;
}

quint32 Random::below(quint32 bound)
{
    // Values past the largest multiple of `bound` would favour small results, so they are drawn
    // again.
    const quint32 limit = std::numeric_limits<quint32>::max() / bound * bound;
    quint32 value = 0;
    do {
        fill(std::as_writable_bytes(std::span(&value, 1)));
    } while (value >= limit);
    return value % bound;
}

void SystemRandom::fill(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
        const quint32 word = QRandomGenerator::system()->generate();
        const std::size_t count = std::min(bytes.size(), sizeof(word));
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

} // namespace hearth
