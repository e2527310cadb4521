// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// A disk that loses what was not synced: a SQLite VFS that keeps every write in memory until
/// xSync. When the process is killed, what was never synced is gone, as after a power cut; `kill
/// -9` alone cannot show that, because the kernel keeps the writes of a dead process.
namespace hearth::test {

enum class Synchronous {
    AsAsked, ///< the program's own PRAGMA synchronous holds
    Off, ///< the program's PRAGMA is swallowed and OFF stands: what the check must notice
};

/// Registers the VFS under the name it answers; for the whole process, before any database is
/// opened.
QByteArray registerFaultVfs(Synchronous synchronous);

} // namespace hearth::test
