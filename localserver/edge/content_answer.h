// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/file_fields.h"
#include "localserver/edge/http_response.h"
#include "localserver/services/file_access.h"

namespace hearth::server {

/// The head of the answer that carries a file's content, or the stretch of it that was asked for
/// (RFC 9110 §14), which is left in `range`: 200, 206, or 416 with nothing behind it. Any thread.
HttpResponse contentAnswer(
    const HttpRequest& request, const ReadableFile& readable, ByteRange& range);

} // namespace hearth::server
