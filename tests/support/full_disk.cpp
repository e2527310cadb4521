// SPDX-License-Identifier: Apache-2.0
#include "tests/support/full_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>

namespace hearth::test {

namespace {

// What SQLite calls back into has no place for a pointer of ours, so this lives with the process,
// as the registered VFS does.
std::atomic<bool> full = false;
sqlite3_vfs vfs;
sqlite3_vfs* base = nullptr;
int (*baseWrite)(sqlite3_file*, const void*, int, sqlite3_int64) = nullptr;
std::mutex mutex;
std::map<const sqlite3_io_methods*, sqlite3_io_methods>
    methods; ///< ours by theirs; files differ in how they lock, not in how they write

int write(sqlite3_file* file, const void* data, int count, sqlite3_int64 offset)
{
    return full ? SQLITE_FULL : baseWrite(file, data, count, offset);
}

int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    const int code = base->xOpen(base, name, file, flags, outFlags);
    if (!file->pMethods)
        return code;
    const std::scoped_lock lock(mutex);
    const auto [entry, isNew] = methods.try_emplace(file->pMethods, *file->pMethods);
    if (isNew) {
        baseWrite = entry->second.xWrite;
        entry->second.xWrite = write;
    }
    file->pMethods = &entry->second;
    return code;
}

} // namespace

QByteArray registerFullDiskVfs()
{
    base = sqlite3_vfs_find(nullptr);
    vfs = *base;
    vfs.zName = "full-disk";
    vfs.xOpen = open;
    sqlite3_vfs_register(&vfs, 0);
    return vfs.zName;
}

void setDisk(Disk disk) { full = disk == Disk::Full; }

} // namespace hearth::test
