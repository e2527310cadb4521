// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/json.h"

#include <QByteArray>
#include <QString>

struct sqlite3_stmt;

namespace hearth::storage {

struct StatementDeleter {
    void operator()(sqlite3_stmt* statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

/// A borrowed prepared statement: bind, step, read columns. Binding by name keeps SQL and code from
/// drifting apart; binding by number (from 1) is for short statements. Reset when destroyed. Same
/// thread as its connection.
class Statement {
public:
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    ~Statement();
    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Statement& operator=(Statement&&) = delete;

    // --- binding: index from 1, or a name such as ":id"
    // -----------------------------------------------------
    void bind(int index, std::nullptr_t);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, double value);
    void bind(int index, const QString& value);
    void bindBlob(int index, QByteArrayView value);
    void bindText(int index, QByteArrayView utf8);
    void bind(int index, Timestamp value) { bind(index, value.micros); }
    template <typename Tag>
    void bind(int index, const Id<Tag>& id)
    {
        bindBlob(index, QByteArrayView(reinterpret_cast<const char*>(id.uuid.bytes.data()), 16));
    }
    template <NamedEnum E>
    void bind(int index, E value)
    {
        bindText(index, enumName(value));
    }
    /// Lists and structs are stored as JSON text.
    template <typename T>
        requires(Described<T> || requires(const T& list) { typename T::value_type; list.size(); typename T::const_iterator; })
        && (!std::is_same_v<T, QString> && !std::is_same_v<T, QByteArray>)
    void bind(int index, const T& value)
    {
        bindText(index, toJson(value));
    }
    template <typename T>
    void bind(int index, const std::optional<T>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    /// By name; an unknown name is a defect and asserts.
    template <typename T>
    void bind(const char* name, const T& value)
    {
        bind(parameterIndex(name), value);
    }
    /// All of `values` from parameter 1 on.
    template <typename... Ts>
    Statement& bindAll(const Ts&... values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    [[nodiscard]] int parameterIndex(const char* name) const;

    // --- running
    // --------------------------------------------------------------------------------------------
    /// True when a row is there, false at the end.
    Result<bool> step();
    /// Runs to the end, ignoring rows.
    Result<void> run();
    /// Ready to bind and run again.
    void reset();

    // --- reading the current row; columns from 0
    // ------------------------------------------------------------
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QByteArrayView rawText(int column) const; ///< valid until the next step

    void read(int column, bool& out) const { out = integer(column) != 0; }
    void read(int column, int& out) const { out = static_cast<int>(integer(column)); }
    void read(int column, qint64& out) const { out = integer(column); }
    void read(int column, double& out) const { out = real(column); }
    void read(int column, QString& out) const { out = text(column); }
    void read(int column, Timestamp& out) const { out.micros = integer(column); }
    template <typename Tag>
    void read(int column, Id<Tag>& out) const
    {
        out.uuid = readUuid(column);
    }
    template <NamedEnum E>
    void read(int column, E& out) const
    {
        out = enumFromName<E>(text(column)).value_or(EnumNames<E>::names.front().value);
    }
    template <typename T>
        requires(Described<T> || requires(const T& list) { typename T::value_type; list.size(); typename T::const_iterator; })
        && (!std::is_same_v<T, QString> && !std::is_same_v<T, QByteArray>)
    void read(int column, T& out) const
    {
        // The rows are our own: text that does not parse is a damaged file, which the integrity
        // check reports.
        if (auto value = fromJsonText<T>(rawText(column)))
            out = std::move(*value);
    }
    template <typename T>
    void read(int column, std::optional<T>& out) const
    {
        if (isNull(column)) {
            out.reset();
        } else {
            T value {};
            read(column, value);
            out = std::move(value);
        }
    }
    template <typename T>
    [[nodiscard]] T get(int column) const
    {
        T out {};
        read(column, out);
        return out;
    }

private:
    [[nodiscard]] Uuid readUuid(int column) const;

    sqlite3_stmt* m_statement;
};

} // namespace hearth::storage
