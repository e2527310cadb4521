// SPDX-License-Identifier: Apache-2.0
#include "core/text/pastedhtml.h"

#include "core/text/pastedelement.h"
#include "core/text/pastedruns.h"
#include "core/text/pastedtable.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace hearth::text {

using namespace Qt::StringLiterals;
using detail::PastedElement;
using detail::PastedRun;

namespace {

constexpr int mostDepth = 200; ///< of elements; the parser itself stops at 256
constexpr int mostSpan = 50; ///< columns that one cell may take

quint16 without(quint16 style, Span::Style one) { return static_cast<quint16>(style & ~one); }

class Reader {
public:
    std::optional<QString> read(const PastedElement& root)
    {
        const QString markdown = contents(root, {});
        const bool isUseful = m_isFormatted && !m_isTooMuch && !markdown.isEmpty();
        return isUseful ? std::optional(markdown) : std::nullopt;
    }

private:
    /// What surrounds a piece of text.
    struct Context {
        quint16 style = Span::Plain;
        QString target;
        bool keepsLines = false;
        int depth = 0;
    };
    enum class Form {
        Line, ///< stands right below another line
        Block, ///< a paragraph or more
        List, ///< stands right below the words of its item
    };
    struct Piece {
        QString markdown;
        Form form = Form::Block;
    };
    enum class Place { Item, Elsewhere };

    /// The blocks in `element`, as Markdown.
    QString contents(const PastedElement& element, Context context, Place place = Place::Elsewhere)
    {
        const auto pieces = std::exchange(m_pieces, {});
        const auto runs = std::exchange(m_runs, {});
        readChildren(element, std::move(context));
        flush(Form::Line);
        QString joined;
        for (qsizetype i = 0; i < m_pieces.size(); ++i) {
            if (i > 0)
                joined += isTight(m_pieces[i - 1], m_pieces[i], place) ? u"\n"_s : u"\n\n"_s;
            joined += m_pieces[i].markdown;
        }
        m_pieces = pieces;
        m_runs = runs;
        // Containers repeat their mark in each line: what is too long now only gets longer.
        if (joined.size() > longestPastedMarkdown)
            m_isTooMuch = true;
        return m_isTooMuch ? QString() : trimmedLines(joined);
    }

    static bool isTight(const Piece& above, const Piece& below, Place place)
    {
        if (below.form == Form::List)
            return place == Place::Item;
        return above.form == Form::Line && below.form == Form::Line;
    }

