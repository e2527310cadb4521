// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> checkRevision(qint64 base, qint64 current)
{
    if (base == current)
        return {};
    Error error { .code = ErrorCode::Stale,
        .message = u"it was changed meanwhile"_s,
        .field = u"baseRevision"_s,
        .detail = {},
        .details = { { u"revision"_s, current } },
        .requestId = {} };
    return std::unexpected(std::move(error));
}

} // namespace hearth::server
