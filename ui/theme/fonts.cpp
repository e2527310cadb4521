// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr qreal smallStep = 0.87;
constexpr qreal titleStep = 1.1;
constexpr qreal largeTitleStep = 1.25;
constexpr qreal codeStep = 0.9;
constexpr qreal emojiStep = 1.2;
constexpr qreal jumboStep = 2.4;
constexpr qreal fallbackPoints = 10.5;
constexpr qreal leading = 1.4; ///< line distance per font size

QFont sized(QFont font, qreal factor, int weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont emojiFont(const QFont& body, qreal factor)
{
    QFont font = sized(body, factor, QFont::Normal);
    // Named first, so that an emoji with a plain-text form (a heart) is drawn in colour too.
    font.setFamilies(
        QStringList { u"Noto Color Emoji"_s, u"Apple Color Emoji"_s, u"Segoe UI Emoji"_s }
        + body.families());
    return font;
}

/// Without a desktop's settings Qt falls back to this generic family at 9 points.
bool isFallback(const QFont& font)
{
    const QString family = font.family();
    return family.compare("Sans Serif"_L1, Qt::CaseInsensitive) == 0
        || family.compare("Sans"_L1, Qt::CaseInsensitive) == 0
        || family.compare("Helvetica"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Fonts makeFonts(const QFont& body, const QFont& code)
{
    Fonts fonts;
    fonts.body = body;
    fonts.strong = sized(body, 1, QFont::DemiBold);
    fonts.small = sized(body, smallStep, QFont::Normal);
    fonts.smallStrong = sized(body, smallStep, QFont::DemiBold);
    fonts.title = sized(body, titleStep, QFont::DemiBold);
    fonts.largeTitle = sized(body, largeTitleStep, QFont::DemiBold);
    QFont mono = code;
    if (body.pointSizeF() > 0)
        mono.setPointSizeF(body.pointSizeF());
    else
        mono.setPixelSize(body.pixelSize());
    fonts.code = sized(mono, codeStep, QFont::Normal);
    fonts.smallCode = sized(mono, smallStep, QFont::Normal);
    fonts.emoji = emojiFont(body, emojiStep);
    fonts.jumboEmoji = emojiFont(body, jumboStep);
    return fonts;
}

Fonts systemFonts()
{
    QFont body = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (isFallback(body)) {
        if (QFontDatabase::hasFamily(u"Inter"_s))
            body = QFont(u"Inter"_s);
        body.setPointSizeF(fallbackPoints);
    }
    return makeFonts(body, QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

Fonts zoomed(const Fonts& fonts, qreal factor)
{
    return makeFonts(sized(fonts.body, factor, fonts.body.weight()), fonts.code);
}

QFont Fonts::heading(int level) const
{
    if (level <= 1)
        return sized(body, 1.4, QFont::DemiBold);
    if (level == 2)
        return sized(body, 1.25, QFont::DemiBold);
    return level == 3 ? sized(body, titleStep, QFont::DemiBold) : strong;
}

qreal Fonts::lineHeight(const QFont& font)
{
    const QFontMetricsF measure(font);
    const qreal size = font.pixelSize() > 0 ? font.pixelSize()
                                            : font.pointSizeF() * measure.fontDpi() / 72.0;
    return std::max(std::round(size * leading), std::ceil(measure.ascent() + measure.descent()));
}

} // namespace hearth::ui
