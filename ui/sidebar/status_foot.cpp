// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/status_foot.h"

#include "core/text/tooltip.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QAccessible>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidePadding = metrics::gap + metrics::grid;

QColor dotColor(const Theme& theme, StatusTone tone)
{
    switch (tone) {
    case StatusTone::Good:
        return theme.good;
    case StatusTone::Busy:
        return theme.accent;
    case StatusTone::Problem:
        return theme.danger;
    case StatusTone::Quiet:
        break;
    }
    return theme.controlLine;
}

} // namespace

StatusFoot::StatusFoot(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StatusFoot::setLines(const StatusLine& connection, const StatusLine& work)
{
    if (connection == m_connection && work == m_work)
        return;
    const bool toneChanged = connection.tone != m_connection.tone || work.tone != m_work.tone;
    m_connection = connection;
    m_work = work;
    const QString spoken = connection.text + u". "_s + work.text;
    setAccessibleName(spoken);
    setToolTip(text::toolTip(connection.text + u'\n' + work.text));
    // Progress would chatter; only a change of state is said aloud.
    if (toneChanged && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(this, spoken);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

QSize StatusFoot::sizeHint() const
{
    const QFontMetrics measure(themeOf(*this).fonts.small);
    return { metrics::sidebarWidth, 2 * (measure.height() + metrics::grid) + 2 * metrics::gap };
}

void StatusFoot::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), mixed(theme.sidebar, theme.selected, 0.5));
    painter.fillRect(QRect(0, 0, width(), metrics::lineWidth), theme.line);

    painter.setFont(theme.fonts.small);
    const QFontMetrics measure = painter.fontMetrics();
    const int lineHeight = measure.height() + metrics::grid;
    QRect line(sidePadding, (height() - 2 * lineHeight) / 2, width() - 2 * sidePadding, lineHeight);
    const auto draw = [&](const StatusLine& status, int indent) {
        const QRect text = line.adjusted(indent, 0, 0, 0);
        painter.setPen(status.tone == StatusTone::Problem ? theme.dangerText : theme.textMuted);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
            measure.elidedText(status.text, Qt::ElideRight, text.width()));
    };
    draw(m_connection, metrics::statusDot + metrics::smallGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dotColor(theme, m_connection.tone));
    painter.drawEllipse(QRect(line.left(), line.center().y() - metrics::statusDot / 2 + 1,
        metrics::statusDot, metrics::statusDot));
    line.translate(0, lineHeight);
    draw(m_work, 0);

    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const qreal half = metrics::focusRing / 2.0;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
            metrics::smallRadius, metrics::smallRadius);
    }
}

} // namespace hearth::ui
