// SPDX-License-Identifier: Apache-2.0
#include "core/replica/mentions.h"

#include "core/text/markdown.h"

#include <QStringList>

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

bool names(const text::Span& span, const Named& reader)
{
    // @here like @channel: who was at their computer when it was sent differs from device to
    // device and is over in a moment, and badges are to be the same everywhere. Only what
    // interrupts people looks at who is there.
    if (span.style & text::Span::MentionGroup)
        return true;
    if (span.style & text::Span::MentionMember)
        return MemberId::fromString(span.target) == reader.reader;
    const Result<GroupId> group = GroupId::fromString(span.target);
    return group && reader.groups.contains(*group);
}

} // namespace

KeywordPattern::KeywordPattern(const QStringList& keywords)
{
    QStringList words;
    for (const QString& keyword : keywords) {
        if (const QString word = keyword.trimmed(); !word.isEmpty())
            words.append(QRegularExpression::escape(word));
    }
    if (words.isEmpty())
        return;
    const QRegularExpression::PatternOptions options = QRegularExpression::CaseInsensitiveOption
        | QRegularExpression::UseUnicodePropertiesOption;
    const QString any = u"(?:%1)"_s.arg(words.join(u'|'));
    m_anywhere = QRegularExpression(any, options);
    m_alone = QRegularExpression(
        u"(?<![\\p{L}\\p{M}\\p{N}_])"_s + any + u"(?![\\p{L}\\p{M}\\p{N}_])"_s, options);
}

bool KeywordPattern::mayBeIn(const QString& markdown) const
{
    if (m_anywhere.pattern().isEmpty())
        return false;
    // An escape may stand inside of a word.
    return markdown.contains(u'\\') || m_anywhere.match(markdown).hasMatch();
}

bool KeywordPattern::isIn(const QString& text) const
{
    return !m_alone.pattern().isEmpty() && m_alone.match(text).hasMatch();
}

Named namesOf(MemberId reader, const QList<Item>& items)
{
    Named named { .reader = reader, .groups = {}, .keywords = {} };
    for (const Item& item : items) {
        if (item.group && item.group->memberIds.contains(reader))
            named.groups.insert(item.group->id);
        if (item.attention)
            named.keywords = KeywordPattern(item.attention->keywords);
    }
    return named;
}

bool mentions(const QString& body, const Named& named)
{
    // Parsing costs a hundred times more than this look, and hardly any message names anybody.
    const bool mayShow = named.keywords.mayBeIn(body);
    const bool hasMarker = body.contains(u"<@") || body.contains(u"<!");
    const bool mayName = hasMarker
        && (body.contains(named.reader.toString(), Qt::CaseInsensitive) || body.contains(u"<!here>")
            || body.contains(u"<!channel>")
            || (!named.groups.isEmpty() && body.contains(u"<!group:")));
    if (!mayName && !mayShow)
        return false;
    const text::Document document = text::parseMarkdown(body);
    // Of what one can see: neither the address of a link nor the id in a mention.
    return (mayShow && named.keywords.isIn(document.plainText()))
        || std::ranges::any_of(
            text::callsIn(document), [&](const text::Span& span) { return names(span, named); });
}

} // namespace hearth::replica
