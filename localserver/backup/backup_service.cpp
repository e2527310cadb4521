// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_service.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/backup/backup_places.h"
#include "localserver/backup/backup_trial.h"
#include "localserver/backup/create_backup.h"
#include "localserver/backup/restore_backup.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::BackupFile;
using protocol::BackupList;
using protocol::BackupProblem;
using protocol::BackupSettings;
using protocol::BackupState;
using protocol::BackupStatus;
using protocol::BackupWork;

namespace {

/// Clocks are set and machines sleep.
constexpr std::chrono::milliseconds longestWait = 1min;

/// One of them must stay: of the server, or of its workspace. Another server's beside them is none
/// of theirs, and one that does not say whose it is may be anybody's.
bool isLastOfItsKind(const QList<BackupFile>& backups, const BackupFile& backup)
{
    return std::ranges::count_if(backups, [&backup](const BackupFile& other) {
        return other.serverId == backup.serverId && other.workspaceId == backup.workspaceId;
    }) < 2;
}

/// Of whoever asks nobody knows in which folder they are.
Result<void> checkPath(const QString& path)
{
    return QDir::isAbsolutePath(path)
        ? Result<void> {}
        : fail(ErrorCode::InvalidArgument, u"must be a whole path"_s, u"path"_s);
}

/// What is known of the schedule once a backup of it has ended.
struct NotedEnd {
    KeptBackupSettings kept;
    bool mustTell = false; ///< the owner does not know yet that they fail
};

Result<BackupList> listIn(const QString& folder)
{
    Result<QList<BackupFile>> backups = listBackups(folder);
    if (!backups)
        return BackupList {
            .folder = folder, .problem = problemOf(backups.error()), .backups = {}
        };
    return BackupList {
        .folder = folder, .problem = BackupProblem::None, .backups = *std::move(backups)
    };
}

Result<BackupList> removeIn(const QString& folder, const QString& path)
{
    HEARTH_TRY(const QList<BackupFile> backups, listBackups(folder));
    const auto found = std::ranges::find(backups, path, &BackupFile::path);
    if (found == backups.cend())
        return fail(ErrorCode::NotFound, u"there is no such backup"_s, u"path"_s);
    if (isLastOfItsKind(backups, *found))
        return fail(ErrorCode::Conflict, u"the last backup stays"_s, u"path"_s);
    if (!QFile::remove(path))
        return backupFailure(BackupProblem::NotWritable, u"the backup cannot be removed"_s);
    return listIn(folder);
}

} // namespace

BackupService::BackupService(AccountService& accounts, const ServerConfig& config)
    : m_accounts(accounts)
    , m_clock(*config.clock)
    , m_random(*config.random)
    , m_dataDirectory(config.dataDirectory)
    , m_vfs(config.vfs)
    , m_secretKey(config.secretKey)
    , m_threads(config.executor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BackupService::round);
    m_accounts.run(&KeptBackupSettings::read)
        .then(this, [this](const Result<KeptBackupSettings>& kept) {
            return kept ? wait(*kept) : m_timer.start(longestWait);
        });
}

BackupService::~BackupService()
{
    m_watch->cancel();
    m_threads.stop();
}

template <typename Value>
Future<Value> BackupService::withSettings(
    std::function<Future<Value>(const KeptBackupSettings& kept)> step)
{
    return m_accounts.run(&KeptBackupSettings::read)
        .then(this, [step = std::move(step)](const Result<KeptBackupSettings>& kept) {
            return kept ? step(*kept) : ready<Value>(std::unexpected(kept.error()));
        });
}

Future<KeptBackupSettings> BackupService::store(
    const KeptBackupSettings& applied, const protocol::BackupChange& change)
{
    return m_accounts.run(
        [applied, change](storage::Connection& server) -> Result<KeptBackupSettings> {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(server));
            HEARTH_TRY(const KeptBackupSettings kept, storeChange(server, applied, change));
            HEARTH_CHECK(transaction.commit());
            return kept;
        });
}

QString BackupService::folderOf(const KeptBackupSettings& kept) const
{
    return kept.folder.isEmpty() ? BackupPlaces(m_dataDirectory).backups() : kept.folder;
}

Result<QString> BackupService::passphraseOf(
    const std::optional<QString>& given, const KeptBackupSettings& kept) const
{
    return given ? Result<QString>(*given) : keptPassphrase(kept, m_accounts.secrets());
}

bool BackupService::isRunning() const { return m_status.state == BackupState::Running; }

BackupStatus BackupService::statusNow() const
{
    BackupStatus now = m_status;
    now.done = m_watch->done();
    now.total = m_watch->total();
    return now;
}

