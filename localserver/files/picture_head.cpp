// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/picture_head.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView jpegSignature("\xff\xd8\xff", 3);

bool hasAt(QByteArrayView bytes, qsizetype at, QByteArrayView what)
{
    return bytes.size() >= at + what.size() && bytes.sliced(at, what.size()) == what;
}

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | static_cast<quint8>(bytes[at + i]);
    return value;
}

quint32 littleEndian(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8U | static_cast<quint8>(bytes[at + i]);
    return value;
}

std::optional<PictureHead> checked(QLatin1StringView mimeType, qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0)
        return std::nullopt;
    return PictureHead { .mimeType = mimeType, .width = width, .height = height };
}

std::optional<PictureHead> pngHead(QByteArrayView bytes)
{
    constexpr qsizetype dimensions = 16; // behind the signature, a length and a type
    if (!hasAt(bytes, 12, "IHDR") || bytes.size() < dimensions + 8)
        return std::nullopt;
    return checked(
        "image/png"_L1, bigEndian(bytes, dimensions, 4), bigEndian(bytes, dimensions + 4, 4));
}

/// A frame's: SOF0 to SOF15 but for those three numbers that mean something else.
bool startsFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<PictureHead> jpegHead(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && static_cast<quint8>(bytes[at]) == 0xff) {
        const auto marker = static_cast<quint8>(bytes[at + 1]);
        if (marker == 0xff) { // fill
            ++at;
            continue;
        }
        if (startsFrame(marker))
            return checked(
                "image/jpeg"_L1, bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
        const auto length = static_cast<qsizetype>(bigEndian(bytes, at + 2, 2));
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<PictureHead> webpHead(QByteArrayView bytes)
{
    constexpr auto mimeType = "image/webp"_L1;
    constexpr qsizetype longestHead = 30;
    if (bytes.size() < longestHead)
        return std::nullopt;
    if (hasAt(bytes, 12, "VP8X"))
        return checked(mimeType, littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1);
    if (hasAt(bytes, 12, "VP8L") && static_cast<quint8>(bytes[20]) == 0x2f) {
        const quint32 sizes = littleEndian(bytes, 21, 4);
        return checked(mimeType, (sizes & 0x3fffU) + 1, (sizes >> 14U & 0x3fffU) + 1);
    }
    if (hasAt(bytes, 12, "VP8 ") && hasAt(bytes, 23, QByteArrayView("\x9d\x01\x2a", 3)))
        return checked(
            mimeType, littleEndian(bytes, 26, 2) & 0x3fffU, littleEndian(bytes, 28, 2) & 0x3fffU);
    return std::nullopt;
}

} // namespace

std::optional<PictureHead> pictureHead(QByteArrayView bytes)
{
    if (bytes.startsWith(pngSignature))
        return pngHead(bytes);
    if (bytes.startsWith(jpegSignature))
        return jpegHead(bytes);
    if (bytes.startsWith("RIFF") && hasAt(bytes, 8, "WEBP"))
        return webpHead(bytes);
    return std::nullopt;
}

} // namespace hearth::server
