// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/body_stream.h"
#include "localserver/edge/file_fields.h"
#include "localserver/edge/http_response.h"
#include "localserver/files/content_store.h"
#include "localserver/files/file_threads.h"
#include "localserver/metrics/server_metrics.h"
#include "localserver/services/file_access.h"
#include "localserver/store/workspace_lanes.h"
#include "localserver/store/workspace_readers.h"

namespace hearth::server {
class FileScans;
}

/// The bodies of requests and answers about files, each between the disk and whoever moves them.
namespace hearth::server {

/// A failure as tus and HTTP know it; with `tus` its version is said.
HttpResponse fileFailure(Error error, bool tus, const QString& requestId, int status = 0);
/// `file`: of the paths that name one.
HttpResponse methodNotAllowed(bool file, const QString& requestId);
/// So many bytes are there.
HttpResponse uploadOffsetAnswer(qint64 offset);
std::unexpected<Error> uploadOffsetConflict(qint64 offset);

/// A piece on its way into a partial file; with the last one the file is complete.
class UploadSink final : public BodySink {
public:
    struct Parts {
        FileThreads& threads;
        WorkspaceLanes& lanes;
        ContentStore contents;
        WorkspaceId workspace;
        FileEntry file;
        FileScans& scans;
        ServerMetrics& metrics;
    };
    UploadSink(Parts parts, std::shared_ptr<UploadWriter> writer);
    /// For a writer that was just opened. The upload may have been removed before its file was
    /// there to go along: then it goes now, and there is nothing to receive (`NotFound`).
    static Future<std::shared_ptr<BodySink>> begin(const Parts& parts, WorkspaceReaders& readers,
        UserId user, const std::shared_ptr<UploadWriter>& writer);

    Future<void> write(QByteArray piece) override;
    Future<HttpResponse> finish() override;

private:
    static Result<std::optional<WholeContent>> close(
        UploadWriter& writer, const QString& name, FileState state);

    Parts m_parts;
    std::shared_ptr<UploadWriter> m_writer;
};

/// For who sends nothing more to a file that is complete.
class EndedSink final : public BodySink {
public:
    explicit EndedSink(qint64 size)
        : m_size(size)
    {
    }
    Future<void> write(QByteArray piece) override;
    Future<HttpResponse> finish() override;

private:
    qint64 m_size;
};

/// A stretch of a content.
class FileSource final : public BodySource {
public:
    /// Waits for the disk. `NotFound`.
    static Result<std::shared_ptr<BodySource>> open(
        FileThreads& threads, ServerMetrics& metrics, const QString& path, const ByteRange& range);

    [[nodiscard]] qint64 size() const override { return m_size; }
    Future<QByteArray> read(qint64 count) override;

private:
    FileSource(
        FileThreads& threads, ServerMetrics& metrics, std::shared_ptr<QFile> file, qint64 size);

    FileThreads& m_threads;
    ServerMetrics& m_metrics;
    std::shared_ptr<QFile> m_file;
    qint64 m_size;
};

} // namespace hearth::server
