// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/move_file_check.h"

#include "localserver/backup/backup_reader.h"
#include "localserver/backup/chunk_seal.h"

#include <QFileInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

/// In the words of moves; what is said of backups in general stays as it is.
Error moveFileError(Error error, const QString& path)
{
    switch (problemOf(error)) {
    case BackupProblem::NotABackup:
        error.message
            = u"%1 is not a workspace that moves: choose the file that `hearthd move export`, or \"Move into a file…\" in Hearth, has made"_s
                  .arg(path);
        break;
    case BackupProblem::WrongPassphrase:
        error.message
            = u"this is not the passphrase of %1: it is the one that the workspace was moved into the file with"_s
                  .arg(path);
        break;
    case BackupProblem::Damaged:
        error.message = u"%1 is damaged, it was changed or cut off: copy it once more"_s.arg(path);
        break;
    case BackupProblem::Newer:
        error.message = u"%1 was made by a newer Hearth: update this one first"_s.arg(path);
        break;
    default:
        break;
    }
    return error;
}

/// Authenticates every byte.
Result<bool> holdsMove(BackupReader& reader)
{
    BackupWatch watch;
    bool isFound = false;
    while (true) {
        HEARTH_TRY(const std::optional<BackupReader::Head> head, reader.next());
        if (!head)
            return isFound;
        isFound = isFound || head->name == backupFile::move;
        HEARTH_CHECK(reader.readContent(watch, [](QByteArrayView) { return Result<void> {}; }));
    }
}

} // namespace

Result<void> checkMoveTarget(const QString& path, const QString& passphrase)
{
    const QFileInfo target(path);
    if (path.endsWith(u'/') || target.isDir())
        return fail(ErrorCode::InvalidArgument,
            u"%1 is a folder: name a new file in it"_s.arg(path), u"path"_s);
    if (target.exists())
        return fail(
            ErrorCode::Conflict, u"%1 exists already: name a new file"_s.arg(path), u"path"_s);
    if (!QFileInfo(target.path()).isDir())
        return backupFailure(BackupProblem::FolderMissing,
            u"the folder %1 is not there; is its drive plugged in?"_s.arg(target.path()));
    if (passphrase.size() < ChunkSeal::shortestPassphrase)
        return fail(ErrorCode::InvalidArgument,
            u"the passphrase needs at least %1 characters: the file holds what people sign in with"_s
                .arg(ChunkSeal::shortestPassphrase),
            u"passphrase"_s);
    return {};
}

Result<void> checkMoveFile(const QString& path, const QString& passphrase)
{
    const Result<bool> found = BackupReader::open(path, passphrase)
                                   .and_then([](const std::unique_ptr<BackupReader>& reader) {
                                       return holdsMove(*reader);
                                   });
    if (!found)
        return std::unexpected(moveFileError(found.error(), path));
    if (!*found)
        return fail(ErrorCode::InvalidArgument,
            u"%1 is a backup and not a workspace that moves: `hearthd restore` puts it back"_s.arg(
                path),
            u"path"_s);
    return {};
}

} // namespace hearth::server
