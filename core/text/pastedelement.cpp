// SPDX-License-Identifier: Apache-2.0
#include "core/text/pastedelement.h"

#include "core/text/document.h"
#include "core/text/emoji.h"
#include "core/text/links.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hearth::text::detail {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDepth = 200; ///< of elements that are looked through
constexpr qsizetype longestCode = 50'000; ///< more than a message has

QString fromUtf8(const xmlChar* bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes));
}

/// Empty for what may not be followed. A backtick would begin code wherever it stands.
QString safeTarget(const QString& address)
{
    const QString target = address.trimmed().replace(u'`', u"%60"_s);
    return isLinkTarget(target) ? target : QString();
}

const xmlAttr* find(const xmlNode& node, const char* name)
{
    for (const xmlAttr* entry = node.properties; entry; entry = entry->next) {
        if (qstricmp(reinterpret_cast<const char*>(entry->name), name) == 0)
            return entry;
    }
    return nullptr;
}

using Kind = PastedElement::Kind;

const QHash<QString, Kind>& kinds()
{
    static const QHash<QString, Kind> all = [] {
        QHash<QString, Kind> made;
        const auto add = [&made](Kind kind, const QString& names) {
            const QStringList each = names.split(u' ');
            for (const QString& name : each)
                made.insert(name, kind);
        };
        add(Kind::Link, u"a"_s);
        add(Kind::Image, u"img"_s);
        add(Kind::Break, u"br"_s);
        add(Kind::Paragraph, u"p"_s);
        add(Kind::Division,
            u"address article aside body center dd details dir div dl dt fieldset figcaption "
            "figure footer form header hgroup html legend li main nav section summary tr td th caption"_s);
        add(Kind::Heading, u"h1 h2 h3 h4 h5 h6"_s);
        add(Kind::Code, u"pre listing xmp"_s);
        add(Kind::Quote, u"blockquote"_s);
        add(Kind::List, u"ul ol menu"_s);
        add(Kind::Table, u"table"_s);
        add(Kind::Rule, u"hr"_s);
        add(Kind::Skipped,
            u"head style script title meta link template svg object embed iframe audio video "
            "canvas select textarea input colgroup col"_s);
        return made;
    }();
    return all;
}

/// Ends at the first one for which `isIt` holds.
template <typename Test> bool anyInside(const PastedElement& element, int depth, Test isIt)
{
    for (PastedElement child = element.first(); child && depth < mostDepth; child = child.next()) {
        if (child.isElement() && (isIt(child) || anyInside(child, depth + 1, isIt)))
            return true;
    }
    return false;
}

void collectCode(const PastedElement& element, int depth, QString& out)
{
    for (PastedElement child = element.first(); child && depth < mostDepth; child = child.next()) {
        if (out.size() > longestCode)
            return;
        if (child.isText())
            out += child.text();
        else if (child.kind() == Kind::Break)
            out += u'\n';
        else if (child.isElement() && child.kind() != Kind::Skipped)
            collectCode(child, depth + 1, out);
    }
}

/// The only child that is not blank; null when there are several.
PastedElement onlyChild(const PastedElement& element)
{
    PastedElement only(nullptr);
    for (PastedElement child = element.first(); child; child = child.next()) {
        const bool counts = child.isElement() ? child.kind() != Kind::Skipped
                                              : child.isText() && !child.text().trimmed().isEmpty();
        if (!counts)
            continue;
        if (only || !child.isElement())
            return PastedElement(nullptr);
        only = child;
    }
    return only;
}

} // namespace

PastedElement PastedElement::first() const { return PastedElement(m_node->children); }

PastedElement PastedElement::next() const { return PastedElement(m_node->next); }

bool PastedElement::isText() const
{
    return m_node->type == XML_TEXT_NODE || m_node->type == XML_CDATA_SECTION_NODE;
}

bool PastedElement::isElement() const { return m_node->type == XML_ELEMENT_NODE; }

QString PastedElement::text() const { return fromUtf8(m_node->content); }

QString PastedElement::name() const { return fromUtf8(m_node->name).toLower(); }

QString PastedElement::attribute(const char* name) const
{
    const xmlAttr* found = find(*m_node, name);
    return found && found->children ? fromUtf8(found->children->content) : QString();
}

bool PastedElement::hasAttribute(const char* name) const { return find(*m_node, name) != nullptr; }

PastedElement::Kind PastedElement::kind() const
{
    return isElement() ? kinds().value(name(), Kind::Inline) : Kind::Inline;
}

QString PastedElement::css(QStringView property) const
{
    const QString sheet = attribute("style").toLower();
    const auto rules = QStringView(sheet).split(u';');
    for (const QStringView rule : rules) {
        const qsizetype colon = rule.indexOf(u':');
        if (colon > 0 && rule.first(colon).trimmed() == property)
            return rule.sliced(colon + 1).trimmed().toString();
    }
    return {};
}

bool PastedElement::isHidden() const
{
    return css(u"display") == "none"_L1 || css(u"mso-hide") == "all"_L1;
}

