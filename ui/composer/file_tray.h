// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/draft_files.h"
#include "ui/composer/tray_pictures.h"

#include <QScrollArea>

class QHBoxLayout;

namespace hearth::ui {

class TrayFile;

/// What is attached to what is being written, in one row that scrolls sideways; not there when
/// nothing is. The arrow keys go from file to file, Del takes one out. Window's thread.
class FileTray final : public QScrollArea {
    Q_OBJECT

public:
    explicit FileTray(QWidget* parent);

    /// `paths`: of the copies, in the same order; empty for one that is being copied.
    void setFiles(const QList<models::DraftFile>& files, const QStringList& paths);
    [[nodiscard]] const QList<models::DraftFile>& files() const { return m_shown; }

Q_SIGNALS:
    void removeRequested(hearth::FileId file);
    /// The keyboard was at the last file, which is gone.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshPictures();
    void fitHeight();

    QList<models::DraftFile> m_shown;
    QStringList m_paths;
    QHBoxLayout* m_row;
    QList<TrayFile*> m_items; ///< one after the other shows what is attached
    TrayPictures m_pictures;
};

} // namespace hearth::ui
