// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

#include <QSet>
#include <QStringView>

#include <array>

/// Inside core/text only: turns the nested events of a Markdown parser into the flat blocks of a
/// Document. Knows nothing of md4c. Used on one thread for one document.
namespace hearth::text::detail {

class MarkdownBuilder {
public:
    void enterQuote();
    void leaveQuote();
    /// `firstNumber` is set for ordered lists.
    void enterList(std::optional<int> firstNumber);
    void leaveList();
    /// `checked` is set for tasks.
    void enterItem(std::optional<bool> checked);
    void leaveItem();

    void enterParagraph();
    void enterHeading(int level);
    void enterCode(QString language);
    void addRule();
    void enterTable();
    void enterRow();
    void enterCell(Qt::Alignment alignment);
    void leaveCell();
    /// Ends the open paragraph, heading, code block or table.
    void leaveBlock();

    void enterStyle(Inline::Kind kind);
    void leaveStyle(Inline::Kind kind);
    /// `kind` is Link or Image.
    void enterLink(Inline::Kind kind, QString target, QString title);
    void leaveLink();

    void addText(QStringView text);
    /// A character that was escaped or given as an entity: it never is part of a mention, short
    /// code or emoji.
    void addLiteral(QStringView text);
    void addSoftBreak();
    void addHardBreak();

    [[nodiscard]] bool isInCodeBlock() const { return isIn(Block::Kind::Code); }
    [[nodiscard]] bool isInTable() const { return isIn(Block::Kind::Table); }

    [[nodiscard]] Document take();

private:
    struct OpenInline {
        Inline::Kind kind = Inline::Kind::Emphasis;
        int node = -1;
    };
    struct List {
        std::optional<int> nextNumber;
    };
    /// The innermost item whose marker has not been shown yet.
    struct PendingItem {
        std::optional<int> number;
        std::optional<bool> checked;
    };

    [[nodiscard]] bool isIn(Block::Kind kind) const
    {
        return m_isOpen && m_document.blocks.constLast().kind == kind;
    }
    void enterContainer(Container::Kind kind, int start = 1);
    void repeatContainer();
    [[nodiscard]] int innermost() const
    {
        return m_containers.isEmpty() ? -1 : m_containers.last();
    }
    [[nodiscard]] int innermostNode() const { return m_nodes.isEmpty() ? -1 : m_nodes.last().node; }
    void enterNode(Inline::Kind kind, QString target = {}, QString title = {});
    bool leaveNode(Inline::Kind kind);
    void addTarget(const QString& text);
    [[nodiscard]] bool isMasked() const;
    void finishSpans();

    Block& open(Block::Kind kind);
    void ensureOpen();
    void flushRun();
    [[nodiscard]] QString shownTarget() const;
    [[nodiscard]] Span look(QString text) const;
    [[nodiscard]] QList<Span>& spans();

    Document m_document;
    QList<int> m_containers; ///< the open ones; deeper than the tree goes, the last is repeated
    QList<OpenInline> m_nodes; ///< likewise of inlines
    QString m_run; ///< text of one style that has not become spans yet
    QList<List> m_lists;
    std::optional<PendingItem> m_pendingItem;
    QSet<QString> m_targets; ///< and titles
    QString m_linkTarget;
    QString m_linkText; ///< what the link shows, to compare it with the target
    int m_quoteDepth = 0;
    int m_linkDepth = 0;
    qsizetype m_owedCells = 0; ///< cells of the row that have been entered and do not exist yet
    std::array<int, 4> m_styles {}; ///< how many spans of each of the first four styles are open
    bool m_isOpen = false; ///< the last block takes text
    bool m_isLinkAllowed = false;
    bool m_isQuoteEmpty = false;
};

} // namespace hearth::text::detail
