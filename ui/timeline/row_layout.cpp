// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/row_layout.h"

#include "core/text/hidden.h"
#include "ui/shell/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/code_button.h"
#include "ui/timeline/time_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int groupTop = metrics::rowPaddingVertical + 2;
constexpr int rowBottom = metrics::grid;
constexpr int textLeft = metrics::rowPaddingHorizontal + metrics::avatar + metrics::gap;

} // namespace

qreal RowLayout::textWidth(const models::TimelineRow& row, int rowWidth)
{
    const int left = row.kind == MessageKind::Notice ? metrics::rowPaddingHorizontal : textLeft;
    return std::clamp(rowWidth - left - metrics::rowPaddingHorizontal, metrics::listIndent,
        metrics::textMaximumWidth);
}

RowLayout::RowLayout(const models::TimelineRow& row, std::shared_ptr<DocumentLayout> text,
    const Context& context, const Theme& theme)
    : body(std::move(text))
{
    addLines(row, context, theme);
    const qreal top = m_y;
    const bool notice = row.kind == MessageKind::Notice;
    dimmed = context.showPending
        && (row.delivery == models::Delivery::Waiting || row.delivery == models::Delivery::Sending);
    timeText = TimeText::time(row.createdAt);
    const qreal room = textWidth(row, context.width);
    addPin(row, room, theme);
    if (!notice && row.startsGroup)
        addHeader(row, context, theme);
    else
        m_y += notice ? metrics::grid : metrics::continuationPadding;

    addOrigin(row, context, theme);
    bodyPlace = { notice ? (context.width - room) / 2.0 : textLeft, m_y };
    if (!row.startsGroup)
        gutterTime = { 0, m_y, qreal(textLeft) - metrics::gap / 2.0,
            Fonts::lineHeight(theme.fonts.body) };
    // A message of files alone has no text line.
    if (body->length() > 0 || (row.files.isEmpty() && !row.forwarded))
        m_y += body->height();
    if (!row.deleted) {
        addForwarded(row, context, room, theme);
        addFiles(row, room);
        addReactions(row, room, theme);
    }
    addThread(row, context, room, theme);
    addState(row, context, room, theme);
    if (!avatar.isNull())
        m_y = std::max(m_y, avatar.bottom());
    m_y += rowBottom;
    message = { 0, top, qreal(context.width), m_y - top };
    m_height = static_cast<int>(std::ceil(m_y));
}

void RowLayout::addLines(const models::TimelineRow& row, const Context& context, const Theme& theme)
{
    Q_UNUSED(theme)
    if (!context.divider.isEmpty())
        dayText = context.divider;
    else if (row.startsDay)
        dayText = TimeText::day(row.createdAt, context.now);
    if (!dayText.isEmpty()) {
        day = { 0, m_y, qreal(context.width), metrics::dayBreakHeight };
        m_y += day.height();
    }
    if (row.firstUnread) {
        unread = { 0, m_y, qreal(context.width), metrics::unreadLineHeight };
        m_y += unread.height();
    }
}

void RowLayout::addHeader(
    const models::TimelineRow& row, const Context& context, const Theme& theme)
{
    m_y += groupTop;
    avatar = { qreal(metrics::rowPaddingHorizontal), m_y, qreal(metrics::avatar),
        qreal(metrics::avatar) };
    const QFontMetricsF names(theme.fonts.strong);
    const QFontMetricsF times(theme.fonts.small);
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.strong);
    const qreal timeWidth = std::ceil(times.horizontalAdvance(timeText));
    const qreal room = context.width - textLeft - metrics::rowPaddingHorizontal - timeWidth
        - metrics::smallGap;
    const qreal nameWidth = std::min(std::ceil(names.horizontalAdvance(row.authorName)) + 1,
        std::max<qreal>(room, metrics::avatar));
    name = { textLeft, m_y, nameWidth, lineHeight };
    // On the same baseline as the name.
    headerBaseline = std::round(m_y + (lineHeight - names.height()) / 2 + names.ascent());
    time = { textLeft + nameWidth + metrics::smallGap, headerBaseline - times.ascent(),
        timeWidth + 1, times.height() };
    m_y += lineHeight;
}

