// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/search_model.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLineEdit;
class QListView;

namespace hearth::models {
class WorkspaceContext;
}

namespace hearth::ui {

class EmptyState;
class InlineMessage;
class Label;
class PaneHeader;

/// Searches the messages of a workspace, in the pane at the right. What is found opens in its
/// place, and the list stays. Window's thread.
class SearchPane final : public QWidget {
    Q_OBJECT

public:
    enum class Where { Everywhere, Room };

    /// The clock outlives it.
    SearchPane(const Clock& clock, QWidget* parent);
    ~SearchPane() override;

    /// Null: none, and what was typed is forgotten. It goes before the workspace does.
    void setWorkspace(models::WorkspaceContext* workspace);
    /// The room that is open; `title`: "# release".
    void setRoom(std::optional<RoomId> room, const QString& title);
    /// Ready for typing.
    void begin(Where where);
    /// As if it had been typed.
    void searchFor(const QString& text);
    /// Back to what was found.
    void resume();

Q_SIGNALS:
    void closeRequested();
    void messageChosen(const hearth::models::SearchRow& found);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void refresh();
    void refreshEmpty();
    [[nodiscard]] QString summary() const;
    void choose(int row);
    void loadMore();

    std::unique_ptr<models::SearchModel> m_found;
    std::optional<RoomId> m_room;
    QString m_roomTitle;
    PaneHeader* m_header = nullptr;
    QLineEdit* m_input = nullptr;
    QCheckBox* m_onlyRoom = nullptr;
    Label* m_summary = nullptr;
    InlineMessage* m_problem = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
