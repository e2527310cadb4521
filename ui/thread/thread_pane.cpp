// SPDX-License-Identifier: Apache-2.0
#include "ui/thread/thread_pane.h"

#include "ui/shell/typing_line.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pane_header.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace hearth::ui {

ThreadPane::ThreadPane(const TimelineServices& services, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Thread"), PaneHeader::Closing::Allowed, this))
    , m_follow(new IconButton(IconName::Notification, {}, this))
    , m_view(new TimelineView(TimelineView::Kind::Thread, services, this))
    , m_typing(new TypingLine(this))
{
    setAccessibleName(tr("Thread"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::lineWidth, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    column->addWidget(m_typing);
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setCheckable(true);
    m_header->addAction(m_follow);
    setFollowing(false);
    connect(m_follow, &QToolButton::clicked, this, &ThreadPane::followRequested);
    setFocusProxy(m_view);
    setMinimumWidth(metrics::paneMinimumWidth);
    setMaximumWidth(metrics::paneMaximumWidth);
    connect(m_header, &PaneHeader::closeRequested, this, &ThreadPane::closeRequested);
}

void ThreadPane::setThread(std::unique_ptr<RowSource> source, const QString& room)
{
    m_header->setSubtitle(room);
    m_view->setTitle(room);
    m_view->setSource(std::move(source));
}

void ThreadPane::setFollowing(bool following)
{
    m_follow->setChecked(following);
    m_follow->setLabel(
        following ? tr("You follow this thread. Stop following it") : tr("Follow this thread"));
}

void ThreadPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void ThreadPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(QRect(0, 0, metrics::lineWidth, height()), theme.line);
}

} // namespace hearth::ui
