// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/content_answer.h"

#include "localserver/files/file_name.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

HttpResponse contentAnswer(
    const HttpRequest& request, const ReadableFile& readable, ByteRange& range)
{
    const QByteArray tag = '"' + readable.sha256.toLatin1() + '"';
    const qint64 size = readable.file.size;
    HttpResponse response { .status = 200, .body = {}, .fields = {} };
    response.fields = { { "Content-Type", readable.file.mimeType.toLatin1() },
        { "Content-Disposition", contentDisposition(readable.file.name) },
        { "Content-Security-Policy", "sandbox; default-src 'none'" },
        { "Cache-Control", "private" }, { "Accept-Ranges", "bytes" }, { "ETag", tag } };
    switch (requestedRange(request, tag, size, range)) {
    case RangeKind::Whole:
        break;
    case RangeKind::Part:
        response.status = 206;
        response.fields.emplaceBack("Content-Range",
            "bytes " + QByteArray::number(range.from) + '-'
                + QByteArray::number(range.from + range.size - 1) + '/' + QByteArray::number(size));
        break;
    case RangeKind::Unsatisfiable:
        response = HttpResponse::failure(
            fail(ErrorCode::InvalidArgument, u"the file has %1 bytes"_s.arg(size), u"Range"_s)
                .error(),
            416);
        response.fields.emplaceBack("Content-Range", "bytes */" + QByteArray::number(size));
        response.fields.emplaceBack("ETag", tag); // whoever has all of it checks what they have
    }
    return response;
}

} // namespace hearth::server
