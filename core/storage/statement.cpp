// SPDX-License-Identifier: Apache-2.0
#include "core/storage/statement.h"

#include "core/storage/sqlite_error.h"

#include <sqlite3.h>

namespace hearth::storage {

void StatementDeleter::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::~Statement()
{
    if (m_statement)
        reset();
}

void Statement::bind(int index, std::nullptr_t) { sqlite3_bind_null(m_statement, index); }

void Statement::bind(int index, qint64 value) { sqlite3_bind_int64(m_statement, index, value); }

void Statement::bind(int index, double value) { sqlite3_bind_double(m_statement, index, value); }

void Statement::bind(int index, const QString& value) { bindText(index, value.toUtf8()); }

void Statement::bindBlob(int index, QByteArrayView value)
{
    sqlite3_bind_blob64(m_statement, index, value.data(), static_cast<sqlite3_uint64>(value.size()),
        SQLITE_TRANSIENT);
}

void Statement::bindText(int index, QByteArrayView utf8)
{
    // A null pointer would bind NULL; an empty text is not that.
    const char* data = utf8.data() ? utf8.data() : "";
    sqlite3_bind_text64(m_statement, index, data, static_cast<sqlite3_uint64>(utf8.size()),
        SQLITE_TRANSIENT, SQLITE_UTF8);
}

int Statement::parameterIndex(const char* name) const
{
    return sqlite3_bind_parameter_index(m_statement, name);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return sqliteError(sqlite3_db_handle(m_statement), code, sqlite3_sql(m_statement));
}

Result<void> Statement::run()
{
    while (true) {
        HEARTH_TRY(const bool more, step());
        if (!more)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

QByteArrayView Statement::rawText(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return { data, sqlite3_column_bytes(m_statement, column) };
}

QString Statement::text(int column) const { return QString::fromUtf8(rawText(column)); }

QByteArray Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return { data, sqlite3_column_bytes(m_statement, column) };
}

Uuid Statement::readUuid(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return Uuid::fromBlob(QByteArrayView(data, sqlite3_column_bytes(m_statement, column)))
        .value_or(Uuid {});
}

} // namespace hearth::storage
