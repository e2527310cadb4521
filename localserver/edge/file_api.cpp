// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/file_api.h"

#include "localserver/access/networks.h"
#include "localserver/edge/content_answer.h"
#include "localserver/edge/file_bodies.h"
#include "localserver/edge/file_fields.h"

#include <QUrlQuery>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView pathPrefix = "/api/v1/files/";
constexpr QByteArrayView bearerPrefix = "bearer ";
constexpr QByteArrayView tusVersion = "1.0.0";
constexpr qint64 microsecondsPerDay = 86'400LL * 1'000'000;

Future<HttpResponse> answered(HttpResponse response)
{
    return ready<HttpResponse>(std::move(response));
}

HttpResponse withTus(HttpResponse response)
{
    response.fields.emplaceBack("Tus-Resumable", tusVersion.toByteArray());
    return response;
}

HttpResponse empty(int status) { return { .status = status, .body = {}, .fields = {} }; }

bool speaksTus(const HttpRequest& request)
{
    return request.count("tus-resumable") > 0 || request.method == "POST"
        || request.method == "PATCH" || request.method == "DELETE";
}

/// The version is negotiated before anything is looked at.
std::optional<HttpResponse> otherVersion(const HttpRequest& request)
{
    if (!speaksTus(request) || request.field("tus-resumable") == tusVersion)
        return std::nullopt;
    HttpResponse response = HttpResponse::failure(
        fail(ErrorCode::VersionMismatch, u"tus 1.0.0 is spoken here"_s, u"Tus-Resumable"_s).error(),
        412);
    response.fields.emplaceBack("Tus-Version", tusVersion.toByteArray());
    return withTus(std::move(response));
}

/// What an API token must reach for the bytes of a file to come or go.
const protocol::OperationInfo& operationOf(FileTickets::Purpose purpose)
{
    const auto* name = purpose == FileTickets::Purpose::Upload ? protocol::storageUpload.name
                                                               : protocol::storageGetUrl.name;
    return *protocol::findOperation(QString::fromLatin1(name));
}

/// Who asks, and from where; in-process from nowhere.
struct Caller {
    UserId user;
    QString address;
};

/// What was asked for is of one member, who has to be one now.
template <typename Work>
auto asMember(WorkspaceReaders& readers, WorkspaceId workspace, const Caller& caller, Work work)
{
    using Value = std::invoke_result_t<Work, const WorkspaceAccess&>::value_type;
    return readers.read(
        workspace, [&readers, caller, work](WorkspaceStore& store) -> Result<Value> {
            HEARTH_TRY(const WorkspaceAccess access,
                withinNetworks(accessWorkspace(store, caller.user, readers.now()), caller.address));
            return work(access);
        });
}

} // namespace

/// What the address names.
struct FileApi::Target {
    WorkspaceId workspace;
    std::optional<FileId> file;
    QByteArray ticket;
    QString address; ///< of who asks; empty in-process

    static Result<Target> of(const HttpRequest& request, const QString& address);
    [[nodiscard]] Caller by(const Identity& identity) const
    {
        return { .user = identity.user, .address = address };
    }
};

/// A piece of a file as its request describes it.
struct FileApi::Piece {
    Caller caller;
    WorkspaceId workspace;
    FileId file;
    qint64 offset = 0;
    std::optional<PieceChecksum> checksum;
};

Result<FileApi::Target> FileApi::Target::of(const HttpRequest& request, const QString& address)
{
    const auto nothing = [] {
        return fail(ErrorCode::NotFound, u"there is nothing under this path"_s);
    };
    const QList<QByteArray>
        parts = request.path().sliced(pathPrefix.size()).toByteArray().split('/');
    const Result<WorkspaceId> workspace = WorkspaceId::fromString(
        QString::fromLatin1(parts.front()));
    if (!workspace || parts.size() > 2)
        return nothing();
    Target out { .workspace = *workspace, .file = {}, .ticket = {}, .address = address };
    if (parts.size() == 2) {
        const Result<FileId> file = FileId::fromString(QString::fromLatin1(parts.back()));
        if (!file)
            return nothing();
        out.file = *file;
    }
    if (const qsizetype query = request.target.indexOf('?'); query >= 0) {
        out.ticket = QUrlQuery(QString::fromLatin1(request.target.sliced(query + 1)))
                         .queryItemValue(u"ticket"_s)
                         .toLatin1();
    }
    return out;
}

FileApi::FileApi(const Parts& parts)
    : m_parts(parts)
{
}

bool FileApi::serves(QByteArrayView path) { return path.startsWith(pathPrefix); }

