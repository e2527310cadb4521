// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/row_layout.h"

#include "core/text/hidden.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/shell/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/author_text.h"
#include "ui/timeline/code_button.h"
#include "ui/timeline/time_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

int avatarSide(const Theme& theme)
{
    return theme.isCompact() ? metrics::smallAvatar : metrics::avatar;
}

int groupTopOf(const Theme& theme)
{
    return theme.isCompact() ? metrics::continuationPadding : metrics::rowPaddingVertical + 2;
}

/// The time has to fit beside the text of rows without an avatar.
int textLeftOf(const Theme& theme)
{
    return metrics::rowPaddingHorizontal + theme.grown(avatarSide(theme)) + metrics::gap;
}

} // namespace

qreal RowLayout::textWidth(const models::TimelineRow& row, int rowWidth, const Theme& theme)
{
    const int left = row.kind == MessageKind::Notice ? metrics::rowPaddingHorizontal
                                                     : textLeftOf(theme);
    return std::clamp(rowWidth - left - metrics::rowPaddingHorizontal, metrics::listIndent,
        theme.grown(metrics::textMaximumWidth));
}

RowLayout::RowLayout(const models::TimelineRow& row, std::shared_ptr<DocumentLayout> text,
    const Context& context, const Theme& theme)
    : body(std::move(text))
    , m_textLeft(textLeftOf(theme))
{
    addLines(row, context, theme);
    const qreal top = m_y;
    const bool notice = row.kind == MessageKind::Notice;
    dimmed = context.showPending
        && (row.delivery == models::Delivery::Waiting || row.delivery == models::Delivery::Sending);
    timeText = TimeText::time(row.createdAt);
    const qreal room = textWidth(row, context.width, theme);
    addPin(row, room, theme);
    if (!notice && row.startsGroup)
        addHeader(row, context, theme);
    else
        m_y += notice ? metrics::grid : theme.isCompact() ? 0 : metrics::continuationPadding;

    addOrigin(row, context, theme);
    bodyPlace = { notice ? (context.width - room) / 2.0 : qreal(m_textLeft), m_y };
    if (!row.startsGroup)
        gutterTime = { 0, m_y, qreal(m_textLeft) - metrics::gap / 2.0,
            Fonts::lineHeight(theme.fonts.body) };
    // A message of files alone has no text line.
    if (body->length() > 0 || (row.files.isEmpty() && !row.forwarded))
        m_y += body->height();
    if (!row.deleted) {
        addPoll(row, context, room, theme);
        addForwarded(row, context, room, theme);
        addFiles(row, room, theme);
        addReactions(row, context, room, theme);
    }
    addThread(row, context, room, theme);
    addState(row, context, room, theme);
    if (!avatar.isNull())
        m_y = std::max(m_y, avatar.bottom());
    m_y += theme.isCompact() ? metrics::lineWidth : metrics::grid;
    message = { 0, top, qreal(context.width), m_y - top };
    m_height = static_cast<int>(std::ceil(m_y));
}

void RowLayout::addLines(const models::TimelineRow& row, const Context& context, const Theme& theme)
{
    if (!context.divider.isEmpty())
        dayText = context.divider;
    else if (row.startsDay)
        dayText = TimeText::day(row.createdAt, context.now);
    isDayBreak = context.divider.isEmpty() && row.startsDay;
    if (!dayText.isEmpty()) {
        day = { 0, m_y, qreal(context.width), qreal(theme.grown(metrics::dayBreakHeight)) };
        m_y += day.height();
    }
    if (row.firstUnread) {
        unread = { 0, m_y, qreal(context.width), qreal(theme.grown(metrics::unreadLineHeight)) };
        m_y += unread.height();
    }
}

void RowLayout::addHeader(
    const models::TimelineRow& row, const Context& context, const Theme& theme)
{
    m_y += groupTopOf(theme);
    const qreal side = theme.grown(avatarSide(theme));
    avatar = { qreal(metrics::rowPaddingHorizontal), m_y, side, side };
    const QFontMetricsF names(theme.fonts.strong);
    const QFontMetricsF times(theme.fonts.small);
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.strong);
    const qreal timeWidth = std::ceil(times.horizontalAdvance(timeText));
    const qreal room = context.width - m_textLeft - metrics::rowPaddingHorizontal - timeWidth
        - metrics::smallGap;
    const qreal nameWidth = std::min(std::ceil(names.horizontalAdvance(AuthorText::name(row))) + 1,
        std::max<qreal>(room, metrics::avatar));
    name = { qreal(m_textLeft), m_y, nameWidth, lineHeight };
    // On the same baseline as the name.
    headerBaseline = std::round(m_y + (lineHeight - names.height()) / 2 + names.ascent());
    time = { m_textLeft + nameWidth + metrics::smallGap, headerBaseline - times.ascent(),
        timeWidth + 1, times.height() };
    m_y += lineHeight;
}

