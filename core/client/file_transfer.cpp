// SPDX-License-Identifier: Apache-2.0
#include "core/client/file_transfer.h"

#include "core/base/digest.h"

#include <QFileInfo>

#include <algorithm>

namespace hearth::client {

using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using protocol::pieceBytes;

namespace {

/// Of asking for another address or the true offset, of sending a piece that arrived damaged.
constexpr int attempts = 3;
constexpr int checksumMismatch = 460; ///< tus 1.0, checksum extension
constexpr int lockedByAnother = 423; ///< RFC 4918 §11.3
constexpr QLatin1StringView partSuffix { ".part" };

QByteArray fieldOf(const CarrierAnswer& answer, QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        answer.fields, [name](const auto& field) { return field.first == name; });
    return found == answer.fields.end() ? QByteArray() : found->second;
}

/// What the server says of why not; a stranger's answer has no such body.
Error problemOf(const CarrierAnswer& answer)
{
    if (const auto json = parseJson(answer.body)) {
        if (const auto body = fromPeerJson<protocol::ErrorBody>(*json))
            return protocol::fromBody(*body);
    }
    return fail(answer.status >= 500 ? ErrorCode::Unavailable : ErrorCode::Internal,
        u"the server answered with status %1"_s.arg(answer.status))
        .error();
}

/// "bytes 0-4194303/9000000" (RFC 9110 §14.4).
struct ContentRange {
    qint64 first = -1;
    qint64 total = -1;
};
ContentRange contentRange(const QByteArray& field)
{
    const qsizetype space = field.indexOf(' ');
    const qsizetype dash = field.indexOf('-');
    const qsizetype slash = field.indexOf('/');
    if (space < 0 || slash < 0)
        return {};
    ContentRange range;
    if (dash > space && dash < slash)
        range.first = field.sliced(space + 1, dash - space - 1).toLongLong();
    range.total = field.sliced(slash + 1).toLongLong();
    return range;
}

/// An earlier connection of this device may hold the file until the server has noticed its end.
Error busy()
{
    return fail(ErrorCode::Unavailable, u"the server still takes an earlier piece"_s).error();
}

bool isBusy(const Error& error)
{
    return error.code == ErrorCode::Conflict && error.field == "upload"_L1;
}

std::unexpected<Error> interrupted()
{
    return fail(ErrorCode::Aborted, u"the transfer was interrupted"_s);
}

std::unexpected<Error> diskRefuses(const QFile& file)
{
    return fail(ErrorCode::Unavailable,
        u"%1 cannot be used: %2"_s.arg(file.fileName(), file.errorString()), u"localPath"_s);
}

} // namespace

FileTransfer::FileTransfer(Parts parts, QObject* owner)
    : QObject(owner)
    , m_wire(parts.wire)
    , m_carrier(parts.carrier)
    , m_workspace(parts.workspace)
    , m_file(parts.path)
    , m_progress(std::move(parts.progress))
{
}

template <typename Args, typename Reply>
Future<Reply> FileTransfer::ask(
    const protocol::Operation<Args, Reply>& operation, const Args& args) const
{
    Outgoing outgoing = Wire::outgoing(operation, args);
    outgoing.args.insert("workspaceId"_L1, m_workspace.toString());
    Promise<Reply> promise;
    m_wire.request(std::move(outgoing), [promise, &operation](const Result<QJsonValue>& answer) {
        promise.resolve(Wire::reply(operation, answer));
    });
    return promise.future();
}

void FileTransfer::tell(qint64 done, qint64 total) const
{
    if (m_progress)
        m_progress(done, total);
}

// --- up
// --------------------------------------------------------------------------------------------------

Future<FileEntry> FileTransfer::upload(const protocol::StorageUpload& args)
{
    return asFuture(sendAll(args));
}

Task<Result<FileEntry>> FileTransfer::sendAll(protocol::StorageUpload args)
{
    const QPointer<FileTransfer> self(this);
    int asked = 0;
    qint64 furthest = -1;
    while (true) {
        const Result<protocol::Upload> answer = co_await await(ask(protocol::storageUpload, args));
        if (!self)
            co_return interrupted();
        if (!answer)
            co_return std::unexpected(isBusy(answer.error()) ? busy() : answer.error());
        const protocol::Upload& upload = *answer;
        tell(upload.offset, args.size);
        if (upload.complete)
            co_return upload.file;
        // Only now: of what the server has already the copy here may be gone.
        HEARTH_CO_CHECK(openWhole(args.size));
        // Asking again is in order as long as it goes on.
        asked = upload.offset > furthest ? 0 : asked + 1;
        furthest = std::max(furthest, upload.offset);
        if (asked >= attempts)
            co_return fail(ErrorCode::Unavailable, u"the server does not take the file"_s);
        qint64 offset = upload.offset;
        Sent sent = Sent::Taken;
        do {
            HEARTH_CO_TRY(sent, co_await sendPiece(upload.url.toLatin1(), &offset));
            if (!self)
                co_return interrupted();
            tell(offset, args.size);
        } while (sent == Sent::Taken && offset < args.size);
    }
}

Result<void> FileTransfer::openWhole(qint64 size)
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidArgument,
            u"%1 cannot be read: %2"_s.arg(m_file.fileName(), m_file.errorString()),
            u"localPath"_s);
    if (m_file.size() == size)
        return {};
    return fail(ErrorCode::InvalidArgument,
        u"%1 is not as large as it was: it was changed"_s.arg(m_file.fileName()), u"localPath"_s);
}

