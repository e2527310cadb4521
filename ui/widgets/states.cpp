// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/states.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>

#include <array>

namespace hearth::ui {

namespace {

void announce(QWidget& widget, const QString& text, MessageTone tone)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(&widget, text);
    event.setPoliteness(tone == MessageTone::Error ? QAccessible::AnnouncementPoliteness::Assertive
                                                   : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

QColor surface(const Theme& theme, MessageTone tone)
{
    switch (tone) {
    case MessageTone::Error:
        return theme.dangerSoft;
    case MessageTone::Warning:
        return theme.accentSoft;
    case MessageTone::Good:
        return mixed(theme.background, theme.good, 0.12);
    case MessageTone::Information:
        break;
    }
    return theme.code;
}

QColor mark(const Theme& theme, MessageTone tone)
{
    switch (tone) {
    case MessageTone::Error:
        return theme.dangerText;
    case MessageTone::Warning:
        return theme.accentText;
    case MessageTone::Good:
        return theme.goodText;
    case MessageTone::Information:
        break;
    }
    return theme.textMuted;
}

IconName iconFor(MessageTone tone)
{
    switch (tone) {
    case MessageTone::Error:
        return IconName::Error;
    case MessageTone::Warning:
        return IconName::Warning;
    case MessageTone::Good:
        return IconName::Check;
    case MessageTone::Information:
        break;
    }
    return IconName::Information;
}

} // namespace

EmptyState::EmptyState(
    const QString& sentence, const QString& hint, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_sentence(new Label({}, TextRole::Strong, this))
    , m_hint(new Label({}, TextRole::Muted, this))
    , m_action(new Button({}, ButtonKind::Secondary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::smallGap);
    column->addStretch();
    for (Label* label : { m_sentence, m_hint }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addSpacing(metrics::grid);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    setTexts(sentence, hint, action);
}

void EmptyState::setTexts(const QString& sentence, const QString& hint, const QString& action)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

Skeleton::Skeleton(Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setAccessibleName(tr("Loading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(metrics::skeletonDelay);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void Skeleton::start()
{
    if (!isVisible())
        m_delay.start();
}

void Skeleton::stop()
{
    m_delay.stop();
    hide();
}

void paintMessageSkeleton(QPainter& painter, const QRect& area, const Theme& theme)
{
    constexpr std::array widths { 0.55, 0.8, 0.4, 0.7, 0.3, 0.6 };
    constexpr int bar = 12;
    constexpr int rowHeight = 72;
    const int left = area.x() + metrics::rowPaddingHorizontal;
    const int textLeft = left + metrics::avatar + metrics::gap;
    const int room = std::min(
        area.right() - metrics::rowPaddingHorizontal - textLeft, metrics::textMaximumWidth);
    int index = 0;
    for (int bottom = area.bottom() - metrics::sectionGap; bottom - rowHeight > area.top();
        bottom -= rowHeight, ++index) {
        const int top = bottom - rowHeight + metrics::gap;
        const double part = widths[static_cast<std::size_t>(index) % widths.size()];
        drawRoundedRect(painter, QRectF(left, top, metrics::avatar, metrics::avatar),
            metrics::avatarRadius, theme.code);
        drawRoundedRect(
            painter, QRectF(textLeft, top + 2, room * 0.2, bar), bar / 2.0, theme.selected);
        drawRoundedRect(painter, QRectF(textLeft, top + bar + metrics::gap, room * part, bar),
            bar / 2.0, theme.code);
    }
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    if (m_shape == Shape::Messages)
        return paintMessageSkeleton(painter, rect(), theme);
    constexpr std::array widths { 0.7, 0.5, 0.8, 0.6 };
    constexpr int bar = 10;
    for (int y = metrics::smallGap, i = 0; y + bar < height(); y += metrics::sidebarRow, ++i) {
        const double part = widths[static_cast<std::size_t>(i) % widths.size()];
        drawRoundedRect(painter, QRectF(metrics::gap, y, (width() - 2 * metrics::gap) * part, bar),
            bar / 2.0, theme.selected);
    }
}

InlineMessage::InlineMessage(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new Label({}, TextRole::Body, this))
    , m_action(new Button({}, ButtonKind::Quiet, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::smallGap, metrics::smallGap, metrics::smallGap);
    row->setSpacing(metrics::smallGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionRequested);
    hide();
}

void InlineMessage::setMessage(MessageTone tone, const QString& text, const QString& action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    dress();
    show();
    announce(*this, text, tone);
}

void InlineMessage::clear()
{
    m_text->setText({});
    hide();
}

QString InlineMessage::text() const { return m_text->text(); }

void InlineMessage::dress()
{
    m_icon->setPixmap(
        themedPixmap(*this, iconFor(m_tone), mark(themeOf(*this), m_tone), metrics::iconSmall));
    update();
}

void InlineMessage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    drawRoundedRect(painter, rect(), metrics::controlRadius, surface(theme, m_tone),
        m_tone == MessageTone::Error ? theme.danger : QColor(Qt::transparent));
}

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label({}, TextRole::Body, this))
    , m_action(new Button({}, ButtonKind::Quiet, this))
    , m_second(new Button({}, ButtonKind::Quiet, this))
    , m_close(
          new IconButton(IconName::Close, tr("Close this notice"), this, IconButton::Size::Compact))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(
        metrics::rowPaddingHorizontal, metrics::grid, metrics::gap, metrics::grid);
    row->setSpacing(metrics::smallGap);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_second);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_second->setObjectName(QStringLiteral("noticeSecond"));
    m_second->hide();
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionRequested);
    connect(m_second, &QPushButton::clicked, this, &NoticeBar::secondRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void NoticeBar::setNotice(
    MessageTone tone, const QString& text, const QString& action, Closing closing)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(closing == Closing::Allowed);
    setAccessibleName(text);
    show();
    update();
    announce(*this, text, tone);
}

void NoticeBar::setSecondAction(const QString& text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), surface(theme, m_tone));
    painter.fillRect(
        QRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
