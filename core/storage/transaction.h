// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

namespace hearth::storage {

/// A write transaction (BEGIN IMMEDIATE). Rolled back when destroyed without `commit`.
class Transaction {
public:
    static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// When it fails nothing of the transaction has happened.
    Result<void> commit();

private:
    explicit Transaction(Connection& connection);

    Connection* m_connection;
};

/// One operation inside a transaction: undone alone when destroyed without `release`.
class Savepoint {
public:
    static Result<Savepoint> begin(Connection& connection);
    ~Savepoint();
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;

    Result<void> release();

private:
    explicit Savepoint(Connection& connection);

    Connection* m_connection;
};

} // namespace hearth::storage
