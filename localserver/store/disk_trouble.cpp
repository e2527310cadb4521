// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/disk_trouble.h"

#include "core/storage/sqlite_error.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// In seconds. Somebody has to put a damaged file right, which takes longer than making room.
constexpr int soon = 5;
constexpr int later = 60;

QString sentenceFor(DiskTrouble trouble)
{
    switch (trouble) {
    case DiskTrouble::Full:
        return u"nothing was saved: the server's disk is full"_s;
    case DiskTrouble::ReadOnly:
        return u"nothing was saved: the server's disk is read-only"_s;
    case DiskTrouble::Gone:
        return u"the server's disk does not answer"_s;
    case DiskTrouble::Failing:
        return u"the server's disk refuses"_s;
    case DiskTrouble::Damaged:
        break;
    }
    return u"a database of the server is damaged"_s;
}

} // namespace

std::optional<DiskTrouble> diskTroubleOf(const Error& error)
{
    if (storage::isDamage(error))
        return DiskTrouble::Damaged;
    if (error.code != ErrorCode::Unavailable)
        return std::nullopt;
    if (const std::optional<DiskTrouble> told = serverDiskTrouble(error))
        return told;
    const QString storage = error.details.value("storage"_L1).toString();
    if (storage == "full"_L1)
        return DiskTrouble::Full;
    if (storage == "readOnly"_L1)
        return DiskTrouble::ReadOnly;
    if (storage == "gone"_L1)
        return DiskTrouble::Gone;
    return storage.isEmpty() ? std::nullopt : std::optional(DiskTrouble::Failing);
}

Error diskError(DiskTrouble trouble, const QString& detail)
{
    const int wait = trouble == DiskTrouble::Damaged ? later : soon;
    return { .code = ErrorCode::Unavailable,
        .message = sentenceFor(trouble),
        .field = {},
        .detail = detail,
        .details = { { u"reason"_s, QLatin1StringView(enumName(trouble)) },
            { u"retryAfter"_s, wait } },
        .requestId = {} };
}

Error withoutInternals(Error error)
{
    const std::optional<DiskTrouble> trouble = diskTroubleOf(error);
    if (!trouble)
        return error;
    Error heard = diskError(*trouble, error.detail);
    heard.requestId = error.requestId;
    return heard;
}

} // namespace hearth::server
