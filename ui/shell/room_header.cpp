// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/room_header.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/presence_mark.h"

#include <QHBoxLayout>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

RoomHeader::RoomHeader(QWidget* parent)
    : QWidget(parent)
    , m_sidebar(new IconButton(IconName::Sidebar, tr("Show the sidebar"), this))
    , m_presence(new PresenceMark(this))
    , m_title(new ElidedLabel({}, TextRole::Title, this))
    , m_topic(new ElidedLabel({}, TextRole::Muted, this))
    , m_members(new QToolButton(this))
    , m_details(new IconButton(IconName::Information, tr("Details"), this))
    , m_search(new IconButton(IconName::Search, tr("Search messages"), this))
    , m_more(new IconButton(IconName::More, tr("More about this channel"), this))
{
    setFixedHeight(themeOf(*this).grown(metrics::headerHeight));
    m_members->setObjectName(u"members"_s);
    m_members->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_members->setAutoRaise(true);
    m_members->setCheckable(true);
    m_members->setFocusPolicy(Qt::TabFocus);
    m_details->setObjectName(u"details"_s);
    m_details->setCheckable(true);
    m_details->setShortcutHint(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    m_search->setObjectName(u"search"_s);
    m_search->setShortcutHint(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_more->setObjectName(u"roomMenu"_s);
    m_sidebar->setShortcutHint(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::rowPaddingHorizontal, 0, metrics::gap, metrics::lineWidth);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_presence);
    layout->addWidget(m_title);
    layout->addWidget(m_topic, 1);
    layout->addWidget(m_members);
    layout->addWidget(m_details);
    layout->addWidget(m_search);
    layout->addWidget(m_more);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_topic->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sidebar->hide();
    connect(m_sidebar, &QToolButton::clicked, this, &RoomHeader::sidebarRequested);
    connect(m_search, &QToolButton::clicked, this, &RoomHeader::searchRequested);
    connect(m_members, &QToolButton::clicked, this, &RoomHeader::membersRequested);
    connect(m_details, &QToolButton::clicked, this, &RoomHeader::detailsRequested);
    connect(m_more, &QToolButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    setRoom(nullptr, {}, {});
    dress();
}

void RoomHeader::setRoom(const Room* room, const QString& title, std::optional<qsizetype> members)
{
    const bool channel = !room || room->isChannel();
    m_title->setText(title.isEmpty() || !channel ? title : u"# "_s + title);
    m_topic->setText(room ? room->topic : QString());
    m_search->setVisible(room != nullptr);
    m_members->setVisible(room != nullptr);
    m_details->setVisible(room != nullptr);
    m_more->setVisible(room && channel);
    if (!members) {
        m_members->setText({});
        m_members->setAccessibleName(tr("Members"));
        m_members->setToolTip(tr("Members"));
        return;
    }
    const int count = static_cast<int>(*members);
    m_members->setText(QLocale().toString(count));
    m_members->setAccessibleName(tr("Members: %n", nullptr, count));
    m_members->setToolTip(tr("%n member(s)", nullptr, count));
}

void RoomHeader::setPerson(std::optional<PresenceState> presence, const QString& status)
{
    m_presence->setState(presence);
    if (!status.isEmpty())
        m_topic->setText(status);
}

void RoomHeader::setSidebarButtonShown(bool shown) { m_sidebar->setVisible(shown); }

void RoomHeader::setShown(Shown shown)
{
    m_members->setChecked(shown == Shown::Members);
    m_details->setChecked(shown == Shown::Details);
}

void RoomHeader::dress()
{
    m_members->setIcon(themedIcon(*this, IconName::People));
    m_members->setFont(themeOf(*this).fonts.body);
}

void RoomHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(themeOf(*this).grown(metrics::headerHeight));
        dress();
    }
}

void RoomHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(
        QRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
