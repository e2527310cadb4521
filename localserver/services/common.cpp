// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "core/text/hidden.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<QString> cleanName(const QString& name, const QString& field)
{
    QString clean = name.trimmed();
    if (text::withoutMeaningless(clean) != clean)
        return fail(ErrorCode::InvalidArgument,
            field + u" must not contain characters that cannot be seen"_s, field);
    // Of nothing but selectors, which are allowed beside others, nothing is seen either.
    if (nameKey(clean).isEmpty())
        return fail(ErrorCode::InvalidArgument, field + u" must not be empty"_s, field);
    return clean;
}

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
