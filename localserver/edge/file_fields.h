// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/http_parser.h"
#include "localserver/files/upload_store.h"

#include <QHash>

/// What stands in the fields of requests about files (tus 1.0, RFC 9110). Any thread.
namespace hearth::server {

/// A number that cannot be negative. `InvalidArgument` (the field's name).
Result<qint64> lengthField(const HttpRequest& request, const char* name);
/// `Upload-Metadata`: keys with their decoded values. `InvalidArgument`.
Result<QHash<QByteArray, QString>> uploadMetadata(const HttpRequest& request);
/// `Upload-Checksum`, if there is one. `InvalidArgument`.
Result<std::optional<PieceChecksum>> uploadChecksum(const HttpRequest& request);

/// A stretch of a content.
struct ByteRange {
    qint64 from = 0;
    qint64 size = 0;
};
enum class RangeKind {
    Whole, ///< nothing was asked for, or nothing that one could give: all of it
    Part,
    Unsatisfiable,
};
/// What of a content with this tag and size was asked for: one range, and all of it when it was
/// several, or when `If-Range` means another content.
RangeKind requestedRange(
    const HttpRequest& request, const QByteArray& tag, qint64 size, ByteRange& range);

} // namespace hearth::server
