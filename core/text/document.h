// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// What Markdown means, without how it looks: blocks that hold spans, and beside them the tree that
/// they are the leaves of. Nothing in it can load or run anything; HTML in the source is plain
/// text. Values, any thread.
namespace hearth::text {

/// A run of characters with the same style. `text` never contains line breaks other than U+2028,
/// which every chat shows as a line break, whether CommonMark calls it a hard or a soft one.
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
        MentionUserGroup = 1 << 9, ///< @design: `target` is the user group's id
        Spoiler = 1 << 10, ///< hidden until the reader uncovers it
        HardBreak = 1 << 11, ///< one U+2028 by itself, a hard break; all others are soft ones
        Added = 1 << 12, ///< not in the source: the true target of a link, shown behind its text
    };

    QString text;
    quint16 style = Plain; ///< or-ed Style values
    QString target;
    int node = -1; ///< the innermost of Document::inlines that it stands in

    bool operator==(const Span&) const = default;
};

/// What surrounds spans, as a tree: emphasis may stand in emphasis, which styles cannot tell.
struct Inline {
    enum class Kind { Emphasis, Strong, Strikethrough, Code, Link, Image };
    static constexpr int maximumDepth = 64; ///< what stands deeper is styled and not in the tree

    Kind kind = Kind::Emphasis;
    int parent = -1;
    int depth = 0; ///< how many inlines surround it
    QString target; ///< links and images: as it was written, live or not
    QString title;

    bool operator==(const Inline&) const = default;
};

/// What surrounds blocks, as a tree. Empty ones have an empty block in them.
struct Container {
    enum class Kind { Quote, BulletList, OrderedList, Item };

    Kind kind = Kind::Quote;
    int parent = -1;
    int depth = 0; ///< how many containers surround it
    int start = 1; ///< ordered lists: the first number

    bool operator==(const Container&) const = default;
};

/// One paragraph-like piece. Nesting is flattened: a block knows how deep it stands, which is all
/// that painting needs; `container` leads to the tree. Depths are at most `maximumDepth`; what
/// stands deeper is shown at that depth.
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
    bool isTight = false; ///< text of an item whose list has no blank lines between its items
    int container = -1; ///< the innermost of Document::containers that it stands in
    QString language; ///< code: first word of the info string, may be empty
    QString code; ///< code: the literal text, lines separated by \n, no trailing newline
    QList<Span> spans;
    QList<QList<QList<Span>>> rows; ///< tables: rows of cells, the first row is the header;
                                    ///< trailing empty cells may be missing
    QList<Qt::Alignment> alignments; ///< tables: one per column, none where the text's own rules

    bool operator==(const Block&) const = default;
};

struct Document {
    QList<Block> blocks;
    QList<Container> containers; ///< parents stand before what they hold
    QList<Inline> inlines; ///< likewise

    /// Everything a reader would read, blocks separated by \n; for search, notifications, screen
    /// readers and copying. Items begin with their marker ("• ", "1. ", "☐ ", "☑ "), cells of a
    /// table are separated by tabs.
    [[nodiscard]] QString plainText() const;
    bool operator==(const Document&) const = default;
};

/// One line for previews: all white space is a single blank, list markers are left out, and what is
/// longer than `maximumLength` UTF-16 units ends in "…" without tearing a character apart.
/// Spoilers stay hidden: a preview is read without anybody asking for it.
[[nodiscard]] QString excerpt(const Document& document, qsizetype maximumLength);

/// Writes the names of members, rooms and user groups into their mentions: "@" or "#" followed by
/// `nameOf(span)`, its hidden characters made visible (hidden.h). A span for which it returns
/// nothing stays as it is. Calling it again with new names replaces the old ones.
void resolveMentions(Document& document, const std::function<QString(const Span&)>& nameOf);

/// The mentions of people and groups by which whoever wrote it calls them. Those in a quotation are
/// another one's words, and call nobody again.
[[nodiscard]] QList<Span> callsIn(const Document& document);

} // namespace hearth::text
