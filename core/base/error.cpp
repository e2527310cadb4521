// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <array>

namespace hearth {

namespace {

struct CodeRow {
    ErrorCode code;
    QStringView name;
    int status;
};

constexpr std::array<CodeRow, 16> codeRows { {
    { ErrorCode::InvalidArgument, u"invalidArgument", 400 },
    { ErrorCode::Unauthenticated, u"unauthenticated", 401 },
    { ErrorCode::Forbidden, u"forbidden", 403 },
    { ErrorCode::NotFound, u"notFound", 404 },
    { ErrorCode::Conflict, u"conflict", 409 },
    { ErrorCode::Stale, u"stale", 412 },
    { ErrorCode::OutOfOrder, u"outOfOrder", 409 },
    { ErrorCode::TooLarge, u"tooLarge", 413 },
    // As what is too large, so that who does not know the code knows the status.
    { ErrorCode::QuotaExceeded, u"quotaExceeded", 413 },
    { ErrorCode::RateLimited, u"rateLimited", 429 },
    { ErrorCode::Unsupported, u"unsupported", 501 },
    { ErrorCode::VersionMismatch, u"versionMismatch", 426 },
    { ErrorCode::Unavailable, u"unavailable", 503 },
    { ErrorCode::Timeout, u"timeout", 504 },
    { ErrorCode::Aborted, u"aborted", 503 },
    { ErrorCode::Internal, u"internal", 500 },
} };

const CodeRow& rowOf(ErrorCode code)
{
    for (const CodeRow& row : codeRows) {
        if (row.code == code)
            return row;
    }
    return codeRows.back();
}

} // namespace

QStringView errorCodeName(ErrorCode code) { return rowOf(code).name; }

ErrorCode errorCodeFromName(QStringView name)
{
    for (const CodeRow& row : codeRows) {
        if (row.name == name)
            return row.code;
    }
    return ErrorCode::Internal;
}

int httpStatus(ErrorCode code) { return rowOf(code).status; }

} // namespace hearth