Result<BackupStatus> BackupService::begin(const BackupStatus& status, Work work)
{
    if (isRunning())
        return fail(ErrorCode::Conflict, u"another backup is being made or put back just now"_s);
    const bool restartNeeded = m_status.restartNeeded;
    m_status = status;
    m_status.state = BackupState::Running;
    m_status.startedAt = m_clock.now();
    m_status.restartNeeded = restartNeeded;
    m_watch = std::make_shared<BackupWatch>();
    m_threads.run([watch = m_watch, work = std::move(work)] { return work(*watch); })
        .then(this, [this](const Result<QString>& path) { ended(path); });
    return statusNow();
}

void BackupService::ended(const Result<QString>& path)
{
    m_status.finishedAt = m_clock.now();
    if (path) {
        m_status.state = BackupState::Done;
        m_watch->finish();
        m_status.path = *path;
        m_status.restartNeeded = m_status.restartNeeded || m_status.work == BackupWork::Restore;
    } else {
        const bool isCancelled = path.error().code == ErrorCode::Aborted;
        m_status.state = isCancelled ? BackupState::Cancelled : BackupState::Failed;
        m_status.problem = isCancelled ? BackupProblem::None : problemOf(path.error());
        m_status.message = path.error().message;
        if (!isCancelled)
            qCWarning(logServer).noquote() << "backup:" << logLine(path.error());
    }
    if (m_status.scheduled)
        scheduledEnded();
}

Result<BackupStatus> BackupService::createNow(
    const protocol::BackupCreate& args, const KeptBackupSettings& kept, bool scheduled)
{
    if (!args.path.isEmpty())
        HEARTH_CHECK(checkPath(args.path));
    HEARTH_TRY(const QString passphrase, passphraseOf(args.passphrase, kept));
    const bool isOwnFolder = args.path.isEmpty() && kept.folder.isEmpty();
    const BackupOrder order { .dataDirectory = m_dataDirectory,
        .path = args.path.isEmpty() ? folderOf(kept) + u'/' : args.path,
        .onlyWorkspace = args.onlyWorkspace,
        .passphrase = passphrase,
        .secretKey = m_secretKey,
        .vfs = m_vfs,
        .scheduled = scheduled,
        .clock = &m_clock,
        .random = &m_random };
    BackupStatus status;
    status.work = BackupWork::Create;
    status.path = order.path;
    status.scheduled = scheduled;
    return begin(status, [order, isOwnFolder](BackupWatch& watch) -> Result<QString> {
        // A drive that is not plugged in must not become a folder; the data directory is there.
        if (isOwnFolder && !QDir().mkpath(order.path))
            return backupFailure(
                BackupProblem::NotWritable, u"the folder for backups cannot be made"_s);
        HEARTH_TRY(const BackupFile file, createBackup(order, watch));
        return file.path;
    });
}

Result<BackupStatus> BackupService::openNow(
    BackupWork work, const protocol::BackupOpen& args, const KeptBackupSettings& kept)
{
    HEARTH_CHECK(checkPath(args.path));
    HEARTH_TRY(const QString passphrase,
        passphraseOf(
            args.passphrase.isEmpty() ? std::nullopt : std::optional(args.passphrase), kept));
    BackupStatus status;
    status.work = work;
    status.path = args.path;
    const RestoreOrder order { .path = args.path,
        .dataDirectory = m_dataDirectory,
        .passphrase = passphrase,
        .secretKey = m_secretKey,
        .clock = &m_clock,
        .random = &m_random };
    if (work == BackupWork::Restore)
        return begin(status, [order](BackupWatch& watch) -> Result<QString> {
            HEARTH_CHECK(prepareRestore(order, watch));
            return order.path;
        });
    return begin(status, [order](BackupWatch& watch) -> Result<QString> {
        const BackupPlaces places(order.dataDirectory);
        HEARTH_TRY(const auto lock, places.lockWork());
        watch.expect(QFileInfo(order.path).size());
        HEARTH_CHECK(tryBackup(order.path, order.passphrase, places.work(), watch));
        return order.path;
    });
}

Future<BackupStatus> BackupService::create(const protocol::BackupCreate& args)
{
    return withSettings<BackupStatus>([this, args](const KeptBackupSettings& kept) {
        return ready(createNow(args, kept, false));
    });
}

Future<BackupStatus> BackupService::verify(const protocol::BackupOpen& args)
{
    return withSettings<BackupStatus>([this, args](const KeptBackupSettings& kept) {
        return ready(openNow(BackupWork::Verify, args, kept));
    });
}

Future<BackupStatus> BackupService::restore(const protocol::BackupOpen& args)
{
    return withSettings<BackupStatus>([this, args](const KeptBackupSettings& kept) {
        return ready(openNow(BackupWork::Restore, args, kept));
    });
}

Future<BackupStatus> BackupService::cancel()
{
    return runOn(this, [this]() -> Result<BackupStatus> {
        m_watch->cancel();
        return statusNow();
    });
}

