// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace hearth::ui {

class EmptyState;
class PaneHeader;

/// The people of a room in the pane at the right. Window's thread.
class MembersPane final : public QWidget {
    Q_OBJECT

public:
    explicit MembersPane(QWidget* parent);
    ~MembersPane() override;

    /// Null: nobody. `title` names the room.
    void setMembers(std::unique_ptr<models::MemberListModel> members, const QString& title);

Q_SIGNALS:
    void closeRequested();
    void memberChosen(hearth::MemberId member);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateEmpty();

    std::unique_ptr<models::MemberListModel> m_members;
    PaneHeader* m_header = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
