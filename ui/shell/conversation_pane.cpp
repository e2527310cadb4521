// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/conversation_pane.h"

#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/rooms/join_bar.h"
#include "ui/search/find_bar.h"
#include "ui/shell/room_header.h"
#include "ui/shell/typing_line.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/states.h"

#include <QVBoxLayout>

namespace hearth::ui {

ConversationPane::ConversationPane(const TimelineServices& services, QWidget* parent)
    : QWidget(parent)
    , m_header(new RoomHeader(this))
    , m_notice(new NoticeBar(this))
    , m_alert(new NoticeBar(this))
    , m_reminder(new NoticeBar(this))
    , m_read(new NoticeBar(this))
    , m_find(new FindBar(this))
    , m_view(new TimelineView(TimelineView::Kind::Room, services, this))
    , m_composer(new Composer(services.highlighter, this))
    , m_typing(new TypingLine(this))
    , m_join(new JoinBar(this))
    , m_foot(new QWidget(this))
    , m_empty(new EmptyState(tr("No channel is here yet."),
          tr("A channel is where a team talks about one thing."), tr("New channel…"), this))
{
    setAccessibleName(tr("Conversation"));
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(
        metrics::composerMargin, 0, metrics::composerMargin, metrics::gap + metrics::grid);
    foot->setSpacing(0);
    foot->addWidget(m_typing);
    foot->addWidget(m_join);
    foot->addWidget(m_composer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_alert);
    layout->addWidget(m_reminder);
    layout->addWidget(m_read);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_foot);
    m_notice->hide();
    m_composer->files().setDropArea(*this);
    setContent(Content::Room);
    connect(m_empty, &EmptyState::actionRequested, this, &ConversationPane::newChannelRequested);
}

void ConversationPane::setContent(Content content)
{
    const bool room = content == Content::Room;
    m_view->setVisible(room);
    m_foot->setVisible(room);
    m_empty->setVisible(!room);
}

void ConversationPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
