// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({ luminance(one), luminance(other) });
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& under, const QColor& over, double amount)
{
    const auto channel = [amount](
                             float a, float b) { return static_cast<float>(a + (b - a) * amount); };
    return QColor::fromRgbF(channel(under.redF(), over.redF()),
        channel(under.greenF(), over.greenF()), channel(under.blueF(), over.blueF()));
}

QColor withContrast(const QColor& color, const QColor& background, double ratio)
{
    const QColor end = inkOn(background, Qt::black, Qt::white);
    constexpr int steps = 20;
    for (int i = 0; i < steps; ++i) {
        const QColor candidate = mixed(color, end, double(i) / steps).toRgb();
        if (contrastRatio(candidate, background) >= ratio)
            return candidate;
    }
    return end;
}

QColor inkOn(const QColor& background, const QColor& dark, const QColor& light)
{
    return contrastRatio(dark, background) >= contrastRatio(light, background) ? dark : light;
}

} // namespace hearth::ui
