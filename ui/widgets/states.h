// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPainter;

namespace hearth::ui {

class Button;
class IconButton;
class Label;

/// What an empty list shows: a sentence, perhaps a hint, and the next action.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Without `action` there is no button.
    EmptyState(
        const QString& sentence, const QString& hint, const QString& action, QWidget* parent);

    void setTexts(const QString& sentence, const QString& hint, const QString& action);
    [[nodiscard]] Button& action() const { return *m_action; }

Q_SIGNALS:
    void actionRequested();

private:
    Label* m_sentence;
    Label* m_hint;
    Button* m_action;
};

/// Grey shapes where rows will stand. Appears only when loading takes longer than 150 ms, so that
/// what is quick does not flicker.
class Skeleton final : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Messages, Lines };

    Skeleton(Shape shape, QWidget* parent);

    void start();
    void stop();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape;
    QTimer m_delay;
};

/// Paints the skeleton of a timeline; also used by views that paint themselves.
void paintMessageSkeleton(QPainter& painter, const QRect& area, const Theme& theme);

enum class MessageTone { Information, Good, Warning, Error };

/// Says beside its cause what happened and what can be done, with an action such as *Retry*.
/// Announced to screen readers.
class InlineMessage final : public QWidget {
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent);

    /// Shows it; without `action` there is no button.
    void setMessage(MessageTone tone, const QString& text, const QString& action = {});
    /// Hides it.
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    MessageTone m_tone = MessageTone::Information;
    QLabel* m_icon;
    Label* m_text;
    Button* m_action;
};

/// A bar across the top of a pane for things that concern all of it; can be closed unless it has to
/// be dealt with.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    enum class Closing { Allowed, NotAllowed };

    explicit NoticeBar(QWidget* parent);

    void setNotice(MessageTone tone, const QString& text, const QString& action = {},
        Closing closing = Closing::Allowed);
    /// Beside the other one, from now on; empty: none.
    void setSecondAction(const QString& text);

Q_SIGNALS:
    void actionRequested();
    void secondRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MessageTone m_tone = MessageTone::Information;
    Label* m_text;
    Button* m_action;
    Button* m_second;
    IconButton* m_close;
};

} // namespace hearth::ui
