// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// What Markdown means, without how it looks: blocks that hold spans. Nothing in it can load or run
/// anything; HTML in the source is plain text. Values, any thread.
namespace hearth::text {

/// A run of characters with the same style. `text` never contains line breaks other than U+2028 (a
/// hard break).
struct Span {
    enum Style : quint16 {
        Plain = 0,
        Bold = 1 << 0,
        Italic = 1 << 1,
        Strikethrough = 1 << 2,
        Code = 1 << 3,
        Link = 1 << 4, ///< `target` is the URL
        MentionMember = 1 << 5, ///< `target` is the member id (36 characters)
        MentionRoom = 1 << 6, ///< `target` is the room id
        MentionGroup = 1 << 7, ///< @here, @channel: `target` is the word
        Emoji = 1 << 8, ///< a single emoji, drawn in colour
    };

    QString text;
    quint16 style = Plain; ///< or-ed Style values
    QString target;

    bool operator==(const Span&) const = default;
};

/// One paragraph-like piece. Nesting is flattened: a block knows how deep it stands, which is all a
/// chat message needs. Depths are at most `maximumDepth`; what stands deeper is shown at that
/// depth.
struct Block {
    enum class Kind { Paragraph, Heading, Code, ListItem, TaskItem, Rule, Table };
    static constexpr int maximumDepth = 16;

    Kind kind = Kind::Paragraph;
    int quoteDepth = 0; ///< how many block quotes surround it
    int listDepth = 0; ///< 0 outside lists, 1 for the first level
    int level = 0; ///< headings 1–6
    std::optional<int> number; ///< ordered list items: the number to show
    bool checked = false; ///< task items
    bool continuesItem = false; ///< a further paragraph of the list item above: indented, no marker
    QString language; ///< code: first word of the info string, may be empty
    QString code; ///< code: the literal text, lines separated by \n, no trailing newline
    QList<Span> spans;
    QList<QList<QList<Span>>> rows; ///< tables: rows of cells, the first row is the header;
                                    ///< trailing empty cells may be missing
    QList<Qt::Alignment> alignments; ///< tables: one per column

    bool operator==(const Block&) const = default;
};

struct Document {
    QList<Block> blocks;

    /// Everything a reader would read, blocks separated by \n; for search, notifications, screen
    /// readers and copying. Items begin with their marker ("• ", "1. ", "☐ ", "☑ "), cells of a
    /// table are separated by tabs.
    [[nodiscard]] QString plainText() const;
    bool operator==(const Document&) const = default;
};

/// One line for previews: all white space is a single blank, list markers are left out, and what is
/// longer than `maximumLength` UTF-16 units ends in "…" without tearing a character apart.
[[nodiscard]] QString excerpt(const Document& document, qsizetype maximumLength);

/// Writes the names of members and rooms into their mentions: "@" or "#" followed by
/// `nameOf(span)`. A span for which it returns nothing stays as it is. Calling it again with new
/// names replaces the old ones.
void resolveMentions(Document& document, const std::function<QString(const Span&)>& nameOf);

} // namespace hearth::text