void RowLayout::addPin(const models::TimelineRow& row, qreal room, const Theme& theme)
{
    if (!row.pinned || row.deleted)
        return;
    m_y += metrics::grid;
    pin = { textLeft, m_y, room, Fonts::lineHeight(theme.fonts.small) };
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
    regions.push_back({ RowPart::Origin, { textLeft, m_y, width, lineHeight }, 0, text });
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
    const qreal left = textLeft + metrics::quoteIndent;
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
    forwarded = std::make_shared<DocumentLayout>(
        block.document, DocumentLayout::Options {}, room - metrics::quoteIndent, theme);
    forwardedPlace = { left, m_y };
    m_y += forwarded->height();
    forwardedBar = { textLeft, top, metrics::quoteBar, m_y - top };
}

void RowLayout::addFiles(const models::TimelineRow& row, qreal room)
{
    for (int i = 0; i < row.files.size(); ++i) {
        m_y += metrics::grid;
        const QRectF card(
            textLeft, m_y, std::min<qreal>(room, metrics::fileCardWidth), metrics::fileCardHeight);
        regions.push_back({ RowPart::File, card, i, {} });
        m_y += card.height();
    }
}

void RowLayout::addReactions(const models::TimelineRow& row, qreal room, const Theme& theme)
{
    if (row.reactions.isEmpty())
        return;
    const QFontMetricsF measure(theme.fonts.small);
    const QFontMetricsF emoji(theme.fonts.body);
    m_y += metrics::grid;
    qreal x = textLeft;
    for (int i = 0; i < row.reactions.size(); ++i) {
        const auto& reaction = row.reactions[i];
        const QString count = QLocale().toString(reaction.count);
        const qreal width = std::ceil(emoji.horizontalAdvance(reaction.emoji)
                                + measure.horizontalAdvance(count))
            + metrics::grid + 2 * metrics::chipPadding;
        if (x > textLeft && x + width > textLeft + room) {
            x = textLeft;
            m_y += metrics::chipHeight + metrics::grid;
        }
        regions.push_back({ RowPart::Reaction, { x, m_y, width, metrics::chipHeight }, i, count });
        x += width + metrics::chipGap;
    }
    const qreal addWidth = metrics::iconSmall + 2 * metrics::chipPadding;
    if (x + addWidth > textLeft + room) {
        x = textLeft;
        m_y += metrics::chipHeight + metrics::grid;
    }
    regions.push_back({ RowPart::AddReaction, { x, m_y, addWidth, metrics::chipHeight },
        static_cast<int>(row.reactions.size()), {} });
    m_y += metrics::chipHeight;
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
    regions.push_back({ RowPart::Thread, { textLeft, m_y, linkWidth, lineHeight }, 0, link });
    if (row.lastReplyAt) {
        const QString when = TimeText::dayAndTime(*row.lastReplyAt, context.now);
        threadHintText = row.replierNames.isEmpty()
            ? tr("· last %1", "time").arg(when)
            : tr("· last by %1, %2", "name, time")
                  .arg(text::isolated(row.replierNames.first()), when);
        const qreal left = textLeft + linkWidth + metrics::grid;
        threadHint = { left, m_y,
            std::min(std::ceil(hints.horizontalAdvance(threadHintText)) + 1,
                std::max(textLeft + room - left, 0.0)),
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
    QString text = tr("Waiting for the network — will be sent");
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
    stateIcon = { textLeft, m_y + std::round((firstLine - icon) / 2), icon, icon };
    statePlace = { textLeft + icon + metrics::grid, m_y };
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
    if (avatar.contains(point))
        result.part = RowPart::Avatar;
    else if (name.contains(point))
        result.part = RowPart::Name;
    else if (time.contains(point))
        result.part = RowPart::Time;
    else if (text.target) {
        result.part = RowPart::Target;
        result.target = text.target;
    } else if (text.onText)
        result.part = RowPart::Text;
    // Above and below the text: the selection takes the near end, not the nearest column.
    if (point.y() < bodyPlace.y())
        result.position = 0;
    else if (point.y() > bodyPlace.y() + body->height())
        result.position = body->length();
    return result;
}

} // namespace hearth::ui
