// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/threads_button.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"

#include <QKeySequence>
#include <QPainter>

namespace hearth::ui {

ThreadsButton::ThreadsButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("threadsButton"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(tr("Threads"));
    setToolTip(tr("Threads that you follow (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T).toString(QKeySequence::NativeText)));
    setUnread(0);
}

void ThreadsButton::setUnread(int threads)
{
    m_unread = threads;
    describe();
}

void ThreadsButton::setDraft(bool begun)
{
    m_draft = begun;
    describe();
}

void ThreadsButton::describe()
{
    const QString name = m_unread > 0 ? tr("Threads, %n unread", nullptr, m_unread) : tr("Threads");
    setAccessibleName(m_draft ? tr("%1, draft").arg(name) : name);
    update();
}

QSize ThreadsButton::sizeHint() const
{
    return { metrics::sidebarWidth,
        std::max(metrics::sidebarRow, fontMetrics().height() + metrics::smallGap) };
}

void ThreadsButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        drawRoundedRect(painter, rect(), metrics::rowRadius,
            mixed(theme.sidebar, theme.selected, 0.5)); // as the rows below
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawRoundedRect(
            painter, rect(), metrics::rowRadius, Qt::transparent, theme.accent, metrics::focusRing);
    QRect area = rect().adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const QColor ink = m_unread > 0 ? theme.text : theme.textMuted;
    const QRect icon(area.left() - 1, area.center().y() - metrics::iconSmall / 2 + 1,
        metrics::iconSmall, metrics::iconSmall);
    painter.drawPixmap(icon, themedPixmap(*this, IconName::Thread, ink, metrics::iconSmall));
    area.setLeft(icon.right() + 1 + metrics::grid + 1);
    if (m_unread > 0) {
        const QString count = badgeText(m_unread);
        QRect badge(QPoint(), badgeSize(theme, count));
        badge.moveCenter(area.center());
        badge.moveRight(area.right());
        paintBadge(painter, badge, theme, count);
        area.setRight(badge.left() - metrics::smallGap);
    } else if (m_draft) {
        QRect mark = icon;
        mark.moveRight(area.right());
        painter.drawPixmap(
            mark, themedPixmap(*this, IconName::Edit, theme.textMuted, metrics::iconSmall));
        area.setRight(mark.left() - metrics::smallGap);
    }
    painter.setFont(m_unread > 0 ? theme.fonts.strong : theme.fonts.body);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace hearth::ui
