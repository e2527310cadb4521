// SPDX-License-Identifier: Apache-2.0
#include "core/text/mrkdwn.h"

#include "core/text/mrkdwninline.h"
#include "core/text/mrkdwntoken.h"

#include <QSet>

#include <algorithm>

namespace hearth::text {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype tabWidth = 4;

bool isBullet(QChar character) { return QStringView(u"•◦▪▫‣⁃■□●○").contains(character); }

/// Whether Markdown would show `source` exactly as Slack did, so that it can be kept as it is.
bool isPlain(QStringView source)
{
    const QChar first = source.front();
    if (first.isSpace() || source.back().isSpace() || QStringView(u"#+-=>").contains(first)
        || first.isDigit() || isBullet(first))
        return false;
    return std::ranges::none_of(source, [](QChar c) {
        switch (c.unicode()) {
        case u'*':
        case u'_':
        case u'~':
        case u'`':
        case u'<':
        case u'&':
        case u'\\':
        case u'[':
        case u'|':
        case u':':
        case u'\n':
        case u'\r':
            return true;
        default:
            return false;
        }
    });
}

/// Builds the Markdown of a whole message, line by line.
class Converter {
public:
    Converter(QStringView source, const MrkdwnResolver& resolver)
        : m_source(source)
        , m_resolver(resolver)
    {
        m_out.reserve(source.size() + source.size() / 8 + 16);
    }

    QString convert()
    {
        while (m_position < m_source.size()) {
            const qsizetype end = lineEnd();
            const QStringView line = m_source.sliced(m_position, end - m_position);
            const qsizetype fence = m_hasFences ? line.indexOf(u"```") : -1;
            const qsizetype fenceEnd = fence < 0 ? -1
                                                 : m_source.indexOf(u"```", m_position + fence + 3);
            m_hasFences = m_hasFences && (fence < 0 || fenceEnd >= 0);
            if (fenceEnd > m_position + fence + 3) {
                addFence(line.first(fence), m_position + fence + 3, fenceEnd);
                continue;
            }
            addLine(line);
            m_position = end + 1;
        }
        return m_out;
    }

private:
    enum class Context { Nothing, Text, Quote, List, Code };

    [[nodiscard]] qsizetype lineEnd() const
    {
        const qsizetype end = m_source.indexOf(u'\n', m_position);
        return end < 0 ? m_source.size() : end;
    }

    void beginLine(Context context)
    {
        if (!m_out.isEmpty())
            m_out += u'\n';
        // Without an empty line, what follows a quote or an item would still belong to it.
        if (context != m_context && (m_context == Context::Quote || m_context == Context::List))
            m_out += u'\n';
        m_context = context;
        if (context == Context::Quote)
            m_out += u'>';
    }

    /// The content of the line that was begun.
    void add(QStringView content)
    {
        if (m_context == Context::Quote && !content.isEmpty())
            m_out += u' ';
        m_out += content;
    }

    /// `code` in a fence of its own lines, in the quote that `before` begins if it does.
    void addFence(QStringView before, qsizetype start, qsizetype end)
    {
        const bool isQuoted = takeQuoteMark(before) || m_quotesRest;
        if (const QStringView content = before.trimmed(); !content.isEmpty())
            addContent(content, isQuoted);
        // A longer run of backticks ends with the fence, as Slack reads it.
        while (end + 3 < m_source.size() && m_source[end + 3] == u'`')
            ++end;
        QString code = detail::codeText(m_source.sliced(start, end - start));
        code.remove(u'\r');
        const QString language = takeLanguage(code);
        if (code.startsWith(u'\n'))
            code.remove(0, 1);
        if (code.endsWith(u'\n'))
            code.chop(1);
        const QString fence(std::max<qsizetype>(3, longestBacktickRun(code) + 1), u'`');
        const Context context = isQuoted ? Context::Quote : Context::Code;
        beginLine(context);
        add(QString(fence + language));
        for (const QStringView line : QStringView(code).split(u'\n')) {
            beginLine(context);
            add(line);
        }
        beginLine(context);
        add(fence);
        m_position = end + 3;
        // What follows on the same line is a line of its own now.
        while (m_position < m_source.size() && m_source[m_position] == u' ')
            ++m_position;
        if (m_position < m_source.size() && (m_source[m_position] == u'\n'))
            ++m_position;
    }

