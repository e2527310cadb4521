// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/presence_mark.h"

#include "core/models/member_list_model.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace hearth::ui {

namespace {

QPainterPath disc(const QRectF& rect)
{
    QPainterPath path;
    path.addEllipse(rect);
    return path;
}

QPainterPath shapeOf(PresenceState state, const QRectF& rect)
{
    const qreal line = rect.width() / 5;
    switch (state) {
    case PresenceState::Online:
        return disc(rect);
    case PresenceState::Away:
        return disc(rect) - disc(rect.translated(2 * line, -line));
    case PresenceState::DoNotDisturb: {
        QPainterPath bar;
        bar.addRect(QRectF(rect.left() + line, rect.center().y() - line / 2, 3 * line, line));
        return disc(rect) - bar;
    }
    case PresenceState::Offline:
        break;
    }
    return disc(rect) - disc(rect.adjusted(line, line, -line, -line));
}

QColor colorOf(PresenceState state, const Theme& theme)
{
    switch (state) {
    case PresenceState::Online:
        return theme.good;
    case PresenceState::DoNotDisturb:
        return theme.danger;
    case PresenceState::Away:
    case PresenceState::Offline:
        break;
    }
    return theme.textMuted;
}

} // namespace

void paintPresence(QPainter& painter, const QRectF& rect, const Theme& theme, PresenceState state,
    const QColor& surface)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal edge = metrics::focusRing;
    painter.fillPath(disc(rect.adjusted(-edge, -edge, edge, edge)), surface);
    painter.fillPath(shapeOf(state, rect), colorOf(state, theme));
    painter.restore();
}

PresenceMark::PresenceMark(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("presence"));
    const int side = metrics::presenceMark + 2 * metrics::focusRing;
    setFixedSize(side, side);
    hide();
}

void PresenceMark::setState(std::optional<PresenceState> state)
{
    m_state = state;
    setVisible(state.has_value());
    const QString name = state ? models::presenceName(*state) : QString();
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void PresenceMark::paintEvent(QPaintEvent*)
{
    if (!m_state)
        return;
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    const qreal edge = metrics::focusRing;
    paintPresence(painter, QRectF(rect()).adjusted(edge, edge, -edge, -edge), theme, *m_state,
        theme.background);
}

} // namespace hearth::ui
