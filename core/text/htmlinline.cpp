// SPDX-License-Identifier: Apache-2.0
#include "core/text/htmlinline.h"

#include "core/text/links.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace hearth::text::detail {
namespace {

/// What stands for itself in an address; everything else is percent-encoded.
bool isAddressCharacter(uchar c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || QByteArrayView("-_.!~*'();/?:@&=+$,#%").contains(char(c));
}

void appendAddress(QString& html, const QString& target)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char byte : target.toUtf8()) {
        const auto c = static_cast<uchar>(byte);
        if (c == '&')
            html += u"&amp;";
        else if (isAddressCharacter(c))
            html += QLatin1Char(byte);
        else
            html += u'%' + QString(QLatin1Char(digits[c >> 4])) + QLatin1Char(digits[c & 15]);
    }
}

QStringView elementOf(Inline::Kind kind)
{
    switch (kind) {
    case Inline::Kind::Emphasis:
        return u"em";
    case Inline::Kind::Strong:
        return u"strong";
    case Inline::Kind::Strikethrough:
        return u"del";
    case Inline::Kind::Code:
        return u"code";
    case Inline::Kind::Link:
    case Inline::Kind::Image:
        return u"a";
    }
    return {};
}

} // namespace

void appendEscaped(QString& html, QStringView text)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            html += u"&amp;";
            break;
        case u'<':
            html += u"&lt;";
            break;
        case u'>':
            html += u"&gt;";
            break;
        case u'"':
            html += u"&quot;";
            break;
        default:
            html += c;
        }
    }
}

HtmlInlineWriter::HtmlInlineWriter(const Document& document, HtmlUse use, QString& html)
    : m_document(document)
    , m_use(use)
    , m_html(html)
{
}

void HtmlInlineWriter::write(const QList<Span>& spans)
{
    for (const Span& span : spans) {
        moveTo(span.node);
        writeSpan(span);
    }
    moveTo(-1);
}

/// Closes and opens elements until `node` is the innermost one.
void HtmlInlineWriter::moveTo(int node)
{
    QList<int> path;
    for (int step = node; step >= 0; step = m_document.inlines[step].parent)
        path.prepend(step);
    qsizetype common = 0;
    while (common < path.size() && common < m_open.size() && path[common] == m_open[common].node)
        ++common;
    while (m_open.size() > common)
        leave();
    for (; common < path.size(); ++common)
        enter(path[common]);
}

void HtmlInlineWriter::enter(int node)
{
    const Inline& inside = m_document.inlines[node];
    Open open { .node = node, .end = {} };
    if (inside.kind == Inline::Kind::Link || inside.kind == Inline::Kind::Image) {
        enterLink(inside, open);
        m_images += inside.kind == Inline::Kind::Image ? 1 : 0;
    } else if (m_images == 0) {
        const QStringView element = elementOf(inside.kind);
        m_html += u"<%1>"_s.arg(element);
        open.end = u"</%1>"_s.arg(element);
    }
    m_open.append(std::move(open));
}

void HtmlInlineWriter::enterLink(const Inline& node, Open& open)
{
    ++m_linkNodes;
    if (m_links > 0 || m_images > 0 || !isLive(node.target) || !beginLink(node.target, node.title))
        return;
    ++m_links;
    open.end = u"</a>"_s;
}

bool HtmlInlineWriter::beginLink(const QString& target, const QString& title)
{
    const qsizetype cost = target.size() + title.size();
    if (cost > m_targetBudget)
        return false;
    m_targetBudget -= cost;
    m_html += u"<a href=\"";
    appendAddress(m_html, target);
    m_html += u'"';
    if (!title.isEmpty()) {
        m_html += u" title=\"";
        appendEscaped(m_html, QString(title).replace(QChar::LineSeparator, u'\n'));
        m_html += u'"';
    }
    m_html += u'>';
    return true;
}

void HtmlInlineWriter::leave()
{
    const Open open = m_open.takeLast();
    const Inline::Kind kind = m_document.inlines[open.node].kind;
    if (kind == Inline::Kind::Image)
        --m_images;
    if (kind == Inline::Kind::Image || kind == Inline::Kind::Link) {
        --m_linkNodes;
        m_links -= open.end.isEmpty() ? 0 : 1;
    }
    m_html += open.end;
}

bool HtmlInlineWriter::isLive(const QString& target) const
{
    return isLinkTarget(target) || (m_use == HtmlUse::Page && isRelativeTarget(target));
}

void HtmlInlineWriter::writeSpan(const Span& span)
{
    // The target behind a label is for those who cannot follow it or would be misled.
    if ((span.style & Span::Added) && !(span.style & Span::Link) && m_links > 0)
        return;
    if (span.style & Span::HardBreak) {
        m_html += m_images > 0 ? u"\n"_s : u"<br />\n"_s;
        return;
    }
    constexpr quint16 mentions = Span::MentionMember | Span::MentionRoom | Span::MentionUserGroup;
    const bool isUnnamed = (span.style & mentions) && span.text.size() == 1;
    const bool isBare = (span.style & Span::Link) && m_linkNodes == 0 && beginLink(span.target, {});
    const bool isSpoiler = (span.style & Span::Spoiler) && m_images == 0;
    if (isSpoiler)
        m_html += u"<span class=\"spoiler\">";
    writeText(isUnnamed ? span.text + span.target : span.text);
    if (isSpoiler)
        m_html += u"</span>";
    if (isBare)
        m_html += u"</a>";
}

void HtmlInlineWriter::writeText(QStringView text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QChar::LineSeparator)
            continue;
        appendEscaped(m_html, text.sliced(from, i - from));
        m_html += m_use == HtmlUse::Clipboard ? u"<br />\n"_s : u"\n"_s;
        from = i + 1;
    }
    appendEscaped(m_html, text.sliced(from));
}

} // namespace hearth::text::detail
