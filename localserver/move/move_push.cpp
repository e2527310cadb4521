// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/move_push.h"

#include "core/base/digest.h"
#include "core/storage/online_copy.h"
#include "localserver/auth/codes.h"
#include "localserver/files/durable_rename.h"
#include "localserver/move/move_pass.h"
#include "localserver/store/workspace_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <thread>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::MoveProblem;

namespace {

constexpr qint64 readAtOnce = 256 * 1024;
constexpr std::chrono::milliseconds firstWait = 50ms;
constexpr std::chrono::milliseconds longestWait = 2s;

std::unexpected<Error> notReadable()
{
    return moveFailure(MoveProblem::NotWritable, u"this server's own disk refuses"_s);
}

} // namespace

MovePush::MovePush(const Order& order, MoveWatch& watch)
    : m_order(order)
    , m_watch(watch)
    , m_transport(order.row.place.value_or(protocol::MovePlace {}), watch.cancelled)
{
}

QString MovePush::workPath(const QString& name) const
{
    return m_order.dataDirectory + u"/departing/"_s + m_order.row.move.toString() + u'/' + name;
}

Result<MovePush::Census> MovePush::census() const
{
    HEARTH_TRY(
        const auto workspace, m_order.files.open(m_order.row.workspace, storage::Access::ReadOnly));
    Census out;
    HEARTH_TRY(out.schema, workspace->userVersion());
    HEARTH_TRY(out.contents, workspaceCopy::contents(*workspace));
    return out;
}

Result<void> MovePush::begin(const Census& census)
{
    const DepartureRow& row = m_order.row;
    const ContentStore store = m_order.files.contents(row.workspace);
    qint64 bytes = QFileInfo(m_order.files.databasePath(row.workspace)).size();
    for (const QString& sha256 : census.contents)
        bytes += QFileInfo(store.path(sha256)).size();
    m_watch.done = 0;
    m_watch.total = bytes;
    const protocol::MoveBegin args { .ticket = row.secrets.ticket,
        .moveId = row.move,
        .workspaceId = row.workspace,
        .name = row.name,
        .schema = census.schema,
        .bytes = bytes,
        .activation = QString::fromLatin1(codes::digest(row.secrets.token).toHex()),
        .secret = row.secrets.secret,
        .proof = m_order.homeSecret.isEmpty()
            ? QString()
            : movePass::homecoming(m_order.homeSecret, row.secrets.ticket) };
    HEARTH_CHECK(m_transport.call(protocol::moveBegin, args));
    return {};
}

Result<void> MovePush::sendFiles()
{
    HEARTH_TRY(const Census census, this->census());
    HEARTH_CHECK(begin(census));
    return sendContents(census.contents);
}

Result<QStringList> MovePush::lacking(const QStringList& contents)
{
    QStringList out;
    for (qsizetype i = 0; i < contents.size(); i += limits::moveHashesAtOnce) {
        const QStringList some = contents.mid(i, limits::moveHashesAtOnce);
        HEARTH_TRY(const protocol::MoveHeld held,
            m_transport.call(protocol::moveHave,
                protocol::MoveHave { .ticket = m_order.row.secrets.ticket, .contents = some }));
        const QSet<QString> there(held.contents.cbegin(), held.contents.cend());
        std::ranges::copy_if(some, std::back_inserter(out),
            [&there](const QString& sha256) { return !there.contains(sha256); });
    }
    return out;
}

Result<void> MovePush::sendContents(const QStringList& contents)
{
    const ContentStore store = m_order.files.contents(m_order.row.workspace);
    HEARTH_TRY(const QStringList wanted, lacking(contents));
    const QSet<QString> toSend(wanted.cbegin(), wanted.cend());
    m_missing.clear();
    m_watch.done = 0;
    for (const QString& sha256 : contents) {
        const QString path = store.path(sha256);
        if (!toSend.contains(sha256))
            m_watch.done += QFileInfo(path).size();
        else if (!QFile::exists(path))
            m_missing.append(sha256); // what was lost stays lost, and nothing else with it
        else
            HEARTH_CHECK(sendFile(path, sha256));
    }
    return {};
}

