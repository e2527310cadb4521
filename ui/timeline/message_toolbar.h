// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QPushButton>

namespace hearth::ui {

class IconButton;

/// What can be done with the message under the pointer: stands at its top right. Shows only what is
/// allowed. The keyboard has the same actions as keys on the focused message, so it takes no focus.
class MessageToolbar final : public QWidget {
    Q_OBJECT

public:
    struct Offer {
        bool thread = false;
        bool edit = false;
        bool remove = false;
    };

    explicit MessageToolbar(QWidget* parent);

    void offer(const MessageId& message, const Offer& actions);
    [[nodiscard]] const MessageId& message() const { return m_message; }

Q_SIGNALS:
    void threadRequested();
    void editRequested();
    void copyRequested();
    void removeRequested();
    void menuRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MessageId m_message;
    IconButton* m_thread;
    IconButton* m_edit;
    IconButton* m_copy;
    IconButton* m_remove;
    IconButton* m_more;
};

/// Floats above the composer: takes the reader to the newest message.
class JumpPill final : public QPushButton {
    Q_OBJECT

public:
    explicit JumpPill(QWidget* parent);

    /// How many messages came in below; 0: the reader is just far from the end.
    void setNewMessages(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_urgent = false;
};

} // namespace hearth::ui
