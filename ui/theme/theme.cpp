// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"

#include <QCryptographicHash>

#include <array>
#include <cmath>

namespace hearth::ui {

namespace {

Theme lightTheme()
{
    Theme theme;
    theme.scheme = Scheme::Light;
    theme.background = 0xffffff;
    theme.sidebar = 0xf4f3f0;
    theme.rail = 0xe9e7e2;
    theme.card = 0xffffff;
    theme.hoverRow = 0xfaf8f5;
    theme.selected = 0xe4dfd6;
    theme.code = 0xf5f3ef;
    theme.accentSoft = 0xf6e4d9;
    theme.dangerSoft = 0xfbeae8;
    theme.selection = 0xf3cfb8;
    theme.found = 0xffdf70;
    theme.text = 0x1f1d1a;
    theme.textMuted = 0x6a655d;
    theme.line = 0xe2dfd8;
    theme.controlLine = 0x8d877d;
    theme.accent = 0xb4501e;
    theme.good = 0x2f7d4f;
    theme.danger = 0xb3261e;
    theme.shadow = QColor(0, 0, 0, 40);
    theme.codeKeyword = 0x6f42c1;
    theme.codeFunction = 0x17704a;
    theme.codeString = 0x8a4a0f;
    theme.codeNumber = 0x0b5cad;
    theme.codeComment = 0x6a655d;
    theme.codeType = 0x1d6478;
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.scheme = Scheme::Dark;
    theme.background = 0x1c1b1a;
    theme.sidebar = 0x232220;
    theme.rail = 0x191817;
    theme.card = 0x232220;
    theme.hoverRow = 0x242321;
    theme.selected = 0x34312d;
    theme.code = 0x262422;
    theme.accentSoft = 0x3a2a20;
    theme.dangerSoft = 0x3b2422;
    theme.selection = 0x5c3d29;
    theme.found = 0xd9b33c;
    theme.text = 0xece8e1;
    theme.textMuted = 0xa09a90;
    theme.line = 0x34322f;
    theme.controlLine = 0x767068;
    theme.accent = 0xf08a4b;
    theme.good = 0x69c08b;
    theme.danger = 0xf2867d;
    theme.shadow = QColor(0, 0, 0, 120);
    theme.codeKeyword = 0xc4a2f5;
    theme.codeFunction = 0x8fd6ac;
    theme.codeString = 0xe8b98a;
    theme.codeNumber = 0x8cc2f2;
    theme.codeComment = 0x9a948a;
    theme.codeType = 0x86cddd;
    return theme;
}

/// Pure black and white, every line a mark, no quiet greys.
void raiseContrast(Theme& theme)
{
    const QColor paper = theme.isDark() ? Qt::black : Qt::white;
    const QColor ink = theme.isDark() ? Qt::white : Qt::black;
    for (QColor* surface :
        { &theme.background, &theme.sidebar, &theme.rail, &theme.card, &theme.code })
        *surface = paper;
    theme.hoverRow = mixed(paper, ink, 0.08);
    theme.selected = mixed(paper, ink, 0.16);
    theme.accentSoft = mixed(paper, theme.accent, 0.14);
    theme.dangerSoft = mixed(paper, theme.danger, 0.14);
    theme.text = ink;
    theme.textMuted = mixed(paper, ink, 0.8);
    theme.line = mixed(paper, ink, 0.6);
    theme.controlLine = ink;
    constexpr double strong = 7.0; // WCAG 2.2 §1.4.6, level AAA
    for (QColor* mark :
        { &theme.accent, &theme.good, &theme.danger, &theme.codeKeyword, &theme.codeFunction,
            &theme.codeString, &theme.codeNumber, &theme.codeComment, &theme.codeType })
        *mark = withContrast(*mark, paper, strong);
}

/// Ink of this hue that reads on whichever surface it may stand on.
QColor readable(const Theme& theme, QColor ink, std::initializer_list<QColor> furtherSurfaces)
{
    for (const QColor& surface : { theme.background, theme.sidebar, theme.rail, theme.hoverRow,
             theme.selected, theme.code, theme.card })
        ink = withContrast(ink, surface, textContrast);
    for (const QColor& surface : furtherSurfaces)
        ink = withContrast(ink, surface, textContrast);
    return ink;
}

void deriveInk(Theme& theme)
{
    const QColor dark = theme.isDark() ? theme.background : theme.text;
    theme.accentText = readable(theme, theme.accent, { theme.accentSoft });
    theme.goodText = readable(theme, theme.good, {});
    theme.dangerText = readable(theme, theme.danger, { theme.dangerSoft });
    theme.onAccent = inkOn(theme.accent, dark, Qt::white);
    theme.onGood = inkOn(theme.good, dark, Qt::white);
    theme.onDanger = inkOn(theme.danger, dark, Qt::white);
    theme.onFound = inkOn(theme.found, dark, Qt::white);
}

} // namespace

Theme makeTheme(Scheme scheme, Contrast contrast, const Fonts& fonts, std::optional<QColor> accent)
{
    Theme theme = scheme == Scheme::Dark ? darkTheme() : lightTheme();
    theme.contrast = contrast;
    theme.fonts = fonts;
    if (accent && accent->isValid()) {
        theme.accent = withContrast(accent->toRgb(), theme.background, textContrast);
        theme.accentSoft = mixed(theme.background, theme.accent, 0.15);
        theme.selection = mixed(theme.background, theme.accent, 0.3);
    }
    if (contrast == Contrast::High)
        raiseContrast(theme);
    deriveInk(theme);
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const QColor faded = mixed(background, textMuted, 0.6);
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::Base, background);
    palette.setColor(QPalette::AlternateBase, hoverRow);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ToolTipBase, card);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::ToolTipText, QPalette::BrightText }) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::PlaceholderText, textMuted);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    palette.setColor(QPalette::Link, accentText);
    palette.setColor(QPalette::LinkVisited, accentText);
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Light, card);
    palette.setColor(QPalette::Midlight, hoverRow);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, controlLine);
    palette.setColor(QPalette::Shadow, shadow);
    return palette;
}

QColor Theme::avatarColor(QByteArrayView key) const
{
    static constexpr std::array<QRgb, 10> tiles { 0xff7b4f94, 0xff2d6e8e, 0xffb4501e, 0xff3f6b2e,
        0xffa33b5c, 0xff5a5fa8, 0xff85590f, 0xff1f7065, 0xff8c4a3c, 0xff3c6394 };
    // A digest, because the first bytes of an id are the time when it was made: neighbours would
    // look alike.
    const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Md5);
    return QColor(tiles[static_cast<unsigned char>(digest.front()) % tiles.size()]);
}

int Theme::grown(int length) const
{
    return zoom > 1 ? static_cast<int>(std::lround(length * zoom)) : length;
}

QColor Theme::avatarInk() const { return Qt::white; }

} // namespace hearth::ui
