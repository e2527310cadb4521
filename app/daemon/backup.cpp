// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/backup_command_line.h"
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "app/daemon/passphrase_file.h"
#include "app/daemon/termination.h"
#include "app/server_key/server_key.h"
#include "localserver/backup/create_backup.h"
#include "localserver/backup/restore_backup.h"
#include "localserver/files/file_threads.h"
#include "localserver/ops/backup_schedule.h"
#include "localserver/store/data_lock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <chrono>
#include <functional>
#include <unistd.h>

namespace hearth::daemon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto progressInterval = 500ms;

/// What a command says at its end.
using Work = std::function<Result<QString>(const QByteArray& secretKey, server::BackupWatch&)>;

QString described(const protocol::BackupFile& backup)
{
    const QString what = backup.workspaceId
        ? u"workspace \"%1\" (%2)"_s.arg(backup.name, backup.workspaceId->toString())
        : u"whole server%1"_s.arg(
              backup.name.isEmpty() ? QString() : u" \"%1\""_s.arg(backup.name));
    return u"%1: %2, %3, %4, Hearth %5, %6\n"_s.arg(backup.path, what,
        backup.createdAt.toDateTime().toUTC().toString(Qt::ISODate),
        QLocale::c().formattedDataSize(backup.size), backup.version,
        backup.encrypted ? u"encrypted"_s : u"not encrypted"_s);
}

/// One line that is written over again; nothing where nobody looks at it.
void showProgress(const server::BackupWatch& watch, bool isOver)
{
    if (::isatty(STDERR_FILENO) == 0 || watch.total() == 0)
        return;
    QTextStream err(stderr);
    err << u"\r%1 of %2"_s.arg(QLocale::c().formattedDataSize(watch.done()),
        QLocale::c().formattedDataSize(watch.total()));
    if (isOver)
        err << '\n';
}

