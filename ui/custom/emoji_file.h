// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>

#include <expected>

namespace hearth::ui {

/// Makes of a picture what can be sent as an emoji. Pure functions, window's thread.
class EmojiFile {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::EmojiFile)

public:
    struct Ready {
        QByteArray bytes; ///< at most limits::emojiImageBytes
        QImage preview;
    };

    /// Or a sentence that says why not. What is too large is made smaller where that is possible.
    [[nodiscard]] static std::expected<Ready, QString> fromFile(const QString& path);
    [[nodiscard]] static std::expected<Ready, QString> fromBytes(const QByteArray& bytes);
    /// That a picture has too many bytes, and how many it may have.
    [[nodiscard]] static QString tooLarge();
};

} // namespace hearth::ui
