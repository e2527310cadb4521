// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/message_toolbar.h"

#include "core/text/emoji.h"
#include "ui/emoji/emoji_history.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr qsizetype quickCount = 3;

} // namespace

MessageToolbar::MessageToolbar(const EmojiHistory* emoji, EmojiPictures* pictures, QWidget* parent)
    : QWidget(parent)
    , m_emoji(emoji)
    , m_pictures(pictures)
    , m_more(new IconButton(IconName::More, tr("More actions"), this, IconButton::Size::Compact))
{
    setAccessibleName(tr("Message actions"));
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetFixedSize);
    for (qsizetype i = 0; m_emoji && i < quickCount; ++i) {
        auto* button = new QToolButton(this);
        button->setFixedSize(metrics::compactIconButton, metrics::compactIconButton);
        button->setIconSize({ metrics::iconSmall, metrics::iconSmall });
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
            [this, button] { Q_EMIT reactionRequested(button->text()); });
        m_quick.append(button);
    }
    offerEmoji({}, quickEmoji());
    for (const MessageActions::Entry& entry : MessageActions::all()) {
        if (entry.place != MessageActions::Place::Toolbar)
            continue;
        auto* button = new IconButton(
            entry.icon, MessageActions::text(entry.action, {}), this, IconButton::Size::Compact);
        if (entry.key != Qt::Key_unknown)
            button->setShortcutHint(entry.key);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
            [this, action = entry.action] { Q_EMIT actionRequested(action); });
        m_buttons.append({ entry.action, button });
    }
    m_more->setFocusPolicy(Qt::NoFocus);
    row->addWidget(m_more);
    connect(m_more, &QToolButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    hide();
}

void MessageToolbar::offer(const models::TimelineRow& message, const QList<Offer>& offers)
{
    m_message = message.id;
    const auto mayReact = std::ranges::contains(offers, MessageAction::React, &Offer::action);
    offerEmoji(message, mayReact ? quickEmoji() : QStringList());
    for (const auto& [action, button] : std::as_const(m_buttons)) {
        const auto offered = std::ranges::find(offers, action, &Offer::action);
        button->setVisible(offered != offers.end());
        if (offered == offers.end())
            continue;
        button->setLabel(MessageActions::text(action, message));
        button->setEnabled(offered->obstacle.isEmpty());
        button->setAccessibleDescription(offered->obstacle);
        button->setStatusTip(offered->obstacle);
        if (!offered->obstacle.isEmpty())
            button->setToolTip(offered->obstacle);
    }
    adjustSize();
}

/// Those that a button can show: as text, or by a picture that is at hand.
QStringList MessageToolbar::quickEmoji() const
{
    QStringList quick;
    const QStringList recent = m_emoji ? m_emoji->recent() : QStringList();
    for (const QString& emoji : recent) {
        if (quick.size() == quickCount)
            break;
        if (text::isEmoji(emoji) || !pictureOf(emoji).isNull())
            quick.append(emoji);
    }
    return quick;
}

/// Of the workspace's own; null for all others.
QPixmap MessageToolbar::pictureOf(const QString& emoji) const
{
    const CustomEmoji* own = m_pictures ? m_pictures->findCode(emoji) : nullptr;
    return own ? m_pictures->picture(own->id, metrics::iconSmall) : QPixmap();
}

/// What people call it; the emoji itself where the table is older than it.
QString MessageToolbar::nameOf(const QString& emoji) const
{
    if (const CustomEmoji* own = m_pictures ? m_pictures->findCode(emoji) : nullptr)
        return own->name;
    const auto known = text::findEmoji(emoji);
    return known ? known->name.toString() : emoji;
}

void MessageToolbar::offerEmoji(const models::TimelineRow& message, const QStringList& emoji)
{
    for (qsizetype i = 0; i < m_quick.size(); ++i) {
        QToolButton* button = m_quick[i];
        button->setVisible(i < emoji.size());
        if (i >= emoji.size())
            continue;
        const auto chip = std::ranges::find(
            message.reactions, emoji[i], &models::ReactionChip::emoji);
        const bool own = chip != message.reactions.end() && chip->own;
        QFont font = themeOf(*this).fonts.emoji;
        font.setPixelSize(metrics::iconSmall); // as tall as the icons beside it
        button->setFont(font);
        button->setText(emoji[i]);
        button->setIcon(pictureOf(emoji[i])); // where there is one, it hides the text
        button->setCheckable(own);
        button->setChecked(own);
        const QString name = nameOf(emoji[i]);
        const QString label = own ? tr("Take back your reaction: %1", "emoji's name").arg(name)
                                  : tr("React with: %1", "emoji's name").arg(name);
        button->setAccessibleName(label);
        button->setToolTip(label);
    }
}

void MessageToolbar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    drawRoundedRect(painter, rect(), metrics::controlRadius, theme.card,
        theme.contrast == Contrast::High ? theme.controlLine : theme.line);
}

JumpPill::JumpPill(Way way, QWidget* parent)
    : QPushButton(parent)
    , m_way(way)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setNewMessages(0);
    hide();
}

void JumpPill::setNewMessages(int count)
{
    m_urgent = count > 0;
    setText(m_urgent ? tr("%n new messages", nullptr, count) : tr("Jump to newest"));
    resize(sizeHint());
    update();
}

QSize JumpPill::sizeHint() const
{
    const QFontMetrics measure(themeOf(*this).fonts.smallStrong);
    return { measure.horizontalAdvance(text()) + metrics::iconSmall + metrics::grid
            + 2 * metrics::gap,
        themeOf(*this).grown(metrics::compactIconButton) + metrics::grid };
}

void JumpPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    const QColor base = m_urgent ? theme.accent : theme.card;
    const QColor ink = m_urgent ? theme.onAccent : theme.text;
    const QColor fill = underMouse() ? mixed(base, ink, 0.08) : base;
    drawRoundedRect(painter, rect(), height() / 2.0, fill,
        m_urgent ? QColor(Qt::transparent) : theme.controlLine);
    painter.setFont(theme.fonts.smallStrong);
    painter.setPen(ink);
    painter.drawText(
        rect().adjusted(metrics::gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    constexpr int icon = metrics::iconSmall;
    painter.drawPixmap(width() - metrics::gap - icon, (height() - icon) / 2,
        themedPixmap(*this, m_way == Way::Up ? IconName::Up : IconName::Down, ink, icon));
    if (hasFocus())
        drawRoundedRect(painter, rect(), height() / 2.0, Qt::transparent,
            m_urgent ? theme.text : theme.accent, metrics::focusRing);
}

} // namespace hearth::ui