Task<Result<FileTransfer::Sent>> FileTransfer::sendPiece(QByteArray url, qint64* offset)
{
    const QPointer<FileTransfer> self(this);
    if (!m_file.seek(*offset))
        co_return diskRefuses(m_file);
    const QByteArray bytes = m_file.read(pieceBytes);
    if (bytes.isEmpty() && *offset < m_file.size())
        co_return diskRefuses(m_file);
    const protocol::CarrierRequest request { .method = "PATCH",
        .target = url,
        .fields = { { "Tus-Resumable", "1.0.0" },
            { "Content-Type", "application/offset+octet-stream" },
            { "Upload-Offset", QByteArray::number(*offset) },
            { "Upload-Checksum", "sha256 " + Digest::hash(bytes).toBase64() } },
        .body = bytes };
    for (int attempt = 1;; ++attempt) {
        HEARTH_CO_TRY(const CarrierAnswer answer, co_await await(m_carrier.send(request)));
        if (!self)
            co_return interrupted();
        if (answer.status == 204) {
            *offset += bytes.size();
            co_return Sent::Taken;
        }
        if (answer.status == checksumMismatch && attempt < attempts)
            continue;
        // Somebody has got further, the address was good for an hour only, or the server has lost
        // what it had.
        if (answer.status == 409 || answer.status == 401 || answer.status == 404)
            co_return Sent::AskAgain;
        if (answer.status == lockedByAnother)
            co_return std::unexpected(busy());
        co_return std::unexpected(problemOf(answer));
    }
}

// --- down
// ------------------------------------------------------------------------------------------------

Future<void> FileTransfer::download(FileId file) { return asFuture(fetchAll(file)); }

Task<Result<void>> FileTransfer::fetchAll(FileId file)
{
    const QPointer<FileTransfer> self(this);
    m_part.setFileName(m_file.fileName() + partSuffix);
    if (!m_part.open(QIODevice::ReadWrite))
        co_return diskRefuses(m_part);
    qint64 total = -1;
    QByteArray tag;
    QByteArray url;
    for (int asked = 0; total < 0 || m_part.size() < total;) {
        if (url.isEmpty()) {
            HEARTH_CO_TRY(const protocol::FileUrl answer,
                co_await await(ask(protocol::storageGetUrl, protocol::FileById { file })));
            url = answer.url.toLatin1();
        }
        if (!self)
            co_return interrupted();
        Result<Piece> piece = co_await fetchPiece(url, m_part.size(), &total, &tag);
        if (!self)
            co_return interrupted();
        if (!piece && piece.error().code == ErrorCode::Unauthenticated && ++asked < attempts) {
            url.clear();
            continue;
        }
        HEARTH_CO_CHECK(piece);
        // What is here cannot be the beginning of it.
        if (piece->offset != m_part.size() && !m_part.resize(piece->offset))
            co_return diskRefuses(m_part);
        if (!m_part.seek(piece->offset) || m_part.write(piece->bytes) != piece->bytes.size()
            || !m_part.flush())
            co_return diskRefuses(m_part);
        tell(m_part.size(), total);
        if (piece->bytes.isEmpty())
            break;
    }
    co_return co_await finish(tag);
}

Task<Result<FileTransfer::Piece>> FileTransfer::fetchPiece(
    QByteArray url, qint64 offset, qint64* total, QByteArray* tag)
{
    const QByteArray range = "bytes=" + QByteArray::number(offset) + '-'
        + QByteArray::number(offset + pieceBytes - 1);
    HEARTH_CO_TRY(CarrierAnswer answer,
        co_await await(m_carrier.send(
            { .method = "GET", .target = url, .fields = { { "Range", range } }, .body = {} })));
    const ContentRange part = contentRange(fieldOf(answer, "content-range"));
    *tag = fieldOf(answer, "etag");
    switch (answer.status) {
    case 200: // a short or an empty one may come whole
        *total = answer.body.size();
        co_return Piece { .offset = 0, .bytes = std::move(answer.body) };
    case 206:
        if (part.first != offset)
            break;
        *total = part.total;
        co_return Piece { .offset = offset, .bytes = std::move(answer.body) };
    case 416: // nothing is left; what is here may also be more than there is
        *total = std::max<qint64>(part.total, 0);
        co_return Piece { .offset = std::min(offset, *total), .bytes = {} };
    default:
        break;
    }
    co_return std::unexpected(problemOf(answer));
}

/// The tag is the content's SHA-256: what was put together in several runs is checked whole, piece
/// by piece, so that whatever else this thread does goes on meanwhile.
Task<Result<void>> FileTransfer::finish(QByteArray tag)
{
    const QPointer<FileTransfer> self(this);
    Digest digest;
    for (m_part.seek(0); !m_part.atEnd();) {
        const QByteArray bytes = m_part.read(pieceBytes);
        if (bytes.isEmpty())
            co_return diskRefuses(m_part);
        digest.addData(bytes);
        co_await await(runOn(this, [] { return Result<void> {}; }));
        if (!self)
            co_return interrupted();
    }
    if (!tag.isEmpty() && tag != '"' + digest.result().toHex() + '"') {
        m_part.remove();
        co_return fail(ErrorCode::Unavailable, u"the file arrived damaged"_s);
    }
    m_part.close();
    QFile::remove(m_file.fileName());
    if (!m_part.rename(m_file.fileName()))
        co_return diskRefuses(m_part);
    co_return {};
}

} // namespace hearth::client
