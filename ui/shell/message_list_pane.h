// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/message_list_model.h"

#include <QWidget>

#include <memory>

class QListView;

namespace hearth {
class Clock;
}

namespace hearth::ui {

class EmptyState;
class PaneHeader;

/// Messages in the pane at the right: those that the person has saved, or, within the details of a
/// room and without a header of its own, those pinned there. Enter opens one in its place, Delete
/// takes it off the list. Window's thread.
class MessageListPane final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Pinned, Saved };

    /// The clock outlives it.
    MessageListPane(Kind kind, const Clock& clock, QWidget* parent);
    ~MessageListPane() override;

    /// Null: none. `subtitle` says where, in the header.
    void setMessages(std::unique_ptr<models::MessageListModel> messages, const QString& subtitle);
    enum class Removal { Allowed, NotAllowed };
    void setRemoval(Removal removal) { m_removal = removal; }

Q_SIGNALS:
    void closeRequested();
    void messageChosen(const hearth::models::ListedMessage& message);
    void removalRequested(hearth::RoomId room, hearth::MessageId message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int row);
    void remove(int row);
    void showMenu(const QPoint& position);
    void refreshEmpty();

    const Kind m_kind;
    Removal m_removal = Removal::NotAllowed;
    std::unique_ptr<models::MessageListModel> m_messages;
    PaneHeader* m_header = nullptr; ///< null: within the details
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
