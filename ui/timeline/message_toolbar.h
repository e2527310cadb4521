// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/message_actions.h"

#include <QPushButton>

class QToolButton;

namespace hearth::ui {

class EmojiHistory;
class EmojiPictures;
class IconButton;

/// What can be done with the message under the pointer: stands at its top right, with the emoji
/// that were used last in front. Shows only what is allowed. The keyboard has the same actions as
/// keys on the focused message, so it takes no focus.
class MessageToolbar final : public QWidget {
    Q_OBJECT

public:
    /// `emoji` and `pictures` outlive it; null: no emoji are offered, and none of the workspace's
    /// own.
    MessageToolbar(const EmojiHistory* emoji, EmojiPictures* pictures, QWidget* parent);

    /// An action of the toolbar's place, and why it cannot be done; empty: it can.
    struct Offer {
        MessageAction action;
        QString obstacle;
    };
    void offer(const models::TimelineRow& message, const QList<Offer>& offers);
    [[nodiscard]] const MessageId& message() const { return m_message; }

Q_SIGNALS:
    void actionRequested(hearth::ui::MessageAction action);
    /// Put this reaction on, or take it off again.
    void reactionRequested(const QString& emoji);
    void menuRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QStringList quickEmoji() const;
    [[nodiscard]] QPixmap pictureOf(const QString& emoji) const;
    [[nodiscard]] QString nameOf(const QString& emoji) const;
    void offerEmoji(const models::TimelineRow& message, const QStringList& emoji);

    const EmojiHistory* m_emoji;
    EmojiPictures* m_pictures;
    MessageId m_message;
    QList<QToolButton*> m_quick; ///< one emoji each
    QList<std::pair<MessageAction, IconButton*>> m_buttons;
    IconButton* m_more;
};

/// Floats above the composer and takes the reader to the newest message, or at the top and takes
/// them to the first unread one.
class JumpPill final : public QPushButton {
    Q_OBJECT

public:
    enum class Way { Up, Down };

    JumpPill(Way way, QWidget* parent);

    /// How many messages are there; 0: the reader is just far from the end.
    void setNewMessages(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Way m_way;
    bool m_urgent = false;
};

} // namespace hearth::ui
