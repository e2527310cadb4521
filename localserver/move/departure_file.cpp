// SPDX-License-Identifier: Apache-2.0
// A workspace that leaves in a file. Nobody receives it, so there is nobody to open it when this
// server has closed it: whoever has the file and its passphrase does that. So the file gets its
// name only after this server has written down that the workspace is in it.
#include "core/base/log.h"
#include "localserver/backup/backup_header.h"
#include "localserver/backup/create_backup.h"
#include "localserver/files/durable_rename.h"
#include "localserver/move/departure_service.h"
#include "localserver/move/move_file.h"
#include "localserver/move/move_transport.h"

#include <QDir>
#include <QFileInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveState;

namespace {

Result<void> checkOrder(const protocol::MoveExport& args)
{
    if (!QDir::isAbsolutePath(args.path))
        return fail(ErrorCode::InvalidArgument, u"must be a whole path"_s, u"path"_s);
    if (args.path.endsWith(u'/'))
        return fail(ErrorCode::InvalidArgument, u"names a folder and no file"_s, u"path"_s);
    if (args.passphrase.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"is missing: the file holds what people sign in with"_s, u"passphrase"_s);
    return {};
}

QString unfinishedName(const QString& path) { return path + moveFile::unfinished; }

/// Again, and where there is nothing to be named: nothing happens.
Result<void> giveName(const QString& path)
{
    const QString unfinished = unfinishedName(path);
    if (!QFileInfo::exists(unfinished))
        return {};
    const Result<void> renamed = durableRename(unfinished, path);
    // A name that the disk loses again is given again at the next start.
    if (renamed || !QFileInfo::exists(unfinished))
        return {};
    return moveFailure(protocol::MoveProblem::NotWritable,
        u"%1 cannot get its name: %2"_s.arg(path, renamed.error().message));
}

/// The folder of works is one backup's or one move's at a time.
Error inWordsOfMoves(const Error& error)
{
    const bool isBusy = error.code == ErrorCode::Conflict && error.field.isEmpty();
    return isBusy ? moveFailure(protocol::MoveProblem::BackupRuns, error.message).error() : error;
}

} // namespace

Future<void> DepartureService::writeFile(const DepartureRow& row, const QString& passphrase)
{
    const auto write = [this, row, passphrase](const QByteArray& accounts) {
        return m_threads.run([parts = &m_parts, row, passphrase, accounts,
                                 watch = run(row.workspace).writing]() -> Result<void> {
            HEARTH_TRY(const auto people, fromJsonText<MovedPeople>(accounts));
            const BackupOrder order { .dataDirectory = parts->dataDirectory,
                .path = unfinishedName(row.path),
                .onlyWorkspace = row.workspace,
                .passphrase = passphrase,
                .secretKey = parts->secretKey,
                .vfs = parts->vfs,
                .move = toJson(MoveFileContent { .move = row.move,
                    .workspace = row.workspace,
                    .name = row.name,
                    .secret = row.secrets.secret,
                    .people = people }),
                .clock = &parts->clock,
                .random = &parts->random };
            const Result<protocol::BackupFile> written = createBackup(order, *watch);
            return written ? Result<void> {} : std::unexpected(inWordsOfMoves(written.error()));
        });
    };
    return seal(row)
        .then(this,
            [this, row](const Result<void>& sealed) {
                return sealed ? people(row.workspace)
                              : ready<QByteArray>(std::unexpected(sealed.error()));
            })
        .then(this, [write](const Result<QByteArray>& accounts) {
            return accounts ? write(*accounts) : ready<void>(std::unexpected(accounts.error()));
        });
}

Future<Departure> DepartureService::exportFile(
    const protocol::MoveExport& args, const CallerContext& caller)
{
    if (const Result<void> good = checkOrder(args); !good)
        return ready<Departure>(std::unexpected(good.error()));
    DepartureRow wanted;
    wanted.path = args.path;
    const auto begin = [parts = m_parts, args, caller, wanted,
                           isImporting = m_parts.isImporting(args.workspaceId)](
                           storage::Connection& server) {
        return newRow(parts, server, args.workspaceId,
            { .caller = caller,
                .operation = protocol::moveExportFile.name,
                .row = wanted,
                .isImporting = isImporting });
    };
    return m_parts.accounts.run(begin).then(this,
        [this, passphrase = args.passphrase](
            const Result<DepartureRow>& begun) -> Future<Departure> {
            if (!begun)
                return ready<Departure>(std::unexpected(begun.error()));
            const DepartureRow& row = *begun;
            m_runs[row.workspace] = Run {};
            run(row.workspace).isBusy = true;
            return writeFile(row, passphrase)
                .then(this,
                    [this, row](const Result<void>& written) {
                        return written ? conclude(row.workspace, MoveState::InFile)
                                       : ready<DepartureRow>(std::unexpected(written.error()));
                    })
                .then(this,
                    [this](const Result<DepartureRow>& concluded) {
                        return concluded ? nameFile(*concluded)
                                         : ready<DepartureRow>(std::unexpected(concluded.error()));
                    })
                .then(this, [this, row](const Result<DepartureRow>& named) {
                    return named ? hasFile(*named) : withoutFile(row, named.error());
                });
        });
}

Future<DepartureRow> DepartureService::nameFile(const DepartureRow& row)
{
    return m_threads.run([row]() -> Result<DepartureRow> {
        HEARTH_CHECK(giveName(row.path));
        return row;
    });
}

Future<Departure> DepartureService::hasFile(const DepartureRow& row)
{
    if (run(row.workspace).isCancelled()) // taken back meanwhile
        return withoutFile(
            row, { .code = ErrorCode::Aborted, .message = u"the move was cancelled"_s });
    m_runs.erase(row.workspace);
    left(row);
    return ready<Departure>(shown(row));
}

Future<Departure> DepartureService::withoutFile(const DepartureRow& row, const Error& error)
{
    return undo(row).then(
        this, [error](const Result<void>&) -> Result<Departure> { return std::unexpected(error); });
}

/// The file may have been without its name when the server ended.
void DepartureService::goOnInFile(const DepartureRow& row)
{
    run(row.workspace).isBusy = true;
    const auto name = [path = row.path]() -> Result<void> {
        const bool hasName = path.isEmpty() || QFileInfo::exists(path);
        return hasName ? Result<void> {} : giveName(path);
    };
    m_threads.run(name).then(this, [this, row](const Result<void>& named) {
        if (run(row.workspace).isCancelled()) { // taken back meanwhile
            undo(row);
            return;
        }
        if (!named)
            return failed(row, named.error());
        m_runs.erase(row.workspace);
    });
}

Future<void> DepartureService::removeFile(const DepartureRow& row)
{
    if (row.path.isEmpty())
        return ready<void>({});
    return m_threads.run([unfinished = unfinishedName(row.path)]() -> Result<void> {
        QFile::remove(unfinished + backupFile::unfinished);
        if (QFileInfo::exists(unfinished) && !QFile::remove(unfinished))
            qCWarning(logServer) << "the file of a move that was cancelled stays:" << unfinished;
        return {};
    });
}

} // namespace hearth::server
