// SPDX-License-Identifier: Apache-2.0
// What can be done with a message, from the toolbar, the menu and the keyboard alike.
#include "core/text/tooltip.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace hearth::ui {

bool TimelineView::offers(const MessageActions::Entry& entry, int row) const
{
    const models::TimelineRow& content = m_source->row(row);
    return entry.fits(content) && m_source->offers(entry.action, content)
        && (entry.action != MessageAction::OpenThread || m_kind == Kind::Room);
}

/// Why an action is shown that cannot be done any more; empty: it can, or is not shown.
QString TimelineView::obstacle(const MessageActions::Entry& entry, int row) const
{
    const models::TimelineRow& content = m_source->row(row);
    return entry.fits(content) && !m_source->offers(entry.action, content)
        ? m_source->obstacle(entry.action, content)
        : QString();
}

/// To whoever asked for it by its key.
void TimelineView::sayObstacle(const MessageActions::Entry& entry, int row)
{
    const QString why = obstacle(entry, row);
    if (why.isEmpty())
        return;
    QToolTip::showText(menuPlace(row), text::toolTip(why), viewport());
    QAccessibleAnnouncementEvent event(this, why);
    QAccessible::updateAccessibility(&event);
}

void TimelineView::run(MessageAction action, int row)
{
    const models::TimelineRow& content = m_source->row(row);
    switch (action) {
    case MessageAction::OpenThread:
        return openThread(content);
    case MessageAction::React:
        return pickReaction(content.id);
    case MessageAction::Edit:
        Q_EMIT editRequested(content.id);
        return;
    case MessageAction::Delete:
        Q_EMIT removeRequested(content.id);
        return;
    case MessageAction::CopyText:
        return copyMessage(row);
    case MessageAction::Compare:
        Q_EMIT compareRequested(content.id);
        return;
    case MessageAction::Retry:
        Q_EMIT retryRequested(content.outboxKey);
        return;
    case MessageAction::EditRefused:
        Q_EMIT editFailedRequested(content.id, content.outboxKey);
        return;
    case MessageAction::Discard:
        Q_EMIT discardRequested(content.outboxKey);
        return;
    default:
        if (MessageActions::entry(action).choices)
            return showChoices(action, row);
        Q_EMIT requested(action, content.id);
        return;
    }
}

/// By its key: what the menu of the message has below it.
void TimelineView::showChoices(MessageAction action, int row)
{
    const models::TimelineRow& content = m_source->row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(MessageActions::text(action, content));
    Q_EMIT choicesRequested(action, content.id, menu);
    if (menu->isEmpty()) {
        menu->deleteLater();
        return;
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(menuPlace(row));
}

/// Enter: into the thread; without one to the links, then to the files; else a thread begins.
void TimelineView::openFocused(int row)
{
    if (uncoverSpoilers(row))
        return;
    const models::TimelineRow& content = m_source->row(row);
    if (m_kind == Kind::Room && content.replyCount > 0)
        return openThread(content);
    QList<TextTarget> links;
    for (const TextTarget& target : m_rows.layout(row).targets()) {
        if (target.kind == text::Span::Link)
            links.append(target);
    }
    if (!links.isEmpty())
        return showLinks(row, links);
    if (openFile(row))
        return;
    if (offers(MessageActions::entry(MessageAction::Reply), row))
        run(MessageAction::Reply, row);
}

void TimelineView::openThread(const models::TimelineRow& row)
{
    if (m_kind == Kind::Room && (row.replyCount > 0 || row.parent))
        Q_EMIT threadRequested(row.parent.value_or(row.id));
}

QPoint TimelineView::menuPlace(int row) const
{
    return viewport()->mapToGlobal(QPoint(metrics::rowPaddingHorizontal, std::max(rowY(row), 0)));
}

void TimelineView::showMenuOfFocused()
{
    if (const int row = m_focused ? m_rows.indexOf(*m_focused) : -1; row >= 0)
        showMenu(row, {}, menuPlace(row));
}

void TimelineView::showLinks(int row, const QList<TextTarget>& links)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Links in this message"));
    for (const TextTarget& link : links) {
        const QUrl target(link.target);
        // Always the true target, whatever the text says.
        const QString shown = QFontMetrics(menu->font())
                                  .elidedText(target.toDisplayString(), Qt::ElideMiddle,
                                      metrics::dialogWidth);
        menu->addAction(QString(shown).replace(u'&', QLatin1StringView("&&")), this,
            [this, target] { Q_EMIT linkActivated(target); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(menuPlace(row));
}

void TimelineView::showMenu(int row, const Hit& hit, QPoint globalPosition)
{
    const models::TimelineRow& content = m_source->row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Message actions"));
    menu->setToolTipsVisible(true); // they say why something cannot be done
    if (hit.part.part == RowPart::Target && hit.part.target->kind == text::Span::Link) {
        const QString target = hit.part.target->target;
        menu->addAction(
            tr("Open link…"), this, [this, target] { Q_EMIT linkActivated(QUrl(target)); });
        menu->addAction(
            tr("Copy link"), this, [target] { QGuiApplication::clipboard()->setText(target); });
        menu->addSeparator();
    }
    addFileActions(*menu, row, hit.part);
    if (!m_selection.isEmpty(*m_source))
        menu->addAction(tr("Copy selected text"), QKeySequence::Copy, this, &TimelineView::copy);
    for (const MessageActions::Entry& entry : MessageActions::all()) {
        const QString why = obstacle(entry, row);
        if (!offers(entry, row) && why.isEmpty())
            continue;
        if (entry.startsGroup)
            menu->addSeparator();
        QAction* action = menu->addAction(
            themedIcon(*this, entry.icon), MessageActions::text(entry.action, content));
        if (entry.choices) {
            action->setMenu(new QMenu(menu));
            Q_EMIT choicesRequested(entry.action, content.id, action->menu());
        } else {
            connect(
                action, &QAction::triggered, this, [this, id = content.id, wanted = entry.action] {
                    if (const int now = m_rows.indexOf(id); now >= 0)
                        run(wanted, now);
                });
        }
        action->setData(static_cast<int>(entry.action));
        action->setEnabled(why.isEmpty());
        if (!why.isEmpty()) {
            action->setToolTip(why);
            action->setStatusTip(why);
        }
        if (entry.key == Qt::Key_unknown)
            continue;
        // Shown only: the key acts on the focused message, without the menu.
        action->setShortcut(entry.key);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    }
    addCodeActions(*menu, row);
    menu->popup(globalPosition);
}

} // namespace hearth::ui
