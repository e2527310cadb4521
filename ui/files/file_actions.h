// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/files/file_fetcher.h"

class QMenu;
class QWidget;

namespace hearth::ui {

/// A file where it hangs.
struct FilePlace {
    FileEntry file;
    RoomId room;
    MessageId message;
    MemberId authorId;
    QString author;
    Position position = 0; ///< of the message

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

/// What a person does with a file of a message: opens it with the program that the system has for
/// it, saves it, has it deleted. Programs are saved and never opened. Window's thread.
class FileActions final : public QObject {
    Q_OBJECT

public:
    /// Workspace and fetcher outlive it; dialogs stand before `window`.
    FileActions(models::WorkspaceContext& workspace, FileFetcher& fetcher, QWidget& window,
        QObject* owner = nullptr);

    /// Everything that can be done with it now, or why nothing can.
    void fill(QMenu& menu, const FilePlace& place);
    /// What a click on its card does: opens it, or holds its way here.
    void activate(const FilePlace& place);
    /// Ends its way here.
    void cancel(const FilePlace& place);
    void open(const FilePlace& place);
    void saveAs(const FilePlace& place);
    void showInFolder(const FilePlace& place);
    void askToRemove(const FilePlace& place);
    [[nodiscard]] bool mayRemove(const FilePlace& place) const;

Q_SIGNALS:
    /// Offered by `fill` where somebody listens.
    void viewRequested(const hearth::ui::FilePlace& place);

private:
    void bring(const FilePlace& place, std::function<void(const QString& path)> then);
    void refuse(const FilePlace& place);
    void offerToSave(const FilePlace& place, const QString& title, const QString& text);
    void save(const FilePlace& place, const QString& target);
    void say(const QString& title, const QString& text);

    models::WorkspaceContext& m_workspace;
    FileFetcher& m_fetcher;
    QWidget& m_window;
};

} // namespace hearth::ui
