// SPDX-License-Identifier: Apache-2.0
#include "core/text/runs.h"

#include "core/base/id.h"
#include "core/text/emoji.h"
#include "core/text/links.h"

#include <algorithm>
#include <utility>

namespace hearth::text::detail {
namespace {

constexpr quint16 mentionStyles = Span::MentionMember | Span::MentionRoom | Span::MentionGroup
    | Span::MentionUserGroup;
constexpr quint16 singleStyles = mentionStyles | Span::Emoji | Span::HardBreak | spoilerMark;

struct Piece {
    Span span;
    qsizetype length = 0; ///< of the source
};

/// `<!group:id>` at the beginning of `rest`.
std::optional<Piece> userGroupAt(QStringView rest)
{
    constexpr QStringView opening = u"<!group:";
    constexpr qsizetype uuidLength = 36;
    const qsizetype length = opening.size() + uuidLength + 1;
    if (rest.size() < length || !rest.startsWith(opening) || rest[length - 1] != u'>')
        return {};
    const auto id = Uuid::fromString(rest.sliced(opening.size(), uuidLength));
    if (!id)
        return {};
    return Piece { .span = { .text = QStringLiteral("@"),
                       .style = Span::MentionUserGroup,
                       .target = id->toString() },
        .length = length };
}

/// "||" at `position`, unless it is a part of a longer row of bars.
std::optional<Piece> spoilerMarkAt(QStringView run, qsizetype position)
{
    qsizetype end = position;
    while (end < run.size() && run[end] == u'|')
        ++end;
    if (end - position != 2)
        return {};
    return Piece { .span = { .text = QStringLiteral("||"), .style = spoilerMark, .target = {} },
        .length = 2 };
}

/// `<@id>`, `<#id>`, `<!here>`, `<!channel>` and `<!group:id>` at `position`.
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
    if (auto group = userGroupAt(rest))
        return group;
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

/// Addresses that md4c leaves as text, with ports or marks in them.
std::optional<Piece> addressAt(QStringView run, qsizetype position)
{
    const qsizetype length = addressLengthAt(run, position);
    if (length == 0)
        return {};
    const QString text = run.sliced(position, length).toString();
    const bool hasScheme = text.startsWith(u'h', Qt::CaseInsensitive);
    const QString target = hasScheme ? text : QStringLiteral("http://") + text;
    if (!isLinkTarget(target))
        return {};
    return Piece { .span = { .text = text, .style = Span::Link, .target = target },
        .length = length };
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
    if (c == u'h' || c == u'H' || c == u'w' || c == u'W')
        return addressAt(run, position);
    if (c == u'|')
        return position > 0 && run[position - 1] == u'|' ? std::nullopt
                                                         : spoilerMarkAt(run, position);
    return mayBeginEmoji(run, position) ? emojiAt(run, position) : std::nullopt;
}

} // namespace

void appendSpan(QList<Span>& spans, Span&& span)
{
    if (span.text.isEmpty())
        return;
    if (!spans.isEmpty() && (span.style & singleStyles) == 0
        && spans.constLast().style == span.style && spans.constLast().target == span.target
        && spans.constLast().node == span.node)
        spans.last().text += span.text;
    else
        spans.append(std::move(span));
}

void appendRun(QList<Span>& spans, QStringView run, const Span& look, bool isInLink)
{
    qsizetype plainStart = 0;
    const auto flush = [&](qsizetype end) {
        appendSpan(spans,
            { .text = run.sliced(plainStart, end - plainStart).toString(),
                .style = look.style,
                .target = look.target,
                .node = look.node });
    };
    for (qsizetype i = 0; i < run.size();) {
        auto piece = pieceAt(run, i, plainStart);
        // Links do not nest.
        const bool isNested = piece && piece->span.style == Span::Link && isInLink;
        if (!piece || isNested) {
            ++i;
            continue;
        }
        flush(i);
        const bool isMention = (piece->span.style & mentionStyles) != 0;
        const bool isAddress = piece->span.style == Span::Link;
        piece->span.style |= isMention ? look.style & ~Span::Link : look.style;
        if (!isMention && !isAddress)
            piece->span.target = look.target;
        piece->span.node = look.node;
        appendSpan(spans, std::move(piece->span));
        plainStart = i += piece->length;
    }
    flush(run.size());
}

namespace {

bool endsInSpace(const QString& text) { return text.isEmpty() || text.back().isSpace(); }

bool beginsWithSpace(const QString& text) { return text.isEmpty() || text.front().isSpace(); }

/// The mark that ends the spoiler which begins at `from`, or -1. As with emphasis, no blank stands
/// inside next to a mark: "a || b || c" is an expression.
qsizetype closingMark(const QList<Span>& spans, qsizetype from)
{
    if (from + 2 >= spans.size() || beginsWithSpace(spans[from + 1].text))
        return -1;
    for (qsizetype i = from + 2; i < spans.size(); ++i) {
        if ((spans[i].style & spoilerMark) && !endsInSpace(spans[i - 1].text)
            && !(spans[i - 1].style & spoilerMark))
            return i;
    }
    return -1;
}

} // namespace

void joinSpoilers(QList<Span>& spans)
{
    const auto isMark = [](const Span& span) { return (span.style & spoilerMark) != 0; };
    if (std::ranges::none_of(spans, isMark))
        return;
    const QList<Span> marked = std::exchange(spans, {});
    qsizetype end = -1; // of the open spoiler
    bool canClose = true; // once nothing closes, nothing behind it does
    for (qsizetype i = 0; i < marked.size(); ++i) {
        Span span = marked[i];
        if (i == end) {
            end = -1;
            continue;
        }
        if (isMark(span) && end < 0 && canClose) {
            end = closingMark(marked, i);
            if (end >= 0)
                continue;
            canClose = i + 1 < marked.size() && beginsWithSpace(marked[i + 1].text);
        }
        span.style &= quint16(~spoilerMark);
        if (end >= 0)
            span.style |= Span::Spoiler;
        appendSpan(spans, std::move(span));
    }
}

} // namespace hearth::text::detail
