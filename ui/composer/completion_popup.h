// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/completion.h"

#include <QListWidget>

namespace hearth::ui {

/// The list above the cursor. Never takes the focus: the text field hands it the keys that it
/// wants.
class CompletionPopup final : public QListWidget {
    Q_OBJECT

public:
    /// A child of `window`, so that it can reach beyond the composer.
    explicit CompletionPopup(QWidget* window);

    /// Shows `items` above (or, without room, below) the cursor at `cursor` in the window's
    /// coordinates; hides when there are none.
    void offer(const QList<CompletionItem>& items, const QRect& cursor);
    /// True when the key was used: up, down, Enter, Tab, Esc while it is open.
    bool handleKey(int key);

Q_SIGNALS:
    void chosen(const hearth::ui::CompletionItem& item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(int row);
    void dress();

    QList<CompletionItem> m_items;
};

} // namespace hearth::ui