Result<void> MovePush::sendFile(const QString& path, const QString& sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable();
    protocol::MovePiece piece {
        .ticket = m_order.row.secrets.ticket, .sha256 = sha256, .size = file.size()
    };
    qint64 furthest = 0;
    bool isStuck = false;
    while (true) {
        if (!file.seek(piece.offset))
            return notReadable();
        const QByteArray bytes = file.read(limits::movePieceBytes);
        piece.data = QString::fromLatin1(bytes.toBase64());
        HEARTH_TRY(const protocol::MoveTaken taken, m_transport.call(protocol::movePut, piece));
        // The other side may know more than this one after a pause, and never less twice.
        if (taken.offset < 0 || taken.offset > piece.size || (isStuck && taken.offset <= furthest))
            return moveFailure(MoveProblem::Damaged, u"the other server does not take a file"_s);
        isStuck = taken.offset <= furthest;
        m_watch.done += std::max<qint64>(taken.offset - furthest, 0);
        furthest = std::max(furthest, taken.offset);
        piece.offset = taken.offset;
        if (taken.offset == piece.size)
            return {};
    }
}

Result<QString> MovePush::sendCopy(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable();
    Digest digest;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(readAtOnce);
        if (bytes.isEmpty())
            return notReadable();
        digest.addData(bytes);
    }
    file.close();
    const QString sha256 = QString::fromLatin1(digest.result().toHex());
    HEARTH_CHECK(sendFile(path, sha256));
    return sha256;
}

Result<QString> MovePush::sendBytes(const QByteArray& bytes)
{
    const QString sha256 = QString::fromLatin1(Digest::hash(bytes).toHex());
    protocol::MovePiece piece {
        .ticket = m_order.row.secrets.ticket, .sha256 = sha256, .size = bytes.size()
    };
    while (true) {
        const QByteArray some = bytes.sliced(piece.offset)
                                    .first(std::min<qsizetype>(
                                        limits::movePieceBytes, bytes.size() - piece.offset));
        piece.data = QString::fromLatin1(some.toBase64());
        HEARTH_TRY(const protocol::MoveTaken taken, m_transport.call(protocol::movePut, piece));
        if (taken.offset == piece.size)
            return sha256;
        if (taken.offset < 0 || taken.offset == piece.offset || taken.offset > piece.size)
            return moveFailure(MoveProblem::Damaged, u"the other server does not take a piece"_s);
        piece.offset = taken.offset;
    }
}

Result<void> MovePush::sendRest(const QByteArray& people)
{
    const DepartureRow& row = m_order.row;
    HEARTH_TRY(const Census census, this->census());
    HEARTH_CHECK(sendContents(census.contents));
    const QString copy = workPath(u"workspace.sqlite"_s);
    const QString folder = QFileInfo(copy).path();
    QDir(folder).removeRecursively();
    HEARTH_CHECK(makeFolder(folder));
    {
        HEARTH_TRY(
            const auto workspace, m_order.files.open(row.workspace, storage::Access::ReadOnly));
        HEARTH_CHECK(storage::copyDatabase(
            *workspace, copy, [this](qint64, qint64) { return !m_watch.cancelled; }));
    }
    const Result<QString> database = sendCopy(copy);
    QDir(folder).removeRecursively();
    if (!database)
        return std::unexpected(database.error());
    HEARTH_TRY(const QString accounts, sendBytes(people));
    return finish({ .ticket = row.secrets.ticket,
        .database = *database,
        .people = accounts,
        .missing = m_missing,
        .auditKey = m_order.auditKey });
}

Result<void> MovePush::finish(const protocol::MoveFinish& args)
{
    std::chrono::milliseconds wait = firstWait;
    while (true) {
        HEARTH_TRY(
            const protocol::MoveFinished answer, m_transport.call(protocol::moveFinish, args));
        if (answer.done)
            return {};
        HEARTH_CHECK(pause(wait));
        wait = std::min(2 * wait, longestWait);
    }
}

Result<void> MovePush::pause(std::chrono::milliseconds time) const
{
    for (; time > 0ms && !m_watch.cancelled; time -= firstWait)
        std::this_thread::sleep_for(firstWait);
    return m_watch.cancelled ? fail(ErrorCode::Aborted, u"the move was stopped"_s)
                             : Result<void> {};
}

Result<void> MovePush::activate()
{
    const DepartureSecrets& secrets = m_order.row.secrets;
    HEARTH_CHECK(m_transport.call(protocol::moveActivate,
        protocol::MoveActivate { .ticket = secrets.ticket, .token = secrets.token }));
    return {};
}

Result<void> MovePush::abandon()
{
    HEARTH_CHECK(m_transport.call(
        protocol::moveAbandon, protocol::MoveAbandon { .ticket = m_order.row.secrets.ticket }));
    return {};
}

} // namespace hearth::server
