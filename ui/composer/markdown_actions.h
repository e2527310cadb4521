// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What the buttons above the composer do to the Markdown in it. Pure functions over text and
/// selection, any thread.
namespace hearth::ui {

enum class MarkdownAction {
    Bold,
    Italic,
    Strikethrough,
    Code, ///< of several lines a block
    CodeBlock,
    Quote,
    List,
    NumberedList,
    Link
};

/// A change of a text: what stands from `from` to `to` becomes `replacement`; then the selection is
/// from `selectFrom` to `selectTo`.
struct MarkdownEdit {
    int from = 0;
    int to = 0;
    QString replacement;
    int selectFrom = 0;
    int selectTo = 0;
    bool operator==(const MarkdownEdit&) const = default;
};

/// Does it to the selection (which may be empty); where it is done already, takes it back: twice is
/// as it was.
[[nodiscard]] MarkdownEdit applyMarkdown(
    MarkdownAction action, const QString& text, int selectFrom, int selectTo);
/// Whether `position` stands inside a code fence that was opened above and not closed yet
/// (CommonMark §4.5).
[[nodiscard]] bool isInsideFence(QStringView text, qsizetype position);
/// What a new line at `position` begins with: the marker of the list item it continues. Nothing in
/// other lines. For an item that is still empty the edit takes the marker away instead.
[[nodiscard]] MarkdownEdit newLine(const QString& text, int position);
/// Which characters are code (fenced or between backticks): there mentions are just text. One value
/// per character.
[[nodiscard]] QList<bool> codeMask(QStringView text);

} // namespace hearth::ui
