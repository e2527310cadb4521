// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/files/file_pictures.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What is said of a file beside its name. Window's thread.
class FileText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::FileText)

public:
    /// "1.2 MB"; its kind where the size is not known.
    [[nodiscard]] static QString size(const FileEntry& file);
    /// Below its name: its size, or what keeps it from being opened, or how far it has come.
    [[nodiscard]] static QString note(const FileEntry& file, const FileFetcher* fetcher);
    /// In place of a picture; empty while there is nothing to say.
    [[nodiscard]] static QString pictureNote(
        const FileEntry& file, FilePictures::State state, const FileFetcher& fetcher);
    /// Why a picture that somebody wants to see is not there: it did not come, or is not decoded.
    [[nodiscard]] static QString pictureTrouble(const Error& error);
    [[nodiscard]] static QString pictureTrouble(PictureProblem problem);
    /// Of one that moves or is held back: "12 of 40 MB"; else its size.
    [[nodiscard]] static QString movement(
        const FileEntry& file, const std::optional<models::Transfer>& transfer);
    /// To a listener; null: nothing moves.
    [[nodiscard]] static QString spoken(const FileEntry& file, const FileFetcher* fetcher);
};

} // namespace hearth::ui
