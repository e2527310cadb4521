// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>
#include <QSize>
#include <QString>
#include <QStringList>

namespace hearth::desktop {

enum class ThemeChoice { FromSettings, System, Light, Dark };

/// What the command line asked for.
struct Options {
    QString dataDirectory; ///< empty: the system's place for this person's data
    QString pluginDirectory; ///< empty: none
    QString demoExport; ///< a Slack export; empty: no demo
    QString screenshotFile; ///< empty: no picture
    int screenshotDelay = 0; ///< milliseconds of rest before the picture is taken
    ThemeChoice theme = ThemeChoice::FromSettings;
    std::optional<QSize> size; ///< of the window, in device-independent pixels
    QString link; ///< hearth://…; empty: none
    bool minimised = false; ///< start without showing the window
    bool traceStartup = false;

    /// A demo without a folder of its own: nothing of this run stays.
    [[nodiscard]] bool isPassing() const
    {
        return !demoExport.isEmpty() && dataDirectory.isEmpty();
    }
};

/// Reads a command line. Knows nothing of Qt's own options, which the application takes away
/// before.
class OptionsParser {
public:
    OptionsParser();

    /// `arguments` begin with the program's name. Fails with a sentence for the terminal.
    Result<Options> parse(const QStringList& arguments);
    [[nodiscard]] bool wantsHelp() const;
    [[nodiscard]] bool wantsVersion() const;
    /// Needs a QCoreApplication.
    [[nodiscard]] QString helpText() const;

private:
    QCommandLineParser m_parser;
};

} // namespace hearth::desktop
