// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme_controller.h"

#include "ui/theme/hearth_style.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <utility>

namespace hearth::ui {

ThemeController::ThemeController(QApplication& application, QObject* owner)
    : QObject(owner)
    , m_application(application)
    , m_fonts(systemFonts())
{
    m_style = new HearthStyle(makeTheme(scheme(), m_contrast, m_fonts));
    QApplication::setStyle(m_style);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
        &ThemeController::apply);
    apply();
}

const Theme& ThemeController::theme() const { return m_style->theme(); }

void ThemeController::setSchemePreference(SchemePreference preference)
{
    if (m_preference == preference)
        return;
    m_preference = preference;
    // The platform's own parts (window frame, file dialogs) follow where they can.
    const Qt::ColorScheme wanted = preference == SchemePreference::System ? Qt::ColorScheme::Unknown
        : preference == SchemePreference::Dark                            ? Qt::ColorScheme::Dark
                                                                          : Qt::ColorScheme::Light;
    QGuiApplication::styleHints()->setColorScheme(wanted);
    apply();
}

void ThemeController::setContrast(Contrast contrast)
{
    if (m_contrast == contrast)
        return;
    m_contrast = contrast;
    apply();
}

void ThemeController::setDensity(RowDensity density)
{
    if (std::exchange(m_density, density) != density)
        apply();
}

void ThemeController::setZoom(int percent)
{
    if (std::exchange(m_zoom, percent) != percent)
        apply();
}

void ThemeController::setMotionReduced(bool reduced) { m_style->setMotionReduced(reduced); }

void ThemeController::setAccent(std::optional<QColor> accent)
{
    if (m_accent == accent)
        return;
    m_accent = accent;
    apply();
}

void ThemeController::setFonts(const Fonts& fonts)
{
    m_fonts = fonts;
    apply();
}

Scheme ThemeController::scheme() const
{
    if (m_preference != SchemePreference::System)
        return m_preference == SchemePreference::Dark ? Scheme::Dark : Scheme::Light;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                 : Scheme::Light;
}

void ThemeController::apply()
{
    constexpr qreal percent = 100;
    const qreal zoom = m_zoom / percent;
    Theme dressed = makeTheme(
        scheme(), m_contrast, m_zoom == 100 ? m_fonts : zoomed(m_fonts, zoom), m_accent);
    dressed.density = m_density;
    dressed.zoom = zoom;
    m_style->setTheme(std::move(dressed));
    const QPalette palette = theme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    if (QApplication::font() != theme().fonts.body)
        QApplication::setFont(theme().fonts.body);
    // The style object stays, so Qt does not tell the widgets by itself.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &change);
        widget->update();
    }
    Q_EMIT themeChanged();
}

} // namespace hearth::ui