void RowLayout::addPin(const models::TimelineRow& row, qreal room, const Theme& theme)
{
    if (!row.pinned || row.deleted)
        return;
    m_y += metrics::grid;
    pin = { qreal(m_textLeft), m_y, room, Fonts::lineHeight(theme.fonts.small) };
    pinText = row.pinnedBy.isEmpty() ? tr("Pinned") : tr("Pinned by %1").arg(row.pinnedBy);
    m_y += pin.height();
}

void RowLayout::addOrigin(
    const models::TimelineRow& row, const Context& context, const Theme& theme)
{
    if (!row.alsoInRoom || !row.parent || row.deleted || context.inThread)
        return;
    const QString text = tr("replied to a thread");
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.small);
    const qreal width = std::ceil(QFontMetricsF(theme.fonts.smallStrong).horizontalAdvance(text));
    regions.push_back({ RowPart::Origin, { qreal(m_textLeft), m_y, width, lineHeight }, 0, text });
    m_y += lineHeight;
}

void RowLayout::addForwarded(
    const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme)
{
    if (!row.forwarded)
        return;
    const models::ForwardedBlock& block = *row.forwarded;
    m_y += metrics::grid;
    const qreal top = m_y;
    const qreal left = m_textLeft + metrics::quoteIndent;
    const QString when = TimeText::dayAndTime(block.createdAt(), context.now);
    const QString text = block.roomTitle.isEmpty()
        ? tr("Forwarded from %1, %2", "name, time").arg(block.author, when)
        : tr("Forwarded from %1 in %2, %3", "name, room, time")
              .arg(block.author, block.roomTitle, when);
    const QFontMetricsF measure(theme.fonts.smallStrong);
    const QString shown = measure.elidedText(text, Qt::ElideRight, room - metrics::quoteIndent);
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.small);
    regions.push_back({ RowPart::Forwarded,
        { left, m_y, std::ceil(measure.horizontalAdvance(shown)), lineHeight }, 0, shown });
    m_y += lineHeight;
    forwarded = std::make_shared<DocumentLayout>(block.document,
        DocumentLayout::Options { .pictures = context.pictures }, room - metrics::quoteIndent,
        theme);
    forwardedPlace = { left, m_y };
    m_y += forwarded->height();
    forwardedBar = { qreal(m_textLeft), top, metrics::quoteBar, m_y - top };
}

void RowLayout::addReactions(
    const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme)
{
    if (row.reactions.isEmpty())
        return;
    const QFontMetricsF measure(theme.fonts.small);
    const QFontMetricsF emoji(theme.fonts.body);
    const qreal chipHeight = theme.grown(metrics::chipHeight);
    m_y += metrics::grid;
    qreal x = m_textLeft;
    for (int i = 0; i < row.reactions.size(); ++i) {
        const auto& reaction = row.reactions[i];
        const QString count = QLocale().toString(reaction.count);
        const CustomEmoji* own = context.pictures ? context.pictures->findCode(reaction.emoji)
                                                  : nullptr;
        const QPixmap picture = own
            ? context.pictures->picture(own->id, static_cast<int>(std::round(emoji.height())))
            : QPixmap();
        const qreal sign = picture.isNull() ? emoji.horizontalAdvance(reaction.emoji)
                                            : picture.deviceIndependentSize().width();
        const qreal width = std::ceil(sign + measure.horizontalAdvance(count)) + metrics::grid
            + 2 * metrics::chipPadding;
        if (x > m_textLeft && x + width > m_textLeft + room) {
            x = m_textLeft;
            m_y += chipHeight + metrics::grid;
        }
        regions.push_back({ RowPart::Reaction, { x, m_y, width, chipHeight }, i, count, picture });
        x += width + metrics::chipGap;
    }
    const qreal addWidth = metrics::iconSmall + 2 * metrics::chipPadding;
    if (x + addWidth > m_textLeft + room) {
        x = m_textLeft;
        m_y += chipHeight + metrics::grid;
    }
    regions.push_back({ RowPart::AddReaction, { x, m_y, addWidth, chipHeight },
        static_cast<int>(row.reactions.size()), {} });
    m_y += chipHeight;
}

