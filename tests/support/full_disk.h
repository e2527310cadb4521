// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace hearth::test {

/// Registers a SQLite VFS, for the whole process, whose disk can be full; answers its name.
QByteArray registerFullDiskVfs();
/// From now on every write to a file opened through it fails, or works again. Any thread.
enum class Disk { HasRoom, Full };
void setDisk(Disk disk);

} // namespace hearth::test
