// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QCache>
#include <QIcon>
#include <QPixmap>

#include <memory>
#include <string_view>

namespace hearth::ui {

/// What an icon means. `icons.txt` beside this file says which Breeze drawing it is.
enum class IconName {
    Add,
    Archive,
    Attach,
    Audio,
    Back,
    Bold,
    Bookmark,
    Check,
    Clock,
    Close,
    Code,
    CodeBlock,
    Copy,
    Delete,
    Device,
    Down,
    Download,
    Edit,
    Emoji,
    Error,
    Export,
    File,
    FileMissing,
    Folder,
    Forward,
    Hash,
    Help,
    Host,
    Import,
    Information,
    InviteMember,
    Italic,
    Join,
    Link,
    List,
    Lock,
    Mention,
    Menu,
    More,
    Notification,
    NumberedList,
    Offline,
    Online,
    OpenLink,
    Pause,
    Person,
    People,
    Pin,
    Picture,
    Poll,
    QrCode,
    Quote,
    Refresh,
    Rename,
    Reply,
    Resume,
    Save,
    Search,
    Send,
    Settings,
    Sidebar,
    SignOut,
    Stop,
    Strikethrough,
    Thread,
    Unlock,
    Up,
    Video,
    Visible,
    Hidden,
    Warning,
    ZoomIn,
    ZoomOut
};

inline constexpr IconName lastIcon = IconName::ZoomOut;

/// The drawing as SVG text; constant data built in from Breeze. `size` is 16 or 22.
[[nodiscard]] std::string_view iconSource(IconName name, int size);

/// Breeze's drawings in the theme's colours. An icon that was handed out follows the theme when it
/// changes. Window's thread.
class Icons {
public:
    Icons();
    ~Icons();
    Icons(const Icons&) = delete;
    Icons& operator=(const Icons&) = delete;

    void setTheme(const Theme& theme);

    /// Muted; text colour under the pointer; accent when checked; faded when disabled.
    [[nodiscard]] QIcon icon(IconName name) const;
    /// One drawing in one colour, `size` device-independent pixels high and wide.
    [[nodiscard]] QPixmap pixmap(
        IconName name, const QColor& color, int size, qreal devicePixelRatio) const;

    struct Cache;

private:
    std::shared_ptr<Cache> m_cache;
};

} // namespace hearth::ui
