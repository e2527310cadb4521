// SPDX-License-Identifier: Apache-2.0
#include "tests/support/full_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <map>
#include <mutex>
#include <utility>

namespace hearth::test {

namespace {

// What SQLite calls back into has no place for a pointer of ours, so this lives with the process,
// as the registered VFS does.
std::atomic<Disk> disk = Disk::HasRoom;
sqlite3_vfs vfs;
sqlite3_vfs* base = nullptr;
decltype(sqlite3_io_methods::xWrite) baseWrite = nullptr;
decltype(sqlite3_io_methods::xRead) baseRead = nullptr;
decltype(sqlite3_io_methods::xShmMap) baseMap = nullptr;
decltype(sqlite3_io_methods::xShmLock) baseLock = nullptr;
std::mutex mutex;
std::map<const sqlite3_io_methods*, sqlite3_io_methods>
    methods; ///< ours by theirs; files differ in how they lock, not in how they write

int refuse(int reason, int code)
{
    errno = reason;
    return code;
}

int write(sqlite3_file* file, const void* data, int count, sqlite3_int64 offset)
{
    switch (disk) {
    case Disk::Full:
        return refuse(ENOSPC, SQLITE_FULL);
    case Disk::ReadOnly:
        return refuse(EROFS, SQLITE_IOERR_WRITE);
    case Disk::Gone:
        return refuse(ENODEV, SQLITE_IOERR_WRITE);
    case Disk::HasRoom:
        break;
    }
    return baseWrite(file, data, count, offset);
}

int read(sqlite3_file* file, void* data, int count, sqlite3_int64 offset)
{
    return disk == Disk::Gone ? refuse(ENODEV, SQLITE_IOERR_READ)
                              : baseRead(file, data, count, offset);
}

/// The index of the log. One that is there can be mapped; no full disk has room for a new one.
int mapSharedMemory(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    if (disk == Disk::HasRoom || disk == Disk::Gone)
        return baseMap(file, page, size, extend, memory);
    if (disk == Disk::ReadOnly) {
        *memory = nullptr;
        return refuse(EROFS, SQLITE_READONLY_CANTINIT);
    }
    const int code = baseMap(file, page, size, 0, memory);
    return code == SQLITE_OK && extend && !*memory ? refuse(ENOSPC, SQLITE_IOERR_SHMSIZE) : code;
}

/// Whoever could not map it has it to himself.
int lockSharedMemory(sqlite3_file* file, int offset, int count, int flags)
{
    return disk == Disk::ReadOnly ? SQLITE_OK : baseLock(file, offset, count, flags);
}

int openReadOnly(sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    constexpr int writing = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    const int code = base->xOpen(
        base, name, file, (flags & ~writing) | SQLITE_OPEN_READONLY, outFlags);
    return code == SQLITE_OK ? code : refuse(EROFS, SQLITE_CANTOPEN);
}

int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    if (disk == Disk::Gone && name) {
        file->pMethods = nullptr;
        return refuse(ENODEV, SQLITE_CANTOPEN);
    }
    const int code = disk == Disk::ReadOnly && name
        ? openReadOnly(name, file, flags, outFlags)
        : base->xOpen(base, name, file, flags, outFlags);
    if (!file->pMethods)
        return code;
    const std::scoped_lock lock(mutex);
    const auto [entry, isNew] = methods.try_emplace(file->pMethods, *file->pMethods);
    if (isNew) {
        baseWrite = std::exchange(entry->second.xWrite, write);
        baseRead = std::exchange(entry->second.xRead, read);
        if (entry->second.xShmMap) { // databases alone have it
            baseMap = std::exchange(entry->second.xShmMap, mapSharedMemory);
            baseLock = std::exchange(entry->second.xShmLock, lockSharedMemory);
        }
    }
    file->pMethods = &entry->second;
    return code;
}

int remove(sqlite3_vfs*, const char* name, int sync)
{
    return disk == Disk::ReadOnly ? refuse(EROFS, SQLITE_IOERR_DELETE)
                                  : base->xDelete(base, name, sync);
}

} // namespace

QByteArray registerFullDiskVfs()
{
    base = sqlite3_vfs_find(nullptr);
    vfs = *base;
    vfs.zName = "full-disk";
    vfs.xOpen = open;
    vfs.xDelete = remove;
    sqlite3_vfs_register(&vfs, 0);
    return vfs.zName;
}

void setDisk(Disk now) { disk = now; }

} // namespace hearth::test
