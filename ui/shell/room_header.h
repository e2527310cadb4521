// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QWidget>

class QToolButton;

namespace hearth::ui {

class ElidedLabel;
class IconButton;
class PresenceMark;

/// The bar above a conversation: its name, its topic, and who is in it. Window's thread.
class RoomHeader final : public QWidget {
    Q_OBJECT

public:
    explicit RoomHeader(QWidget* parent);

    /// Null: no room is open. Without `members` it is not known (yet) how many are in it.
    void setRoom(const Room* room, const QString& title, std::optional<qsizetype> members);
    /// Who is at the other end of a direct conversation: whether they are there, and what they say.
    void setPerson(std::optional<PresenceState> presence, const QString& status);
    /// The way to a sidebar that is not in sight.
    void setSidebarButtonShown(bool shown);
    /// What the pane at the right shows of the room.
    enum class Shown { Nothing, Details, Members };
    void setShown(Shown shown);

Q_SIGNALS:
    void sidebarRequested();
    void searchRequested();
    void membersRequested();
    void detailsRequested();
    /// The room's menu, below this point of the screen.
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    IconButton* m_sidebar = nullptr;
    PresenceMark* m_presence = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_topic = nullptr;
    QToolButton* m_members = nullptr;
    IconButton* m_details = nullptr;
    IconButton* m_search = nullptr;
    IconButton* m_more = nullptr;
};

} // namespace hearth::ui