void RowLayout::addThread(
    const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme)
{
    if (row.replyCount <= 0 || context.inThread)
        return;
    m_y += metrics::grid;
    const QFontMetricsF links(theme.fonts.strong);
    const QFontMetricsF hints(theme.fonts.small);
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.body);
    const QString link = tr("%n replies", nullptr,
        static_cast<int>(std::min<qint64>(row.replyCount, std::numeric_limits<int>::max())));
    const qreal linkWidth = std::ceil(links.horizontalAdvance(link));
    regions.push_back(
        { RowPart::Thread, { qreal(m_textLeft), m_y, linkWidth, lineHeight }, 0, link });
    if (row.lastReplyAt) {
        const QString when = TimeText::dayAndTime(*row.lastReplyAt, context.now);
        threadHintText = row.replierNames.isEmpty()
            ? tr("· last %1", "time").arg(when)
            : tr("· last by %1, %2", "name, time")
                  .arg(text::isolated(row.replierNames.first()), when);
        const qreal left = m_textLeft + linkWidth + metrics::grid;
        threadHint = { left, m_y,
            std::min(std::ceil(hints.horizontalAdvance(threadHintText)) + 1,
                std::max(m_textLeft + room - left, 0.0)),
            lineHeight };
    }
    m_y += lineHeight;
}

void RowLayout::addState(
    const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme)
{
    const bool failed = row.delivery == models::Delivery::Failed;
    const bool waiting = row.delivery == models::Delivery::Waiting && context.showPending;
    if (!failed && !waiting)
        return;
    QString text = row.removal ? tr("Waiting for the network — will be deleted for everybody")
                               : tr("Waiting for the network — will be sent");
    if (failed)
        text = row.error ? ErrorText::sentence(*row.error, ErrorContext::Message)
                         : tr("This could not be sent.");
    const text::Span span { text, text::Span::Plain, {} };
    state = std::make_shared<TextPiece>(QList { span },
        TextPiece::Style { theme.fonts.small, failed ? theme.dangerText : theme.textMuted }, theme);
    constexpr int icon = metrics::iconSmall;
    m_y += 2;
    state->layOut(room - icon - metrics::grid);
    const qreal firstLine = Fonts::lineHeight(theme.fonts.small);
    stateIcon = { qreal(m_textLeft), m_y + std::round((firstLine - icon) / 2), icon, icon };
    statePlace = { qreal(m_textLeft) + icon + metrics::grid, m_y };
    m_y += state->height();
    if (failed)
        addFailureLinks(row, theme);
}

void RowLayout::addFailureLinks(const models::TimelineRow& row, const Theme& theme)
{
    const QFontMetricsF measure(theme.fonts.smallStrong);
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.body);
    qreal x = statePlace.x();
    const auto add = [&](RowPart part, const QString& text) {
        const qreal width = std::ceil(measure.horizontalAdvance(text));
        regions.push_back({ part, { x, m_y, width, lineHeight }, 0, text });
        x += width + metrics::gap;
    };
    if (row.wasEditedMeanwhile())
        add(RowPart::Compare, tr("Compare"));
    add(RowPart::Retry, tr("Retry"));
    if (row.hasRefusedText())
        add(RowPart::EditFailed, tr("Edit"));
    add(RowPart::CopyFailed, tr("Copy"));
    add(RowPart::Discard, tr("Discard"));
    m_y += lineHeight;
}

RowHit RowLayout::hit(QPointF point) const
{
    RowHit result;
    const DocumentLayout::Hit text = body->hit(point - bodyPlace);
    result.position = text.position;
    for (const Region& region : regions) {
        if (region.rect.contains(point)) {
            result.part = region.part;
            result.index = region.index;
            return result;
        }
    }
    if (const int code = codeButtonAt(*body, point - bodyPlace); code >= 0) {
        result.part = RowPart::CopyCode;
        result.index = code;
        return result;
    }
    if (isDayBreak && day.contains(point))
        result.part = RowPart::Day;
    else if (avatar.contains(point))
        result.part = RowPart::Avatar;
    else if (name.contains(point))
        result.part = RowPart::Name;
    else if (time.contains(point))
        result.part = RowPart::Time;
    else if (text.target) {
        result.part = RowPart::Target;
        result.target = text.target;
    } else if (text.onSuffix)
        result.part = RowPart::Edited;
    else if (text.onText)
        result.part = RowPart::Text;
    if (forwarded && result.part == RowPart::None) {
        if (const TextTarget* target = forwarded->hit(point - forwardedPlace).target) {
            result.part = RowPart::Target;
            result.target = target;
        }
    }
    // Above and below the text: the selection takes the near end, not the nearest column.
    if (point.y() < bodyPlace.y())
        result.position = 0;
    else if (point.y() > bodyPlace.y() + body->height())
        result.position = body->length();
    return result;
}

QList<TextTarget> RowLayout::targets() const
{
    return forwarded ? body->targets() + forwarded->targets() : body->targets();
}

bool RowLayout::isCovered() const
{
    return body->isCovered() || (forwarded && forwarded->isCovered());
}

void RowLayout::uncover()
{
    body->uncover();
    if (forwarded)
        forwarded->uncover();
}

} // namespace hearth::ui
