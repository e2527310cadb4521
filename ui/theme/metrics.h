// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Every length of the user interface in device-independent pixels. DESIGN.md, "Frame" and
/// "Tokens": a grid of 4.
namespace hearth::ui::metrics {

// frame
inline constexpr int railWidth = 60;
inline constexpr int sidebarWidth = 248;
inline constexpr int sidebarMinimumWidth = 180;
inline constexpr int sidebarMaximumWidth = 400;
inline constexpr int paneMinimumWidth = 300;
inline constexpr int paneWidth = 320;
inline constexpr int paneMaximumWidth = 480;
inline constexpr int headerHeight = 52;
inline constexpr int overlayPaneBelow = 900; ///< window width below which the right pane overlays
inline constexpr int overlaySidebarBelow = 640;
inline constexpr int textMaximumWidth = 760;
inline constexpr int dialogWidth = 560;
inline constexpr int dialogPadding = 28;

// spacing
inline constexpr int grid = 4;
inline constexpr int gap = 12;
inline constexpr int smallGap = 8;
inline constexpr int rowPaddingVertical = 6;
inline constexpr int rowPaddingHorizontal = 20;
inline constexpr int continuationPadding = 2; ///< above and below a message that continues the one
                                              ///< above it
inline constexpr int sectionGap = 20;

// shapes
inline constexpr int controlRadius = 8;
inline constexpr int cardRadius = 12;
inline constexpr int smallRadius = 4;
inline constexpr int rowRadius = 6;
inline constexpr int lineWidth = 1;
inline constexpr int focusRing = 2;

// things
inline constexpr int avatar = 36;
inline constexpr int avatarRadius = 8;
inline constexpr int smallAvatar = 20;
inline constexpr int railTile = 40;
inline constexpr int iconSmall = 16;
inline constexpr int iconLarge = 22;
inline constexpr int controlHeight = 34;
inline constexpr int controlPadding = 15; ///< left and right inside a button
inline constexpr int iconButton = 32;
inline constexpr int compactIconButton = 28;
inline constexpr int sidebarRow = 28;
inline constexpr int badgeHeight = 18;
inline constexpr int trayIcon = 64; ///< drawn larger than any tray shows it
inline constexpr int trayBadge = 36;
inline constexpr int trayDot = 24;
inline constexpr int toggleWidth = 40;
inline constexpr int toggleHeight = 22;
inline constexpr int indicator = 16; ///< check boxes and radio buttons
inline constexpr int scrollBar = 12;
inline constexpr int scrollBarHandle = 6;
inline constexpr int scrollBarMinimum = 36;
inline constexpr int statusDot = 8;
inline constexpr int presenceMark = 10;
inline constexpr int qrModule = 4;
inline constexpr int qrQuietZone = 4; ///< modules; ISO/IEC 18004 §5.3.8

// timeline
inline constexpr int dayBreakHeight = 40;
inline constexpr int unreadLineHeight = 24;
inline constexpr int blockGap = 8;
inline constexpr int codePadding = 12;
inline constexpr int chipHeight = 24;
inline constexpr int chipPadding = 8;
inline constexpr int chipGap = 6;
inline constexpr int quoteBar = 3;
inline constexpr int quoteIndent = 14;
inline constexpr int listIndent = 24;
inline constexpr int cellPaddingHorizontal = 10;
inline constexpr int cellPaddingVertical = 5;
inline constexpr int fileCardHeight = 52;
inline constexpr int fileCardWidth = 360;
inline constexpr int pictureWidth = 400; ///< of a picture in a message, at most
inline constexpr int pictureHeight = 280;
inline constexpr int picturesHeight = 160; ///< of several side by side
inline constexpr int pictureMinimum = 48; ///< can still be hit
inline constexpr int pollWidth = 480; ///< of the options of a poll, at most
inline constexpr int pollOptionPadding = 7; ///< above and below an option's text
inline constexpr int pollOptionPaddingCompact = 3;
inline constexpr int toolbarOverlap = 14; ///< how far the hover toolbar stands above its message
inline constexpr int endMargin = 12; ///< below the newest message

// dialogs with growing lists
inline constexpr int shownOptions = 6; ///< of a new poll, before the list scrolls

// composer
inline constexpr int composerMinimumHeight = 44; ///< of the text field alone
inline constexpr int composerMargin = 20;
inline constexpr int trayFileWidth = 220; ///< of a file that is attached
inline constexpr int trayPicture = 36; ///< its thumbnail, or the icon's place

// time, milliseconds
inline constexpr int animation = 120;
inline constexpr int skeletonDelay = 150;
inline constexpr int pendingDelay = 1000; ///< before an unsent message says so

} // namespace hearth::ui::metrics
