// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/emoji_file.h"

#include "core/domain/item.h"
#include "ui/files/picture_reader.h"
#include "ui/widgets/byte_text.h"

#include <QBuffer>
#include <QFile>
#include <QLocale>

#include <cmath>

namespace hearth::ui {

namespace {

constexpr int longestSide = 128; ///< pixels of a picture that had to be made smaller
constexpr qint64 longestFile = 16LL * 1024 * 1024; ///< longer ones are not even read
constexpr int pixelsInMega = 1'000'000;

} // namespace

QString EmojiFile::tooLarge()
{
    return tr("This picture is too large: an emoji has at most %1. Make it smaller, or choose "
              "another one.")
        .arg(ByteText::size(limits::emojiImageBytes));
}

std::expected<EmojiFile::Ready, QString> EmojiFile::fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(tr("This file cannot be opened. Choose another one."));
    if (file.size() > longestFile)
        return std::unexpected(tooLarge());
    return fromBytes(file.readAll());
}

std::expected<EmojiFile::Ready, QString> EmojiFile::fromBytes(const QByteArray& bytes)
{
    const auto picture = readPicture(bytes, longestSide);
    if (!picture && picture.error() == PictureProblem::TooManyPixels)
        return std::unexpected(
            tr("This picture has too many pixels: at most %1 million are taken. Make it smaller, "
               "or choose another one.")
                .arg(QLocale().toString(std::floor(double(mostPicturePixels) / pixelsInMega))));
    if (!picture)
        return std::unexpected(
            tr("This is not a picture that can be read here. Choose a PNG, GIF, JPEG or WebP."));
    if (bytes.size() <= limits::emojiImageBytes)
        return Ready { bytes, *picture };
    // A GIF that is made smaller would not move any more.
    if (bytes.startsWith("GIF8"))
        return std::unexpected(tooLarge());
    QByteArray smaller;
    QBuffer buffer(&smaller);
    if (!buffer.open(QIODevice::WriteOnly) || !picture->save(&buffer, "PNG")
        || smaller.size() > limits::emojiImageBytes)
        return std::unexpected(tooLarge());
    return Ready { smaller, *picture };
}

} // namespace hearth::ui
