// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <random>

namespace hearth::sim {

/// What is left of a machine's unsynced writes when it comes back.
enum class Crash {
    Kill, ///< the process died, the kernel lives: everything that was written
    PowerCut, ///< any of them, in whatever order the disk liked
};

struct DiskState;

/// The disks of all machines: a SQLite VFS over real files, under which a machine is a folder. It
/// remembers what was written and not synced, stops a machine at any write, and can be full. One
/// thread; one for the process, as SQLite knows it by name.
class SimDisk {
public:
    SimDisk();
    ~SimDisk();
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;

    [[nodiscard]] QByteArray vfs() const;

    /// The machine whose files lie under this folder; folders do not lie in each other.
    void add(const QString& folder);
    /// The machine crashes at its n-th write or sync from now on:
    /// that one and everything after it fail.
    void crashAt(const QString& folder, int operation);
    /// A crash that has not come yet does not come.
    void spare(const QString& folder);
    [[nodiscard]] bool hasCrashed(const QString& folder) const;
    /// The machine comes back. Its files must be closed.
    void recover(const QString& folder, Crash crash, std::mt19937& random);
    void setFull(const QString& folder, bool full);
    void remove(const QString& folder);

private:
    std::unique_ptr<DiskState> d;
};

} // namespace hearth::sim