bool FileApi::streams(const HttpRequest& request)
{
    return request.method == "PATCH" && serves(request.path());
}

Result<Identity> FileApi::identify(
    const HttpRequest& request, const Target& target, FileTickets::Purpose purpose) const
{
    const QByteArray authorization = request.field("authorization");
    if (!authorization.isEmpty()) {
        if (!authorization.toLower().startsWith(bearerPrefix))
            return fail(ErrorCode::Unauthenticated, u"Authorization carries a bearer token"_s);
        HEARTH_TRY(const Identity identity,
            m_parts.endpoint.authenticate(
                QString::fromLatin1(authorization.mid(bearerPrefix.size()).trimmed()),
                target.address));
        if (identity.grant)
            HEARTH_CHECK(checkGrant(*identity.grant, operationOf(purpose), target.workspace));
        return identity;
    }
    if (target.ticket.isEmpty() || !target.file)
        return fail(ErrorCode::Unauthenticated, u"sign in first"_s);
    HEARTH_TRY(const Identity identity,
        m_parts.accounts.fileTickets().verify(
            target.ticket, target.workspace, *target.file, purpose));
    if (m_parts.accounts.isRevoked(identity.session))
        return fail(ErrorCode::Unauthenticated, u"this session was ended"_s);
    return identity;
}

Future<HttpResponse> FileApi::handle(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    const bool tus = speaksTus(request);
    const Result<Target> target = Target::of(request, address);
    if (!target)
        return answered(fileFailure(target.error(), tus, requestId));
    if (request.method == "OPTIONS")
        return options(request, *target);
    if (std::optional<HttpResponse> other = otherVersion(request))
        return answered(*std::move(other));
    if (request.method == "PATCH")
        return append(request, address, requestId);
    Future<HttpResponse> answer;
    if (request.method == "POST" && !target->file)
        answer = create(request, *target, address, requestId);
    else if (request.method == "DELETE" && target->file)
        answer = remove(request, *target, address, requestId);
    else if (request.method == "HEAD" && target->file && tus)
        answer = offset(request, *target);
    else if ((request.method == "GET" || request.method == "HEAD") && target->file)
        answer = download(request, *target);
    else
        answer = answered(methodNotAllowed(target->file.has_value(), requestId));
    return answer.then([tus, requestId](const Result<HttpResponse>& response) {
        return Result<HttpResponse>(
            response ? *response : fileFailure(response.error(), tus, requestId));
    });
}

Future<HttpResponse> FileApi::options(const HttpRequest& request, const Target& target) const
{
    HttpResponse response = withTus(empty(204));
    response.fields.append({ { "Tus-Version", tusVersion.toByteArray() },
        { "Tus-Extension", "creation,termination,checksum" },
        { "Tus-Checksum-Algorithm", "sha1,sha256" } });
    // How large a file may be is the members' to know.
    const Result<Identity> identity = identify(request, target, FileTickets::Purpose::Upload);
    if (!identity)
        return answered(std::move(response));
    return asMember(m_parts.readers, target.workspace, target.by(*identity),
        [](const WorkspaceAccess& access) -> Result<qint64> {
            return access.workspace().fileRules.fileBytes;
        })
        .then([response](const Result<qint64>& limit) mutable -> Result<HttpResponse> {
            if (limit)
                response.fields.emplaceBack("Tus-Max-Size", QByteArray::number(*limit));
            return std::move(response);
        });
}

Future<QByteArray> FileApi::call(const char* operation, QJsonObject args, const Identity& identity,
    const QString& address, const QString& requestId) const
{
    EndpointCall call;
    call.request = { .id = 0,
        .op = QString::fromLatin1(operation),
        .args = std::move(args),
        .key = {},
        .order = {} };
    call.caller = {
        .address = address, .local = false, .identity = identity, .requestId = requestId
    };
    return m_parts.endpoint.call(std::move(call)).then([](const Result<EndpointReply>& reply) {
        return reply.transform([](const EndpointReply& good) { return good.json; });
    });
}

