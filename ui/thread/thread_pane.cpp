// SPDX-License-Identifier: Apache-2.0
#include "ui/thread/thread_pane.h"

#include "core/text/tooltip.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/search/find_bar.h"
#include "ui/shell/typing_line.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pane_header.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>

namespace hearth::ui {

ThreadPane::ThreadPane(const TimelineServices& services, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Thread"), PaneHeader::Closing::Allowed, this))
    , m_follow(new IconButton(IconName::Notification, {}, this))
    , m_find(new FindBar(this))
    , m_view(new TimelineView(TimelineView::Kind::Thread, services, this))
    , m_foot(new QWidget(this))
    , m_typing(new TypingLine(m_foot))
    , m_composer(new Composer(services.highlighter, m_foot))
    , m_alsoInRoom(new QCheckBox(m_foot))
{
    setAccessibleName(tr("Thread"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::lineWidth, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    column->addWidget(m_foot);
    buildFoot();
    m_composer->files().setDropArea(*this);
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

void ThreadPane::buildFoot()
{
    auto* column = new QVBoxLayout(m_foot);
    column->setContentsMargins(
        metrics::composerMargin, 0, metrics::composerMargin, metrics::gap + metrics::grid);
    column->setSpacing(0);
    column->addWidget(m_typing);
    column->addWidget(m_composer);
    column->addSpacing(metrics::smallGap);
    column->addWidget(m_alsoInRoom);
    m_alsoInRoom->setObjectName(QStringLiteral("alsoInRoom"));
    // A long name of a channel does not widen the pane.
    m_alsoInRoom->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAlsoInRoomOffered(false, {});
    m_foot->setFocusProxy(m_composer);
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

void ThreadPane::setFollowOffered(bool offered) { m_follow->setVisible(offered); }

void ThreadPane::setAlsoInRoomOffered(bool offered, const QString& text)
{
    m_alsoInRoom->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    m_alsoInRoom->setAccessibleName(text);
    m_alsoInRoom->setToolTip(text::toolTip(text));
    m_alsoInRoom->setVisible(offered);
}

void ThreadPane::setAlsoInRoom(bool also) { m_alsoInRoom->setChecked(also); }

bool ThreadPane::isAlsoInRoom() const { return m_alsoInRoom->isChecked(); }

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
