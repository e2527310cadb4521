// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/ledger.h"

namespace hearth::test {

/// A client, as far as its files are compared.
struct Examined {
    QString name;
    QString replica; ///< its replica.sqlite
    QString outbox; ///< its outbox.sqlite
    const Ledger* ledger = nullptr;
};

/// What must be true once everything works again and everybody has come to rest; each sentence says
/// what is not. `workspace` is the server's file. Reads the files past the programs, which may run
/// meanwhile: whatever was said to be on a disk is at the server exactly once, with its last words,
/// in the order of its writing; every copy is the server's view; no outbox holds anything.
[[nodiscard]] QStringList violations(const QString& workspace, const QList<Examined>& clients);

/// What a file, the server's or a copy, has of a room, in its order; deleted messages are empty.
[[nodiscard]] QStringList bodies(const QString& file, const RoomId& room);

} // namespace hearth::test
