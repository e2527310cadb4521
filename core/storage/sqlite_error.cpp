// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>

namespace hearth::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView damageMessage = u"the database file is damaged";

std::unexpected<Error> trouble(const char* kind, QString message, QString detail)
{
    return std::unexpected(Error { .code = ErrorCode::Unavailable,
        .message = std::move(message),
        .field = {},
        .detail = std::move(detail),
        .details = { { u"storage"_s, QLatin1StringView(kind) } },
        .requestId = {} });
}

/// What the system said to the call that failed, where SQLite has one word for everything.
std::unexpected<Error> refusedByTheDisk(sqlite3* handle, const QString& detail)
{
    switch (sqlite3_system_errno(handle)) {
    case ENOSPC:
    case EDQUOT:
        return trouble("full", u"the disk is full"_s, detail);
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTCONN:
        return trouble("gone", u"the disk of the database has gone"_s, detail);
    case EROFS:
        return trouble("readOnly", u"the database file is read-only"_s, detail);
    default:
        return trouble("unusable", u"the database file cannot be read or written"_s, detail);
    }
}

} // namespace

bool isDamage(const Error& error)
{
    return error.code == ErrorCode::Internal && error.message == damageMessage;
}

std::unexpected<Error> sqliteError(sqlite3* handle, int code, QByteArrayView sql)
{
    const QString detail = u"SQLite %1: %2 in: %3"_s.arg(sqlite3_extended_errcode(handle))
                               .arg(QString::fromUtf8(sqlite3_errmsg(handle)),
                                   QString::fromUtf8(
                                       sql.first(std::min<qsizetype>(sql.size(), 200))));
    switch (code & 0xff) {
    case SQLITE_FULL:
        return trouble("full", u"the disk is full"_s, detail);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return refusedByTheDisk(handle, detail);
    case SQLITE_READONLY:
        return trouble("readOnly", u"the database file is read-only"_s, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::Unavailable, u"the database is in use"_s, {}, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::Internal, damageMessage.toString(), {}, detail);
    case SQLITE_CONSTRAINT:
        return fail(ErrorCode::Conflict, u"this would break a rule of the database"_s, {}, detail);
    default:
        return fail(ErrorCode::Internal, u"the database refused an operation"_s, {}, detail);
    }
}

} // namespace hearth::storage
