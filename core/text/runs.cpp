// SPDX-License-Identifier: Apache-2.0
#include "core/text/runs.h"

#include "core/base/id.h"
#include "core/text/emoji.h"

#include <utility>

namespace hearth::text::detail {
namespace {

constexpr quint16 mentionStyles = Span::MentionMember | Span::MentionRoom | Span::MentionGroup;
constexpr quint16 singleStyles = mentionStyles | Span::Emoji;

struct Piece {
    Span span;
    qsizetype length = 0; ///< of the source
};

/// `<@id>`, `<#id>`, `<!here>` and `<!channel>` at `position`.
std::optional<Piece> mentionAt(QStringView run, qsizetype position)
{
    constexpr qsizetype uuidLength = 36;
    const QStringView rest = run.sliced(position);
    for (const QStringView group : { u"<!here>", u"<!channel>" }) {
        if (rest.startsWith(group)) {
            const QString word = group.sliced(2, group.size() - 3).toString();
            return Piece {
                .span = { .text = u'@' + word, .style = Span::MentionGroup, .target = word },
                .length = group.size()
            };
        }
    }
    if (rest.size() < uuidLength + 3 || rest[uuidLength + 2] != u'>'
        || (rest[1] != u'@' && rest[1] != u'#'))
        return {};
    const auto id = Uuid::fromString(rest.sliced(2, uuidLength));
    if (!id)
        return {};
    const quint16 style = rest[1] == u'@' ? Span::MentionMember : Span::MentionRoom;
    return Piece {
        .span = { .text = rest.sliced(1, 1).toString(), .style = style, .target = id->toString() },
        .length = uuidLength + 3
    };
}

std::optional<Piece> emojiAt(QStringView run, qsizetype position)
{
    const qsizetype length = emojiLengthAt(run, position);
    if (length == 0)
        return {};
    return Piece { .span = { .text = run.sliced(position, length).toString(),
                       .style = Span::Emoji,
                       .target = {} },
        .length = length };
}

std::optional<Piece> codeAt(QStringView run, qsizetype position, qsizetype plainStart)
{
    // "12:30:45" and "std::x::y" hold no emoji: a code stands alone or behind another piece.
    if (position > plainStart
        && (run[position - 1].isLetterOrNumber() || run[position - 1] == u':'))
        return {};
    const auto match = shortCodeAt(run, position);
    const qsizetype end = match ? position + match->length : 0;
    if (!match || (end < run.size() && run[end].isLetterOrNumber()))
        return {};
    return Piece {
        .span = { .text = match->emoji.text.toString(), .style = Span::Emoji, .target = {} },
        .length = match->length
    };
}

/// A cheap test before the emoji table is asked: keycaps begin with an ordinary character.
bool mayBeginEmoji(QStringView run, qsizetype position)
{
    const char16_t c = run[position].unicode();
    if (c < 0x203C)
        return position + 1 < run.size()
            && (run[position + 1] == u'\uFE0F' || run[position + 1] == u'\u20E3');
    return c <= 0x3299 || QChar::isHighSurrogate(c);
}

std::optional<Piece> pieceAt(QStringView run, qsizetype position, qsizetype plainStart)
{
    const QChar c = run[position];
    if (c == u'<')
        return mentionAt(run, position);
    if (c == u':')
        return codeAt(run, position, plainStart);
    return mayBeginEmoji(run, position) ? emojiAt(run, position) : std::nullopt;
}

} // namespace

void appendSpan(QList<Span>& spans, Span&& span)
{
    if (span.text.isEmpty())
        return;
    if (!spans.isEmpty() && (span.style & singleStyles) == 0
        && spans.constLast().style == span.style && spans.constLast().target == span.target)
        spans.last().text += span.text;
    else
        spans.append(std::move(span));
}

void appendRun(QList<Span>& spans, QStringView run, const Span& look)
{
    qsizetype plainStart = 0;
    const auto flush = [&](qsizetype end) {
        appendSpan(spans,
            { .text = run.sliced(plainStart, end - plainStart).toString(),
                .style = look.style,
                .target = look.target });
    };
    for (qsizetype i = 0; i < run.size();) {
        auto piece = pieceAt(run, i, plainStart);
        if (!piece) {
            ++i;
            continue;
        }
        flush(i);
        const bool isMention = (piece->span.style & mentionStyles) != 0;
        piece->span.style |= isMention ? look.style & ~Span::Link : look.style;
        if (!isMention)
            piece->span.target = look.target;
        appendSpan(spans, std::move(piece->span));
        plainStart = i += piece->length;
    }
    flush(run.size());
}

} // namespace hearth::text::detail