Future<HttpResponse> FileApi::create(const HttpRequest& request, const Target& target,
    const QString& address, const QString& requestId) const
{
    const Result<Identity> identity = identify(request, target, FileTickets::Purpose::Upload);
    if (!identity)
        return ready<HttpResponse>(std::unexpected(identity.error()));
    const Result<qint64> size = lengthField(request, "Upload-Length");
    if (!size)
        return ready<HttpResponse>(std::unexpected(size.error()));
    const auto metadata = uploadMetadata(request);
    if (!metadata)
        return ready<HttpResponse>(std::unexpected(metadata.error()));
    QJsonObject args { { u"workspaceId"_s, target.workspace.toString() },
        { u"id"_s, FileId::generate(m_parts.clock, m_parts.random).toString() },
        { u"name"_s, metadata->value("filename") }, { u"size"_s, *size },
        { u"mimeType"_s, metadata->value("filetype") } };
    if (metadata->contains("id"))
        args.insert(u"id"_s, metadata->value("id"));
    for (const char* key : { "width", "height" }) {
        if (metadata->contains(key))
            args.insert(QString::fromLatin1(key), metadata->value(key).toLongLong());
    }
    return call(protocol::storageUpload.name, std::move(args), *identity, address, requestId)
        .then([](const Result<QByteArray>& json) -> Result<HttpResponse> {
            if (!json)
                return std::unexpected(json.error());
            HEARTH_TRY(const protocol::Upload upload, fromJsonText<protocol::Upload>(*json));
            HttpResponse response { .status = 201, .body = *json, .fields = {} };
            response.fields.emplaceBack("Location", upload.url.toLatin1());
            response.fields.emplaceBack("Upload-Offset", QByteArray::number(upload.offset));
            return withTus(std::move(response));
        });
}

Future<HttpResponse> FileApi::offset(const HttpRequest& request, const Target& target) const
{
    const Result<Identity> identity = identify(request, target, FileTickets::Purpose::Upload);
    if (!identity)
        return ready<HttpResponse>(std::unexpected(identity.error()));
    return asMember(m_parts.readers, target.workspace, target.by(*identity),
        [&uploads = m_parts.uploads, id = *target.file,
            path = m_parts.files.uploadPath(target.workspace, *target.file)](
            const WorkspaceAccess& access) -> Result<HttpResponse> {
            HEARTH_TRY(const UploadRow row, accessUpload(access, id));
            qint64 there = row.file.size;
            if (!row.isComplete()) {
                HEARTH_TRY(there, uploads.resume(path, row.file.size));
            }
            HttpResponse response = withTus(empty(200));
            response.fields.emplaceBack("Upload-Offset", QByteArray::number(there));
            response.fields.emplaceBack("Upload-Length", QByteArray::number(row.file.size));
            return response;
        });
}

Future<HttpResponse> FileApi::remove(const HttpRequest& request, const Target& target,
    const QString& address, const QString& requestId) const
{
    const Result<Identity> identity = identify(request, target, FileTickets::Purpose::Upload);
    if (!identity)
        return ready<HttpResponse>(std::unexpected(identity.error()));
    const QJsonObject args { { u"workspaceId"_s, target.workspace.toString() },
        { u"id"_s, target.file->toString() } };
    return call(protocol::storageRemove.name, args, *identity, address, requestId)
        .then([](const Result<QByteArray>& done) {
            return done.transform([](const QByteArray&) { return withTus(empty(204)); });
        });
}

// --- pieces
// --------------------------------------------------------------------------------------------------

Future<Reception> FileApi::receive(
    const HttpRequest& head, const QString& address, const QString& requestId) const
{
    const auto refuse = [&](const Error& error, int status = 0) {
        return ready<Reception>(
            Reception { .sink = {}, .refusal = fileFailure(error, true, requestId, status) });
    };
    const Result<Target> target = Target::of(head, address);
    if (!target)
        return refuse(target.error());
    if (std::optional<HttpResponse> other = otherVersion(head))
        return ready<Reception>(Reception { .sink = {}, .refusal = *std::move(other) });
    if (!target->file)
        return ready<Reception>(
            Reception { .sink = {}, .refusal = methodNotAllowed(false, requestId) });
    if (head.field("content-type") != "application/offset+octet-stream")
        return refuse(fail(ErrorCode::InvalidArgument,
                          u"the body must be application/offset+octet-stream"_s, u"Content-Type"_s)
                          .error(),
            415);
    const Result<qint64> offset = lengthField(head, "Upload-Offset");
    if (!offset)
        return refuse(offset.error());
    const Result<std::optional<PieceChecksum>> checksum = uploadChecksum(head);
    if (!checksum)
        return refuse(checksum.error());
    const Result<Identity> identity = identify(head, *target, FileTickets::Purpose::Upload);
    if (!identity)
        return refuse(identity.error());
    const Piece piece { .caller = target->by(*identity),
        .workspace = target->workspace,
        .file = *target->file,
        .offset = *offset,
        .checksum = *checksum };
    return asMember(m_parts.readers, piece.workspace, piece.caller,
        [id = piece.file](const WorkspaceAccess& access) { return accessUpload(access, id); })
        .then([this, piece](const Result<UploadRow>& row) {
            return row ? open(piece, *row) : ready<Reception>(std::unexpected(row.error()));
        })
        .then([requestId](const Result<Reception>& reception) -> Result<Reception> {
            if (reception)
                return reception;
            return Reception { .sink = {},
                .refusal = fileFailure(reception.error(), true, requestId) };
        });
}

