// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

/// How well two colours can be told apart, as WCAG 2.2 measures it. Pure functions, any thread.
namespace hearth::ui {

/// WCAG 2.2 §1.4.3: 1 (the same) … 21 (black on white). Alpha is ignored.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);
/// `color` moved towards black or white until it stands `ratio` apart from `background`; unchanged
/// if it already does.
[[nodiscard]] QColor withContrast(const QColor& color, const QColor& background, double ratio);
/// `amount` (0 … 1) of `over` on `under`.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double amount);
/// Whichever of `dark` and `light` reads better on `background`.
[[nodiscard]] QColor inkOn(const QColor& background, const QColor& dark, const QColor& light);

inline constexpr double textContrast = 4.5; ///< WCAG 2.2 §1.4.3, level AA
inline constexpr double markContrast = 3.0; ///< WCAG 2.2 §1.4.11

} // namespace hearth::ui
