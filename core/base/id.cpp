// SPDX-License-Identifier: Apache-2.0
#include "core/base/id.h"

#include <QCryptographicHash>

#include <cstring>

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

void setVersion(Uuid& uuid, std::uint8_t version)
{
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | (version << 4));
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
}

void setTime(Uuid& uuid, Timestamp time)
{
    const auto millis = static_cast<quint64>(time.micros / 1000);
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
}

int hexValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

constexpr bool isDashPosition(qsizetype i) { return i == 8 || i == 13 || i == 18 || i == 23; }

constexpr qsizetype textLength = 36;

} // namespace

QByteArray Uuid::toText() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray out(textLength, Qt::Uninitialized);
    char* p = out.data();
    std::size_t byte = 0;
    for (qsizetype i = 0; i < textLength;) {
        if (isDashPosition(i)) {
            p[i++] = '-';
            continue;
        }
        p[i++] = digits[bytes[byte] >> 4];
        p[i++] = digits[bytes[byte] & 0x0f];
        ++byte;
    }
    return out;
}

QString Uuid::toString() const { return QString::fromLatin1(toText()); }

QByteArray Uuid::toBlob() const
{
    return { reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()) };
}

Result<Uuid> Uuid::fromString(QStringView text)
{
    const auto malformed = [] { return fail(ErrorCode::InvalidArgument, u"not a UUID"_s); };
    if (text.size() != textLength)
        return malformed();
    Uuid out;
    std::size_t byte = 0;
    for (qsizetype i = 0; i < textLength;) {
        if (isDashPosition(i)) {
            if (text[i++] != u'-')
                return malformed();
            continue;
        }
        const int high = hexValue(text[i].unicode());
        const int low = hexValue(text[i + 1].unicode());
        if (high < 0 || low < 0)
            return malformed();
        out.bytes[byte++] = static_cast<std::uint8_t>(high << 4 | low);
        i += 2;
    }
    return out;
}

std::optional<Uuid> Uuid::fromBlob(QByteArrayView blob)
{
    Uuid out;
    if (blob.size() != static_cast<qsizetype>(out.bytes.size()))
        return std::nullopt;
    std::memcpy(out.bytes.data(), blob.data(), out.bytes.size());
    return out;
}

Uuid Uuid::generate(const Clock& clock, Random& random)
{
    Uuid out;
    random.fill(std::as_writable_bytes(std::span(out.bytes)));
    setTime(out, clock.now());
    setVersion(out, 7);
    return out;
}

Uuid Uuid::derive(QByteArrayView name)
{
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    Uuid out;
    std::memcpy(out.bytes.data(), hash.data(), out.bytes.size());
    setVersion(out, 8);
    return out;
}

Uuid Uuid::derive(QByteArrayView name, Timestamp time)
{
    Uuid out = derive(name);
    setTime(out, time);
    return out;
}

} // namespace hearth
