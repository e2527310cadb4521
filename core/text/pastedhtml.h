// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace hearth::text {

inline constexpr qsizetype longestPastedHtml = 512 * 1024; ///< UTF-16 units that are looked at
inline constexpr qsizetype longestPastedMarkdown = 40'000; ///< what a message has at most

/// What `html` from the clipboard means, as Markdown: headings, bold, italic, strikethrough, code,
/// lists, quotes, tables, links that may be followed (links.h); of images their words. Its text is
/// text, whatever signs are in it, and mentions nobody by id. Nothing where it says no more than
/// the plain text beside it, which a person then gets: where nothing is formatted, as from editors
/// of code; and where it is too long, or nested too deeply, to be read in a moment. Loads nothing.
/// Any thread.
[[nodiscard]] std::optional<QString> markdownFromHtml(const QString& html);

/// Rows of cells with tabs between them, as spreadsheets copy them, as a GFM table. Nothing where
/// `text` is something else.
[[nodiscard]] std::optional<QString> markdownFromTabs(const QString& text);

} // namespace hearth::text
