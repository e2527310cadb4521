// SPDX-License-Identifier: Apache-2.0
// A workspace that comes in a file.
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"
#include "localserver/backup/backup_trial.h"
#include "localserver/files/durable_rename.h"
#include "localserver/move/landing_service.h"
#include "localserver/move/move_file.h"
#include "localserver/move/move_transport.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveArrival;
using protocol::MoveProblem;

namespace {

struct Unpacked {
    MoveFileContent content;
    QString auditKey; ///< of the server that has made the file
    QString people; ///< SHA-256 of what lies in the folder of them
};

Result<void> checkOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const std::optional<User> owner, AccountStore(connection).owner());
    const bool isOwner = owner && caller.identity && caller.identity->user == owner->id;
    return isOwner ? Result<void> {}
                   : fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
}

Result<MoveFileContent> contentIn(const QString& folder)
{
    QFile file(folder + u'/' + backupFile::move);
    if (!file.open(QIODevice::ReadOnly))
        return moveFailure(
            MoveProblem::Damaged, u"this is a backup and not a workspace that moves"_s);
    const QByteArray text = file.readAll();
    file.remove(); // it holds secrets
    return fromJsonText<MoveFileContent>(text);
}

QString unpackingIn(const QString& dataDirectory)
{
    return dataDirectory + u"/arriving/unpacking"_s;
}

Result<Unpacked> unpack(const protocol::MoveImport& args, const QString& dataDirectory)
{
    const QString folder = unpackingIn(dataDirectory);
    QDir(folder).removeRecursively();
    BackupWatch watch;
    HEARTH_TRY(const UnpackedBackup whole,
        BackupUnpacking(folder, BackupUnpacking::Contents::Kept, watch)
            .run(args.path, args.passphrase));
    HEARTH_TRY(const MoveFileContent content, contentIn(folder));
    return Unpacked { .content = content, .auditKey = whole.manifest.auditKey, .people = {} };
}

/// From the layout of a backup to that of an arrival.
Result<Unpacked> arrange(const Unpacked& unpacked, const QString& dataDirectory)
{
    const MoveFileContent& content = unpacked.content;
    const LandingFolder folder(dataDirectory, content.move);
    folder.remove(); // of a try that was interrupted
    HEARTH_CHECK(makeFolder(QFileInfo(folder.path()).path()));
    HEARTH_CHECK(
        durableRename(unpackingIn(dataDirectory) + u"/workspaces/"_s + content.workspace.toString(),
            folder.path()));
    if (const Result<void> same = folder.checkIdentity(content.workspace); !same) {
        folder.remove();
        return std::unexpected(same.error());
    }
    HEARTH_TRY(const auto people, IncomingContent::begin(folder.contents()));
    HEARTH_CHECK(people->write(toJson(content.people)));
    HEARTH_TRY(const QString sha256, people->keep());
    // Before this server says that it has it: the file may be all there is.
    if (syncDisk(folder.path()) != 0)
        return moveFailure(MoveProblem::NotWritable, u"this server's own disk refuses"_s);
    return Unpacked { .content = content, .auditKey = unpacked.auditKey, .people = sha256 };
}

} // namespace

Future<MoveArrival> LandingService::importFile(
    const protocol::MoveImport& args, const CallerContext& caller)
{
    if (m_isImporting.exchange(true))
        return ready<MoveArrival>(fail(
            ErrorCode::Conflict, u"another workspace is being taken in from a file just now"_s));
    const auto mayImport = [caller](
                               storage::Connection& server) { return checkOwner(server, caller); };
    const auto read = [this, args] {
        return m_threads.run(
            [args, directory = m_parts.dataDirectory] { return unpack(args, directory); });
    };
    // Before it takes the place of what an interrupted try has left.
    const auto look = [this](const Unpacked& unpacked) {
        return m_parts.accounts.run(
            [this, unpacked](storage::Connection& server) -> Result<Unpacked> {
                const MoveFileContent& content = unpacked.content;
                HEARTH_CHECK(mayLand(content.workspace, 0, 0));
                HEARTH_TRY(const std::optional<LandingRow> known,
                    LandingStore(server, m_parts.accounts.secrets()).byMove(content.move));
                if (known)
                    return moveFailure(MoveProblem::Exists, u"this file was opened here already"_s);
                return unpacked;
            });
    };
    const auto shelve = [this](const Unpacked& unpacked) {
        return m_threads.run([unpacked, directory = m_parts.dataDirectory] {
            Result<Unpacked> arranged = arrange(unpacked, directory);
            QDir(unpackingIn(directory)).removeRecursively();
            return arranged;
        });
    };
    const auto accept = [this, caller](const Unpacked& unpacked) {
        return m_parts.accounts.run(
            [this, caller, unpacked](storage::Connection& server) -> Result<LandingRow> {
                const MoveFileContent& content = unpacked.content;
                const Timestamp now = m_parts.clock.now();
                HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
                LandingStore store(server, m_parts.accounts.secrets());
                LandingRow row;
                row.ticketHash = codes::digest(codes::makeToken(m_parts.random));
                row.expiresAt = now;
                row.state = LandingState::Activating;
                row.move = content.move;
                row.workspace = content.workspace;
                row.name = content.name;
                row.secret = content.secret;
                row.people = unpacked.people;
                row.auditKey = unpacked.auditKey;
                row.startedAt = now;
                HEARTH_CHECK(store.put(row));
                HEARTH_CHECK(recordAct(server, caller, now,
                    { .operation = protocol::moveImportFile.name,
                        .entityKind = u"workspace"_s,
                        .entity = row.workspace.uuid,
                        .entityName = row.name }));
                HEARTH_CHECK(transaction.commit());
                return row;
            });
    };
    const auto open = [this](const LandingRow& row) {
        return chain(complete(row), [row]() -> Result<MoveArrival> {
            return MoveArrival { .id = row.move,
                .workspaceId = row.workspace,
                .name = row.name,
                .active = true,
                .startedAt = row.startedAt };
        });
    };
    const Future<Unpacked> looked = chain(chain(m_parts.accounts.run(mayImport), read), look);
    return review(chain(chain(chain(looked, shelve), accept), open),
        [this](const Result<MoveArrival>& arrived) {
            m_isImporting = false;
            return arrived;
        });
}

} // namespace hearth::server
