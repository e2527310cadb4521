// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/message_toolbar.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QPainter>

namespace hearth::ui {

MessageToolbar::MessageToolbar(QWidget* parent)
    : QWidget(parent)
    , m_thread(new IconButton(IconName::Thread, tr("Open thread"), this, IconButton::Size::Compact))
    , m_edit(new IconButton(IconName::Edit, tr("Edit"), this, IconButton::Size::Compact))
    , m_copy(new IconButton(IconName::Copy, tr("Copy text"), this, IconButton::Size::Compact))
    , m_remove(new IconButton(IconName::Delete, tr("Delete…"), this, IconButton::Size::Compact))
    , m_more(new IconButton(IconName::More, tr("More actions"), this, IconButton::Size::Compact))
{
    setAccessibleName(tr("Message actions"));
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetFixedSize);
    for (IconButton* button : { m_thread, m_edit, m_copy, m_remove, m_more }) {
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    connect(m_thread, &QToolButton::clicked, this, &MessageToolbar::threadRequested);
    connect(m_edit, &QToolButton::clicked, this, &MessageToolbar::editRequested);
    connect(m_copy, &QToolButton::clicked, this, &MessageToolbar::copyRequested);
    connect(m_remove, &QToolButton::clicked, this, &MessageToolbar::removeRequested);
    connect(m_more, &QToolButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    hide();
}

void MessageToolbar::offer(const MessageId& message, const Offer& actions)
{
    m_message = message;
    m_thread->setVisible(actions.thread);
    m_edit->setVisible(actions.edit);
    m_remove->setVisible(actions.remove);
    adjustSize();
}

void MessageToolbar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    drawRoundedRect(painter, rect(), metrics::controlRadius, theme.card,
        theme.contrast == Contrast::High ? theme.controlLine : theme.line);
}

JumpPill::JumpPill(QWidget* parent)
    : QPushButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setNewMessages(0);
    hide();
}

void JumpPill::setNewMessages(int count)
{
    m_urgent = count > 0;
    setText(m_urgent ? tr("%n new messages", nullptr, count) : tr("Jump to newest"));
    resize(sizeHint());
    update();
}

QSize JumpPill::sizeHint() const
{
    const QFontMetrics measure(themeOf(*this).fonts.smallStrong);
    return { measure.horizontalAdvance(text()) + metrics::iconSmall + metrics::grid
            + 2 * metrics::gap,
        metrics::compactIconButton + metrics::grid };
}

void JumpPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    const QColor base = m_urgent ? theme.accent : theme.card;
    const QColor ink = m_urgent ? theme.onAccent : theme.text;
    const QColor fill = underMouse() ? mixed(base, ink, 0.08) : base;
    drawRoundedRect(painter, rect(), height() / 2.0, fill,
        m_urgent ? QColor(Qt::transparent) : theme.controlLine);
    painter.setFont(theme.fonts.smallStrong);
    painter.setPen(ink);
    painter.drawText(
        rect().adjusted(metrics::gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    constexpr int icon = metrics::iconSmall;
    painter.drawPixmap(width() - metrics::gap - icon, (height() - icon) / 2,
        themedPixmap(*this, IconName::Down, ink, icon));
    if (hasFocus())
        drawRoundedRect(painter, rect(), height() / 2.0, Qt::transparent,
            m_urgent ? theme.text : theme.accent, metrics::focusRing);
}

} // namespace hearth::ui
