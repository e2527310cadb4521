// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QListView;

namespace hearth::ui {

class ElidedLabel;
class EmojiHistory;
class EmojiListModel;
class EmojiPictures;

/// A popup to choose one emoji: search, what was used last, the workspace's own, categories, skin
/// tone. Arrow keys walk through the emoji, Enter chooses, Escape closes; nothing is chosen then.
/// Deletes itself when it closes. Window's thread.
class EmojiPicker final : public QFrame {
    Q_OBJECT

public:
    /// Both outlive it. Without `pictures` the workspace has no emoji of its own.
    EmojiPicker(EmojiHistory& history, EmojiPictures* pictures, QWidget* parent);

    /// Opens with its lower right corner near this place, and wholly on the screen.
    void popup(const QPoint& globalPosition);

Q_SIGNALS:
    /// One of the workspace's own as `:name:`.
    void chosen(const QString& emoji);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addCategories();
    void addTones();
    void showCategory(int category);
    void refresh();
    void choose(int row);
    void describe();

    EmojiHistory& m_history;
    EmojiPictures* m_pictures;
    EmojiListModel* m_emoji = nullptr;
    QLineEdit* m_search = nullptr;
    QButtonGroup* m_categories = nullptr;
    QListView* m_grid = nullptr;
    QComboBox* m_tone = nullptr;
    ElidedLabel* m_name = nullptr;
    int m_category;
};

} // namespace hearth::ui
