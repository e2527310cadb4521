// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pane_header.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPainter>

namespace hearth::ui {

PaneHeader::PaneHeader(const QString& title, Closing closing, QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(title, TextRole::Title, this))
    , m_subtitle(new ElidedLabel({}, TextRole::Muted, this))
    , m_actions(new QHBoxLayout)
{
    setFixedHeight(themeOf(*this).grown(metrics::headerHeight));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::rowPaddingHorizontal, 0, metrics::gap, metrics::lineWidth);
    row->setSpacing(metrics::gap);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    m_actions->setSpacing(metrics::grid);
    row->addLayout(m_actions);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (closing == Closing::Allowed) {
        m_close = new IconButton(IconName::Close, tr("Close"), this, IconButton::Size::Compact);
        row->addWidget(m_close);
        connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeRequested);
    }
}

void PaneHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(themeOf(*this).grown(metrics::headerHeight));
}

void PaneHeader::setTitle(const QString& title) { m_title->setText(title); }

void PaneHeader::setSubtitle(const QString& subtitle) { m_subtitle->setText(subtitle); }

void PaneHeader::addAction(QWidget* widget) { m_actions->addWidget(widget); }

void PaneHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(
        QRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
