// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace hearth::test {

/// Registers a SQLite VFS, for the whole process, whose disk can refuse; answers its name.
QByteArray registerFullDiskVfs();
/// From now on nothing is written to a file opened through it, or everything again. Any thread.
enum class Disk {
    HasRoom,
    Full, ///< files that are there can be opened, and new ones made; nothing can grow
    Gone, ///< nothing is read, written or opened: its drive was pulled
    ReadOnly, ///< files are opened for reading only, none is made and none goes
};
void setDisk(Disk disk);

} // namespace hearth::test
