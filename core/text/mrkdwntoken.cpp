// SPDX-License-Identifier: Apache-2.0
#include "core/text/mrkdwntoken.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace hearth::text::detail {
namespace {

using namespace Qt::StringLiterals;

bool isAsciiPunctuation(QChar character)
{
    const char16_t c = character.unicode();
    return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60)
        || (c >= 0x7B && c <= 0x7E);
}

bool isAsciiLetter(QChar character)
{
    const char16_t c = character.toLower().unicode();
    return c >= u'a' && c <= u'z';
}

/// Whether a literal `&` before `rest` would be read as the beginning of an HTML entity.
bool beginsEntity(QStringView rest)
{
    constexpr qsizetype longestEntity = 34;
    const qsizetype end = rest.first(std::min(rest.size(), longestEntity)).indexOf(u';');
    return end > 0 && (rest[0] == u'#' || rest[0].isLetterOrNumber());
}

bool beginsMarkup(QStringView rest)
{
    return !rest.isEmpty() && (isAsciiLetter(rest[0]) || QStringView(u"@#!/?").contains(rest[0]));
}

QString markdownLink(QStringView encodedUrl, QStringView encodedLabel)
{
    const QString url = decodeEntities(encodedUrl);
    const QString label = decodeEntities(encodedLabel).simplified();
    if (url.startsWith("mailto:"_L1) && (label.isEmpty() || label == QStringView(url).sliced(7)))
        return u'[' + escapeMarkdown(QStringView(url).sliced(7)) + u"]("_s + linkDestination(url)
            + u')';
    if (!label.isEmpty() && label != url)
        return u'[' + escapeMarkdown(label) + u"]("_s + linkDestination(url) + u')';
    const bool isAutolink = (url.startsWith("http://"_L1) || url.startsWith("https://"_L1))
        && std::ranges::none_of(
            url, [](QChar c) { return c.isSpace() || c == u'<' || c == u'>' || c == u'&'; });
    if (isAutolink)
        return u'<' + url + u'>';
    return u'[' + escapeMarkdown(url) + u"]("_s + linkDestination(url) + u')';
}

/// What a resolver answered is a token to keep or a name to escape.
QString resolved(const QString& answer, QChar sigil, QStringView label, QStringView id)
{
    constexpr qsizetype tokenLength = 39;
    if (answer.size() == tokenLength && answer[0] == u'<' && answer[1] == sigil
        && answer.endsWith(u'>'))
        return answer;
    QString name = !answer.isEmpty() ? answer : decodeEntities(!label.isEmpty() ? label : id);
    if (!name.startsWith(sigil))
        name.prepend(sigil);
    return escapeMarkdown(name);
}

/// `!date^1392734382^{date}|fallback` without a fallback: the moment itself, in UTC.
QString dateText(QStringView command)
{
    const QStringView seconds = command.sliced(5).split(u'^').constFirst();
    bool ok = false;
    const qint64 number = seconds.toLongLong(&ok);
    const QDateTime moment = ok ? QDateTime::fromSecsSinceEpoch(number, QTimeZone::UTC)
                                : QDateTime();
    return moment.isValid() ? moment.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : seconds.toString();
}

/// `!here`, `!subteam^S123|@name`, `!date^…|fallback`.
QString markdownFromCommand(QStringView command, QStringView label, const MrkdwnResolver& resolver)
{
    const QStringView name = command.sliced(1);
    if (name == u"here")
        return u"<!here>"_s;
    if (name == u"channel" || name == u"everyone" || name == u"group")
        return u"<!channel>"_s;
    if (name.startsWith(u"subteam^")) {
        if (const QString token = resolver.group(name.sliced(8)); !token.isEmpty())
            return token;
    }
    if (!label.isEmpty())
        return escapeMarkdown(decodeEntities(label));
    if (name.startsWith(u"date^"))
        return escapeMarkdown(dateText(command.sliced(1)));
    return escapeMarkdown(u'@' + decodeEntities(name.sliced(name.startsWith(u"subteam^") ? 8 : 0)));
}

} // namespace

