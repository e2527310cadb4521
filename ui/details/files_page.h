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

class Button;
class EmptyState;
class Label;

/// The files of a room. Enter, Space or a click asks for a picture to be looked at, and shows the
/// message that another file hangs on. Where older history
/// is not on this device, the end of the list says so and fetches it. Window's thread.
class FilesPage final : public QWidget {
    Q_OBJECT

public:
    /// The clock outlives it.
    FilesPage(const Clock& clock, QWidget* parent);
    ~FilesPage() override;

    /// Null: none.
    void setFiles(std::unique_ptr<models::FileListModel> files);
    /// That the file hangs on, for whoever goes there.
    [[nodiscard]] static models::ListedMessage messageOf(const models::ListedFile& file);

Q_SIGNALS:
    void pictureChosen(const hearth::models::ListedFile& picture);
    void messageChosen(const hearth::models::ListedMessage& message);

private:
    void choose(int row);
    void refreshEmpty();
    void refreshOlder();

    std::unique_ptr<models::FileListModel> m_files;
    QListView* m_list;
    EmptyState* m_empty;
    QWidget* m_older; ///< says that there are older ones elsewhere
    Label* m_olderText;
    Button* m_fetch;
};

} // namespace hearth::ui
