// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/cursor.h"

#include <QtEndian>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idBytes = 16;
constexpr qsizetype numberBytes = 8;
constexpr qsizetype cursorBytes = idBytes + 2 * numberBytes;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString Cursor::toString() const
{
    QByteArray bytes = epoch.toBlob();
    bytes.resize(cursorBytes);
    qToBigEndian(seq, bytes.data() + idBytes);
    qToBigEndian(accessVersion, bytes.data() + idBytes + numberBytes);
    return QString::fromLatin1(bytes.toBase64(encoding));
}

Result<Cursor> Cursor::fromString(const QString& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = *decoded;
    if (!decoded || bytes.size() != cursorBytes)
        return fail(
            ErrorCode::InvalidArgument, u"cursor is not one of this server's"_s, u"cursor"_s);
    Cursor cursor;
    cursor.epoch = Uuid::fromBlob(bytes.first(idBytes)).value_or(Uuid {});
    cursor.seq = qFromBigEndian<qint64>(bytes.constData() + idBytes);
    cursor.accessVersion = qFromBigEndian<qint64>(bytes.constData() + idBytes + numberBytes);
    return cursor;
}

} // namespace hearth::server
