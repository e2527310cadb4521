// SPDX-License-Identifier: Apache-2.0
#include "ui/files/file_kind.h"

#include "core/domain/file_name.h"
#include "core/models/file_filter.h"

#include <QMimeDatabase>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::FileKind;

namespace {

/// What systems run when it is opened, where the shared MIME database knows no kind for it or calls
/// it text.
bool hasNameOfProgram(const QString& name)
{
    static constexpr std::array endings { "appimage"_L1, "app"_L1, "application"_L1, "bash"_L1,
        "bat"_L1, "chm"_L1, "cmd"_L1, "com"_L1, "command"_L1, "cpl"_L1, "csh"_L1, "deb"_L1,
        "desktop"_L1, "dll"_L1, "exe"_L1, "flatpakref"_L1, "gadget"_L1, "hta"_L1, "inf"_L1,
        "jar"_L1, "jnlp"_L1, "js"_L1, "jse"_L1, "ksh"_L1, "lnk"_L1, "msc"_L1, "msi"_L1, "msp"_L1,
        "pif"_L1, "pl"_L1, "ps1"_L1, "psm1"_L1, "py"_L1, "pyc"_L1, "pyw"_L1, "rb"_L1, "reg"_L1,
        "rpm"_L1, "run"_L1, "scf"_L1, "scr"_L1, "sh"_L1, "snap"_L1, "so"_L1, "tcl"_L1,
        "terminal"_L1, "url"_L1, "vb"_L1, "vbe"_L1, "vbs"_L1, "ws"_L1, "wsc"_L1, "wsf"_L1, "wsh"_L1,
        "zsh"_L1 };
    const QString ending = name.sliced(name.lastIndexOf(u'.') + 1).toLower();
    return std::ranges::contains(endings, ending);
}

bool isProgram(const QMimeType& type)
{
    static constexpr std::array kinds { "application/x-executable"_L1, "application/x-sharedlib"_L1,
        "application/x-pie-executable"_L1, "application/x-desktop"_L1,
        "application/x-shellscript"_L1, "application/x-ms-dos-executable"_L1,
        "application/vnd.microsoft.portable-executable"_L1, "application/x-msdownload"_L1,
        "application/x-msi"_L1, "application/x-java-archive"_L1, "application/java-archive"_L1,
        "application/vnd.appimage"_L1, "application/x-mach-binary"_L1, "text/x-python"_L1,
        "application/x-perl"_L1, "application/x-ruby"_L1, "application/x-php"_L1,
        "text/javascript"_L1, "application/x-bat"_L1, "application/x-powershell"_L1 };
    return std::ranges::any_of(kinds, [&](QLatin1StringView kind) { return type.inherits(kind); });
}

} // namespace

FileKind fileKind(const FileEntry& file)
{
    if (file.mimeType.startsWith("image/"_L1))
        return FileKind::Image;
    if (file.mimeType.startsWith("audio/"_L1))
        return FileKind::Audio;
    return file.mimeType.startsWith("video/"_L1) ? FileKind::Video : FileKind::Other;
}

IconName fileIcon(const FileEntry& file)
{
    switch (file.state) {
    case FileState::Missing:
    case FileState::Removed:
        return IconName::FileMissing;
    case FileState::Held:
        return IconName::Clock;
    case FileState::Blocked:
        return IconName::Warning;
    case FileState::Stored:
        break;
    }
    switch (fileKind(file)) {
    case FileKind::Image:
        return IconName::Picture;
    case FileKind::Audio:
        return IconName::Audio;
    case FileKind::Video:
        return IconName::Video;
    default:
        return models::groupOf(file) == models::FileGroup::Archives ? IconName::Archive
                                                                    : IconName::File;
    }
}

bool isPicture(const FileEntry& file)
{
    static constexpr std::array shown { "image/png"_L1, "image/jpeg"_L1, "image/gif"_L1,
        "image/webp"_L1 };
    return file.state == FileState::Stored && std::ranges::contains(shown, file.mimeType);
}

bool isProgram(const FileEntry& file, const QString& path)
{
    // Under the name that it would be opened by: the other may show another ending.
    const QString name = safeFileName(file.name);
    const QMimeDatabase database;
    return hasNameOfProgram(name) || isProgram(database.mimeTypeForName(file.mimeType))
        || isProgram(path.isEmpty() ? database.mimeTypeForFile(name, QMimeDatabase::MatchExtension)
                                    : database.mimeTypeForFile(path));
}

} // namespace hearth::ui
