// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QApplication;

namespace hearth::ui {

class HearthStyle;

/// What the person chose in the settings.
enum class SchemePreference { System, Light, Dark };

/// Dresses the application: makes the theme, gives the application its style and palette, and
/// follows the system's colour scheme. One per program, made before the first widget. Widgets learn
/// of a new theme by QEvent::StyleChange (which updates their layout and paints them anew).
/// Window's thread.
class ThemeController : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QApplication& application, QObject* owner = nullptr);

    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] SchemePreference schemePreference() const { return m_preference; }

    void setSchemePreference(SchemePreference preference);
    void setContrast(Contrast contrast);
    void setDensity(RowDensity density);
    /// Of all text, in percent.
    void setZoom(int percent);
    /// No animation, whatever the platform's own setting says.
    void setMotionReduced(bool reduced);
    /// The workspace's own accent; none: the house's.
    void setAccent(std::optional<QColor> accent);
    /// For tests and pictures: fixed fonts instead of the system's.
    void setFonts(const Fonts& fonts);

Q_SIGNALS:
    void themeChanged();

private:
    [[nodiscard]] Scheme scheme() const;
    void apply();

    QApplication& m_application;
    HearthStyle* m_style = nullptr; ///< owned by the application
    SchemePreference m_preference = SchemePreference::System;
    Contrast m_contrast = Contrast::Normal;
    RowDensity m_density = RowDensity::Comfortable;
    int m_zoom = 100;
    std::optional<QColor> m_accent;
    Fonts m_fonts;
};

} // namespace hearth::ui
