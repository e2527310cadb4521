// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/landing_folder.h"

#include "core/base/digest.h"
#include "core/storage/migrations.h"
#include "core/storage/online_copy.h"
#include "localserver/audit/audit_chain.h"
#include "localserver/files/durable_rename.h"
#include "localserver/move/move_transport.h"
#include "localserver/store/move_seal.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_compaction.h"
#include "localserver/store/workspace_copy.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveProblem;

namespace {

constexpr qint64 readAtOnce = 256 * 1024;

std::unexpected<Error> diskRefuses()
{
    return moveFailure(
        MoveProblem::DiskFull, u"the disk of the server that takes the workspace in refuses"_s);
}

std::unexpected<Error> damaged(const QString& what)
{
    return moveFailure(MoveProblem::Damaged, u"what arrived is not what was sent: "_s + what);
}

/// Names of contents become names of files.
Result<void> checkHash(const QString& sha256)
{
    constexpr qsizetype digits = 64;
    const bool isHash = sha256.size() == digits && std::ranges::all_of(sha256, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    return isHash ? Result<void> {}
                  : fail(ErrorCode::InvalidArgument, u"is no SHA-256"_s, u"sha256"_s);
}

Result<QString> hashOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(u"a file cannot be read"_s);
    Digest digest;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(readAtOnce);
        if (piece.isEmpty())
            return damaged(u"a file cannot be read"_s);
        digest.addData(piece);
    }
    return QString::fromLatin1(digest.result().toHex());
}

Result<std::unique_ptr<storage::Connection>> openDatabase(const QString& path)
{
    return storage::Connection::open({ .path = path,
        .access = storage::Access::ReadWrite,
        .durability = storage::Durability::Full,
        .vfs = {} });
}

Result<void> compareIdentity(storage::Connection& connection, WorkspaceId workspace)
{
    HEARTH_TRY(const Workspace found, SqliteKernelStore(connection).workspace());
    return found.id == workspace ? Result<void> {} : damaged(u"it is another workspace"_s);
}

/// A checkpoint holds here with this server's key alone. One that does not hold stays as it is, so
/// that whoever verifies the log is told.
Result<void> resignLog(storage::Connection& connection, const LandingFolder::Opening& opening)
{
    SqliteAuditStore audit(connection);
    HEARTH_TRY(const std::optional<AuditCheckpoint> old, audit.checkpoint());
    if (!old || old->publicKey != opening.auditKey)
        return {};
    HEARTH_TRY(const protocol::AuditVerdict verdict,
        verifyChain(audit, opening.workspace, opening.auditKey));
    if (verdict.broken)
        return {};
    HEARTH_TRY(const AuditCheckpoint own,
        makeCheckpoint(opening.ownKey, opening.workspace,
            { .number = old->number, .hash = old->hash }, old->timestamp));
    return audit.resign(own);
}

} // namespace

LandingFolder::LandingFolder(const QString& dataDirectory, MoveId move)
    : m_path(dataDirectory + u"/arriving/"_s + move.toString())
{
}

Result<QStringList> LandingFolder::held(
    const QStringList& contents, const ContentStore& earlier) const
{
    const ContentStore mine = this->contents();
    QStringList out;
    for (const QString& sha256 : contents) {
        HEARTH_CHECK(checkHash(sha256));
        if (!mine.holds(sha256) && earlier.holds(sha256)) {
            HEARTH_CHECK(makeFolder(QFileInfo(mine.path(sha256)).path()));
            // Where links are not known it is sent again.
            ::link(QFile::encodeName(earlier.path(sha256)).constData(),
                QFile::encodeName(mine.path(sha256)).constData());
        }
        if (mine.holds(sha256))
            out.append(sha256);
    }
    return out;
}

