// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/file_list_model.h"
#include "core/models/message_list_model.h"
#include "ui/files/file_actions.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QListView;

namespace hearth {
class Clock;
}

namespace hearth::ui {

class Button;
class EmptyState;
class Label;

/// The files of a room, or of all of them, by kind, by whom and by name. Enter, Space or a click
/// asks for a picture to be looked at, and shows the message that another file hangs on; letters
/// and the menu do the rest. Where older ones are not on this device, the end of the list says so
/// and fetches them. Window's thread.
class FilesPage final : public QWidget {
    Q_OBJECT

public:
    /// Clock and fetcher outlive it.
    FilesPage(const Clock& clock, FileFetcher& fetcher, QWidget* parent);
    ~FilesPage() override;

    /// Null: none. Of the workspace that the fetcher has; called before that goes.
    void setFiles(std::unique_ptr<models::FileListModel> files);
    /// That the file hangs on, for whoever goes there.
    [[nodiscard]] static models::ListedMessage messageOf(const models::ListedFile& file);

Q_SIGNALS:
    void pictureChosen(const hearth::models::ListedFile& picture);
    void messageChosen(const hearth::models::ListedMessage& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters();
    void choose(const QModelIndex& index);
    bool act(int key, const QModelIndex& index);
    void copyLink(const models::ListedFile& row);
    void showMenu(const QPoint& position);
    void applyFilter();
    void clearFilter();
    void refreshAuthors();
    void refreshEmpty();
    void refreshOlder();

    FileFetcher& m_fetcher;
    std::unique_ptr<models::FileListModel> m_files;
    std::unique_ptr<FileActions> m_actions; ///< of the workspace that the files belong to
    QLineEdit* m_name;
    QComboBox* m_group;
    QComboBox* m_author;
    QWidget* m_filters;
    QListView* m_list;
    EmptyState* m_empty;
    EmptyState* m_noMatch;
    QWidget* m_older; ///< says that there are older ones elsewhere
    Label* m_olderText;
    Button* m_fetch;
};

} // namespace hearth::ui