/// Runs a work on a thread of its own, with the key that the server's secrets are sealed with, and
/// an eye on the signals.
class Runner {
public:
    /// `dataDirectory` empty: no key is needed.
    int run(const QString& dataDirectory, app::KeyPlace place, Work work)
    {
        m_work = std::move(work);
        QObject::connect(
            &m_termination, &Termination::asked, &m_context, [this] { m_watch.cancel(); });
        QObject::connect(
            &m_progress, &QTimer::timeout, &m_context, [this] { showProgress(m_watch, false); });
        // From within the loop: a failure found at once must find a loop to end.
        QMetaObject::invokeMethod(
            &m_context,
            [this, dataDirectory, place] {
                if (dataDirectory.isEmpty())
                    return begin(app::ServerKeys {});
                app::serverKeys(m_keychain, place, dataDirectory, m_random)
                    .then(&m_context, [this](const Result<app::ServerKeys>& keys) { begin(keys); });
            },
            Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    void begin(const Result<app::ServerKeys>& keys)
    {
        if (!keys)
            return end(std::unexpected(keys.error()));
        m_progress.start(progressInterval);
        const QByteArray key = keys->current.isEmpty() ? keys->former : keys->current;
        m_threads.run([this, key] { return m_work(key, m_watch); })
            .then(&m_context, [this](const Result<QString>& said) { end(said); });
    }

    void end(const Result<QString>& said)
    {
        m_progress.stop();
        showProgress(m_watch, true);
        if (said) {
            QTextStream(stdout) << *said;
            return QCoreApplication::exit(Done);
        }
        complain(said.error());
        QCoreApplication::exit(said.error().code == ErrorCode::Aborted ? Cancelled : Failed);
    }

    SystemRandom m_random;
    client::KeychainStore m_keychain;
    server::BackupWatch m_watch;
    Work m_work;
    Termination m_termination;
    QTimer m_progress;
    QObject m_context;
    server::FileThreads m_threads { {} };
};

int make(const MakeBackup& command, const QString& passphrase)
{
    const SystemClock clock;
    SystemRandom random;
    return Runner().run(command.dataDirectory, command.secretKey,
        [&](const QByteArray& key, server::BackupWatch& watch) -> Result<QString> {
            HEARTH_TRY(const protocol::BackupFile made,
                server::createBackup({ .dataDirectory = command.dataDirectory,
                                         .path = command.target,
                                         .onlyWorkspace = command.workspace,
                                         .passphrase = passphrase,
                                         .secretKey = key,
                                         .vfs = {},
                                         .scheduled = false,
                                         .clock = &clock,
                                         .random = &random },
                    watch));
            return described(made);
        });
}

int verify(const VerifyBackup& command, const QString& passphrase)
{
    return Runner().run({}, app::KeyPlace::File,
        [&](const QByteArray&, server::BackupWatch& watch) -> Result<QString> {
            const QTemporaryDir folder;
            watch.expect(QFileInfo(command.file).size());
            HEARTH_TRY(const server::UnpackedBackup tried,
                server::tryBackup(command.file, passphrase, folder.filePath(u"trial"_s), watch));
            HEARTH_TRY(const protocol::BackupFile file, server::describeBackup(command.file));
            QString said = described(file);
            for (const QString& warning : tried.warnings)
                said += u"  note: %1\n"_s.arg(warning);
            return said + u"  whole: it can be restored\n"_s;
        });
}

/// With the directory held, so that no server opens it meanwhile.
Result<QString> putBack(const server::RestoreOrder& order, server::BackupWatch& watch)
{
    // A typing error must not leave a data directory behind.
    HEARTH_CHECK(server::describeBackup(order.path));
    HEARTH_TRY(const auto lock, server::lockDataDirectory(order.dataDirectory));
    HEARTH_CHECK(server::prepareRestore(order, watch));
    HEARTH_TRY(const QString replaced, server::placeRestored(order.dataDirectory));
    return u"restored into %1; what was there is kept in %2\n"_s.arg(order.dataDirectory, replaced);
}

int restore(const RestoreBackup& command, const QString& passphrase)
{
    const SystemClock clock;
    SystemRandom random;
    return Runner().run(command.dataDirectory, command.secretKey,
        [&](const QByteArray& key, server::BackupWatch& watch) {
            return putBack({ .path = command.file,
                               .dataDirectory = command.dataDirectory,
                               .passphrase = passphrase,
                               .secretKey = key,
                               .clock = &clock,
                               .random = &random },
                watch);
        });
}

int list(const ListBackups& command)
{
    Result<QList<protocol::BackupFile>> backups = QFileInfo(command.place).isFile()
        ? server::describeBackup(command.place).transform([](const protocol::BackupFile& file) {
              return QList<protocol::BackupFile> { file };
          })
        : server::listBackups(command.place);
    if (!backups) {
        complain(backups.error());
        return Failed;
    }
    QTextStream out(stdout);
    for (const protocol::BackupFile& backup : std::as_const(*backups))
        out << described(backup);
    return Done;
}

QString shownTime(Timestamp time) { return time.toDateTime().toUTC().toString(Qt::ISODate); }

QString reason(protocol::BackupProblem problem)
{
    switch (problem) {
    case protocol::BackupProblem::FolderMissing:
        return u"the folder is not there; is its drive plugged in?"_s;
    case protocol::BackupProblem::NotWritable:
        return u"the server may not write to the folder (as a service: docs/backup.md)"_s;
    case protocol::BackupProblem::DiskFull:
        return u"the disk is full"_s;
    default:
        return u"the server's log says why"_s;
    }
}

/// The schedule of the server in `dataDirectory`.
QString described(const protocol::BackupSettings& schedule, const QString& dataDirectory)
{
    const QString folder = schedule.folder.isEmpty() ? dataDirectory + u"/backups"_s
                                                     : schedule.folder;
    const QString kind = schedule.encrypted ? u"encrypted"_s : u"not encrypted"_s;
    QString said = schedule.everyHours == 0
        ? u"no backup is made by itself: hearthd schedule --data %1 --every HOURS begins that "
          "(into %2, %3)\n"_s.arg(dataDirectory, folder, kind)
        : u"a backup every %1 hours, into %2, %3; the last one of each of %4 days, %5 weeks and %6 "
          "months stays, and the newest\n"_s.arg(QString::number(schedule.everyHours), folder, kind,
              QString::number(schedule.keepDaily), QString::number(schedule.keepWeekly),
              QString::number(schedule.keepMonthly));
    said += schedule.lastGoodAt
        ? u"the last one by the schedule: %1\n"_s.arg(shownTime(*schedule.lastGoodAt))
        : u"the schedule has made none yet\n"_s;
    if (schedule.everyHours > 0 && schedule.problem != protocol::BackupProblem::None)
        said += u"the last try failed: %1\n"_s.arg(reason(schedule.problem));
    if (schedule.nextAt)
        said += *schedule.nextAt <= SystemClock().now()
            ? u"the next one: now, or as soon as the server runs\n"_s
            : u"the next one: %1\n"_s.arg(shownTime(*schedule.nextAt));
    return said;
}

int schedule(const ScheduleBackups& command, const QString& passphrase)
{
    const SystemClock clock;
    SystemRandom random;
    server::ScheduleChange change = command.change;
    if (!command.passphraseFile.isEmpty())
        change.passphrase = passphrase;
    // Only a change needs the key.
    return Runner().run(command.changes ? command.dataDirectory : QString(), command.secretKey,
        [&](const QByteArray& key, server::BackupWatch&) -> Result<QString> {
            const server::ScheduledServer place { .dataDirectory = command.dataDirectory,
                .secretKey = key,
                .clock = &clock,
                .random = &random };
            HEARTH_TRY(const protocol::BackupSettings set,
                command.changes ? server::changeSchedule(place, change)
                                : server::readSchedule(place));
            return described(set, command.dataDirectory);
        });
}

struct Run {
    QString passphrase;

    int operator()(const MakeBackup& command) const { return make(command, passphrase); }
    int operator()(const VerifyBackup& command) const { return verify(command, passphrase); }
    int operator()(const RestoreBackup& command) const { return restore(command, passphrase); }
    int operator()(const ListBackups& command) const { return list(command); }
    int operator()(const ScheduleBackups& command) const { return schedule(command, passphrase); }
};

struct PassphraseFile {
    QString operator()(const ListBackups&) const { return {}; }
    template <typename Command>
    QString operator()(const Command& command) const
    {
        return command.passphraseFile;
    }
};

} // namespace

int backup(const BackupCommand& command)
{
    const Result<QString> passphrase = passphraseIn(std::visit(PassphraseFile {}, command));
    if (!passphrase) {
        complain(passphrase.error());
        return Failed;
    }
    return std::visit(Run { .passphrase = *passphrase }, command);
}

} // namespace hearth::daemon
