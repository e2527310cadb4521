// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/file_list_model.h"
#include "core/models/message_list_model.h"

#include <QWidget>

#include <memory>

class QListView;

namespace hearth {
class Clock;
}

namespace hearth::ui {

class EmptyState;

/// The files of a room. Enter or a click shows the message that one hangs on. Window's thread.
class FilesPage final : public QWidget {
    Q_OBJECT

public:
    /// The clock outlives it.
    FilesPage(const Clock& clock, QWidget* parent);
    ~FilesPage() override;

    /// Null: none.
    void setFiles(std::unique_ptr<models::FileListModel> files);

Q_SIGNALS:
    void messageChosen(const hearth::models::ListedMessage& message);

private:
    void choose(int row);
    void refreshEmpty();

    std::unique_ptr<models::FileListModel> m_files;
    QListView* m_list;
    EmptyState* m_empty;
};

} // namespace hearth::ui
