// SPDX-License-Identifier: Apache-2.0
#include "localserver/clean_name.h"

#include "core/domain/names.h"
#include "core/text/hidden.h"

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

} // namespace hearth::server
