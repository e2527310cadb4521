// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/file_bodies.h"

#include "localserver/files/mime_check.h"
#include "localserver/scan/file_scans.h"
#include "localserver/store/disk_trouble.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// The status where it is another one than the code's; 0: it is not.
int statusOf(const Error& error)
{
    if (error.field == UploadStore::lockedField)
        return 423;
    if (error.field == UploadStore::checksumField && error.details.value("mismatch"_L1).toBool())
        return 460;
    const QString blocked = QString::fromLatin1(enumName(FileState::Blocked));
    return error.details.value("state"_L1).toString() == blocked ? 410 : 0;
}

} // namespace

HttpResponse fileFailure(Error error, bool tus, const QString& requestId, int status)
{
    error = withoutInternals(std::move(error));
    error.requestId = requestId;
    HttpResponse response = HttpResponse::failure(error, status != 0 ? status : statusOf(error));
    if (const QJsonValue offset = error.details.value("offset"_L1); offset.isDouble())
        response.fields.emplaceBack("Upload-Offset", QByteArray::number(offset.toInteger()));
    if (tus)
        response.fields.emplaceBack("Tus-Resumable", "1.0.0");
    return response;
}

HttpResponse methodNotAllowed(bool file, const QString& requestId)
{
    const QByteArray allowed = file ? "GET, HEAD, PATCH, DELETE, OPTIONS" : "POST, OPTIONS";
    HttpResponse response = fileFailure(
        fail(ErrorCode::Unsupported, u"this path answers to %1"_s.arg(QLatin1StringView(allowed)))
            .error(),
        false, requestId, 405);
    response.fields.emplaceBack("Allow", allowed);
    return response;
}

HttpResponse uploadOffsetAnswer(qint64 offset)
{
    HttpResponse response { .status = 204, .body = {}, .fields = {} };
    response.fields.emplaceBack("Tus-Resumable", "1.0.0");
    response.fields.emplaceBack("Upload-Offset", QByteArray::number(offset));
    return response;
}

std::unexpected<Error> uploadOffsetConflict(qint64 offset)
{
    return std::unexpected(Error { .code = ErrorCode::Conflict,
        .message = u"%1 bytes are there"_s.arg(offset),
        .field = UploadStore::offsetField,
        .detail = {},
        .details = { { u"offset"_s, offset } },
        .requestId = {} });
}

UploadSink::UploadSink(Parts parts, std::shared_ptr<UploadWriter> writer)
    : m_parts(std::move(parts))
    , m_writer(std::move(writer))
{
}

Future<std::shared_ptr<BodySink>> UploadSink::begin(const Parts& parts, WorkspaceReaders& readers,
    UserId user, const std::shared_ptr<UploadWriter>& writer)
{
    return readers
        .read(parts.workspace,
            [&readers, user, id = parts.file.id](WorkspaceStore& store) -> Result<UploadRow> {
                HEARTH_TRY(
                    const WorkspaceAccess access, accessWorkspace(store, user, readers.now()));
                return accessUpload(access, id);
            })
        .then([parts, writer](const Result<UploadRow>& row) -> Result<std::shared_ptr<BodySink>> {
            if (row)
                return std::make_shared<UploadSink>(parts, writer);
            if (row.error().code == ErrorCode::NotFound)
                UploadStore::discard(writer->path());
            return std::unexpected(row.error());
        });
}

Future<void> UploadSink::write(QByteArray piece)
{
    if (piece.isEmpty())
        return ready<void>({});
    return m_parts.threads.run([writer = m_writer, &metrics = m_parts.metrics,
                                   bytes = std::move(piece)]() -> Result<void> {
        HEARTH_CHECK(writer->write(bytes));
        metrics.moved(ServerMetrics::Direction::Received, bytes.size());
        return {};
    });
}

Result<std::optional<WholeContent>> UploadSink::close(
    UploadWriter& writer, const QString& name, FileState state)
{
    HEARTH_CHECK(writer.close());
    if (!writer.isWhole())
        return std::nullopt;
    WholeContent whole { .path = writer.path(), .sha256 = {}, .mimeType = {}, .state = state };
    HEARTH_TRY(whole.sha256, writer.sha256());
    QFile file(writer.path());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"the file cannot be read"_s, {}, file.errorString());
    whole.mimeType = mimeTypeOf(file.read(sniffedBytes), name);
    return whole;
}

Future<HttpResponse> UploadSink::finish()
{
    const FileState state = m_parts.scans.isActive() ? FileState::Held : FileState::Stored;
    Future<std::optional<WholeContent>> closed = m_parts.threads.run(
        [writer = m_writer, name = m_parts.file.name, state] {
            return close(*writer, name, state);
        });
    // The writer stays until the upload is complete, so that nobody else begins with its last byte.
    return closed.then([parts = m_parts, writer = m_writer, state](
                           const Result<std::optional<WholeContent>>& whole) {
        if (!whole)
            return ready<HttpResponse>(std::unexpected(whole.error()));
        if (!*whole)
            return ready<HttpResponse>(uploadOffsetAnswer(writer->offset()));
        Future<UploadEnd> ended = parts.lanes.submit(parts.workspace,
            [contents = parts.contents, id = parts.file.id, content = **whole](
                WorkspaceTransaction& work) {
                return completeUpload(work, contents, id, content);
            });
        return ended.then([parts, size = parts.file.size, type = (*whole)->mimeType, writer, state](
                              const Result<UploadEnd>& end) -> Result<HttpResponse> {
            if (!end)
                return std::unexpected(end.error());
            if (*end == UploadEnd::Refused) {
                return fail(ErrorCode::InvalidArgument,
                    u"files of type %1 are not allowed here"_s.arg(type), u"mimeType"_s);
            }
            if (state == FileState::Held)
                parts.scans.look(parts.workspace);
            return uploadOffsetAnswer(size);
        });
    });
}

Future<void> EndedSink::write(QByteArray piece)
{
    return ready<void>(piece.isEmpty()
            ? Result<void> {}
            : fail(ErrorCode::TooLarge, u"the file is complete"_s, u"Upload-Length"_s));
}

Future<HttpResponse> EndedSink::finish() { return ready<HttpResponse>(uploadOffsetAnswer(m_size)); }

FileSource::FileSource(
    FileThreads& threads, ServerMetrics& metrics, std::shared_ptr<QFile> file, qint64 size)
    : m_threads(threads)
    , m_metrics(metrics)
    , m_file(std::move(file))
    , m_size(size)
{
}

Result<std::shared_ptr<BodySource>> FileSource::open(
    FileThreads& threads, ServerMetrics& metrics, const QString& path, const ByteRange& range)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !file->seek(range.from)
        || file->size() < range.from + range.size)
        return fail(ErrorCode::NotFound, u"no such file"_s, u"id"_s, file->errorString());
    return std::shared_ptr<BodySource>(
        new FileSource(threads, metrics, std::move(file), range.size));
}

Future<QByteArray> FileSource::read(qint64 count)
{
    return m_threads.run([file = m_file, &metrics = m_metrics, count]() -> Result<QByteArray> {
        QByteArray bytes = file->read(count);
        if (bytes.size() != count)
            return fail(
                ErrorCode::Unavailable, u"the file cannot be read"_s, {}, file->errorString());
        metrics.moved(ServerMetrics::Direction::Sent, bytes.size());
        return bytes;
    });
}

} // namespace hearth::server
