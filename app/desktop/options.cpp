// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/options.h"

namespace hearth::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestDelay = 30'000;
constexpr int smallestSide = 320;
constexpr int largestSide = 8192;

Result<ThemeChoice> themeFrom(const QString& text)
{
    if (text == u"light"_s)
        return ThemeChoice::Light;
    if (text == u"dark"_s)
        return ThemeChoice::Dark;
    if (text == u"system"_s)
        return ThemeChoice::System;
    return fail(ErrorCode::InvalidArgument, u"--theme is light, dark or system"_s, u"theme"_s);
}

Result<QSize> sizeFrom(const QString& text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!fits(size.width()) || !fits(size.height()))
        return fail(ErrorCode::InvalidArgument, u"--size is WIDTHxHEIGHT, each from 320 to 8192"_s,
            u"size"_s);
    return size;
}

Result<int> delayFrom(const QString& text)
{
    bool ok = false;
    const int delay = text.toInt(&ok);
    if (!ok || delay < 0 || delay > largestDelay)
        return fail(ErrorCode::InvalidArgument,
            u"--screenshot-delay is a number of milliseconds up to 30000"_s, u"screenshot-delay"_s);
    return delay;
}

} // namespace

OptionsParser::OptionsParser()
{
    m_parser.setApplicationDescription(u"Hearth: team chat that lives on your own machine."_s);
    m_parser.addOptions({
        { { u"h"_s, u"help"_s }, u"Show this help and end."_s },
        { { u"v"_s, u"version"_s }, u"Show the version and end."_s },
        { u"data"_s, u"Keep everything in DIR instead of your own data folder."_s, u"DIR"_s },
        { u"plugins"_s, u"Load provider plugins from DIR."_s, u"DIR"_s },
        { u"demo"_s,
            u"Show a demo workspace made from a Slack export; in a temporary folder unless --data is given."_s,
            u"EXPORT.zip"_s },
        { u"screenshot"_s,
            u"Write a picture of the window to FILE.png once the timeline is painted, then end."_s,
            u"FILE.png"_s },
        { u"screenshot-delay"_s, u"Wait MS milliseconds before the picture is taken."_s, u"MS"_s },
        { u"theme"_s, u"Colours for this run: light, dark or system."_s, u"THEME"_s },
        { u"size"_s, u"Size of the window."_s, u"WIDTHxHEIGHT"_s },
        { u"minimised"_s,
            u"Start in the background: in the tray, or as a minimised window without one."_s },
        { u"join"_s, u"Open the join page with LINK filled in."_s, u"LINK"_s },
        { u"trace-startup"_s, u"Print the milestones of the start as one line of JSON."_s },
    });
    m_parser.addPositionalArgument(
        u"link"_s, u"A hearth:// link, as your system hands it over."_s, u"[hearth://…]"_s);
}

bool OptionsParser::wantsHelp() const { return m_parser.isSet(u"help"_s); }

bool OptionsParser::wantsVersion() const { return m_parser.isSet(u"version"_s); }

QString OptionsParser::helpText() const { return m_parser.helpText(); }

Result<Options> OptionsParser::parse(const QStringList& arguments)
{
    if (!m_parser.parse(arguments))
        return fail(ErrorCode::InvalidArgument, m_parser.errorText());
    Options options;
    options.dataDirectory = m_parser.value(u"data"_s);
    options.pluginDirectory = m_parser.value(u"plugins"_s);
    options.demoExport = m_parser.value(u"demo"_s);
    options.screenshotFile = m_parser.value(u"screenshot"_s);
    options.traceStartup = m_parser.isSet(u"trace-startup"_s);
    options.minimised = m_parser.isSet(u"minimised"_s);
    options.link = m_parser.value(u"join"_s);
    if (m_parser.isSet(u"theme"_s)) {
        HEARTH_TRY(options.theme, themeFrom(m_parser.value(u"theme"_s)));
    }
    if (m_parser.isSet(u"size"_s)) {
        HEARTH_TRY(options.size, sizeFrom(m_parser.value(u"size"_s)));
    }
    if (m_parser.isSet(u"screenshot-delay"_s)) {
        HEARTH_TRY(options.screenshotDelay, delayFrom(m_parser.value(u"screenshot-delay"_s)));
    }
    const QStringList positional = m_parser.positionalArguments();
    if (positional.size() > 1)
        return fail(ErrorCode::InvalidArgument, u"only one link can be opened at a time"_s);
    if (!positional.isEmpty()) {
        if (!positional.first().startsWith(u"hearth://"_s, Qt::CaseInsensitive))
            return fail(ErrorCode::InvalidArgument,
                u"'%1' is not a hearth:// link"_s.arg(positional.first()));
        options.link = positional.first();
    }
    return options;
}

} // namespace hearth::desktop
