// SPDX-License-Identifier: Apache-2.0
// The pointer: what is under it, what a click does, selecting text.
#include "core/text/tooltip.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/poll_text.h"
#include "ui/timeline/time_text.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int autoScrollMilliseconds = 16;
constexpr int angleStep = 120; ///< QWheelEvent: one notch
constexpr int linesPerNotch = 3;

bool isClickable(RowPart part)
{
    return part != RowPart::None && part != RowPart::Text && part != RowPart::Time
        && part != RowPart::ClosedFile && part != RowPart::PollResult;
}

Qt::CursorShape cursorFor(RowPart part)
{
    if (isClickable(part))
        return Qt::PointingHandCursor;
    return part == RowPart::Text ? Qt::IBeamCursor : Qt::ArrowCursor;
}

} // namespace

TimelineView::Hit TimelineView::hitAt(QPoint position) const
{
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const int y = rowY(row);
        if (position.y() < y || position.y() >= y + m_rows.height(row))
            continue;
        Hit hit { row, const_cast<RowStack&>(m_rows).layout(row).hit(position - QPointF(0, y)) };
        // Where nobody may look at earlier versions, it is a word like any other.
        if (hit.part.part == RowPart::Edited
            && !offers(MessageActions::entry(MessageAction::History), row))
            hit.part.part = RowPart::Text;
        return hit;
    }
    return {};
}

TimelineSelection::Point TimelineView::selectionPoint(
    QPoint position, TimelineSelection::Unit unit) const
{
    const auto [first, last] = visibleRows();
    if (last < first)
        return {};
    Hit hit = hitAt(position);
    const bool below = hit.row < 0 && position.y() >= rowY(last);
    if (hit.row < 0)
        hit.row = below ? last : first;
    const auto body = const_cast<RowStack&>(m_rows).body(hit.row);
    const int offset = hitAt(position).row >= 0 ? hit.part.position : below ? body->length() : 0;
    TextRange range { offset, offset };
    if (unit == TimelineSelection::Unit::Word)
        range = body->wordAt(offset);
    else if (unit == TimelineSelection::Unit::Paragraph)
        range = body->paragraphAt(offset);
    return { m_rows.id(hit.row), m_source->row(hit.row).position, range };
}

