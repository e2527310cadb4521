// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_disk.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <new>
#include <string>
#include <vector>

namespace hearth::sim {

namespace {

constexpr char vfsName[] = "hearth-sim";

/// A write that is not on the disk for certain, and what stood there before.
struct Unsynced {
    sqlite3_int64 offset = 0;
    QByteArray before;
    QByteArray after;
    sqlite3_int64 sizeBefore = 0;
    std::optional<sqlite3_int64> truncatedTo;
};

struct Machine {
    std::optional<int> operationsLeft;
    bool crashed = false;
    bool full = false;
    std::map<std::string, std::vector<Unsynced>> unsynced; ///< by path
    std::map<std::string, int> open; ///< handles, by path
};

struct SimFile {
    sqlite3_file base;
    Machine* machine;
    const char* path; ///< SQLite keeps it as long as the file is open
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

} // namespace

struct DiskState {
    sqlite3_vfs vfs {};
    sqlite3_vfs* real = nullptr;
    std::map<std::string, Machine> machines; ///< by folder

    Machine& machine(const QString& folder) { return machines.at(folder.toStdString()); }
    Machine* of(const char* path)
    {
        const std::string text = path ? path : "";
        for (auto& [folder, machine] : machines) {
            if (text.starts_with(folder))
                return &machine;
        }
        return nullptr;
    }
};

namespace {

DiskState& stateOf(sqlite3_vfs* vfs) { return *static_cast<DiskState*>(vfs->pAppData); }
SimFile& self(sqlite3_file* file) { return *reinterpret_cast<SimFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return self(file).real(); }

/// Whether the machine is still there for one more operation.
bool isUp(Machine* machine)
{
    if (!machine)
        return true;
    if (machine->operationsLeft && --*machine->operationsLeft < 0)
        machine->crashed = true;
    return !machine->crashed;
}

int closeFile(sqlite3_file* file)
{
    Machine* machine = self(file).machine;
    if (machine && self(file).path) {
        // A file that nobody has open may be renamed or replaced; what was written to it stays.
        if (--machine->open[self(file).path] == 0 && !machine->crashed)
            machine->unsynced.erase(self(file).path);
    }
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), out, amount, offset);
}

QByteArray readUpTo(sqlite3_file* file, qsizetype amount, sqlite3_int64 offset, sqlite3_int64 size)
{
    const auto there = std::clamp<sqlite3_int64>(size - offset, 0, amount);
    QByteArray out(static_cast<qsizetype>(there), '\0');
    if (there > 0)
        real(file)->pMethods->xRead(real(file), out.data(), static_cast<int>(there), offset);
    return out;
}

int writeFile(sqlite3_file* file, const void* in, int amount, sqlite3_int64 offset)
{
    Machine* machine = self(file).machine;
    if (!isUp(machine))
        return SQLITE_IOERR_WRITE;
    if (machine && machine->full)
        return SQLITE_FULL;
    if (machine && self(file).path) {
        sqlite3_int64 size = 0;
        real(file)->pMethods->xFileSize(real(file), &size);
        machine->unsynced[self(file).path].push_back({ .offset = offset,
            .before = readUpTo(file, amount, offset, size),
            .after = QByteArray(static_cast<const char*>(in), amount),
            .sizeBefore = size,
            .truncatedTo = {} });
    }
    return real(file)->pMethods->xWrite(real(file), in, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 to)
{
    Machine* machine = self(file).machine;
    if (!isUp(machine))
        return SQLITE_IOERR_TRUNCATE;
    if (machine && self(file).path) {
        sqlite3_int64 size = 0;
        real(file)->pMethods->xFileSize(real(file), &size);
        machine->unsynced[self(file).path].push_back({ .offset = to,
            .before = readUpTo(
                file, static_cast<qsizetype>(std::max<qint64>(0, size - to)), to, size),
            .after = {},
            .sizeBefore = size,
            .truncatedTo = to });
    }
    return real(file)->pMethods->xTruncate(real(file), to);
}

int syncFile(sqlite3_file* file, int)
{
    Machine* machine = self(file).machine;
    if (!isUp(machine))
        return SQLITE_IOERR_FSYNC;
    if (machine && self(file).path)
        machine->unsynced.erase(self(file).path);
    return SQLITE_OK; // the real disk below need not be waited for
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkLock(sqlite3_file* file, int* out)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int fileControl(sqlite3_file* file, int operation, void* argument)
{
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK; // would write past us
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file*) { return 4096; }
int deviceCharacteristics(sqlite3_file*) { return 0; }
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int shmUnmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods methods { 2, closeFile, readFile, writeFile, truncateFile, syncFile,
    fileSize, lockFile, unlockFile, checkLock, fileControl, sectorSize, deviceCharacteristics,
    shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr };

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    auto* opened = new (file) SimFile {};
    DiskState& state = stateOf(vfs);
    opened->machine = state.of(path);
    opened->path = path;
    if (opened->machine && opened->machine->crashed)
        return SQLITE_CANTOPEN;
    const int code = state.real->xOpen(state.real, path, opened->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    opened->base.pMethods = &methods;
    if (opened->machine && path)
        ++opened->machine->open[path];
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int)
{
    DiskState& state = stateOf(vfs);
    Machine* machine = state.of(path);
    if (!isUp(machine))
        return SQLITE_IOERR_DELETE;
    if (machine)
        machine->unsynced.erase(path);
    return state.real->xDelete(state.real, path, 0);
}

/// Takes a file back to what is on the disk for certain, and lets some of the rest come true.
void tear(const std::string& path, const std::vector<Unsynced>& writes, std::mt19937& random)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return;
    const auto put = [&](qint64 offset, const QByteArray& bytes) {
        if (bytes.isEmpty())
            return;
        file.seek(offset);
        file.write(bytes);
        file.flush();
    };
    for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
        put(write->offset, write->before);
        file.resize(write->sizeBefore);
    }
    const std::size_t whole = random() % (writes.size() + 1); // these went in order
    for (std::size_t i = 0; i < writes.size(); ++i) {
        if (i >= whole && random() % 2 == 0)
            continue;
        if (writes[i].truncatedTo)
            file.resize(*writes[i].truncatedTo);
        else
            put(writes[i].offset, writes[i].after);
    }
}

} // namespace

