// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/badge.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace hearth::ui {

QString badgeText(qint64 count)
{
    constexpr qint64 most = 99;
    return count > most ? QLocale().toString(most) + u'+' : QLocale().toString(count);
}

QSize badgeSize(const Theme& theme, const QString& text)
{
    const QFontMetrics measure(theme.fonts.smallStrong);
    const int height = std::max(metrics::badgeHeight, measure.height() + 2);
    return { std::max(height, measure.horizontalAdvance(text) + 2 * metrics::rowPaddingVertical),
        height };
}

void paintBadge(QPainter& painter, const QRectF& rect, const Theme& theme, const QString& text)
{
    drawRoundedRect(painter, rect, rect.height() / 2, theme.accent);
    painter.setFont(theme.fonts.smallStrong);
    painter.setPen(theme.onAccent);
    painter.drawText(rect, Qt::AlignCenter, text);
}

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setCount(0);
}

void Badge::setCount(qint64 count)
{
    m_text = badgeText(count);
    setAccessibleName(tr("%n unread", nullptr,
        static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()))));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return badgeSize(themeOf(*this), m_text); }

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, rect(), themeOf(*this), m_text);
}

} // namespace hearth::ui