    /// Slack has no languages, yet many write one behind the fence as they do elsewhere; there it
    /// stands as a first line of its own.
    [[nodiscard]] static QString takeLanguage(QString& code)
    {
        static const QSet<QString> known { u"bash"_s, u"c"_s, u"cmake"_s, u"cpp"_s, u"csharp"_s,
            u"css"_s, u"diff"_s, u"dockerfile"_s, u"elixir"_s, u"elm"_s, u"erlang"_s, u"go"_s,
            u"graphql"_s, u"haskell"_s, u"html"_s, u"ini"_s, u"java"_s, u"javascript"_s, u"js"_s,
            u"json"_s, u"kotlin"_s, u"lua"_s, u"makefile"_s, u"markdown"_s, u"ocaml"_s, u"perl"_s,
            u"php"_s, u"powershell"_s, u"py"_s, u"python"_s, u"ruby"_s, u"rust"_s, u"scala"_s,
            u"sh"_s, u"shell"_s, u"sql"_s, u"swift"_s, u"toml"_s, u"ts"_s, u"tsx"_s,
            u"typescript"_s, u"xml"_s, u"yaml"_s };
        const qsizetype end = code.indexOf(u'\n');
        if (end <= 0 || !known.contains(code.first(end)))
            return {};
        QString language = code.first(end);
        code.remove(0, end);
        return language;
    }

    [[nodiscard]] static qsizetype longestBacktickRun(QStringView code)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : code) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest;
    }

    /// Takes the mark of a quote off `line`; `>>>` quotes all that follows.
    bool takeQuoteMark(QStringView& line)
    {
        const auto take = [&line] {
            for (const QStringView mark : { u"&gt;", u">" }) {
                if (line.startsWith(mark)) {
                    line = line.sliced(mark.size());
                    return true;
                }
            }
            return false;
        };
        if (m_quotesRest)
            return false;
        for (const QStringView all : { u"&gt;&gt;&gt;", u">>>" }) {
            if (line.startsWith(all)) {
                line = line.sliced(all.size());
                return m_quotesRest = true;
            }
        }
        return take();
    }

    void addLine(QStringView line)
    {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        const bool isQuoted = takeQuoteMark(line) || m_quotesRest;
        if (isQuoted && line.startsWith(u' '))
            line = line.sliced(1);
        addContent(line, isQuoted);
    }

    void addContent(QStringView line, bool isQuoted)
    {
        qsizetype indent = 0;
        qsizetype start = 0;
        for (; start < line.size() && line[start].isSpace(); ++start)
            indent += line[start] == u'\t' ? tabWidth : 1;
        line = line.sliced(start);
        if (isQuoted) {
            beginLine(Context::Quote);
        } else if (line.isEmpty()) {
            addEmptyLine();
            return;
        } else if (const qsizetype content = itemStart(line); content > 0) {
            addItem(line.sliced(content).trimmed(), indent);
            return;
        } else {
            beginLine(Context::Text);
        }
        // Blanks at the start of a line mean nothing or code in Markdown; these keep the look of a
        // table made by hand.
        add(QString(line.isEmpty() ? 0 : indent, QChar::Nbsp)
            + detail::MrkdwnInline(line, m_resolver).convert());
    }

    void addEmptyLine()
    {
        if (m_out.isEmpty())
            return;
        m_out += u'\n';
        if (m_context != Context::List)
            m_context = Context::Nothing;
    }

    /// Where the content of an item begins; 0 when `line` is none.
    [[nodiscard]] static qsizetype itemStart(QStringView line)
    {
        if (!isBullet(line[0]))
            return 0;
        const qsizetype gap = line.size() > 1 && (line[1] == u'\uFE0E' || line[1] == u'\uFE0F') ? 2
                                                                                                : 1;
        return line.size() > gap + 1 && line[gap].isSpace() ? gap + 1 : 0;
    }

    void addItem(QStringView content, qsizetype indent)
    {
        const qsizetype deepest = m_context == Context::List ? m_itemLevel + 1 : 0;
        m_itemLevel = std::min(indent / tabWidth, deepest);
        beginLine(Context::List);
        m_out += QString(2 * m_itemLevel, u' ') + u"- "_s;
        m_out += detail::MrkdwnInline(content, m_resolver).convert();
    }

    QStringView m_source;
    const MrkdwnResolver& m_resolver;
    QString m_out;
    qsizetype m_position = 0;
    qsizetype m_itemLevel = 0;
    Context m_context = Context::Nothing;
    bool m_quotesRest = false;
    bool m_hasFences = true; ///< false once no pair of fences can follow
};

} // namespace

QString markdownFromMrkdwn(QStringView source, const MrkdwnResolver& resolver)
{
    if (source.isEmpty() || isPlain(source))
        return source.toString();
    return Converter(source, resolver).convert();
}

} // namespace hearth::text
