// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_view.h"

#include "core/text/covered.h"
#include "core/text/hidden.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/files/file_text.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/shell/error_text.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/author_text.h"
#include "ui/timeline/poll_text.h"
#include "ui/timeline/time_text.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/widgets/states.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

namespace hearth::ui {

namespace {

constexpr int keptAround = 40; ///< rows beyond the visible ones whose layouts stay at hand

} // namespace

TimelineView::TimelineView(Kind kind, const TimelineServices& services, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_kind(kind)
    , m_services(services)
    , m_rows(services.highlighter, services.clock)
    , m_toolbar(new MessageToolbar(services.emoji, services.pictures, viewport()))
    , m_pill(new JumpPill(JumpPill::Way::Down, viewport()))
    , m_unreadPill(new JumpPill(JumpPill::Way::Up, viewport()))
{
    installTimelineAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // the text's width must not depend on how much of it there is
    setAccessibleName(kind == Kind::Room ? tr("Messages") : tr("Thread"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_uptime.start();
    m_ahead.setSingleShot(true);
    m_rows.setTheme(themeOf(*this));

    connect(&m_smooth, &SmoothScroller::scrolled, this, &TimelineView::scrollBy);
    connect(&m_ahead, &QTimer::timeout, this, &TimelineView::measureAhead);
    connect(m_pill, &QPushButton::clicked, this, &TimelineView::jumpToNewest);
    connect(&services.highlighter, &CodeHighlighter::highlighted, this, [this] {
        m_rows.colorCode();
        viewport()->update();
    });
    followFiles();
    m_rows.setPictures(services.pictures);
    if (services.pictures)
        connect(services.pictures, &EmojiPictures::changed, this, &TimelineView::onPictures);
    connect(m_unreadPill, &QPushButton::clicked, this, &TimelineView::jumpToUnread);
    connect(m_toolbar, &MessageToolbar::actionRequested, this, [this](MessageAction action) {
        if (const int row = m_rows.indexOf(m_toolbar->message()); row >= 0)
            run(action, row);
    });
    connect(m_toolbar, &MessageToolbar::reactionRequested, this,
        [this](const QString& emoji) { Q_EMIT reactionRequested(m_toolbar->message(), emoji); });
    connect(m_toolbar, &MessageToolbar::menuRequested, this, [this](QPoint global) {
        if (const int row = m_rows.indexOf(m_toolbar->message()); row >= 0)
            showMenu(row, {}, global);
    });
}

TimelineView::~TimelineView() = default;

void TimelineView::setSource(std::unique_ptr<RowSource> source)
{
    m_smooth.stop();
    leaveHover();
    m_selection.clear();
    m_focused.reset();
    m_flashed.reset();
    m_target.reset();
    m_targetPosition.reset();
    m_unread = 0;
    m_unreadAfter = 0;
    m_pendingSince.clear();
    m_newBelow = 0;
    m_seen = 0;
    m_placed = false;
    m_follow = true;
    m_showSkeleton = false;
    m_source = std::move(source);
    m_rows.setSource(m_source.get());
    if (m_source) {
        connect(m_source.get(), &RowSource::rowsInserted, this, &TimelineView::onInserted);
        connect(m_source.get(), &RowSource::rowsRemoved, this, &TimelineView::onRemoved);
        connect(m_source.get(), &RowSource::rowsChanged, this, &TimelineView::onChanged);
        connect(m_source.get(), &RowSource::rowsReset, this, &TimelineView::onReset);
        connect(m_source.get(), &RowSource::edgesChanged, this, &TimelineView::onEdges);
        connect(m_source.get(), &RowSource::opened, this, &TimelineView::placeAfterOpening);
        m_wasAtEnd = m_source->atEnd();
        updateDivider();
        watchPending();
        if (m_source->isOpen())
            placeAfterOpening();
        else
            m_skeletonTimer.start(metrics::skeletonDelay, this);
    }
    layOut();
}

void TimelineView::setTitle(const QString& title)
{
    m_title = title;
    viewport()->update();
}

void TimelineView::onInserted(int first, int last)
{
    const bool atEnd = m_placed && m_wasAtEnd && last == m_source->rowCount() - 1;
    int others = 0;
    bool ownSent = false;
    for (int row = first; row <= last; ++row) {
        const models::TimelineRow& content = m_source->row(row);
        others += content.own || content.deleted ? 0 : 1;
        ownSent = ownSent
            || (content.own && content.delivery != models::Delivery::Sent && m_placed
                && last == m_source->rowCount() - 1);
    }
    const auto kept = places();
    m_rows.insert(first, last);
    updateDivider();
    if (ownSent)
        m_follow = true;
    else if (atEnd && m_follow && !mayFollow())
        m_follow = false;
    if (atEnd && !m_follow)
        m_newBelow += others;
    watchPending();
    restore(kept);
    if (atEnd)
        announce(first, last);
}

void TimelineView::onRemoved(int first, int last)
{
    const auto kept = places();
    m_rows.remove(first, last);
    updateDivider();
    watchPending();
    restore(kept);
}

void TimelineView::onChanged(int first, int last)
{
    const auto kept = places();
    m_rows.change(first, last);
    checkMark();
    updateDivider();
    watchPending();
    restore(kept);
}

void TimelineView::onReset()
{
    const auto kept = places();
    m_rows.reset();
    checkMark();
    updateDivider();
    watchPending();
    restore(kept);
}

void TimelineView::onEdges()
{
    m_wasAtEnd = m_source->atEnd();
    restore(places());
}

void TimelineView::onPictures()
{
    if (!m_source)
        return;
    const auto kept = places();
    m_rows.renewPictures();
    restore(kept);
}

void TimelineView::updateDivider()
{
    if (m_kind != Kind::Thread || !m_source)
        return;
    int replies = 0; // those that can be read
    for (int row = 1; row < m_rows.count(); ++row)
        replies += m_source->row(row).deleted ? 0 : 1;
    m_rows.setDivider(replies > 0 ? tr("%n replies", nullptr, replies) : QString());
}

void TimelineView::watchPending()
{
    QHash<QString, qint64> present;
    bool fresh = false;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        const models::TimelineRow& content = m_source->row(row);
        if (content.delivery != models::Delivery::Waiting
            && content.delivery != models::Delivery::Sending)
            continue;
        const auto known = m_pendingSince.constFind(content.outboxKey);
        fresh = fresh || known == m_pendingSince.constEnd();
        present.insert(
            content.outboxKey, known == m_pendingSince.constEnd() ? m_uptime.elapsed() : *known);
    }
    for (auto gone = m_pendingSince.keyBegin(); gone != m_pendingSince.keyEnd(); ++gone) {
        if (!present.contains(*gone))
            m_rows.setPendingShown(*gone, false);
    }
    m_pendingSince = present;
    if (fresh && !m_pendingTimer.isActive())
        m_pendingTimer.start(metrics::pendingDelay, this);
}

void TimelineView::showPendingNow()
{
    m_pendingTimer.stop();
    const qint64 now = m_uptime.elapsed();
    const auto kept = places();
    bool young = false;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        const auto since = m_pendingSince.constFind(m_source->row(row).outboxKey);
        if (since == m_pendingSince.constEnd())
            continue;
        if (now - *since < metrics::pendingDelay) {
            young = true;
            continue;
        }
        m_rows.setPendingShown(since.key(), true);
        m_rows.change(row, row);
    }
    if (young)
        m_pendingTimer.start(metrics::pendingDelay / 4, this);
    restore(kept);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme& theme = themeOf(*this);
    painter.fillRect(event->rect(), theme.background);
    if (!m_source || (!m_source->isOpen() && m_rows.count() == 0)) {
        if (m_showSkeleton)
            paintMessageSkeleton(painter, viewport()->rect(), theme);
        return;
    }
    paintHead(painter);
    const auto* style = qobject_cast<const HearthStyle*>(this->style());
    static const Icons none;
    RowPainter rowPainter(
        painter, theme, style ? style->icons() : none, event->rect(), m_services.files);
    rowPainter.setAvatars(AvatarPictures::of(*this));
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const int y = rowY(row);
        const RowLayout& layout = m_rows.layout(row);
        if (y > event->rect().bottom() || y + layout.height() < event->rect().top())
            continue;
        const MessageId& id = m_rows.id(row);
        highlight(row);
        RowPainter::State state;
        state.hovered = m_hovered == id;
        state.focused = m_focusVisible && m_focused == id && hasFocus();
        state.flashed = m_flashed == id;
        const int options = votableOptions(m_source->row(row));
        state.focusedOption = m_focusedMark < options ? m_focusedMark : -1;
        state.focusedReaction = m_focusedMark - options;
        state.selection = m_selection.rangeIn(row, layout.body->length(), *m_source);
        if (state.hovered)
            state.hover = m_hoverPart;
        rowPainter.paint(m_source->row(row), layout, y, state);
    }
    m_rows.keepLayouts(first - keptAround, last + keptAround);
}

void TimelineView::paintHead(QPainter& painter)
{
    const int height = headHeight();
    const QRect head(0, -m_scroll, viewport()->width(), height);
    const bool missing = m_source->historyMissing();
    if (height == 0 || head.bottom() < 0 || (m_kind == Kind::Thread && !missing))
        return;
    const Theme& theme = themeOf(*this);
    if (!m_source->atStart() && !missing)
        return paintMessageSkeleton(painter, head, theme);
    const QRect inside = head.adjusted(
        metrics::rowPaddingHorizontal, metrics::sectionGap, -metrics::rowPaddingHorizontal, 0);
    const QString title = missing ? missingText() : tr("This is the beginning of %1").arg(m_title);
    const QString hint = missing ? tr("It comes as soon as the server can be reached.")
        : m_rows.count() == 0    ? tr("Nothing has been written here yet. Say hello!")
                                 : tr("Everything that was written here follows below.");
    const QFont& titleFont = missing ? theme.fonts.strong : theme.fonts.largeTitle;
    const QFontMetrics measure(titleFont);
    painter.setFont(titleFont);
    painter.setPen(theme.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
        measure.elidedText(title, Qt::ElideRight, inside.width()));
    painter.setFont(theme.fonts.body);
    painter.setPen(theme.textMuted);
    painter.drawText(inside.adjusted(0, measure.height() + metrics::grid, 0, 0),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, hint);
}

QString TimelineView::missingText() const
{
    if (m_kind == Kind::Room)
        return tr("Earlier history is not on this device yet");
    if (const qint64 replies = m_source->missingReplies(); replies > 0)
        return tr("%Ln older reply(s) not on this device yet", nullptr, static_cast<int>(replies));
    return tr("Older replies are not on this device yet");
}

void TimelineView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_pendingTimer.timerId()) {
        if (m_source)
            showPendingNow();
    } else if (event->timerId() == m_skeletonTimer.timerId()) {
        m_skeletonTimer.stop();
        m_showSkeleton = true;
        viewport()->update();
    } else if (event->timerId() == m_flashTimer.timerId()) {
        m_flashTimer.stop();
        m_flashed.reset();
        viewport()->update();
    } else if (event->timerId() == m_autoScroll.timerId()) {
        autoScroll();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        const auto kept = places();
        m_rows.setTheme(themeOf(*this));
        restore(kept);
    } else if (event->type() == QEvent::ActivationChange) {
        reportSeen();
    }
}

