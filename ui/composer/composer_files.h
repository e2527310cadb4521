// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/draft_files.h"

#include <QImage>
#include <QObject>

class QMimeData;

namespace hearth::ui {

class ComposerEdit;
class DropOverlay;
class FileTray;
class IconButton;

/// What a composer has to do with files: the button, the tray, and what is pasted or dropped. Where
/// they go to is somebody else's matter. Window's thread.
class ComposerFiles final : public QObject {
    Q_OBJECT

public:
    /// All of it belongs to `composer`.
    ComposerFiles(ComposerEdit& edit, QWidget& composer);

    [[nodiscard]] FileTray& tray() const { return *m_tray; }
    [[nodiscard]] IconButton& button() const { return *m_button; }
    /// `paths`: of the copies, in the same order; empty for one that is being copied.
    void setFiles(const QList<models::DraftFile>& files, const QStringList& paths);
    [[nodiscard]] bool isEmpty() const;
    /// What keeps them from being sent now; empty: nothing.
    [[nodiscard]] QString obstacle() const;
    /// False: what stands in the field cannot have any.
    void setOffered(bool offered);
    /// Files can be dropped anywhere in it.
    void setDropArea(QWidget& area);
    /// "Drop to attach to #release"
    void setDropText(const QString& text);
    void choose();
    /// From the clipboard or from a drag; false when it is nothing to attach.
    bool take(const QMimeData& data);

Q_SIGNALS:
    void chosen(const QStringList& paths);
    /// A picture that is in no file.
    void picturePasted(const QImage& picture);
    void removeRequested(hearth::FileId file);
    /// Others are attached.
    void changed();

private:
    [[nodiscard]] bool isOffered() const;

    QWidget& m_composer;
    ComposerEdit& m_edit;
    FileTray* m_tray;
    IconButton* m_button;
    DropOverlay* m_overlay = nullptr;
};

} // namespace hearth::ui
