// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace hearth::ui {

/// The type scale: the system's font at its size, and steps from it. Window's thread.
struct Fonts {
    QFont body;
    QFont strong; ///< names, buttons: semibold
    QFont small; ///< times and hints: one step smaller
    QFont smallStrong; ///< section headings, badges, day breaks
    QFont title; ///< pane and room headers
    QFont largeTitle; ///< dialogs
    QFont code;
    QFont smallCode; ///< copyable values
    QFont emoji; ///< in text: a little larger than it
    QFont jumboEmoji; ///< messages of nothing but a few emoji

    /// `level` 1–6 as in Markdown.
    [[nodiscard]] QFont heading(int level) const;
    /// Distance of two lines of `font` in pixels.
    [[nodiscard]] static qreal lineHeight(const QFont& font);
};

/// From the system's font; where there is none but Qt's fallback, from Inter if it is installed.
[[nodiscard]] Fonts systemFonts();
[[nodiscard]] Fonts makeFonts(const QFont& body, const QFont& code);
/// All of them larger or smaller by this factor.
[[nodiscard]] Fonts zoomed(const Fonts& fonts, qreal factor);

} // namespace hearth::ui
