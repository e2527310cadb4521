// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_problem.h"

#include "core/storage/sqlite_error.h"

#include <cerrno>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

ErrorCode codeOf(BackupProblem problem)
{
    switch (problem) {
    case BackupProblem::NotFound:
        return ErrorCode::NotFound;
    case BackupProblem::NotABackup:
    case BackupProblem::Damaged:
    case BackupProblem::PassphraseNeeded:
    case BackupProblem::WrongPassphrase:
        return ErrorCode::InvalidArgument;
    case BackupProblem::KeyMissing:
    case BackupProblem::WorkspaceUnknown:
        return ErrorCode::Conflict;
    case BackupProblem::Newer:
        return ErrorCode::VersionMismatch;
    default:
        return ErrorCode::Unavailable;
    }
}

} // namespace

std::unexpected<Error> backupFailure(BackupProblem problem, QString message, QString detail)
{
    const bool isAboutPassphrase = problem == BackupProblem::PassphraseNeeded
        || problem == BackupProblem::WrongPassphrase;
    return std::unexpected(Error { .code = codeOf(problem),
        .message = std::move(message),
        .field = isAboutPassphrase ? u"passphrase"_s : QString(),
        .detail = std::move(detail),
        .details = { { u"backup"_s, QLatin1StringView(enumName(problem)) } },
        .requestId = {} });
}

std::unexpected<Error> diskFailure(int systemError, const QString& message)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return backupFailure(BackupProblem::DiskFull, message + u": the disk is full"_s);
    case EACCES:
    case EPERM:
    case EROFS:
        return backupFailure(BackupProblem::NotWritable, message + u": it may not be written to"_s);
    case ENOENT:
    case ENODEV:
        return backupFailure(BackupProblem::FolderMissing, message + u": its folder is gone"_s);
    default:
        return backupFailure(BackupProblem::Other,
            message + u": the disk does not answer as it should"_s, u"errno %1"_s.arg(systemError));
    }
}

BackupProblem problemOf(const Error& error)
{
    const QString said = error.details.value(u"backup"_s).toString();
    if (!said.isEmpty())
        return enumFromName<BackupProblem>(said).value_or(BackupProblem::Other);
    const QString storage = error.details.value(u"storage"_s).toString();
    if (storage == "full"_L1)
        return BackupProblem::DiskFull;
    if (storage == "readOnly"_L1)
        return BackupProblem::NotWritable;
    if (storage::isDamage(error))
        return BackupProblem::Damaged;
    return error.code == ErrorCode::VersionMismatch ? BackupProblem::Newer : BackupProblem::Other;
}

Result<void> BackupWatch::check() const
{
    return m_cancelled ? fail(ErrorCode::Aborted, u"the backup was cancelled"_s) : Result<void> {};
}

} // namespace hearth::server