QString linkDestination(QStringView url)
{
    QString result;
    result.reserve(url.size() + 8);
    for (qsizetype i = 0; i < url.size(); ++i) {
        const QChar c = url[i];
        if (c == u' ')
            result += u"%20"_s;
        else if (c.isSpace() || c.category() == QChar::Other_Control)
            continue;
        else if (QStringView(u"()<>\\").contains(c)
            || (c == u'&' && beginsEntity(url.sliced(i + 1))))
            result += u'\\', result += c;
        else
            result += c;
    }
    return result;
}

SlackCharacter characterAt(QStringView source, qsizetype position)
{
    const QChar c = source[position];
    if (c != u'&')
        return { .character = c };
    const QStringView rest = source.sliced(position);
    if (rest.startsWith(u"&amp;"))
        return { .character = u'&', .length = 5 };
    if (rest.startsWith(u"&lt;"))
        return { .character = u'<', .length = 4 };
    if (rest.startsWith(u"&gt;"))
        return { .character = u'>', .length = 4 };
    return { .character = c };
}

QString decodeEntities(QStringView source)
{
    if (!source.contains(u'&'))
        return source.toString();
    QString text;
    text.reserve(source.size());
    for (qsizetype i = 0; i < source.size();) {
        const SlackCharacter next = characterAt(source, i);
        text += next.character;
        i += next.length;
    }
    return text;
}

void appendEscaped(QString& out, QChar character, QChar previous, QStringView rest)
{
    bool isMarkup = false;
    switch (character.unicode()) {
    case u'*':
    case u'~':
    case u'`':
    case u'[':
    case u'|':
        isMarkup = true;
        break;
    case u'_':
        // Within a word it is literal anyway, and names of things read better without backslashes.
        isMarkup = !previous.isLetterOrNumber() || rest.isEmpty() || !rest[0].isLetterOrNumber();
        break;
    case u'\\':
        isMarkup = rest.isEmpty() || isAsciiPunctuation(rest[0]);
        break;
    case u'<':
        isMarkup = beginsMarkup(rest);
        break;
    case u'!':
        isMarkup = rest.startsWith(u'<');
        break;
    case u'&':
        isMarkup = beginsEntity(rest);
        break;
    default:
        break;
    }
    if (isMarkup)
        out += u'\\';
    out += character;
}

qsizetype tokenEnd(QStringView source, qsizetype opening)
{
    // Only up to the next "<": otherwise a message of nothing but "<" would be read once for each
    // of them.
    for (qsizetype i = opening + 1; i < source.size() && source[i] != u'<'; ++i) {
        if (source[i] == u'>')
            return i;
    }
    return -1;
}

QString markdownFromToken(QStringView token, const MrkdwnResolver& resolver)
{
    const qsizetype bar = token.indexOf(u'|');
    const QStringView target = bar < 0 ? token : token.first(bar);
    const QStringView label = bar < 0 ? QStringView() : token.sliced(bar + 1);
    if (target.startsWith(u'@'))
        return resolved(resolver.member(target.sliced(1)), u'@', label, target.sliced(1));
    if (target.startsWith(u'#'))
        return resolved(resolver.room(target.sliced(1)), u'#', label, target.sliced(1));
    if (target.startsWith(u'!'))
        return markdownFromCommand(target, label, resolver);
    return markdownLink(target, label);
}

QString codeText(QStringView source)
{
    QString text;
    text.reserve(source.size());
    for (qsizetype i = 0; i < source.size();) {
        if (source[i] == u'<') {
            const qsizetype end = tokenEnd(source, i);
            const QStringView token = end < 0 ? QStringView() : source.sliced(i + 1, end - i - 1);
            if (token.startsWith(u"http") || token.startsWith(u"mailto:")) {
                text += decodeEntities(token.sliced(token.indexOf(u'|') + 1));
                i = end + 1;
                continue;
            }
        }
        const SlackCharacter next = characterAt(source, i);
        text += next.character;
        i += next.length;
    }
    return text;
}

} // namespace hearth::text::detail

namespace hearth::text {

using namespace Qt::StringLiterals;

QString escapeMarkdown(QStringView text)
{
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i] == u'\n' || text[i] == u'\r' ? QChar(u' ') : text[i];
        if (c == u']')
            out += u"\\]"_s;
        else
            detail::appendEscaped(out, c, i > 0 ? text[i - 1] : QChar(), text.sliced(i + 1));
    }
    return out;
}

} // namespace hearth::text
