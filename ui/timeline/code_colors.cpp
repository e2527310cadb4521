// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/code_colors.h"

namespace hearth::ui {

QColor codeColor(CodeToken token, const Theme& theme)
{
    switch (token) {
    case CodeToken::Keyword:
        return theme.codeKeyword;
    case CodeToken::Function:
        return theme.codeFunction;
    case CodeToken::String:
        return theme.codeString;
    case CodeToken::Number:
        return theme.codeNumber;
    case CodeToken::Comment:
        return theme.codeComment;
    case CodeToken::Type:
        return theme.codeType;
    }
    return theme.text;
}

bool colorCodeOf(DocumentLayout& layout, CodeHighlighter& highlighter, const Theme& theme)
{
    bool isComplete = true;
    for (const auto& block : layout.codeBlocks()) {
        const QList<CodeSpan>* spans = highlighter.spans(block.language, block.code);
        if (!spans) {
            isComplete = false;
            continue;
        }
        QList<QTextLayout::FormatRange> colors;
        for (const CodeSpan& span : *spans) {
            QTextCharFormat format;
            format.setForeground(codeColor(span.token, theme));
            colors.append({ span.start, span.length, format });
        }
        layout.setColors(block, colors);
    }
    return isComplete;
}

} // namespace hearth::ui
