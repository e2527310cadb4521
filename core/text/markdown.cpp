// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"

#include "core/text/entities.h"
#include "core/text/markdownbuilder.h"

#include <md4c.h>

#include <functional>

namespace hearth::text {
namespace {

using detail::MarkdownBuilder;

constexpr unsigned parserFlags = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES
    | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML;

/// What the callbacks of one md_parse() share.
struct Parse {
    MarkdownBuilder builder;
    QByteArrayView source;
    const char* textEnd = nullptr; ///< end of the text that was reported last

    /// Whether `text` is a part of the source other than its first character: md4c also reports
    /// constants.
    [[nodiscard]] bool isInSource(const char* text) const
    {
        return std::less()(source.begin(), text) && std::less()(text, source.end());
    }
};

Parse& parseOf(void* data) { return *static_cast<Parse*>(data); }

/// The one character an entity stands for must not break the promise that spans hold no line
/// breaks.
QString entityText(QStringView entity)
{
    QString text = decodeEntity(entity);
    if (text.size() == 1
        && (text[0].category() == QChar::Other_Control || text[0] == QChar::ParagraphSeparator))
        text = QStringLiteral(" ");
    return text;
}

QString attributeText(const MD_ATTRIBUTE& attribute)
{
    QString text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const auto part = QString::fromUtf8(
            attribute.text + start, attribute.substr_offsets[i + 1] - start);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? entityText(part) : part;
    }
    return text;
}

Qt::Alignment alignmentOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_CENTER:
        return Qt::AlignHCenter;
    case MD_ALIGN_RIGHT:
        return Qt::AlignRight;
    default:
        return Qt::AlignLeft;
    }
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* data)
{
    MarkdownBuilder& builder = parseOf(data).builder;
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder.enterQuote();
        break;
    case MD_BLOCK_UL:
        builder.enterList({});
        break;
    case MD_BLOCK_OL:
        builder.enterList(int(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
        break;
    case MD_BLOCK_LI: {
        const auto& item = *static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        builder.enterItem(item.is_task ? std::optional(item.task_mark != ' ') : std::nullopt);
        break;
    }
    case MD_BLOCK_HR:
        builder.addRule();
        break;
    case MD_BLOCK_H:
        builder.enterHeading(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
    case MD_BLOCK_CODE:
        builder.enterCode(attributeText(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang));
        break;
    case MD_BLOCK_P:
        builder.enterParagraph();
        break;
    case MD_BLOCK_TABLE:
        builder.enterTable();
        break;
    case MD_BLOCK_TR:
        builder.enterRow();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        builder.enterCell(alignmentOf(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
        break;
    default:
        break;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void* /*detail*/, void* data)
{
    MarkdownBuilder& builder = parseOf(data).builder;
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder.leaveQuote();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        builder.leaveList();
        break;
    case MD_BLOCK_LI:
        builder.leaveItem();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        builder.leaveCell();
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
        builder.leaveBlock();
        break;
    default:
        break;
    }
    return 0;
}

Span::Style styleOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return Span::Italic;
    case MD_SPAN_STRONG:
        return Span::Bold;
    case MD_SPAN_DEL:
        return Span::Strikethrough;
    case MD_SPAN_CODE:
        return Span::Code;
    default:
        return Span::Plain;
    }
}

int enterSpan(MD_SPANTYPE type, void* detail, void* data)
{
    MarkdownBuilder& builder = parseOf(data).builder;
    if (type == MD_SPAN_A)
        builder.enterLink(attributeText(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    else if (type == MD_SPAN_IMG)
        // Nothing is ever loaded: an image is a link to it.
        builder.enterLink(attributeText(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
    else if (const Span::Style style = styleOf(type); style != Span::Plain)
        builder.changeStyle(style, 1);
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void* /*detail*/, void* data)
{
    MarkdownBuilder& builder = parseOf(data).builder;
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        builder.leaveLink();
    else if (const Span::Style style = styleOf(type); style != Span::Plain)
        builder.changeStyle(style, -1);
    return 0;
}

int addText(MD_TEXTTYPE type, const char* text, MD_SIZE size, void* data)
{
    Parse& parse = parseOf(data);
    // md4c reports an escaped character by itself, having skipped the backslash before it.
    const bool isEscaped = type == MD_TEXT_NORMAL && size == 1 && parse.textEnd != text
        && parse.isInSource(text) && text[-1] == '\\';
    parse.textEnd = text + size;
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        parse.builder.addLineBreak();
        break;
    case MD_TEXT_ENTITY:
        parse.builder.addLiteral(entityText(QString::fromUtf8(text, size)));
        break;
    default:
        if (isEscaped)
            parse.builder.addLiteral(QString::fromUtf8(text, size));
        else
            parse.builder.addText(QString::fromUtf8(text, size));
    }
    return 0;
}

/// UTF-8 of `source` with all line breaks as \n and NUL and halves of surrogate pairs replaced.
QByteArray utf8Of(QStringView source)
{
    QString text = source.toString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || c.isNull())
            text[i] = QChar::ReplacementCharacter;
        else if (c == QChar::ParagraphSeparator || c == u'\v' || c == u'\f' || c == u'\u0085')
            text[i] = u'\n';
    }
    return text.toUtf8();
}

Document literalDocument(const QByteArray& utf8)
{
    Block block;
    block.spans.append(
        { .text = QString::fromUtf8(utf8).trimmed().replace(u'\n', QChar::LineSeparator),
            .style = Span::Plain,
            .target = {} });
    return { .blocks = { std::move(block) } };
}

} // namespace

Document parseMarkdown(QStringView source)
{
    const QByteArray utf8 = utf8Of(source);
    const MD_PARSER parser { .abi_version = 0,
        .flags = parserFlags,
        .enter_block = enterBlock,
        .leave_block = leaveBlock,
        .enter_span = enterSpan,
        .leave_span = leaveSpan,
        .text = addText,
        .debug_log = nullptr,
        .syntax = nullptr };
    Parse parse { .builder = {}, .source = utf8, .textEnd = nullptr };
    const bool isParsed = md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &parse) == 0;
    Document document = parse.builder.take();
    // md4c fails only without memory. Nothing at all comes of "[Bob]: hello", a definition that no
    // link uses: whoever wrote that did not mean to send an empty message.
    if ((!isParsed || document.blocks.isEmpty()) && !source.trimmed().isEmpty())
        return literalDocument(utf8);
    return document;
}

} // namespace hearth::text
