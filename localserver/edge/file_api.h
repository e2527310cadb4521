// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/edge/body_stream.h"
#include "localserver/edge/http_parser.h"
#include "localserver/edge/http_response.h"
#include "localserver/files/file_threads.h"
#include "localserver/files/upload_store.h"
#include "localserver/services/file_access.h"
#include "localserver/store/workspace_lanes.h"
#include "localserver/store/workspace_readers.h"

namespace hearth::server {

class FileScans;
class ServerMetrics;

/// How a request whose body is yet to come is met: with a sink, or with the answer at once.
struct Reception {
    std::shared_ptr<BodySink> sink;
    HttpResponse refusal;
};

/// The bytes of files over HTTP, `/api/v1/files/<workspace>[/<file>]`: tus 1.0 with creation,
/// checksum and termination up, range requests down. What is allowed is what the operations allow;
/// who calls is known by a token or by the ticket in an address. Knows nothing of sockets. Any
/// thread.
class FileApi {
public:
    /// All of it outlives what is answered.
    struct Parts {
        Endpoint& endpoint;
        AccountService& accounts;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
        const DiskWatch& disk;
        const UploadStore& uploads;
        FileThreads& threads;
        const Clock& clock;
        Random& random;
        FileScans& scans;
        ServerMetrics& metrics;
    };
    explicit FileApi(const Parts& parts);

    [[nodiscard]] static bool serves(QByteArrayView path);
    /// Whether the body of this request goes to `receive` while it arrives, whatever its length.
    [[nodiscard]] static bool streams(const HttpRequest& request);

    /// Any request, with its whole body.
    Future<HttpResponse> handle(
        const HttpRequest& request, const QString& address, const QString& requestId) const;
    /// One whose body comes afterwards.
    Future<Reception> receive(
        const HttpRequest& head, const QString& address, const QString& requestId) const;

private:
    struct Target;
    struct Piece;

    [[nodiscard]] Result<Identity> identify(
        const HttpRequest& request, const Target& target, FileTickets::Purpose purpose) const;
    Future<HttpResponse> options(const HttpRequest& request, const Target& target) const;
    Future<HttpResponse> create(const HttpRequest& request, const Target& target,
        const QString& address, const QString& requestId) const;
    Future<HttpResponse> offset(const HttpRequest& request, const Target& target) const;
    Future<HttpResponse> remove(const HttpRequest& request, const Target& target,
        const QString& address, const QString& requestId) const;
    Future<HttpResponse> append(
        const HttpRequest& request, const QString& address, const QString& requestId) const;
    Future<HttpResponse> download(const HttpRequest& request, const Target& target) const;
    Future<Reception> open(const Piece& piece, const UploadRow& row) const;
    Future<QByteArray> call(const char* operation, QJsonObject args, const Identity& identity,
        const QString& address, const QString& requestId) const;

    Parts m_parts;
};

} // namespace hearth::server