Result<qint64> LandingFolder::put(const protocol::MovePiece& piece) const
{
    HEARTH_CHECK(checkHash(piece.sha256));
    const ContentStore mine = contents();
    if (mine.holds(piece.sha256))
        return piece.size;
    HEARTH_CHECK(makeFolder(m_path + u"/parts"_s));
    QFile file(part(piece.sha256));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return diskRefuses();
    if (file.size() != piece.offset)
        return file.size();
    const QByteArray bytes = QByteArray::fromBase64(piece.data.toLatin1());
    if (piece.offset + bytes.size() > piece.size)
        return fail(ErrorCode::InvalidArgument, u"is longer than the content"_s, u"data"_s);
    if (!file.seek(piece.offset) || file.write(bytes) != bytes.size())
        return diskRefuses();
    const qint64 there = piece.offset + bytes.size();
    if (there < piece.size)
        return there;
    if (::fsync(file.handle()) != 0)
        return diskRefuses();
    file.close();
    HEARTH_TRY(const QString sha256, hashOf(file.fileName()));
    if (sha256 != piece.sha256) {
        QFile::remove(file.fileName()); // it begins anew
        return damaged(u"a content"_s);
    }
    HEARTH_CHECK(mine.adopt(file.fileName(), sha256));
    return there;
}

Result<void> LandingFolder::checkDatabase(
    const protocol::MoveFinish& sent, MoveId move, WorkspaceId workspace) const
{
    HEARTH_TRY(const auto connection, openDatabase(database()));
    if (!storage::checkIntegrity(*connection))
        return damaged(u"the workspace's file"_s);
    HEARTH_CHECK(storage::migrate(*connection, workspaceMigrations));
    HEARTH_CHECK(compareIdentity(*connection, workspace));
    HEARTH_CHECK(moveSeal::putOn(*connection, move));
    HEARTH_TRY(const QStringList needed, workspaceCopy::contents(*connection));
    const ContentStore mine = contents();
    for (const QString& sha256 : needed) {
        if (!mine.holds(sha256) && !sent.missing.contains(sha256))
            return damaged(u"a file is missing"_s);
    }
    return {};
}

Result<void> LandingFolder::settle(
    const protocol::MoveFinish& sent, MoveId move, WorkspaceId workspace) const
{
    HEARTH_CHECK(checkHash(sent.database));
    HEARTH_CHECK(checkHash(sent.people));
    HEARTH_CHECK(people(sent.people));
    const ContentStore mine = contents();
    if (!mine.holds(sent.database))
        return damaged(u"the workspace's file is missing"_s);
    // A copy: if this is asked again, what was sent is as it was.
    for (const QString& suffix : { u""_s, u"-wal"_s, u"-shm"_s })
        QFile::remove(database() + suffix);
    if (!QFile::copy(mine.path(sent.database), database()))
        return diskRefuses();
    QFile::setPermissions(database(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return checkDatabase(sent, move, workspace);
}

Result<MovedPeople> LandingFolder::people(const QString& sha256) const
{
    QFile file(contents().path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return damaged(u"its people are missing"_s);
    Result<MovedPeople> read = fromJsonText<MovedPeople>(file.readAll());
    return read ? read : Result<MovedPeople>(damaged(u"its people"_s));
}

Result<void> LandingFolder::checkIdentity(WorkspaceId workspace) const
{
    HEARTH_TRY(const auto connection, openDatabase(database()));
    return compareIdentity(*connection, workspace);
}

Result<void> LandingFolder::unseal(const Opening& opening) const
{
    QDir(m_path + u"/parts"_s).removeRecursively();
    HEARTH_TRY(const auto connection, openDatabase(database()));
    // What was sent beside its files: its database as it came, and what people sign in with.
    SqliteFileStore entries(*connection);
    HEARTH_CHECK(clearContents(entries, contents(), std::nullopt));
    HEARTH_CHECK(resignLog(*connection, opening));
    HEARTH_CHECK(workspaceCopy::beginAnew(*connection, opening.epoch));
    return moveSeal::takeOff(*connection);
}

void LandingFolder::remove() const { QDir(m_path).removeRecursively(); }

} // namespace hearth::server
