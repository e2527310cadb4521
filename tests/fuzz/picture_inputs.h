// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <array>

/// Pictures made for tests: sound ones, one from a camera that was held upright, and bombs.
namespace hearth::fuzz {

[[nodiscard]] inline QByteArray picture(const char* format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(0xb4501e);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format) ? bytes : QByteArray();
}

/// A JPEG picture with the note (Exif 2.3 §4.6.4, orientation 6) that it is to be turned by 90°.
[[nodiscard]] inline QByteArray turned(const QByteArray& jpeg)
{
    constexpr std::array<unsigned char, 36> note { 0xff, 0xe1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0,
        'M', 'M', 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 };
    constexpr qsizetype start = 2; // after the marker that begins every JPEG
    return jpeg.first(start)
        + QByteArray(reinterpret_cast<const char*>(note.data()), qsizetype(note.size()))
        + jpeg.sliced(start);
}

[[nodiscard]] inline quint32 crc(const QByteArray& bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~sum;
}

/// A part of a PNG picture (PNG §5.3).
[[nodiscard]] inline QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    std::array<char, 4> number {};
    qToBigEndian(quint32(content.size()), number.data());
    QByteArray out(number.data(), 4);
    out += name + content;
    qToBigEndian(crc(name + content), number.data());
    return out + QByteArray(number.data(), 4);
}

/// A PNG picture of `side` × `side` pixels, with any other parts between its head and its rows.
[[nodiscard]] inline QByteArray png(
    quint32 side, const QByteArray& packedRows, const QByteArray& parts = {})
{
    std::array<char, 4> number {};
    qToBigEndian(side, number.data());
    const QByteArray length(number.data(), 4);
    constexpr std::array<char, 5> kind { 8, 2, 0, 0, 0 }; // 8 bits a channel, RGB
    QByteArray out("\x89PNG\r\n\x1a\n", 8);
    out += chunk("IHDR", length + length + QByteArray(kind.data(), 5));
    return out + parts + chunk("IDAT", packedRows) + chunk("IEND", {});
}

/// `bytes` zeros as zlib packs them: about a thousandth of that.
[[nodiscard]] inline QByteArray packedZeros(qsizetype bytes)
{
    constexpr qsizetype lengthBytes = 4; // which Qt puts before it
    return qCompress(QByteArray(bytes, '\0')).sliced(lengthBytes);
}

/// A PNG picture of `side` × `side` pixels in a few bytes.
[[nodiscard]] inline QByteArray bomb(quint32 side) { return png(side, packedZeros(1000)); }

/// A PNG picture of 4 × 4 pixels whose rows and whose note are 64 MiB each once they are unpacked.
[[nodiscard]] inline QByteArray inflating()
{
    const QByteArray packed = packedZeros(64 << 20);
    return png(4, packed, chunk("zTXt", QByteArray("Comment\0\0", 9) + packed));
}

} // namespace hearth::fuzz
