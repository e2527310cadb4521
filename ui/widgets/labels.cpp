// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"

#include "core/text/tooltip.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>

namespace hearth::ui {

namespace {

QFont fontFor(const Theme& theme, TextRole role)
{
    switch (role) {
    case TextRole::Strong:
        return theme.fonts.strong;
    case TextRole::Small:
        return theme.fonts.small;
    case TextRole::Title:
        return theme.fonts.title;
    case TextRole::LargeTitle:
        return theme.fonts.largeTitle;
    case TextRole::Code:
        return theme.fonts.smallCode;
    case TextRole::Body:
    case TextRole::Muted:
    case TextRole::Error:
    case TextRole::Good:
        break;
    }
    return theme.fonts.body;
}

QColor colorFor(const Theme& theme, TextRole role)
{
    switch (role) {
    case TextRole::Muted:
    case TextRole::Small:
        return theme.textMuted;
    case TextRole::Error:
        return theme.dangerText;
    case TextRole::Good:
        return theme.goodText;
    default:
        return theme.text;
    }
}

} // namespace

Label::Label(const QString& text, TextRole role, QWidget* parent)
    : QLabel(text, parent)
    , m_role(role)
{
    // Names and topics come from other people: never as markup.
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    dress();
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void Label::dress()
{
    const Theme& theme = themeOf(*this);
    setFont(fontFor(theme, m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorFor(theme, m_role));
    colors.setColor(QPalette::Link, theme.accentText);
    setPalette(colors);
}

ElidedLabel::ElidedLabel(const QString& text, TextRole role, QWidget* parent)
    : Label({}, role, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text)
{
    m_text = text;
    m_text.replace(u'\n', u' ');
    setAccessibleName(m_text);
    updateToolTip();
    updateGeometry();
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 4, fontMetrics().height() };
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() };
}

void ElidedLabel::updateToolTip()
{
    setToolTip(
        fontMetrics().horizontalAdvance(m_text) > width() ? text::toolTip(m_text) : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    Label::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(
        rect(), static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), shown);
}

SectionHeader::SectionHeader(const QString& text, QWidget* parent)
    : Label(text, TextRole::Small, parent)
{
    dressHeading();
}

void SectionHeader::changeEvent(QEvent* event)
{
    Label::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dressHeading();
}

void SectionHeader::dressHeading()
{
    QFont heading = themeOf(*this).fonts.smallStrong;
    heading.setCapitalization(QFont::AllUppercase);
    setFont(heading);
}

Divider::Divider(QWidget* parent, Qt::Orientation orientation)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(metrics::lineWidth);
    else
        setFixedWidth(metrics::lineWidth);
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(*this).line);
}

} // namespace hearth::ui
