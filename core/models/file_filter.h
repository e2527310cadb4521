// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

namespace hearth::models {

/// What people take files for; every file is in one of them besides `All`.
enum class FileGroup { All, Pictures, Documents, Media, Archives };

[[nodiscard]] FileGroup groupOf(const FileEntry& file);

/// Which files of a list are shown. Pure; any thread.
struct FileFilter {
    FileGroup group = FileGroup::All;
    std::optional<MemberId> author; ///< none: from anybody
    QString text; ///< every word of it is in the file's name, whatever the case
    bool operator==(const FileFilter&) const = default;

    [[nodiscard]] bool isEmpty() const { return *this == FileFilter {}; }
    [[nodiscard]] bool admits(const FileEntry& file, const MemberId& from) const;
};

} // namespace hearth::models
