// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"

#include "core/text/entities.h"
#include "core/text/markdownbuilder.h"
#include "core/text/tableheaders.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace hearth::text {
namespace {

using detail::MarkdownBuilder;
using namespace Qt::StringLiterals;

constexpr unsigned parserFlags = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES
    | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML;

/// What the callbacks of one md_parse() share.
struct Parse {
    MarkdownBuilder builder;
    QByteArrayView source;
    const char* textEnd = nullptr; ///< end of the text that was reported last
    QList<detail::TableHeader> headers; ///< of the tables, as far as they hold text
    bool isBracketed = false; ///< in what md4c alone takes for an autolink
    std::optional<int> headerColumns; ///< of the header whose first text is awaited

    /// Whether `text` is a part of the source other than its first character: md4c also reports
    /// constants.
    [[nodiscard]] bool isInSource(const char* text) const
    {
        return std::less()(source.begin(), text) && std::less()(text, source.end());
    }
};

Parse& parseOf(void* data) { return *static_cast<Parse*>(data); }

/// The one character an entity stands for must not break the promise that spans hold no line
/// breaks but U+2028.
QString entityText(QStringView entity)
{
    const QString text = decodeEntity(entity);
    if (text.size() != 1 || text[0] == u'\t')
        return text;
    if (text[0] == u'\n' || text[0] == QChar::ParagraphSeparator)
        return QString(QChar::LineSeparator);
    return text[0].category() == QChar::Other_Control ? QStringLiteral(" ") : text;
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
    case MD_ALIGN_LEFT:
        return Qt::AlignLeft;
    case MD_ALIGN_CENTER:
        return Qt::AlignHCenter;
    case MD_ALIGN_RIGHT:
        return Qt::AlignRight;
    default:
        return {};
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
        parseOf(data).headerColumns = int(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
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

std::optional<Inline::Kind> kindOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return Inline::Kind::Emphasis;
    case MD_SPAN_STRONG:
        return Inline::Kind::Strong;
    case MD_SPAN_DEL:
        return Inline::Kind::Strikethrough;
    case MD_SPAN_CODE:
        return Inline::Kind::Code;
    default:
        return {};
    }
}

/// "<!group:id>": md4c lets schemes begin with any character, CommonMark §6.5 with a letter.
bool isNoScheme(const MD_SPAN_A_DETAIL& link)
{
    return link.is_autolink && link.href.size > 0 && !QChar::isLetter(uchar(link.href.text[0]));
}

int enterSpan(MD_SPANTYPE type, void* detail, void* data)
{
    parseOf(data).textEnd = nullptr;
    MarkdownBuilder& builder = parseOf(data).builder;
    if (type == MD_SPAN_A) {
        const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
        if (isNoScheme(link)) {
            parseOf(data).isBracketed = true;
            builder.addText(u"<");
            return 0;
        }
        builder.enterLink(Inline::Kind::Link, attributeText(link.href), attributeText(link.title));
    } else if (type == MD_SPAN_IMG) {
        // Nothing is ever loaded: an image is a link to it.
        const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        builder.enterLink(
            Inline::Kind::Image, attributeText(image.src), attributeText(image.title));
    } else if (const auto kind = kindOf(type)) {
        builder.enterStyle(*kind);
    }
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void* /*detail*/, void* data)
{
    MarkdownBuilder& builder = parseOf(data).builder;
    if (type == MD_SPAN_A && std::exchange(parseOf(data).isBracketed, false))
        builder.addText(u">");
    else if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        builder.leaveLink();
    else if (const auto kind = kindOf(type))
        builder.leaveStyle(*kind);
    return 0;
}

/// In code, md4c forgets a line break that blanks stand before (CommonMark §6.1).
bool isLineForgotten(const Parse& parse, const char* text)
{
    return !parse.builder.isInCodeBlock() && parse.isInSource(parse.textEnd)
        && parse.isInSource(text) && std::less()(parse.textEnd, text)
        && QByteArrayView(parse.textEnd, text).contains('\n');
}

/// The text of code: in tables, a bar is escaped even there (GFM §4.10).
void addCode(Parse& parse, const QString& code, bool followsLine)
{
    if (followsLine)
        parse.builder.addText(u" ");
    parse.builder.addText(
        parse.builder.isInTable() ? QString(code).replace(u"\\|"_s, u"|"_s) : code);
}

int addText(MD_TEXTTYPE type, const char* text, MD_SIZE size, void* data)
{
    Parse& parse = parseOf(data);
    // md4c reports an escaped character by itself, having skipped the backslash before it.
    const bool isEscaped = type == MD_TEXT_NORMAL && size == 1 && parse.textEnd != text
        && parse.isInSource(text) && text[-1] == '\\';
    if (parse.headerColumns && parse.isInSource(text))
        parse.headers.append({ .offset = text - parse.source.begin(),
            .columns = *std::exchange(parse.headerColumns, {}) });
    const bool followsLine = type == MD_TEXT_CODE && isLineForgotten(parse, text);
    parse.textEnd = text + size;
    switch (type) {
    case MD_TEXT_BR:
        parse.builder.addHardBreak();
        break;
    case MD_TEXT_SOFTBR:
        parse.builder.addSoftBreak();
        break;
    case MD_TEXT_ENTITY:
        parse.builder.addLiteral(entityText(QString::fromUtf8(text, size)));
        break;
    case MD_TEXT_CODE:
        addCode(parse, QString::fromUtf8(text, size), followsLine);
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

namespace {

/// Fails only without memory.
bool run(Parse& parse)
{
    const MD_PARSER parser { .abi_version = 0,
        .flags = parserFlags,
        .enter_block = enterBlock,
        .leave_block = leaveBlock,
        .enter_span = enterSpan,
        .leave_span = leaveSpan,
        .text = addText,
        .debug_log = nullptr,
        .syntax = nullptr };
    return md_parse(parse.source.data(), MD_SIZE(parse.source.size()), &parser, &parse) == 0;
}

/// Nothing to see at all: definitions, links of nothing to nowhere.
bool isInvisible(const Document& document)
{
    return std::ranges::all_of(document.blocks, [](const Block& block) {
        return block.kind == Block::Kind::Paragraph && block.spans.isEmpty() && block.container < 0;
    });
}

} // namespace

Document parseMarkdown(QStringView source, Nothing nothing)
{
    QByteArray utf8 = utf8Of(source);
    Document document;
    bool isParsed = false;
    // What is no table any more may leave another one below it; no message goes on like that.
    for (int tries = 0; tries < 4; ++tries) {
        Parse parse { .builder = {}, .source = utf8 };
        isParsed = run(parse);
        document = parse.builder.take();
        QByteArray corrected = detail::withoutWrongTables(utf8, parse.headers);
        if (corrected.isEmpty())
            break;
        utf8 = std::move(corrected);
    }
    // Nothing at all comes of "[Bob]: hello", a definition that no
    // link uses: whoever wrote that did not mean to send an empty message.
    const bool isLost = isInvisible(document) && nothing == Nothing::IsShown;
    if ((!isParsed || isLost) && !source.trimmed().isEmpty())
        return literalDocument(utf8Of(source));
    return document;
}

} // namespace hearth::text
