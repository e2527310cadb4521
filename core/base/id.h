// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>

namespace hearth {

/// Sixteen bytes of a UUID. Made as version 7 (RFC 9562 §5.7); imports derive version 8 from the
/// source's own key, so that importing twice meets the same row. An id identifies and never orders.
struct Uuid {
    std::array<std::uint8_t, 16> bytes {};

    auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] bool isNull() const { return *this == Uuid {}; }
    /// 36 characters, lower case (RFC 9562 §4).
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toText() const;
    /// Sixteen raw bytes, as the databases store it.
    [[nodiscard]] QByteArray toBlob() const;

    static Result<Uuid> fromString(QStringView text);
    static std::optional<Uuid> fromBlob(QByteArrayView blob);
    /// A new random id whose first 48 bits are the clock's milliseconds.
    static Uuid generate(const Clock& clock, Random& random);
    /// The same id for the same `name` for ever: the first 16 bytes of its SHA-256, marked as
    /// version 8.
    static Uuid derive(QByteArrayView name);
    /// Likewise, with the milliseconds of `time` in front: rows that are written together lie
    /// together in an index of ids, as those of version 7 do.
    static Uuid derive(QByteArrayView name, Timestamp time);
};

/// A UUID that belongs to one kind of thing; ids of different kinds do not mix.
template <typename Tag>
struct Id {
    Uuid uuid;

    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    [[nodiscard]] QString toString() const { return uuid.toString(); }

    static Id generate(const Clock& clock, Random& random)
    {
        return { Uuid::generate(clock, random) };
    }
    static Id derive(QByteArrayView name) { return { Uuid::derive(name) }; }
    static Id derive(QByteArrayView name, Timestamp time) { return { Uuid::derive(name, time) }; }
    static Result<Id> fromString(QStringView text)
    {
        return Uuid::fromString(text).transform([](Uuid uuid) { return Id { uuid }; });
    }
};

inline size_t qHash(const Uuid& uuid, size_t seed = 0)
{
    return qHashBits(uuid.bytes.data(), uuid.bytes.size(), seed);
}

template <typename Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0)
{
    return qHash(id.uuid, seed);
}

} // namespace hearth

template <typename Tag>
struct std::hash<hearth::Id<Tag>> {
    size_t operator()(const hearth::Id<Tag>& id) const noexcept { return hearth::qHash(id); }
};
