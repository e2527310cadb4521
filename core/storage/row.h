// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/statement.h"

#include <QByteArray>

namespace hearth::storage {

/// SQL from descriptors: the column of field `createdAt` is `created_at`, its parameter
/// `:created_at`.

/// camelCase → snake_case.
QByteArray columnName(const char* fieldName);

/// `id, created_at, …` in declaration order; with a prefix `m.id, m.created_at, …`.
template <Described T>
QByteArray columnList(const char* prefix = "")
{
    QByteArray out;
    forEachField<T>([&](const auto& f) {
        if (!out.isEmpty())
            out += ", ";
        out += prefix;
        out += columnName(f.name);
    });
    return out;
}

/// `:id, :created_at, …`
template <Described T>
QByteArray parameterList()
{
    return columnList<T>(":");
}

/// Binds every field that the statement has a parameter for (`:created_at`), so that a statement
/// may leave some out.
template <Described T>
void bindRow(Statement& statement, const T& value)
{
    forEachField<T>([&](const auto& f) {
        // Not static: fields of one type share this instantiation.
        const QByteArray name = ':' + columnName(f.name);
        const int index = statement.parameterIndex(name.constData());
        if (index > 0)
            statement.bind(index, value.*f.member);
    });
}

/// Reads the fields of T from consecutive columns, as `columnList<T>()` lists them. Returns the
/// column after the last.
template <Described T>
int readRow(const Statement& statement, T& out, int firstColumn = 0)
{
    int column = firstColumn;
    forEachField<T>([&](const auto& f) { statement.read(column++, out.*f.member); });
    return column;
}

template <Described T>
T rowAs(const Statement& statement, int firstColumn = 0)
{
    T out {};
    readRow(statement, out, firstColumn);
    return out;
}

} // namespace hearth::storage
