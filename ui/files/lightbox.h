// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/file_list_model.h"
#include "ui/files/file_actions.h"
#include "ui/files/picture_loader.h"
#include "ui/files/picture_sequence.h"
#include "ui/theme/icons.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QProgressBar;

namespace hearth::ui {

class Button;
class ElidedLabel;
class IconButton;
class Label;
class PictureCanvas;

/// Lies over the window and shows one picture of a room as large as there is room for: nearer, the
/// ones before and after it, and what can be done with it. The keyboard stays inside until it is
/// closed, and goes back to where it was. Window's thread.
class Lightbox final : public QWidget {
    Q_OBJECT

public:
    /// `pictures` outlives it. Hidden until a picture is opened.
    Lightbox(FilePictures& pictures, QWidget& window);
    ~Lightbox() override;

    /// Null: none. Called before the workspace goes.
    void setWorkspace(models::WorkspaceContext* workspace);
    /// Nothing without a workspace.
    void open(const models::ListedFile& picture);
    void leave();

Q_SIGNALS:
    /// To be shown in its place.
    void messageRequested(const hearth::models::ListedFile& picture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void makeNote();
    IconButton* addButton(QHBoxLayout& row, IconName icon, const QString& label,
        const QKeySequence& keys, const QString& name, const std::function<void()>& work);
    void addKeys();
    void addKey(const QKeySequence& keys, const std::function<void()>& work);
    void showCurrent();
    void refresh();
    void refreshNote();
    void refreshZoom();
    void act();
    void copy();
    void goToMessage();
    void keyboardWent(const QWidget* to);
    void say(const QString& text);
    [[nodiscard]] FilePlace place() const;
    [[nodiscard]] QString searchText() const;
    [[nodiscard]] QSize pixels() const;

    FilePictures& m_pictures;
    QPointer<models::WorkspaceContext> m_workspace;
    std::unique_ptr<FileActions> m_actions; ///< of the workspace
    std::unique_ptr<PictureSequence> m_sequence; ///< null: it is not open
    PictureSequence::Search m_search = PictureSequence::Search::None; ///< as it was said
    PictureLoader m_loader;
    QPointer<QWidget> m_before; ///< had the keyboard
    QTimer m_slow; ///< what comes at once shows no note in between

    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_detail = nullptr;
    Label* m_percent = nullptr;
    IconButton* m_zoomOut = nullptr;
    IconButton* m_zoomIn = nullptr;
    IconButton* m_copy = nullptr;
    IconButton* m_save = nullptr;
    IconButton* m_open = nullptr;
    PictureCanvas* m_canvas = nullptr;
    QWidget* m_note = nullptr; ///< in the canvas, in place of a picture
    Label* m_noteText = nullptr;
    QProgressBar* m_progress = nullptr;
    Button* m_act = nullptr; ///< stops it, or tries again
    ElidedLabel* m_said = nullptr; ///< what was done, or where older ones are
    IconButton* m_older = nullptr;
    IconButton* m_newer = nullptr;
};

} // namespace hearth::ui