void PastedElement::applyStyle(quint16& style, bool& keepsLines) const
{
    const auto set = [&style](Span::Style one, bool on) {
        style = static_cast<quint16>(on ? style | one : style & ~one);
    };
    const QString element = name();
    if (element == "b"_L1 || element == "strong"_L1)
        set(Span::Bold, true);
    else if (element == "i"_L1 || element == "em"_L1 || element == "cite"_L1)
        set(Span::Italic, true);
    else if (element == "s"_L1 || element == "del"_L1 || element == "strike"_L1)
        set(Span::Strikethrough, true);
    else if (element == "code"_L1 || element == "tt"_L1 || element == "kbd"_L1
        || element == "samp"_L1)
        set(Span::Code, true);
    // Many write all of it as style sheets, and some undo with them what their elements say.
    if (const QString weight = css(u"font-weight"); !weight.isEmpty())
        set(Span::Bold,
            weight.startsWith("bold"_L1) || weight.toInt() >= 600); // a browser's "bold" is 700
    if (const QString slant = css(u"font-style"); !slant.isEmpty())
        set(Span::Italic, slant == "italic"_L1 || slant == "oblique"_L1);
    if (css(u"text-decoration").contains("line-through"_L1)
        || css(u"text-decoration-line").contains("line-through"_L1))
        set(Span::Strikethrough, true);
    if (const QString blanks = css(u"white-space"); !blanks.isEmpty())
        keepsLines = blanks.startsWith("pre"_L1) || blanks == "break-spaces"_L1;
}

QString PastedElement::linkTarget() const { return safeTarget(attribute("href")); }

QString PastedElement::imageText() const { return attribute("alt").simplified(); }

QString PastedElement::imageTarget() const
{
    return isEmoji(imageText()) ? QString() : safeTarget(attribute("src"));
}

int PastedElement::headingLevel() const { return name().last(1).toInt(); }

int PastedElement::firstNumber() const
{
    constexpr int mostDigits = 999'999'999; // CommonMark §5.2
    bool isNumber = false;
    const int start = attribute("start").toInt(&isNumber);
    return isNumber && start >= 0 && start < mostDigits / 2 ? start : 1;
}

std::optional<bool> PastedElement::isChecked() const
{
    for (PastedElement child = first(); child; child = child.next()) {
        if (!child.isElement() || child.kind() == Kind::List)
            continue;
        if (child.name() == "input"_L1 && child.attribute("type").toLower() == "checkbox"_L1)
            return child.hasAttribute("checked");
        // Perhaps in the first paragraph or label, never deeper.
        const PastedElement inner = child.first();
        if (inner && inner.isElement() && inner.name() == "input"_L1)
            return inner.hasAttribute("checked");
    }
    return {};
}

QString PastedElement::codeText() const
{
    QString code;
    collectCode(*this, 0, code);
    return code.remove(u'\r').replace(QChar::Nbsp, u' ');
}

QString PastedElement::codeLanguage() const
{
    static const QRegularExpression language(
        u"(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*)([\\w+#.-]{1,30})"_s);
    QStringList classes { attribute("class") };
    const auto parent = PastedElement(m_node->parent);
    if (parent && parent.isElement())
        classes.append(parent.attribute("class"));
    anyInside(*this, mostDepth - 2, [&classes](const PastedElement& inner) {
        classes.prepend(inner.attribute("class"));
        return true; // the first one alone
    });
    for (const QString& names : std::as_const(classes)) {
        if (const auto match = language.match(names); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

bool PastedElement::isRowGroup() const
{
    const QString element = name();
    return element == "tbody"_L1 || element == "thead"_L1 || element == "tfoot"_L1;
}

bool PastedElement::isCell() const
{
    return isElement() && (name() == "td"_L1 || name() == "th"_L1) && !isHidden();
}

int PastedElement::columns() const { return std::max(1, attribute("colspan").toInt()); }

Qt::Alignment PastedElement::alignment() const
{
    QString side = css(u"text-align");
    if (side.isEmpty())
        side = attribute("align").toLower();
    if (side == "center"_L1)
        return Qt::AlignHCenter;
    return side == "right"_L1 || side == "end"_L1 ? Qt::Alignment(Qt::AlignRight) : Qt::Alignment();
}

bool PastedElement::holdsBlocks() const
{
    return anyInside(*this, 0, [](const PastedElement& inner) {
        const Kind kind = inner.kind();
        return kind == Kind::List || kind == Kind::Table || kind == Kind::Code
            || kind == Kind::Quote || kind == Kind::Heading;
    });
}

void PastedPage::Free::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

PastedPage::PastedPage(const QString& html)
{
    // Without HTML_PARSE_HUGE it limits itself in depth; nothing is fetched.
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
        | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
    const QByteArray bytes = QString(html).remove(QChar(u'\0')).toUtf8();
    m_document.reset(htmlReadMemory(
        bytes.constData(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options));
}

PastedPage::~PastedPage() = default;

PastedElement PastedPage::root() const
{
    return PastedElement(m_document ? xmlDocGetRootElement(m_document.get()) : nullptr);
}

bool PastedPage::isFromEditor() const
{
    PastedElement only = root();
    for (int depth = 0; only && depth < mostDepth; ++depth) {
        const bool hasFont = !only.css(u"font-family").isEmpty();
        if (only.name() == "div"_L1 && only.css(u"white-space") == "pre"_L1 && hasFont)
            return true; // VS Code and its kin
        const PastedElement inner = onlyChild(only);
        if (only.kind() == Kind::Code)
            return hasFont && !(inner && inner.name() == "code"_L1); // those of JetBrains
        only = inner;
    }
    return false;
}

} // namespace hearth::text::detail