Future<Reception> FileApi::open(const Piece& piece, const UploadRow& row) const
{
    if (row.isComplete()) {
        if (piece.offset != row.file.size)
            return ready<Reception>(uploadOffsetConflict(row.file.size));
        // The answer to the last piece was lost.
        return ready<Reception>(
            Reception { .sink = std::make_shared<EndedSink>(row.file.size), .refusal = {} });
    }
    if (m_parts.clock.now().micros - row.changedAt.micros > microsecondsPerDay) {
        // Nobody waits: it only keeps what is still being sent from being cleared away.
        std::ignore = m_parts.lanes.submit(
            piece.workspace, [row](WorkspaceTransaction& work) -> Result<bool> {
                HEARTH_TRY(
                    std::optional<UploadRow> now, work.store().files().findUpload(row.file.id));
                if (!now)
                    return false;
                now->changedAt = work.now();
                return work.store().files().updateUpload(*now).transform([] { return true; });
            });
    }
    if (const Result<void> room = m_parts.disk.admitBytes(row.file.size - piece.offset); !room)
        return ready<Reception>(std::unexpected(room.error()));
    const PiecePlace place { .path = m_parts.files.uploadPath(piece.workspace, piece.file),
        .size = row.file.size,
        .offset = piece.offset,
        .checksum = piece.checksum };
    const UploadSink::Parts parts { .threads = m_parts.threads,
        .lanes = m_parts.lanes,
        .contents = m_parts.files.contents(piece.workspace),
        .workspace = piece.workspace,
        .file = row.file,
        .scans = m_parts.scans,
        .metrics = m_parts.metrics };
    return m_parts.threads.run([&uploads = m_parts.uploads, place] { return uploads.open(place); })
        .then([&readers = m_parts.readers, user = piece.caller.user, parts](
                  const Result<std::shared_ptr<UploadWriter>>& writer) {
            return writer ? UploadSink::begin(parts, readers, user, *writer)
                          : ready<std::shared_ptr<BodySink>>(std::unexpected(writer.error()));
        })
        .then([](const Result<std::shared_ptr<BodySink>>& sink) {
            return sink.transform(
                [](const auto& there) { return Reception { .sink = there, .refusal = {} }; });
        });
}

/// The whole body is here: the same as if it had come piece by piece.
Future<HttpResponse> FileApi::append(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    return receive(request, address, requestId)
        .then([body = request.body, requestId](const Result<Reception>& reception) {
            if (!reception || !reception->sink) {
                return answered(reception ? reception->refusal
                                          : fileFailure(reception.error(), true, requestId));
            }
            return reception->sink->write(body)
                .then([sink = reception->sink](const Result<void>& written) {
                    return written ? sink->finish()
                                   : ready<HttpResponse>(std::unexpected(written.error()));
                })
                .then([requestId](const Result<HttpResponse>& response) -> Result<HttpResponse> {
                    return response ? *response : fileFailure(response.error(), true, requestId);
                });
        });
}

// --- reading
// -------------------------------------------------------------------------------------------------

Future<HttpResponse> FileApi::download(const HttpRequest& request, const Target& target) const
{
    const Result<Identity> identity = identify(request, target, FileTickets::Purpose::Download);
    if (!identity)
        return ready<HttpResponse>(std::unexpected(identity.error()));
    return asMember(m_parts.readers, target.workspace, target.by(*identity),
        [id = *target.file](const WorkspaceAccess& access) { return accessFile(access, id); })
        .then([this, request, contents = m_parts.files.contents(target.workspace)](
                  const Result<ReadableFile>& readable) {
            if (!readable)
                return ready<HttpResponse>(std::unexpected(readable.error()));
            ByteRange range;
            HttpResponse response = contentAnswer(request, *readable, range);
            if (response.status == 416)
                return answered(std::move(response));
            return m_parts.threads.run(
                [&threads = m_parts.threads, &metrics = m_parts.metrics, response, range,
                    path = contents.path(readable->sha256)]() mutable -> Result<HttpResponse> {
                    HEARTH_TRY(response.source, FileSource::open(threads, metrics, path, range));
                    return std::move(response);
                });
        });
}

} // namespace hearth::server
