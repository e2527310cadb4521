// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;

namespace hearth::ui {

class Button;
class EmptyState;
class Skeleton;

/// The people of a room, in the details pane. Enter writes to one, Delete takes them out of the
/// channel. Window's thread.
class MembersPane final : public QWidget {
    Q_OBJECT

public:
    explicit MembersPane(QWidget* parent);
    ~MembersPane() override;

    /// Null: nobody.
    void setMembers(std::unique_ptr<models::MemberListModel> members);
    enum class Knowledge { Known, Asked, OutOfReach };
    /// Whether it is known who is in the room.
    void setKnowledge(Knowledge knowledge);
    enum class Adding { Offered, NotOffered };
    /// `obstacle`: why people cannot be added now; empty: they can.
    void setAdding(Adding adding, const QString& obstacle);
    using Obstacle = std::function<QString(const MemberId&)>;
    /// Why somebody cannot be taken out now; empty: they can. Null: nobody is, in such a room.
    void setObstacleToRemoving(Obstacle obstacle);

Q_SIGNALS:
    void memberChosen(hearth::MemberId member);
    void addingRequested();
    void removalRequested(hearth::MemberId member);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshEmpty();
    void remove(const QModelIndex& index);
    void showMenu(const QPoint& position);

    std::unique_ptr<models::MemberListModel> m_members;
    Knowledge m_knowledge = Knowledge::Known;
    Obstacle m_obstacle;
    QLineEdit* m_filter = nullptr;
    Button* m_add = nullptr;
    QListView* m_list = nullptr;
    Skeleton* m_loading = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
