// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/cursor.h"

#include "localserver/store/event_store.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idBytes = 16;
constexpr qsizetype numberBytes = 8;
constexpr qsizetype plainBytes = idBytes + 2 * numberBytes;
constexpr qsizetype witnessedBytes = plainBytes + numberBytes;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString Cursor::toString() const
{
    QByteArray bytes = epoch.toBlob();
    bytes.resize(witness ? witnessedBytes : plainBytes);
    qToBigEndian(seq, bytes.data() + idBytes);
    qToBigEndian(accessVersion, bytes.data() + idBytes + numberBytes);
    if (witness)
        qToBigEndian(*witness, bytes.data() + plainBytes);
    return QString::fromLatin1(bytes.toBase64(encoding));
}

Result<Cursor> Cursor::fromString(const QString& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = *decoded;
    if (!decoded || (bytes.size() != plainBytes && bytes.size() != witnessedBytes))
        return fail(
            ErrorCode::InvalidArgument, u"cursor is not one of this server's"_s, u"cursor"_s);
    Cursor cursor;
    cursor.epoch = Uuid::fromBlob(bytes.first(idBytes)).value_or(Uuid {});
    cursor.seq = qFromBigEndian<qint64>(bytes.constData() + idBytes);
    cursor.accessVersion = qFromBigEndian<qint64>(bytes.constData() + idBytes + numberBytes);
    if (bytes.size() == witnessedBytes)
        cursor.witness = qFromBigEndian<quint64>(bytes.constData() + plainBytes);
    return cursor;
}

quint64 witnessOf(const EventRow& event)
{
    QByteArray bytes = event.entity.toBlob();
    bytes.resize(idBytes + numberBytes);
    qToBigEndian(event.timestamp.micros, bytes.data() + idBytes);
    return qFromBigEndian<quint64>(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).constData());
}

} // namespace hearth::server
