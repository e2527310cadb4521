// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

/// A descriptor is the one declaration of a value type's fields: JSON (json.h), SQL columns
/// (core/storage/row.h), validation and the tests' generators are all derived from it.
///
///     struct Channel { RoomId id; QString name; };
///     template <> struct hearth::Descriptor<Channel> {
///         static constexpr auto fields = std::tuple { field("id", &Channel::id), field("name",
///         &Channel::name, length(1, 80)) };
///     };
///
/// A field of type std::optional may be missing or null; a field marked `defaulted()` may be
/// missing; every other must be there.
namespace hearth {

template <typename T>
struct Descriptor;

template <typename T>
concept Described = requires { Descriptor<T>::fields; };

/// What a value must fulfil beyond its type. Lengths count UTF-16 units for strings and items for
/// lists.
struct Rules {
    qsizetype minLength = 0;
    qsizetype maxLength = 1'000'000;
    bool defaulted = false; ///< may be missing on the wire; the member's initialiser stands
    bool singleLine = false; ///< no control characters (line breaks among them)
    bool sparse = false; ///< not written while it holds what the member's initialiser says
};

constexpr Rules length(qsizetype min, qsizetype max)
{
    return { .minLength = min, .maxLength = max };
}
constexpr Rules singleLine(qsizetype min, qsizetype max)
{
    return { .minLength = min, .maxLength = max, .singleLine = true };
}
constexpr Rules defaulted(Rules rules = {})
{
    rules.defaulted = true;
    return rules;
}
/// For what is nearly always as it was at the start: of a long first sync it would be most.
constexpr Rules sparse(Rules rules = {})
{
    rules.sparse = true;
    return defaulted(rules);
}

template <typename T, typename M>
struct Field {
    using Member = M;
    const char* name; ///< JSON key, camelCase
    M T::* member;
    Rules rules;
};

template <typename T, typename M>
constexpr Field<T, M> field(const char* name, M T::* member, Rules rules = {})
{
    return { name, member, rules };
}

/// Calls `visit(field)` for every field of T in declaration order.
template <Described T, typename Visitor>
constexpr void forEachField(Visitor&& visit)
{
    std::apply([&](const auto&... fields) { (visit(fields), ...); }, Descriptor<T>::fields);
}

/// The names of an enum's values, one word each on the wire and in the database.
///
///     template <> struct hearth::EnumNames<Role> {
///         static constexpr std::array names { EnumName { Role::Owner, "owner" }, … };
///     };
template <typename E>
struct EnumName {
    E value;
    const char* name;
};

template <typename E>
struct EnumNames;

template <typename E>
concept NamedEnum = std::is_enum_v<E> && requires { EnumNames<E>::names; };

/// Wire name of an enum value.
template <NamedEnum E>
constexpr const char* enumName(E value)
{
    for (const auto& row : EnumNames<E>::names) {
        if (row.value == value)
            return row.name;
    }
    return "";
}

template <NamedEnum E>
std::optional<E> enumFromName(QStringView name)
{
    for (const auto& row : EnumNames<E>::names) {
        if (name == QLatin1StringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

} // namespace hearth
