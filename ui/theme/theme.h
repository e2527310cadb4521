// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/fonts.h"

#include <QByteArrayView>
#include <QColor>
#include <QPalette>

#include <optional>

namespace hearth::ui {

enum class Scheme { Light, Dark };
enum class Contrast { Normal, High };
/// How close the rows of lists and conversations stand.
enum class RowDensity { Comfortable, Compact };

/// Every colour and font of the user interface: DESIGN.md's tokens. A value; nothing else holds a
/// colour. Widgets get the current one with `themeOf(*this)` (hearth_style.h) when they paint and
/// keep no copy. Window's thread, because of the fonts.
struct Theme {
    Scheme scheme = Scheme::Light;
    Contrast contrast = Contrast::Normal;
    RowDensity density = RowDensity::Comfortable;
    qreal zoom = 1; ///< of the text; the fonts have it already

    // surfaces
    QColor background; ///< the conversation, dialogs
    QColor sidebar;
    QColor rail;
    QColor card; ///< raised things: menus, hover toolbar, composer
    QColor hoverRow;
    QColor selected; ///< the chosen row of a list
    QColor code; ///< behind code, and behind values that can be copied
    QColor accentSoft; ///< behind mentions, own reactions, the chosen card
    QColor dangerSoft; ///< behind errors
    QColor selection; ///< behind selected text
    QColor found; ///< behind what is searched for

    // ink
    QColor text;
    QColor textMuted;
    QColor accentText; ///< accent as ink: links, mentions; readable on every surface
    QColor goodText;
    QColor dangerText;
    QColor onAccent; ///< text on `accent`
    QColor onGood;
    QColor onDanger;
    QColor onFound;

    // marks
    QColor line; ///< separates; carries no meaning of its own
    QColor controlLine; ///< borders that say "here is a control": 3:1
    QColor accent; ///< buttons, badges, focus ring, the "New" line
    QColor good;
    QColor danger;
    QColor shadow;

    // code highlighting, all on `code`
    QColor codeKeyword;
    QColor codeFunction;
    QColor codeString;
    QColor codeNumber;
    QColor codeComment;
    QColor codeType;

    Fonts fonts;

    /// The palette that standard widgets use.
    [[nodiscard]] QPalette palette() const;
    /// The background of a person's or workspace's tile: always the same for the same `key` (an
    /// id's bytes). White reads on it.
    [[nodiscard]] QColor avatarColor(QByteArrayView key) const;
    [[nodiscard]] QColor avatarInk() const;
    /// A height that text has to fit in: grows with it, and is never smaller than drawn.
    [[nodiscard]] int grown(int length) const;
    [[nodiscard]] bool isCompact() const { return density == RowDensity::Compact; }
    [[nodiscard]] bool isDark() const { return scheme == Scheme::Dark; }
};

/// A theme from DESIGN.md's table. `accent` replaces the house's own (a workspace may bring one)
/// and is moved until it can be read.
[[nodiscard]] Theme makeTheme(
    Scheme scheme, Contrast contrast, const Fonts& fonts, std::optional<QColor> accent = {});

} // namespace hearth::ui
