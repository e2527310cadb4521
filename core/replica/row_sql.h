// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/row.h"

/// Statements that write whole described values, bound by position: the parameters are numbered as
/// the fields are declared, which spares looking each name up for every row of a long catch-up.
namespace hearth::replica {

template <Described T>
constexpr int fieldCount()
{
    return static_cast<int>(std::tuple_size_v<decltype(Descriptor<T>::fields)>);
}

/// `?1, ?2, …`
inline QByteArray placeholders(int count)
{
    QByteArray out;
    for (int i = 1; i <= count; ++i)
        out += (i > 1 ? ", ?" : "?") + QByteArray::number(i);
    return out;
}

/// `name = excluded.name, …`
template <Described T>
QByteArray assignments()
{
    QByteArray out;
    forEachField<T>([&](const auto& f) {
        const QByteArray column = storage::columnName(f.name);
        out += (out.isEmpty() ? "" : ", ") + column + " = excluded." + column;
    });
    return out;
}

/// Inserts, or replaces what the primary key `key` finds, if `guard` (an SQL condition, may be
/// empty) holds.
template <Described T>
QByteArray upsertSql(const QByteArray& table, const QByteArray& key, const QByteArray& guard)
{
    return "INSERT INTO " + table + "(" + storage::columnList<T>() + ") VALUES ("
        + placeholders(fieldCount<T>()) + ") ON CONFLICT(" + key + ") DO UPDATE SET "
        + assignments<T>() + (guard.isEmpty() ? QByteArray() : " WHERE " + guard);
}

/// Binds every field from parameter `first` on. Returns the parameter after the last.
template <Described T>
int bindFields(storage::Statement& statement, const T& value, int first = 1)
{
    int index = first;
    forEachField<T>([&](const auto& f) { statement.bind(index++, value.*f.member); });
    return index;
}

} // namespace hearth::replica