Future<BackupStatus> BackupService::status()
{
    return runOn(this, [this]() -> Result<BackupStatus> { return statusNow(); });
}

Future<BackupList> BackupService::list()
{
    return withSettings<BackupList>([this](const KeptBackupSettings& kept) {
        return m_threads.run([folder = folderOf(kept), isOwn = kept.folder.isEmpty()] {
            // Nothing was backed up yet.
            return isOwn && !QFileInfo(folder).isDir()
                ? Result<BackupList>(BackupList { .folder = folder, .backups = {} })
                : listIn(folder);
        });
    });
}

Future<BackupList> BackupService::remove(const QString& path)
{
    return withSettings<BackupList>([this, path](const KeptBackupSettings& kept) {
        return m_threads.run([folder = folderOf(kept), path] { return removeIn(folder, path); });
    });
}

Future<BackupSettings> BackupService::settings()
{
    return withSettings<BackupSettings>([this](const KeptBackupSettings& kept) {
        return ready(Result<BackupSettings>(kept.shown(m_clock.now())));
    });
}

Future<BackupSettings> BackupService::setSettings(const protocol::BackupChange& change)
{
    return withSettings<BackupSettings>([this, change](KeptBackupSettings kept) {
        if (const Result<void> applied = applyChange(kept, change, m_accounts.secrets()); !applied)
            return ready<BackupSettings>(std::unexpected(applied.error()));
        return store(kept, change)
            .then(this, [this](const Result<KeptBackupSettings>& stored) -> Result<BackupSettings> {
                if (!stored)
                    return std::unexpected(stored.error());
                wait(*stored);
                return stored->shown(m_clock.now());
            });
    });
}

void BackupService::round()
{
    m_accounts.run(&KeptBackupSettings::read)
        .then(this, [this](const Result<KeptBackupSettings>& kept) {
            if (!kept)
                return m_timer.start(longestWait);
            const std::optional<Timestamp> due = kept->nextAt(m_clock.now());
            if (due && *due <= m_clock.now() && !isRunning()) {
                if (const auto begun = createNow({}, *kept, true); !begun)
                    qCWarning(logServer).noquote() << "backup:" << logLine(begun.error());
            }
            wait(*kept);
        });
}

void BackupService::wait(const KeptBackupSettings& kept)
{
    const std::optional<Timestamp> due = kept.nextAt(m_clock.now());
    // `hearthd schedule` may set one beside this process. One that runs is not begun again before
    // it has ended.
    if (!due || isRunning())
        return m_timer.start(longestWait);
    const std::chrono::microseconds left(std::max<qint64>(due->micros - m_clock.now().micros, 0));
    m_timer.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestWait));
}

/// In one transaction: somebody may be changing the schedule, here or in another process.
void BackupService::scheduledEnded()
{
    const auto noted = [status = m_status, now = m_clock.now()](
                           storage::Connection& server) -> Result<NotedEnd> {
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(server));
        HEARTH_TRY(KeptBackupSettings kept, KeptBackupSettings::read(server));
        const bool hasFailed = status.state == BackupState::Failed;
        const bool mustTell = hasFailed && !kept.told;
        kept.lastTryAt = now;
        kept.problem = status.problem;
        kept.told = hasFailed;
        if (status.state == BackupState::Done)
            kept.lastGoodAt = now;
        HEARTH_CHECK(kept.write(server));
        HEARTH_CHECK(transaction.commit());
        return NotedEnd { .kept = kept, .mustTell = mustTell };
    };
    m_accounts.run(noted).then(this, [this](const Result<NotedEnd>& end) {
        if (!end) {
            qCWarning(logServer).noquote() << "backup:" << logLine(end.error());
            return m_timer.start(longestWait);
        }
        if (end->mustTell)
            m_accounts.tellOwner(AccountNoticeKind::BackupFailed);
        if (end->kept.lastGoodAt == end->kept.lastTryAt)
            thinOut(end->kept);
        wait(end->kept);
    });
}

/// Only what this server's schedule has made, and only whole servers: what people made by hand is
/// theirs, and several servers may share a drive. One that does not say whose it is stays.
void BackupService::thinOut(const KeptBackupSettings& kept)
{
    m_threads.run([folder = folderOf(kept), rule = kept.rule(),
                      own = m_accounts.instanceId()]() -> Result<void> {
        HEARTH_TRY(QList<BackupFile> backups, listBackups(folder));
        backups.removeIf([&own](const BackupFile& file) {
            return !file.scheduled || file.workspaceId.has_value() || file.serverId != own;
        });
        QList<Timestamp> times;
        for (const BackupFile& file : std::as_const(backups))
            times.append(file.createdAt);
        for (const qsizetype index : expendable(times, rule, QTimeZone::systemTimeZone()))
            QFile::remove(backups[index].path);
        return {};
    });
}

} // namespace hearth::server
