// SPDX-License-Identifier: Apache-2.0
#include "ui/files/file_actions.h"

#include "core/domain/file_name.h"
#include "core/protocol/file_operations.h"
#include "core/text/hidden.h"
#include "ui/files/file_kind.h"
#include "ui/files/file_text.h"
#include "ui/shell/confirm.h"
#include "ui/shell/error_text.h"
#include "ui/theme/hearth_style.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMetaMethod>
#include <QStandardPaths>
#include <QUrl>

namespace hearth::ui {

using namespace Qt::StringLiterals;

FileActions::FileActions(
    models::WorkspaceContext& workspace, FileFetcher& fetcher, QWidget& window, QObject* owner)
    : QObject(owner)
    , m_workspace(workspace)
    , m_fetcher(fetcher)
    , m_window(window)
{
}

void FileActions::fill(QMenu& menu, const FilePlace& place)
{
    const auto add = [&](IconName icon, const QString& text, auto work) {
        QAction* action = menu.addAction(themedIcon(m_window, icon), text);
        connect(action, &QAction::triggered, this, [this, place, work] { (this->*work)(place); });
        return action;
    };
    if (place.file.state != FileState::Stored) {
        menu.addAction(FileText::note(place.file, nullptr))->setEnabled(false);
    } else {
        if (isPicture(place.file)
            && isSignalConnected(QMetaMethod::fromSignal(&FileActions::viewRequested)))
            add(IconName::Picture, tr("View"), &FileActions::viewRequested);
        const bool underway = m_fetcher.isUnderway(place.file.id);
        const bool paused = m_fetcher.isPaused(place.file.id);
        if (underway)
            add(IconName::Pause, tr("Pause loading"), &FileActions::activate);
        else if (!isProgram(place.file))
            add(paused ? IconName::Resume : IconName::OpenLink,
                paused ? tr("Resume loading") : tr("Open"), &FileActions::open);
        if (underway || paused)
            add(IconName::Close, tr("Cancel loading"), &FileActions::cancel);
        add(IconName::Save, tr("Save as…"), &FileActions::saveAs);
        add(IconName::Folder, tr("Show in folder"), &FileActions::showInFolder);
    }
    if (!mayRemove(place))
        return;
    menu.addSeparator();
    add(IconName::Delete, tr("Delete file…"), &FileActions::askToRemove);
}

void FileActions::activate(const FilePlace& place)
{
    if (m_fetcher.isUnderway(place.file.id))
        m_fetcher.pause(place.file.id);
    else
        open(place);
}

void FileActions::cancel(const FilePlace& place) { m_fetcher.cancel(place.file.id); }

/// Says why it did not come where it did not; nothing where somebody ended it.
void FileActions::bring(const FilePlace& place, std::function<void(const QString& path)> then)
{
    m_fetcher.bring(place.room, place.file, this,
        [this, place, then = std::move(then)](const Result<QString>& path) {
            if (path)
                return then(*path);
            if (path.error().code != ErrorCode::Aborted)
                say(tr("“%1” could not be loaded").arg(text::shownName(place.file.name)),
                    ErrorText::sentence(path.error()));
        });
}

void FileActions::open(const FilePlace& place)
{
    if (place.file.state != FileState::Stored)
        return;
    if (isProgram(place.file))
        return refuse(place);
    bring(place, [this, place](const QString& path) {
        // Its content may tell what its name did not.
        if (isProgram(place.file, path))
            return refuse(place);
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            offerToSave(place, tr("“%1” could not be opened"),
                tr("This computer has no program for it. You can save it."));
    });
}

void FileActions::refuse(const FilePlace& place)
{
    offerToSave(place, tr("“%1” is not opened"),
        tr("It is a program, and could do anything on this computer. Save it if you trust who "
           "sent it."));
}

/// `title` has a place for the file's name.
void FileActions::offerToSave(const FilePlace& place, const QString& title, const QString& text)
{
    confirm(&m_window,
        { .title = title.arg(text::shownName(place.file.name)),
            .text = text,
            .verb = tr("Save as…"),
            .enter = OnEnter::Refuses },
        [self = QPointer(this), place] {
            if (self)
                self->saveAs(place);
        });
}

void FileActions::saveAs(const FilePlace& place)
{
    auto* dialog = new QFileDialog(&m_window, tr("Save the file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(safeFileName(place.file.name));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, place](const QString& target) { save(place, target); });
    dialog->open();
}

void FileActions::save(const FilePlace& place, const QString& target)
{
    bring(place, [this, place, target](const QString& path) {
        m_fetcher.copy(path, target, this, [this, target](const QString& trouble) {
            if (!trouble.isEmpty())
                say(tr("The file could not be saved"),
                    tr("%1: %2", "path, what the system says").arg(target, trouble));
        });
    });
}

void FileActions::showInFolder(const FilePlace& place)
{
    bring(place, [](const QString& path) {
        // It has a folder of its own.
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()));
    });
}

bool FileActions::mayRemove(const FilePlace& place) const
{
    const models::Directory& directory = m_workspace.directory();
    return !m_workspace.isReadOnly()
        && (place.authorId == directory.self() || directory.allows(Permission::DeleteAnyMessage));
}

void FileActions::askToRemove(const FilePlace& place)
{
    confirm(&m_window,
        { .title = tr("Delete this file?"),
            .text = tr("“%1” goes for everybody, and cannot be brought back. What was written with "
                       "it stays.")
                .arg(text::shownName(place.file.name)),
            .verb = tr("Delete file"),
            .kind = ButtonKind::Danger },
        [self = QPointer(this), place] {
            if (self)
                self->m_workspace.session().submit(protocol::storageRemove,
                    protocol::FileById { .id = place.file.id }, place.room);
        });
}

void FileActions::say(const QString& title, const QString& text) { tell(&m_window, title, text); }

} // namespace hearth::ui
