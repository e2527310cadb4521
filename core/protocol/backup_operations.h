// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Backups of the server in this process, or of one of its workspaces: making, checking, keeping
/// and putting them back. They name files and folders of the server's own machine, so only the
/// in-process link may call them. One of these works runs at a time; whoever began it asks how far
/// it is.
namespace hearth::protocol {

enum class BackupWork { None, Create, Verify, Restore };
enum class BackupState { Idle, Running, Done, Failed, Cancelled };

/// Why a work came to nothing, for a sentence in the reader's language.
enum class BackupProblem {
    None,
    FolderMissing, ///< the folder is not there: a drive that is not plugged in
    NotWritable,
    DiskFull,
    NotFound, ///< there is no such file
    NotABackup,
    Damaged, ///< cut off, changed, or what it holds does not fit together
    PassphraseNeeded,
    WrongPassphrase,
    KeyMissing, ///< the backup does not hold the key that opens its secrets, and it is not here
    Newer, ///< made by a newer Hearth
    WorkspaceUnknown, ///< a workspace's backup where no server is that knows its people
    Other,
};

/// How a work is coming along, or how the last one ended.
struct BackupStatus {
    BackupWork work = BackupWork::None;
    BackupState state = BackupState::Idle;
    QString path; ///< of the backup
    qint64 done = 0; ///< bytes; of a new backup they are counted twice, since it is checked, too
    qint64 total = 0; ///< likewise; 0: not known yet
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> finishedAt;
    BackupProblem problem = BackupProblem::None;
    QString message; ///< what failed, for people; English
    bool scheduled = false; ///< begun by the schedule
    bool restartNeeded = false; ///< a backup is unpacked and checked; it takes the place of what is
                                ///< here when the server is opened next
    bool operator==(const BackupStatus&) const = default;
};

/// A backup file. It got its name when it had been read back and found whole.
struct BackupFile {
    QString path;
    Timestamp createdAt;
    qint64 size = 0; ///< bytes
    QString version; ///< of the Hearth that made it
    bool encrypted = false;
    bool scheduled = false;
    QString serverId; ///< whose it is, as ServerHello::instanceId; empty: made by a Hearth that did
                      ///< not say so
    std::optional<WorkspaceId> workspaceId; ///< none: the whole server
    QString name; ///< of that workspace, or of the server
    bool operator==(const BackupFile&) const = default;
};
struct BackupList {
    QString folder; ///< where it was looked
    BackupProblem problem = BackupProblem::None; ///< of that folder
    QList<BackupFile> backups; ///< the newest first
};

struct BackupCreate {
    QString path; ///< of the new file, which does not exist; empty: a name of its own in the folder
                  ///< of the settings
    std::optional<WorkspaceId> onlyWorkspace; ///< none: the whole server
    std::optional<QString> passphrase; ///< none: as in the settings; empty: not encrypted
};
struct BackupOpen {
    QString path;
    QString passphrase; ///< empty: none, or that of the settings
};
struct BackupByPath {
    QString path;
};

/// What is done without anybody asking. A period keeps the last backup of each day, week or month.
struct BackupSettings {
    QString folder; ///< empty: `backups` in the data directory
    qint64 everyHours = 0; ///< 0: nothing is scheduled
    qint64 keepDaily = 7;
    qint64 keepWeekly = 4;
    qint64 keepMonthly = 6;
    bool encrypted = false; ///< there is a passphrase; it is sealed and never told
    std::optional<Timestamp> lastGoodAt; ///< when the schedule last brought a backup home
    std::optional<Timestamp> nextAt;
    BackupProblem problem = BackupProblem::None; ///< of the last scheduled one
    bool operator==(const BackupSettings&) const = default;
};
struct BackupChange {
    QString folder;
    qint64 everyHours = 0;
    qint64 keepDaily = 7;
    qint64 keepWeekly = 4;
    qint64 keepMonthly = 6;
    std::optional<QString> passphrase; ///< none: as it was; empty: no longer encrypted
};

/// Answers when it has begun; `Conflict` while another work runs.
inline constexpr Operation<BackupCreate, BackupStatus> backupCreate { "backup.create",
    Scope::Server, Effect::Write, Caller::Local };
/// Likewise. A trial restore: unpacked to the side, looked at, and forgotten.
inline constexpr Operation<BackupOpen, BackupStatus> backupVerify { "backup.verify", Scope::Server,
    Effect::Read, Caller::Local };
/// Likewise. Unpacked and checked now; takes effect when the server is opened next, which keeps
/// what it replaces.
inline constexpr Operation<BackupOpen, BackupStatus> backupRestore { "backup.restore",
    Scope::Server, Effect::Write, Caller::Local };
/// Ends the work that runs; nothing of it stays.
inline constexpr Operation<Nothing, BackupStatus> backupCancel { "backup.cancel", Scope::Server,
    Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, BackupStatus> backupStatus { "backup.status", Scope::Server,
    Effect::Read, Caller::Local };
inline constexpr Operation<Nothing, BackupList> backupList { "backup.list", Scope::Server,
    Effect::Read, Caller::Local };
/// Of the settings' folder. `Conflict` for the last one of a server or of a workspace.
inline constexpr Operation<BackupByPath, BackupList> backupRemove { "backup.remove", Scope::Server,
    Effect::Write, Caller::Local };
inline constexpr Operation<Nothing, BackupSettings> backupGetSettings { "backup.getSettings",
    Scope::Server, Effect::Read, Caller::Local };
/// `InvalidArgument` (field `folder`) where nothing can be written, (field `passphrase`) for a
/// short one.
inline constexpr Operation<BackupChange, BackupSettings> backupSetSettings { "backup.setSettings",
    Scope::Server, Effect::Write, Caller::Local };

inline constexpr std::tuple backupOperations { backupCreate, backupVerify, backupRestore,
    backupCancel, backupStatus, backupList, backupRemove, backupGetSettings, backupSetSettings };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules backupPath = length(1, 4096);
inline constexpr Rules backupFolder = defaulted(length(0, 4096));
inline constexpr Rules backupPassphrase = singleLine(0, 1024);
inline constexpr qint64 backupHours = 24 * 31;
inline constexpr qint64 backupsKept = 1000; ///< of each period
} // namespace limits

template <>
struct EnumNames<protocol::BackupWork> {
    using E = protocol::BackupWork;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::Create, "create" }, EnumName { E::Verify, "verify" },
        EnumName { E::Restore, "restore" } };
};
template <>
struct EnumNames<protocol::BackupState> {
    using E = protocol::BackupState;
    static constexpr std::array names { EnumName { E::Idle, "idle" },
        EnumName { E::Running, "running" }, EnumName { E::Done, "done" },
        EnumName { E::Failed, "failed" }, EnumName { E::Cancelled, "cancelled" } };
};
template <>
struct EnumNames<protocol::BackupProblem> {
    using E = protocol::BackupProblem;
    static constexpr E unknown = E::Other;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::FolderMissing, "folderMissing" }, EnumName { E::NotWritable, "notWritable" },
        EnumName { E::DiskFull, "diskFull" }, EnumName { E::NotFound, "notFound" },
        EnumName { E::NotABackup, "notABackup" }, EnumName { E::Damaged, "damaged" },
        EnumName { E::PassphraseNeeded, "passphraseNeeded" },
        EnumName { E::WrongPassphrase, "wrongPassphrase" },
        EnumName { E::KeyMissing, "keyMissing" }, EnumName { E::Newer, "newer" },
        EnumName { E::WorkspaceUnknown, "workspaceUnknown" }, EnumName { E::Other, "other" } };
};
template <>
struct Descriptor<protocol::BackupStatus> {
    using T = protocol::BackupStatus;
    static constexpr std::tuple fields { field("work", &T::work), field("state", &T::state),
        field("path", &T::path, defaulted()), field("done", &T::done, defaulted()),
        field("total", &T::total, defaulted()), field("startedAt", &T::startedAt),
        field("finishedAt", &T::finishedAt), field("problem", &T::problem, defaulted()),
        field("message", &T::message, defaulted()), field("scheduled", &T::scheduled, defaulted()),
        field("restartNeeded", &T::restartNeeded, defaulted()) };
};
template <>
struct Descriptor<protocol::BackupFile> {
    using T = protocol::BackupFile;
    static constexpr std::tuple fields { field("path", &T::path), field("createdAt", &T::createdAt),
        field("size", &T::size), field("version", &T::version), field("encrypted", &T::encrypted),
        field("scheduled", &T::scheduled), field("serverId", &T::serverId, defaulted()),
        field("workspaceId", &T::workspaceId), field("name", &T::name) };
};
template <>
struct Descriptor<protocol::BackupList> {
    using T = protocol::BackupList;
    static constexpr std::tuple fields { field("folder", &T::folder), field("problem", &T::problem),
        field("backups", &T::backups) };
};
template <>
struct Descriptor<protocol::BackupCreate> {
    using T = protocol::BackupCreate;
    static constexpr std::tuple fields { field("path", &T::path, limits::backupFolder),
        field("onlyWorkspace", &T::onlyWorkspace),
        field("passphrase", &T::passphrase, limits::backupPassphrase) };
};
template <>
struct Descriptor<protocol::BackupOpen> {
    using T = protocol::BackupOpen;
    static constexpr std::tuple fields { field("path", &T::path, limits::backupPath),
        field("passphrase", &T::passphrase, defaulted(limits::backupPassphrase)) };
};
template <>
struct Descriptor<protocol::BackupByPath> {
    static constexpr std::tuple fields { field(
        "path", &protocol::BackupByPath::path, limits::backupPath) };
};
template <>
struct Descriptor<protocol::BackupSettings> {
    using T = protocol::BackupSettings;
    static constexpr std::tuple fields { field("folder", &T::folder),
        field("everyHours", &T::everyHours), field("keepDaily", &T::keepDaily),
        field("keepWeekly", &T::keepWeekly), field("keepMonthly", &T::keepMonthly),
        field("encrypted", &T::encrypted), field("lastGoodAt", &T::lastGoodAt),
        field("nextAt", &T::nextAt), field("problem", &T::problem) };
};
template <>
struct Descriptor<protocol::BackupChange> {
    using T = protocol::BackupChange;
    static constexpr std::tuple fields { field("folder", &T::folder, limits::backupFolder),
        field("everyHours", &T::everyHours, defaulted()),
        field("keepDaily", &T::keepDaily, defaulted()),
        field("keepWeekly", &T::keepWeekly, defaulted()),
        field("keepMonthly", &T::keepMonthly, defaulted()),
        field("passphrase", &T::passphrase, limits::backupPassphrase) };
};

} // namespace hearth