void TimelineView::startSelection(QPoint position, TimelineSelection::Unit unit)
{
    m_selection.start(selectionPoint(position, unit), unit);
    viewport()->update();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_source || m_rows.count() == 0)
        return QAbstractScrollArea::mousePressEvent(event);
    m_smooth.stop();
    m_pressed = event->position().toPoint();
    m_pressedOn = hitAt(m_pressed);
    m_focusVisible = false;
    if (m_pressedOn.row >= 0)
        m_focused = m_rows.id(m_pressedOn.row); // the keyboard goes on from here
    constexpr qint64 never = 1'000'000;
    const qint64 since = m_sinceDoubleClick.isValid() ? m_sinceDoubleClick.elapsed() : never;
    if (since < QGuiApplication::styleHints()->mouseDoubleClickInterval()) {
        m_sinceDoubleClick.invalidate();
        startSelection(m_pressed, TimelineSelection::Unit::Paragraph);
    } else if ((event->modifiers() & Qt::ShiftModifier) && m_selection.isStarted()) {
        m_selection.extend(selectionPoint(m_pressed, m_selection.unit()));
    } else {
        startSelection(m_pressed, TimelineSelection::Unit::Character);
    }
    m_selecting = true;
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_source)
        return;
    m_pressed = event->position().toPoint();
    m_pressedOn = {};
    m_sinceDoubleClick.start();
    startSelection(m_pressed, TimelineSelection::Unit::Word);
    m_selecting = true;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (!m_selecting || !(event->buttons() & Qt::LeftButton))
        return updateHover(position);
    if ((position - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_pressedOn = {};
    m_selection.extend(selectionPoint(position, m_selection.unit()));
    const bool outside = position.y() < 0 || position.y() >= viewport()->height();
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start(autoScrollMilliseconds, this);
    else if (!outside)
        m_autoScroll.stop();
    viewport()->update();
}

void TimelineView::autoScroll()
{
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = position.y() < 0 ? position.y()
                                        : std::max(0, position.y() - viewport()->height());
    if (!m_selecting || beyond == 0) {
        m_autoScroll.stop();
        return;
    }
    constexpr int slowest = 2;
    constexpr int fastest = 60;
    const int speed = std::clamp(std::abs(beyond) / 4, slowest, fastest);
    scrollBy(beyond < 0 ? -speed : speed);
    m_selection.extend(selectionPoint(position, m_selection.unit()));
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    m_selecting = false;
    m_autoScroll.stop();
    const Hit released = m_source ? hitAt(event->position().toPoint()) : Hit {};
    const Hit pressed = std::exchange(m_pressedOn, {});
    const bool same = pressed.row >= 0 && pressed.row == released.row
        && pressed.part.part == released.part.part && pressed.part.index == released.part.index
        && pressed.part.target == released.part.target;
    if (same && isClickable(released.part.part) && m_selection.isEmpty(*m_source))
        activate(released, event->globalPosition().toPoint());
    m_follow = m_follow || isAtBottom();
    updateHover(event->position().toPoint());
}

void TimelineView::activate(const Hit& hit, QPoint globalPosition)
{
    const models::TimelineRow& row = m_source->row(hit.row);
    switch (hit.part.part) {
    case RowPart::Target: {
        const TextTarget& target = *hit.part.target;
        if (target.kind == text::Span::Spoiler)
            uncoverSpoilers(hit.row);
        else if (target.kind == text::Span::Link)
            Q_EMIT linkActivated(QUrl(target.target));
        else if (target.kind == text::Span::MentionMember) {
            if (const auto id = MemberId::fromString(target.target))
                Q_EMIT memberActivated(*id, globalPosition);
        } else if (target.kind == text::Span::MentionRoom) {
            if (const auto id = RoomId::fromString(target.target))
                Q_EMIT roomActivated(*id);
        }
        return;
    }
    case RowPart::Edited:
        return run(MessageAction::History, hit.row);
    case RowPart::Avatar:
    case RowPart::Name:
        Q_EMIT memberActivated(row.authorId, globalPosition);
        return;
    case RowPart::Day:
        Q_EMIT dateRequested(row.createdAt, globalPosition);
        return;
    case RowPart::Thread:
        return openThread(row);
    case RowPart::Compare:
        return run(MessageAction::Compare, hit.row);
    case RowPart::Retry:
        return run(MessageAction::Retry, hit.row);
    case RowPart::EditFailed:
        return run(MessageAction::EditRefused, hit.row);
    case RowPart::CopyCode:
        return copyCode(hit.row, hit.part.index);
    case RowPart::CopyFailed:
        return copyMessage(hit.row);
    case RowPart::Discard:
        return run(MessageAction::Discard, hit.row);
    case RowPart::File:
    case RowPart::Picture:
        return activateFile(hit.row, hit.part.index);
    default:
        return activateMark(hit, globalPosition);
    }
}

void TimelineView::updateHover(QPoint position)
{
    if (!m_source || !viewport()->rect().contains(position) || m_selecting) {
        if (!m_selecting)
            leaveHover();
        return;
    }
    if (m_toolbar->isVisible() && m_toolbar->geometry().contains(position))
        return;
    const Hit hit = hitAt(position);
    const auto before = m_hovered;
    m_hovered = hit.row >= 0 ? std::optional(m_rows.id(hit.row)) : std::nullopt;
    m_hoverPart = hit.part;
    viewport()->setCursor(cursorFor(hit.part.part));
    const bool link = hit.part.target && hit.part.target->kind == text::Span::Link;
    const QUrl target = link ? QUrl(hit.part.target->target) : QUrl();
    if (target != m_hoveredLink) {
        m_hoveredLink = target;
        Q_EMIT linkHovered(target);
    }
    // The target belongs to a layout that may be gone by the next paint.
    m_hoverPart.target = nullptr;
    if (before != m_hovered)
        placeToolbar();
    viewport()->update();
}

void TimelineView::leaveHover()
{
    m_hoverPart = {};
    if (!m_hoveredLink.isEmpty()) {
        m_hoveredLink.clear();
        Q_EMIT linkHovered({});
    }
    if (!m_hovered)
        return;
    m_hovered.reset();
    placeToolbar();
    viewport()->update();
}

void TimelineView::placeToolbar()
{
    const int row = m_hovered ? m_rows.indexOf(*m_hovered) : -1;
    if (row < 0) {
        m_toolbar->hide();
        return;
    }
    const models::TimelineRow& content = m_source->row(row);
    if (content.deleted || content.kind == MessageKind::Notice
        || content.delivery == models::Delivery::Failed) {
        m_toolbar->hide();
        return;
    }
    QList<MessageToolbar::Offer> offered;
    for (const MessageActions::Entry& entry : MessageActions::all()) {
        // In a thread the answer is written right below: a button would only take room.
        if (entry.place != MessageActions::Place::Toolbar
            || (entry.action == MessageAction::Reply && m_kind == Kind::Thread))
            continue;
        const QString why = obstacle(entry, row);
        if (offers(entry, row) || !why.isEmpty())
            offered.append({ entry.action, why });
    }
    m_toolbar->offer(content, offered);
    const QRectF message = m_rows.layout(row).message;
    const int x = viewport()->width() - metrics::rowPaddingHorizontal - m_toolbar->width();
    const int y = rowY(row) + static_cast<int>(message.top()) - metrics::toolbarOverlap;
    m_toolbar->move(x, std::max(y, 0));
    m_toolbar->show();
}

bool TimelineView::showToolTip(QPoint position, QPoint globalPosition)
{
    const Hit hit = hitAt(position);
    if (hit.row < 0)
        return false;
    const models::TimelineRow& row = m_source->row(hit.row);
    QString text;
    switch (hit.part.part) {
    case RowPart::Target:
        // The true target, whatever the text says.
        if (hit.part.target->kind == text::Span::Link)
            text = QUrl(hit.part.target->target).toDisplayString();
        else if (hit.part.target->kind == text::Span::Spoiler)
            text = tr("Show what is hidden");
        break;
    case RowPart::Edited:
        text = tr("Show earlier versions");
        break;
    case RowPart::CopyCode:
        text = tr("Copy code");
        break;
    case RowPart::Avatar:
    case RowPart::Name:
        if (const QString status = m_source->statusOf(row.authorId); !status.isEmpty())
            text = tr("%1: %2", "author's name, what they say of themselves")
                       .arg(row.authorName, status);
        break;
    case RowPart::Time:
        text = TimeText::full(row.createdAt);
        break;
    case RowPart::Day:
        text = tr("Go to another day");
        break;
    case RowPart::Reaction: {
        const auto& reaction = row.reactions[hit.part.index];
        text = tr("%1 reacted with %2", "names, emoji")
                   .arg(QLocale().createSeparatedList(reaction.names), reaction.emoji);
        break;
    }
    case RowPart::AddReaction:
        text = tr("Add a reaction");
        break;
    case RowPart::PollOption:
    case RowPart::PollResult:
        text = PollText::voters(*row.poll, hit.part.index);
        break;
    case RowPart::Thread:
        text = QLocale().createSeparatedList(row.replierNames);
        break;
    case RowPart::File:
    case RowPart::ClosedFile:
    case RowPart::Picture:
        text = fileTip(row.files[hit.part.index]);
        break;
    default:
        break;
    }
    if (text.isEmpty())
        return false;
    // Escaped: a name or address is never markup.
    QToolTip::showText(globalPosition, text::toolTip(text), viewport());
    return true;
}

bool TimelineView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (!m_source || !showToolTip(help->pos(), help->globalPos()))
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave:
        // The toolbar is a child of the viewport: going there is not leaving the message.
        if (!m_toolbar->underMouse())
            leaveHover();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        return event->ignore();
    event->accept();
    if (!event->pixelDelta().isNull())
        return scrollBy(-event->pixelDelta().y());
    const double notches = static_cast<double>(event->angleDelta().y()) / angleStep;
    const double line = Fonts::lineHeight(themeOf(*this).fonts.body);
    m_smooth.add(static_cast<int>(-notches * linesPerNotch * line), animationDuration(*this));
}

} // namespace hearth::ui