void TimelineView::announce(int first, int last)
{
    if (!QAccessible::isActive() || !isVisible())
        return;
    QStringList news;
    for (int row = first; row <= last; ++row) {
        const models::TimelineRow& content = m_source->row(row);
        if (!content.own && !content.deleted)
            news.append(tr("%1: %2", "author: text")
                    .arg(text::isolated(content.authorName),
                        text::isolated(text::coveredText(*content.document))));
    }
    if (news.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(this, news.join(u'\n'));
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

QString TimelineView::accessibleText(int row) const
{
    const models::TimelineRow& content = m_source->row(row);
    const auto textOf = [isUncovered = m_rows.isUncovered(row)](const text::Document& document) {
        return text::isolated(isUncovered ? document.plainText() : text::coveredText(document));
    };
    // Who and what come first; the rest is skipped by whoever has heard enough.
    QStringList parts { text::isolated(AuthorText::name(content)),
        content.deleted ? tr("This message was deleted.") : textOf(*content.document) };
    if (content.poll && !content.deleted)
        parts.append(PollText::spoken(*content.poll));
    if (content.forwarded && !content.deleted)
        parts.append(tr("forwarded from %1: %2", "name, text")
                .arg(text::isolated(content.forwarded->author),
                    textOf(*content.forwarded->document)));
    for (const FileEntry& file : content.files)
        parts.append(
            FileText::spoken(file, m_services.files ? &m_services.files->fetcher() : nullptr));
    parts.append(TimeText::dayAndTime(content.createdAt, m_services.clock.now()));
    if (!content.deleted) {
        for (const auto& reaction : content.reactions)
            parts.append(tr("%1 reacted with %2", "names, emoji")
                    .arg(QLocale().createSeparatedList(reaction.names), reaction.emoji));
        if (content.edited)
            parts.append(tr("edited"));
        if (content.pinned)
            parts.append(content.pinnedBy.isEmpty()
                    ? tr("pinned")
                    : tr("pinned by %1").arg(text::isolated(content.pinnedBy)));
        if (content.saved)
            parts.append(tr("saved for later"));
    }
    if (content.replyCount > 0)
        parts.append(tr("%n replies", nullptr, static_cast<int>(content.replyCount)));
    if (content.firstUnread)
        parts.append(tr("first new message"));
    if (content.delivery == models::Delivery::Waiting
        || content.delivery == models::Delivery::Sending)
        parts.append(tr("waiting for the network"));
    else if (content.delivery == models::Delivery::Failed) {
        parts.append(tr("could not be sent"));
        if (content.error)
            parts.append(ErrorText::sentence(*content.error, ErrorContext::Message));
    }
    parts.removeAll(QString());
    return parts.join(u", ");
}

} // namespace hearth::ui
