// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/jump_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace hearth::ui {

/// Ctrl+K: type a few letters, press Enter, be there: rooms and people of the open workspace, other
/// workspaces, commands. Lies
/// over its window, inside it, and deletes itself when it loses the keyboard. Window's thread.
class Switcher : public QWidget {
    Q_OBJECT

public:
    /// The model becomes the switcher's own.
    Switcher(std::unique_ptr<models::JumpModel> model, QWidget* window);
    ~Switcher() override;

    void open();

Q_SIGNALS:
    void roomChosen(hearth::RoomId room);
    void memberChosen(hearth::MemberId member);
    void workspaceChosen(hearth::WorkspaceId workspace);
    /// As whoever offered it calls it.
    void commandChosen(const QString& command);
    /// Before any of these: where it goes to.
    void used(const QString& key);
    /// A link to a message was pasted.
    void linkChosen(const QString& link);
    /// It is going away; the keyboard is free.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void filter(const QString& text);
    void step(int rows);
    void choose(const QModelIndex& index);
    void dismiss();
    bool keyPressed(int key);

    std::unique_ptr<models::JumpModel> m_model;
    QLineEdit* m_input = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    bool m_dismissed = false;
};

} // namespace hearth::ui
