// SPDX-License-Identifier: Apache-2.0
#include "core/replica/database_file.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <array>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

/// The database itself last: as long as it is there, an interrupted move can be done again.
constexpr std::array suffixes { "-wal"_L1, "-shm"_L1, ""_L1 };

} // namespace

Result<void> setAside(const QString& path, Timestamp now)
{
    const QString stamp = now.toDateTime()
                              .toTimeZone(QTimeZone::UTC)
                              .toString(u"yyyyMMdd'T'HHmmss"_s);
    const QString target = path + u".damaged-"_s + stamp;
    for (const QLatin1StringView suffix : suffixes) {
        QFile::remove(target + suffix);
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix))
            return fail(ErrorCode::Unavailable, u"a damaged file cannot be moved away"_s, {},
                path + suffix);
    }
    return {};
}

Result<void> removeDatabase(const QString& path)
{
    for (const QLatin1StringView suffix : suffixes) {
        if (QFile::exists(path + suffix) && !QFile::remove(path + suffix))
            return fail(
                ErrorCode::Unavailable, u"an outdated file cannot be removed"_s, {}, path + suffix);
    }
    return {};
}

} // namespace hearth::replica
