// SPDX-License-Identifier: Apache-2.0
#include "core/storage/transaction.h"

#include "core/base/log.h"

namespace hearth::storage {

namespace {

/// Undoing can only fail when SQLite has undone everything already; then there is nothing left to
/// do.
void undo(Connection& connection, const char* sql)
{
    if (connection.isAutocommit())
        return;
    if (const Result<void> undone = connection.execute(sql); !undone)
        qCCritical(logStorage).noquote() << logLine(undone.error());
}

} // namespace

Transaction::Transaction(Connection& connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        undo(*m_connection, "ROLLBACK");
}

Result<Transaction> Transaction::begin(Connection& connection)
{
    HEARTH_CHECK(connection.execute("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Result<void> Transaction::commit()
{
    HEARTH_CHECK(m_connection->execute("COMMIT"));
    m_connection = nullptr;
    return {};
}

Savepoint::Savepoint(Connection& connection)
    : m_connection(&connection)
{
}

Savepoint::Savepoint(Savepoint&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Savepoint::~Savepoint()
{
    if (m_connection)
        undo(*m_connection, "ROLLBACK TO operation; RELEASE operation");
}

Result<Savepoint> Savepoint::begin(Connection& connection)
{
    HEARTH_CHECK(connection.execute("SAVEPOINT operation"));
    return Savepoint(connection);
}

Result<void> Savepoint::release()
{
    HEARTH_CHECK(m_connection->execute("RELEASE operation"));
    m_connection = nullptr;
    return {};
}

} // namespace hearth::storage
