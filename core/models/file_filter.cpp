// SPDX-License-Identifier: Apache-2.0
#include "core/models/file_filter.h"

#include <algorithm>
#include <array>

namespace hearth::models {

using namespace Qt::StringLiterals;

FileGroup groupOf(const FileEntry& file)
{
    static constexpr std::array archives { "zip"_L1, "tar"_L1, "gz"_L1, "bz2"_L1, "xz"_L1, "zst"_L1,
        "7z"_L1, "rar"_L1, "tgz"_L1 };
    if (file.mimeType.startsWith("image/"_L1))
        return FileGroup::Pictures;
    if (file.mimeType.startsWith("audio/"_L1) || file.mimeType.startsWith("video/"_L1))
        return FileGroup::Media;
    const QString ending = file.name.sliced(file.name.lastIndexOf(u'.') + 1).toLower();
    return std::ranges::contains(archives, ending) ? FileGroup::Archives : FileGroup::Documents;
}

bool FileFilter::admits(const FileEntry& file, const MemberId& from) const
{
    if ((group != FileGroup::All && groupOf(file) != group) || (author && *author != from))
        return false;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&](const QString& word) { return file.name.contains(word, Qt::CaseInsensitive); });
}

} // namespace hearth::models
