// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/storage/connection.h"

namespace hearth::replica {

/// The writing side of the full-text index beside the messages. It costs ten times what storing a
/// message does, so it follows behind the commits in small steps: what changed is noted in the
/// transaction that changes it, and the index takes the newest first. Whatever was cut off goes on
/// after the next start. Thread of the connection.
class MessageIndex {
public:
    explicit MessageIndex(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    // What the trigger does not see; inside the transaction that does it.
    /// Added or erased.
    Result<void> note(Position position);
    Result<void> noteErased(RoomId room);
    /// What is added below this is found by its place and needs no note.
    Result<Position> reach();
    Result<void> eraseAll();

    /// One step, in a transaction of its own, of at most so many messages. Whether there was
    /// anything to do.
    Result<bool> advance(int messages);
    /// The index is in doubt: empties it, to be written from the rows. Inside a transaction.
    Result<void> startOver();

private:
    Result<void> checkRules();
    Result<bool> erasePurged(int messages);
    Result<bool> takeQueued(int messages);
    Result<bool> takeRows(int messages);
    Result<void> put(Position position);
    Result<void> erase(Position position);
    Result<void> moveTo(Position below);
    Result<QList<Position>> positions(storage::Statement& statement);

    storage::Connection& m_connection;
};

} // namespace hearth::replica
