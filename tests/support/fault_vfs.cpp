// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

namespace hearth::test {

namespace {

constexpr char vfsName[] = "hearth-fault";

/// What the program believes a file to hold, and which parts of that the disk does not have yet.
/// Shared by all handles of the path.
struct Shadow {
    std::mutex mutex;
    std::vector<char> content;
    std::map<sqlite3_int64, sqlite3_int64> dirty; ///< offset → length
    bool truncated = false;
};

struct FaultFile {
    sqlite3_file base;
    Shadow* shadow;
    std::shared_ptr<Shadow>* owner;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

struct Registry {
    sqlite3_vfs vfs {};
    sqlite3_vfs* real = nullptr;
    Synchronous synchronous = Synchronous::AsAsked;
    std::mutex mutex;
    std::map<std::string, std::weak_ptr<Shadow>> shadows;
};

// SQLite calls plain functions, so what they share cannot be passed to them.
Registry& registry()
{
    static Registry instance;
    return instance;
}

FaultFile& self(sqlite3_file* file) { return *reinterpret_cast<FaultFile*>(file); }

int closeFile(sqlite3_file* file)
{
    FaultFile& fault = self(file);
    delete fault.owner;
    return fault.real()->pMethods->xClose(fault.real());
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    Shadow& shadow = *self(file).shadow;
    const std::scoped_lock lock(shadow.mutex);
    const auto size = static_cast<sqlite3_int64>(shadow.content.size());
    const sqlite3_int64 available = std::clamp<sqlite3_int64>(size - offset, 0, amount);
    if (available > 0) // an empty file has no content that could be copied from
        std::memcpy(out, shadow.content.data() + offset, static_cast<std::size_t>(available));
    std::memset(
        static_cast<char*>(out) + available, 0, static_cast<std::size_t>(amount - available));
    return available < amount ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int writeFile(sqlite3_file* file, const void* in, int amount, sqlite3_int64 offset)
{
    Shadow& shadow = *self(file).shadow;
    const std::scoped_lock lock(shadow.mutex);
    const auto end = static_cast<std::size_t>(offset + amount);
    if (shadow.content.size() < end)
        shadow.content.resize(end);
    std::memcpy(shadow.content.data() + offset, in, static_cast<std::size_t>(amount));
    sqlite3_int64& length = shadow.dirty[offset];
    length = std::max<sqlite3_int64>(length, amount);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    Shadow& shadow = *self(file).shadow;
    const std::scoped_lock lock(shadow.mutex);
    shadow.content.resize(static_cast<std::size_t>(size));
    shadow.truncated = true;
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int flags)
{
    FaultFile& fault = self(file);
    Shadow& shadow = *fault.shadow;
    const std::scoped_lock lock(shadow.mutex);
    sqlite3_file* real = fault.real();
    const auto size = static_cast<sqlite3_int64>(shadow.content.size());
    if (std::exchange(shadow.truncated, false)) {
        sqlite3_int64 onDisk = 0;
        real->pMethods->xFileSize(real, &onDisk);
        if (onDisk > size)
            real->pMethods->xTruncate(real, size);
    }
    for (const auto& [offset, length] : shadow.dirty) {
        const sqlite3_int64 amount = std::clamp<sqlite3_int64>(size - offset, 0, length);
        if (amount == 0)
            continue;
        const int code = real->pMethods->xWrite(
            real, shadow.content.data() + offset, static_cast<int>(amount), offset);
        if (code != SQLITE_OK)
            return code;
    }
    shadow.dirty.clear();
    return real->pMethods->xSync(real, flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    Shadow& shadow = *self(file).shadow;
    const std::scoped_lock lock(shadow.mutex);
    *size = static_cast<sqlite3_int64>(shadow.content.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level)
{
    return self(file).real()->pMethods->xLock(self(file).real(), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return self(file).real()->pMethods->xUnlock(self(file).real(), level);
}
int checkLock(sqlite3_file* file, int* out)
{
    return self(file).real()->pMethods->xCheckReservedLock(self(file).real(), out);
}
int sectorSize(sqlite3_file*) { return 4096; }
int deviceCharacteristics(sqlite3_file*) { return 0; }

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    if (operation == SQLITE_FCNTL_PRAGMA && registry().synchronous == Synchronous::Off) {
        const auto* words = static_cast<char**>(argument);
        if (sqlite3_stricmp(words[1], "synchronous") == 0 && words[2]
            && sqlite3_stricmp(words[2], "off") != 0)
            return SQLITE_OK; // swallowed
    }
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK; // would touch the disk behind the shadow
    return self(file).real()->pMethods->xFileControl(self(file).real(), operation, argument);
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
{
    return self(file).real()->pMethods->xShmMap(self(file).real(), page, size, extend, out);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return self(file).real()->pMethods->xShmLock(self(file).real(), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) { self(file).real()->pMethods->xShmBarrier(self(file).real()); }
int shmUnmap(sqlite3_file* file, int remove)
{
    return self(file).real()->pMethods->xShmUnmap(self(file).real(), remove);
}

const sqlite3_io_methods methods { 2, closeFile, readFile, writeFile, truncateFile, syncFile,
    fileSize, lockFile, unlockFile, checkLock, fileControl, sectorSize, deviceCharacteristics,
    shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr };

std::shared_ptr<Shadow> shadowOf(const char* path, sqlite3_file* real)
{
    Registry& shared = registry();
    const std::scoped_lock lock(shared.mutex);
    std::weak_ptr<Shadow>& known = shared.shadows[path ? path : ""];
    if (std::shared_ptr<Shadow> shadow = path ? known.lock() : nullptr)
        return shadow;
    auto shadow = std::make_shared<Shadow>();
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    shadow->content.resize(static_cast<std::size_t>(size));
    if (size > 0)
        real->pMethods->xRead(real, shadow->content.data(), static_cast<int>(size), 0);
    known = shadow;
    return shadow;
}

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    auto* fault = new (file) FaultFile {};
    sqlite3_vfs* real = registry().real;
    const int code = real->xOpen(real, path, fault->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    fault->owner = new std::shared_ptr<Shadow>(shadowOf(path, fault->real()));
    fault->shadow = fault->owner->get();
    fault->base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncDirectory)
{
    Registry& shared = registry();
    {
        const std::scoped_lock lock(shared.mutex);
        shared.shadows.erase(path);
    }
    return shared.real->xDelete(shared.real, path, syncDirectory);
}

int turnSynchronousOff(sqlite3* database, char**, const void*)
{
    return sqlite3_exec(database, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
}

} // namespace

QByteArray registerFaultVfs(Synchronous synchronous)
{
    Registry& shared = registry();
    shared.real = sqlite3_vfs_find(nullptr);
    shared.synchronous = synchronous;
    shared.vfs = *shared.real;
    shared.vfs.zName = vfsName;
    shared.vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + shared.real->szOsFile;
    shared.vfs.xOpen = openFile;
    shared.vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&shared.vfs, 0);
    if (synchronous == Synchronous::Off)
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(turnSynchronousOff));
    return vfsName;
}

} // namespace hearth::test
