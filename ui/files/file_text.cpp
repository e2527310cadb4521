// SPDX-License-Identifier: Apache-2.0
#include "ui/files/file_text.h"

#include "core/text/hidden.h"
#include "ui/files/file_kind.h"
#include "ui/shell/error_text.h"
#include "ui/widgets/byte_text.h"

#include <QLocale>

namespace hearth::ui {

QString FileText::size(const FileEntry& file)
{
    return file.size > 0 ? ByteText::size(file.size) : file.mimeType;
}

QString FileText::note(const FileEntry& file, const FileFetcher* fetcher)
{
    switch (file.state) {
    case FileState::Missing:
        return file.size > 0 ? tr("%1 · not in the export", "file size").arg(size(file))
                             : tr("Not in the export");
    case FileState::Held:
        return tr("Waiting for the virus scanner");
    case FileState::Blocked:
        return tr("Removed: the scanner found something in it");
    case FileState::Removed:
        return file.removedBy ? tr("Removed by an admin") : tr("Deleted: old enough");
    case FileState::Stored:
        break;
    }
    if (!fetcher)
        return size(file);
    if (const auto transfer = fetcher->transfer(file.id);
        transfer && (transfer->paused || transfer->total > 0))
        return movement(file, transfer);
    if (fetcher->isUnderway(file.id))
        return tr("%1 · loading…", "file size").arg(size(file));
    if (fetcher->problem(file.id))
        return tr("%1 · could not be loaded", "file size").arg(size(file));
    return size(file);
}

QString FileText::movement(const FileEntry& file, const std::optional<models::Transfer>& transfer)
{
    const QString amount = transfer && transfer->total > 0
        ? ByteText::progress(transfer->done, transfer->total)
        : size(file);
    return transfer && transfer->paused
        ? tr("Paused · %1", "how much of a file has come, or its size").arg(amount)
        : amount;
}

QString FileText::pictureNote(
    const FileEntry& file, FilePictures::State state, const FileFetcher& fetcher)
{
    switch (state) {
    case FilePictures::State::Unknown:
    case FilePictures::State::Shown:
        return {};
    case FilePictures::State::Fetching:
        return note(file, &fetcher);
    case FilePictures::State::Absent:
        return tr("%1 · click to load", "file size").arg(size(file));
    case FilePictures::State::TooLarge:
        return tr("This picture is too large to show");
    case FilePictures::State::Unreadable:
        return tr("This picture cannot be shown");
    case FilePictures::State::Unreachable:
        return tr("Could not be loaded. Click to try again");
    }
    return {};
}

QString FileText::pictureTrouble(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return tr("This picture is not on this device yet, and the server cannot be reached. It "
                  "comes as soon as there is a connection.");
    case ErrorCode::NotFound:
        return tr("This picture was deleted, or you may not see it any more.");
    case ErrorCode::Forbidden:
        return tr("You may not see this picture any more.");
    case ErrorCode::Aborted:
        return tr("Loading was stopped.");
    default:
        return ErrorText::sentence(error);
    }
}

QString FileText::pictureTrouble(PictureProblem problem)
{
    if (problem == PictureProblem::Unreadable)
        return tr("This picture cannot be shown: it is damaged, or none at all. You can save it, "
                  "or open it in another program.");
    constexpr qint64 million = 1'000'000;
    return tr("This picture is not shown: it has more than %1 million pixels, and could fill this "
              "computer's memory. You can save it, or open it in another program.")
        .arg(QLocale().toString(mostFilePixels / million));
}

QString FileText::spoken(const FileEntry& file, const FileFetcher* fetcher)
{
    const QString name = text::shownName(file.name);
    switch (file.state) {
    case FileState::Missing:
        return tr("File %1, not in the export").arg(name);
    case FileState::Held:
        return tr("File %1, waiting for the virus scanner").arg(name);
    case FileState::Blocked:
        return tr("File %1, removed: the scanner found something in it").arg(name);
    case FileState::Removed:
        return file.removedBy ? tr("File %1, removed by an admin").arg(name)
                              : tr("File %1, deleted: old enough").arg(name);
    case FileState::Stored:
        break;
    }
    const QString what = isPicture(file) ? tr("Picture %1").arg(name) : tr("File %1").arg(name);
    const auto transfer = fetcher ? fetcher->transfer(file.id) : std::nullopt;
    return transfer ? tr("%1, %2", "file, how far it has come").arg(what, movement(file, transfer))
                    : what;
}

} // namespace hearth::ui
