// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "localserver/store/disk_trouble.h"

#include <QMap>

#include <functional>
#include <mutex>
#include <unordered_map>

namespace hearth::server {

/// What the system says of the disk that the data directory is on.
struct DiskView {
    bool isThere = false; ///< the server's own database is where it was
    bool isReadOnly = false;
    qint64 freeBytes = 0; ///< for this process
    qint64 totalBytes = 0; ///< 0: the disk does not tell

    /// Two calls of the system, which wait for nothing unless the disk hangs.
    static DiskView of(const QString& dataDirectory);
};

/// What a mutation is for. On a full disk only what makes room is done.
enum class Purpose { Anything, MakingRoom };

/// Which databases take no writes, and why: asked before workspaces are written, told how it went.
/// Nobody is told "saved" by a disk that is about to refuse, and nobody has to press anything when
/// it is well again: room, mount and drive are looked at each time, and what only shows by writing
/// is tried again every few seconds. A damaged database stays shut until a look at the whole file
/// finds it sound. Any thread.
class DiskWatch {
public:
    /// Kept free for what must not fail when workspaces are shut already: accounts, sessions,
    /// checkpoints. A twentieth of a smaller disk.
    static constexpr qint64 reserve = 64LL * 1024 * 1024;
    static constexpr std::chrono::microseconds betweenTries = std::chrono::seconds(5);

    using Look = std::function<DiskView()>;
    /// The clock outlives this.
    DiskWatch(Look look, const Clock& clock);

    /// Before the first write: `examine` looks at a whole database and answers with `judge`. Called
    /// on any thread; does not wait.
    void onSuspicion(std::function<void(WorkspaceId)> examine) { m_examine = std::move(examine); }

    /// Whether the workspace may be written to now. One that refused is tried again by one caller
    /// every few seconds; whoever is let through says how it went. What makes room is let in while
    /// half of what is kept free is left: it writes a little before it frees anything.
    Result<void> admit(WorkspaceId workspace, Purpose purpose = Purpose::Anything);
    void wrote(WorkspaceId workspace);
    enum class Work { Reading, Writing };
    /// Answers what callers hear of it. A file that is missing because its drive is, is not
    /// `NotFound`.
    Error failed(WorkspaceId workspace, const Error& error, Work work);
    /// Whether so much can be written beside what is kept free: contents of files.
    Result<void> admitBytes(qint64 bytes) const;

    /// Or may be, until somebody has looked: what its contents are needed for cannot be told.
    [[nodiscard]] bool isDamaged(WorkspaceId workspace);

    /// The file was looked at. One that is whole is not looked at again for a while, whatever it
    /// says.
    void judge(WorkspaceId workspace, bool isWhole);
    /// Another file has taken its place, or none.
    void forget(WorkspaceId workspace);

    struct Report {
        std::optional<DiskTrouble> disk; ///< of the whole data directory
        QMap<WorkspaceId, DiskTrouble> workspaces; ///< of single databases
    };
    /// As it is now.
    [[nodiscard]] Report report();

private:
    struct Standing {
        DiskTrouble trouble = DiskTrouble::Failing;
        std::chrono::microseconds triedAt {}; ///< of `Clock::steady`
    };

    [[nodiscard]] std::optional<DiskTrouble> lookAtDisk() { return judgeDisk(m_look()); }
    [[nodiscard]] std::optional<DiskTrouble> judgeDisk(const DiskView& disk);
    void note(WorkspaceId workspace, DiskTrouble trouble, const Error& error);

    const Look m_look;
    const Clock& m_clock;
    std::function<void(WorkspaceId)> m_examine;
    std::mutex m_mutex;
    std::optional<DiskTrouble> m_disk; ///< as last seen, so that a change is logged once
    std::unordered_map<WorkspaceId, Standing> m_shut;
    std::unordered_map<WorkspaceId, std::chrono::microseconds> m_foundWhole; ///< and when
};

} // namespace hearth::server