SimDisk::SimDisk()
    : d(std::make_unique<DiskState>())
{
    d->real = sqlite3_vfs_find(nullptr);
    d->vfs = *d->real;
    d->vfs.zName = vfsName;
    d->vfs.pAppData = d.get();
    d->vfs.szOsFile = static_cast<int>(sizeof(SimFile)) + d->real->szOsFile;
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&d->vfs, 0);
}

SimDisk::~SimDisk() { sqlite3_vfs_unregister(&d->vfs); }

QByteArray SimDisk::vfs() const { return vfsName; }

void SimDisk::add(const QString& folder) { d->machines[folder.toStdString()]; }

void SimDisk::crashAt(const QString& folder, int operation)
{
    d->machine(folder).operationsLeft = operation;
}

void SimDisk::spare(const QString& folder) { d->machine(folder).operationsLeft.reset(); }

bool SimDisk::hasCrashed(const QString& folder) const { return d->machine(folder).crashed; }

void SimDisk::recover(const QString& folder, Crash crash, std::mt19937& random)
{
    Machine& machine = d->machine(folder);
    for (const auto& [path, writes] : machine.unsynced) {
        if (crash == Crash::PowerCut)
            tear(path, writes, random);
    }
    machine = {};
}

void SimDisk::setFull(const QString& folder, bool full) { d->machine(folder).full = full; }

void SimDisk::remove(const QString& folder) { d->machines.erase(folder.toStdString()); }

} // namespace hearth::sim