    /// Without empty lines at the ends, and without more than one between two others.
    static QString trimmedLines(const QString& text)
    {
        QString out;
        bool isInFence = false;
        int empty = 0;
        const QStringList lines = text.split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith("```"_L1))
                isInFence = !isInFence;
            empty = line.isEmpty() ? empty + 1 : 0;
            if (empty > 1 && !isInFence)
                continue;
            out += line + u'\n';
        }
        qsizetype from = 0;
        while (from < out.size() && out[from] == u'\n')
            ++from;
        qsizetype to = out.size();
        while (to > from && out[to - 1] == u'\n')
            --to;
        return out.mid(from, to - from);
    }

    void readChildren(const PastedElement& element, Context context)
    {
        if (++context.depth > mostDepth)
            m_isTooMuch = true;
        for (PastedElement child = element.first(); child && !m_isTooMuch; child = child.next()) {
            if (child.isText())
                addText(child.text(), context);
            else if (child.isElement() && !child.isHidden())
                readElement(child, context);
        }
    }

    void addText(const QString& text, const Context& context)
    {
        const QStringList lines = context.keepsLines ? text.split(u'\n') : QStringList { text };
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                addBreak();
            if (lines[i].isEmpty())
                continue;
            m_isFormatted = m_isFormatted
                || (without(context.style, Span::Link) && !lines[i].trimmed().isEmpty())
                || ((context.style & Span::Link) && lines[i].trimmed() != context.target);
            m_runs.append({ .text = lines[i],
                .style = context.style,
                .target = context.target,
                .isBreak = false });
        }
    }

    void addBreak()
    {
        m_runs.append({ .text = {}, .style = Span::Plain, .target = {}, .isBreak = true });
    }

    /// What was read so far is a block.
    void flush(Form form)
    {
        const QList<PastedRun> runs = std::exchange(m_runs, {});
        if (detail::isBlank(runs)) {
            // A line that somebody left empty.
            const bool hasBreak = std::ranges::any_of(runs, &PastedRun::isBreak);
            if (hasBreak && form == Form::Line)
                m_pieces.append({ QString(), Form::Line });
            return;
        }
        m_pieces.append({ linesOf(runs), form });
    }

    static QString linesOf(const QList<PastedRun>& runs)
    {
        QStringList lines;
        QList<PastedRun> line;
        for (const PastedRun& run : runs) {
            if (!run.isBreak) {
                line.append(run);
                continue;
            }
            lines.append(detail::markdownOfLine(std::exchange(line, {})));
        }
        if (!detail::isBlank(line))
            lines.append(detail::markdownOfLine(line));
        return trimmedLines(lines.join(u'\n'));
    }

    void readElement(const PastedElement& element, Context context)
    {
        using Kind = PastedElement::Kind;
        element.applyStyle(context.style, context.keepsLines);
        switch (element.kind()) {
        case Kind::Skipped:
            return;
        case Kind::Break:
            return addBreak();
        case Kind::Image:
            return addImage(element, context);
        case Kind::Link:
            if (const QString target = element.linkTarget(); !target.isEmpty()) {
                context.style |= Span::Link;
                context.target = target;
            }
            return readChildren(element, std::move(context));
        case Kind::Inline:
            return readChildren(element, std::move(context));
        case Kind::Paragraph:
        case Kind::Division: {
            const Form form = element.kind() == Kind::Paragraph ? Form::Block : Form::Line;
            flush(Form::Line);
            readChildren(element, std::move(context));
            flush(form);
            return;
        }
        case Kind::Heading:
            context.style = without(context.style, Span::Bold);
            return addBlock(heading(element, std::move(context)));
        case Kind::Code:
            return addBlock(codeBlock(element));
        case Kind::Quote:
            return addBlock(quote(contents(element, std::move(context))));
        case Kind::List:
            return addBlock(list(element, context), Form::List);
        case Kind::Table:
            return addTable(element, std::move(context));
        case Kind::Rule:
            return addBlock(u"---"_s);
        }
    }

    void addBlock(const QString& markdown, Form form = Form::Block)
    {
        flush(Form::Line);
        if (markdown.isEmpty())
            return;
        m_isFormatted = true;
        m_pieces.append({ markdown, form });
    }

    /// Its words, and where it is to be had. Emoji are often images.
    void addImage(const PastedElement& element, Context context)
    {
        const QString words = element.imageText();
        if (words.isEmpty())
            return;
        const QString target = element.imageTarget();
        if (!target.isEmpty() && !(context.style & Span::Link)) {
            context.style |= Span::Link;
            context.target = target;
        }
        addText(words, context);
    }

    QString heading(const PastedElement& element, Context context)
    {
        const QString text = contents(element, std::move(context)).simplified();
        return text.isEmpty() ? text : QString(element.headingLevel(), u'#') + u' ' + text;
    }

    static QString codeBlock(const PastedElement& element)
    {
        QString code = element.codeText();
        while (code.endsWith(u'\n'))
            code.chop(1);
        if (code.trimmed().isEmpty())
            return {};
        const QString fence = detail::codeFence(code);
        return fence + element.codeLanguage() + u'\n' + code + u'\n' + fence;
    }

    static QString quote(const QString& markdown)
    {
        if (markdown.isEmpty())
            return {};
        QString out;
        const QStringList lines = markdown.split(u'\n');
        for (const QString& line : lines)
            out += (line.isEmpty() ? u">"_s : u"> "_s + line) + u'\n';
        out.chop(1);
        return out;
    }

    /// Items, and lists that stand between them as some programs nest theirs.
    QString list(const PastedElement& element, Context context)
    {
        if (++context.depth > mostDepth)
            m_isTooMuch = true;
        QStringList items;
        int number = element.firstNumber();
        qsizetype indent = 2;
        for (PastedElement child = element.first(); child && !m_isTooMuch; child = child.next()) {
            if (!child.isElement() || child.isHidden())
                continue;
            if (child.kind() == PastedElement::Kind::List) {
                const QString inner = list(child, context);
                if (!inner.isEmpty())
                    items.append(items.isEmpty() ? inner : indented(inner, indent));
                continue;
            }
            const QString marker = element.isOrdered() ? QString::number(number++) + u". "_s
                                                       : u"- "_s;
            indent = marker.size();
            Context own = context;
            child.applyStyle(own.style, own.keepsLines);
            QString text = contents(child, own, Place::Item);
            const std::optional<bool> checked = child.isChecked();
            if (checked)
                text.prepend(*checked ? u"[x] "_s : u"[ ] "_s);
            if (!text.isEmpty())
                items.append(marker + indented(text, indent).sliced(indent));
        }
        const QString joined = items.join(u'\n');
        if (joined.size() > longestPastedMarkdown)
            m_isTooMuch = true;
        return m_isTooMuch ? QString() : joined;
    }

    static QString indented(const QString& text, qsizetype count)
    {
        const QString blanks(count, u' ');
        QStringList lines = text.split(u'\n');
        for (QString& line : lines) {
            if (!line.isEmpty())
                line.prepend(blanks);
        }
        return lines.join(u'\n');
    }

    /// One that only arranges what is in it is read as if it were not there.
    void addTable(const PastedElement& element, Context context)
    {
        detail::PastedTable table;
        if (!element.holdsBlocks()) {
            context.style = without(context.style, Span::Bold); // the header is bold by itself
            readRows(element, context, table);
        }
        const bool isTable = std::ranges::any_of(
            table.rows, [](const QStringList& row) { return row.size() > 1; });
        if (isTable) {
            addBlock(detail::markdownOfTable(std::move(table)));
            return;
        }
        flush(Form::Line);
        readChildren(element, std::move(context));
        flush(Form::Line);
    }

    void readRows(const PastedElement& element, Context context, detail::PastedTable& table)
    {
        if (++context.depth > mostDepth)
            m_isTooMuch = true;
        for (PastedElement child = element.first(); child && !m_isTooMuch; child = child.next()) {
            if (!child.isElement() || child.isHidden())
                continue;
            if (child.name() == "tr"_L1)
                table.rows.append(readRow(child, context, table));
            else if (child.isRowGroup())
                readRows(child, context, table);
        }
    }

    QStringList readRow(
        const PastedElement& element, const Context& context, detail::PastedTable& table)
    {
        QStringList row;
        for (PastedElement child = element.first(); child && !m_isTooMuch; child = child.next()) {
            if (!child.isCell())
                continue;
            Context own = context;
            child.applyStyle(own.style, own.keepsLines);
            if (table.rows.isEmpty())
                own.style = without(own.style, Span::Bold);
            const QString cell = detail::cellOf(contents(child, own).simplified());
            // The first row with numbers says how a column is aligned.
            while (table.rows.size() == 1 && table.alignments.size() < row.size())
                table.alignments.append(Qt::Alignment());
            if (table.rows.size() == 1)
                table.alignments.append(child.alignment());
            row.append(cell);
            for (int i = 1; i < std::min(child.columns(), mostSpan); ++i)
                row.append(QString());
        }
        return row;
    }

    QList<Piece> m_pieces; ///< of the container that is being read
    QList<PastedRun> m_runs; ///< of the paragraph that is being read
    bool m_isFormatted = false; ///< it says more than its plain text
    bool m_isTooMuch = false;
};

} // namespace

std::optional<QString> markdownFromHtml(const QString& html)
{
    if (html.size() > longestPastedHtml)
        return {};
    const detail::PastedPage page(html);
    const PastedElement root = page.root();
    return root && !page.isFromEditor() ? Reader().read(root) : std::nullopt;
}

} // namespace hearth::text
