// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "app/desktop/instance_lock.h"
#include "app/desktop/options.h"
#include "app/desktop/startup_trace.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace hearth;

constexpr int badUsage = 2;
constexpr int alreadyRunning = 3;

int complain(const QString& sentence, int status)
{
    std::fprintf(stderr, "hearth: %s\n", qUtf8Printable(sentence));
    return status;
}

/// Help and version work without a display, so they must be answered before the application exists.
bool wantsTextOnly(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const QByteArrayView text(argument);
        return text == "--help" || text == "-h" || text == "--version" || text == "-v";
    });
}

int printText(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    desktop::OptionsParser parser;
    const Result<desktop::Options> options = parser.parse(QCoreApplication::arguments());
    if (parser.wantsHelp())
        std::puts(qUtf8Printable(parser.helpText()));
    else if (parser.wantsVersion())
        std::puts("hearth " HEARTH_VERSION);
    else
        return complain(options ? u"unknown option"_s : options.error().message, badUsage);
    return 0;
}

void installTranslations(QApplication& application)
{
    const auto install = [&application](
                             const QLocale& locale, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        const bool loaded = translator->load(locale, name, u"_"_s, folder);
        if (loaded)
            QCoreApplication::installTranslator(translator);
        return loaded;
    };
    install(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English is in the sources; its file holds the plurals.
    if (!install(QLocale(), u"hearth"_s, u":/i18n"_s))
        install(QLocale(QLocale::English), u"hearth"_s, u":/i18n"_s);
}

QString chooseDataDirectory(const desktop::Options& options, QTemporaryDir& temporary)
{
    if (!options.dataDirectory.isEmpty())
        return options.dataDirectory;
    if (options.isPassing())
        return temporary.path();
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

int run(QApplication& application, desktop::StartupTrace& trace)
{
    desktop::OptionsParser parser;
    const Result<desktop::Options> options = parser.parse(QCoreApplication::arguments());
    if (!options)
        return complain(options.error().message, badUsage);
    installTranslations(application);

    QTemporaryDir temporary;
    const QString directory = chooseDataDirectory(*options, temporary);
    desktop::InstanceLock lock(directory);
    const Result<bool> first = lock.acquire();
    if (!first)
        return complain(first.error().message, 1);
    if (!*first) {
        if (lock.handOver(options->link))
            return 0;
        return complain(
            u"another Hearth that does not answer uses %1; end it first"_s.arg(directory),
            alreadyRunning);
    }

    desktop::Desktop desktop(application, *options, directory, trace);
    QObject::connect(
        &lock, &desktop::InstanceLock::activated, &desktop, &desktop::Desktop::activate);
    if (const Result<void> started = desktop.start(); !started)
        return complain(u"cannot read %1: %2"_s.arg(directory, started.error().message), 1);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // Qt's own event dispatcher carries twice as many sockets as GLib's; only the window's thread
    // needs GLib. Before any thread starts.
    qputenv("QT_NO_THREADED_GLIB", "1");
    desktop::StartupTrace trace;
    if (wantsTextOnly(argc, argv))
        return printText(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hearth"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARTH_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Hearth"_s);
    // Flatpak names the file after the application's id.
    QGuiApplication::setDesktopFileName(qEnvironmentVariable("FLATPAK_ID", u"hearth"_s));
    trace.mark("application");
    return run(application, trace);
}
