// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/search_model.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace hearth::models {
class WorkspaceContext;
}

namespace hearth::ui {

class IconButton;
class Label;

/// Ctrl+F: finds in the open room or thread, from the newest message upwards, from the local index
/// alone. Says which of how many it shows; where they stand is the shell's. Hidden until `begin`.
/// Window's thread.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent);
    ~FindBar() override;

    /// Shows itself, ready for typing; what was typed before is selected. The workspace outlives
    /// the time until `end`.
    void begin(models::WorkspaceContext& workspace, const RoomId& room,
        std::optional<MessageId> thread = std::nullopt);
    /// Hides itself and lets go of the workspace; nothing where it has not begun.
    void end();
    /// The next one towards older messages, or back; goes on at the other end.
    void step(int towardsOlder);
    /// "3 of 12"; empty while nothing is searched for.
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    /// What is to be marked in the texts; empty: nothing.
    void textChanged(const QString& text);
    void chosen(const hearth::models::SearchRow& found);
    /// All of them in the pane at the right.
    void listRequested(const QString& text);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setName(const QString& name);
    void search(const QString& text);
    void refresh();
    void choose(int row);
    void close();
    [[nodiscard]] int current() const;

    std::unique_ptr<models::SearchModel> m_found;
    std::optional<RoomId> m_room;
    std::optional<MessageId> m_thread;
    std::optional<MessageId> m_current;
    bool m_fresh = false; ///< another text: the newest of what is found is shown by itself
    int m_pending = 0; ///< steps that wait for more to be found
    QLineEdit* m_input = nullptr;
    Label* m_count = nullptr;
    IconButton* m_older = nullptr;
    IconButton* m_newer = nullptr;
    IconButton* m_list = nullptr;
    IconButton* m_close = nullptr;
};

} // namespace hearth::ui
