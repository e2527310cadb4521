// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

#include "app/desktop/demo.h"
#include "app/desktop/screenshot.h"
#include "core/base/log.h"
#include "core/client/connected_provider.h"
#include "core/settings/server_key_place.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QSysInfo>

#include <chrono>
#include <cstdio>
#include <utility>

namespace hearth::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWaitForPicture = 2s; ///< before the network is touched all the same
constexpr auto longestWaitForServer = 5s; ///< before the trace is printed without it

QString pathIn(const QString& directory, const QString& name)
{
    return QDir(directory).filePath(name);
}

} // namespace

Desktop::Desktop(QApplication& application, const Options& options, const QString& dataDirectory,
    StartupTrace& trace)
    : m_options(options)
    , m_trace(trace)
    , m_dataDirectory(dataDirectory)
    , m_settings(pathIn(dataDirectory, u"settings.ini"_s))
    , m_secrets(m_settings, pathIn(dataDirectory, u"secrets.json"_s))
    , m_client({ .dataDirectory = dataDirectory,
          .clock = &m_clock,
          .random = &m_random,
          .registry = &m_registry,
          .credentials = &m_secrets,
          .settings = &m_settings,
          .deviceName = QSysInfo::machineHostName() })
    , m_theme(application)
    , m_network(m_clock)
{
    if (options.isPassing())
        keepSecretsHere();
    fillRegistry(dataDirectory);
    applyAppearance();
    connect(&m_settings, &Settings::changed, this, &Desktop::applyAppearance);
    connect(&m_motion, &ui::DesktopMotion::changed, this, &Desktop::applyAppearance);
    connect(&application, &QGuiApplication::applicationStateChanged, this,
        [this](Qt::ApplicationState state) {
            // Somebody looks at the window again: no reason to wait for the next attempt.
            if (m_connected && state == Qt::ApplicationActive)
                m_client.reconnectSoon();
        });
    connect(&m_network, &client::NetworkWatch::changed, &m_client, &models::Client::reconnectSoon);
}

Desktop::~Desktop()
{
    m_screenshot.reset();
    m_demo.reset();
    m_window.reset();
}

void Desktop::keepSecretsHere()
{
    m_secrets.choose(ui::SecretPlace::ThisRun);
    m_settings.set(setting::serverKeyPlace, ServerKeyPlace::File);
}

void Desktop::fillRegistry(const QString& dataDirectory)
{
    // Ids given here cannot be taken yet.
#ifdef HEARTH_WITH_LOCALSERVER
    m_localServer = std::make_unique<LocalServer>(
        server::ServerConfig { .dataDirectory = pathIn(dataDirectory, u"server"_s),
            .clock = &m_clock,
            .random = &m_random,
            .vfs = {},
            .kind = server::HostKind::Computer },
        keySource(pathIn(dataDirectory, u"server"_s)));
    std::ignore = m_registry.add(u"local"_s,
        client::localProvider([server = m_localServer.get()] { return server->makeLink(); },
            m_clock, m_random, [server = m_localServer.get()] { return server->makeCarrier(); }));
#else
    Q_UNUSED(dataDirectory)
#endif
    std::ignore = m_registry.add(u"remote"_s, client::remoteProvider(m_clock, m_random));
    if (m_options.pluginDirectory.isEmpty())
        return;
    for (const Error& error : m_registry.loadPlugins(m_options.pluginDirectory))
        qCWarning(logClient).noquote() << logLine(error);
}

#ifdef HEARTH_WITH_LOCALSERVER
LocalServer::KeySource Desktop::keySource(const QString& directory)
{
    return { .keys =
                 [this, directory] {
                     return app::chosenServerKeys(m_serverKeys,
                         m_settings.get(setting::serverKeyPlace), directory, m_random);
                 },
        .opened =
            [this, directory](const app::ServerKeys& keys) {
                // It had given up, if the keychain took its time.
                if (const models::Account* local = m_client.localAccount();
                    local && local->connectionState().phase == provider::ConnectionPhase::Offline)
                    m_client.reconnectSoon();
                app::forgetFormerKey(m_serverKeys, keys, directory)
                    .then(this, [](const Result<void>& forgotten) {
                        if (!forgotten)
                            qCWarning(logClient).noquote() << logLine(forgotten.error());
                    });
            } };
}
#endif

void Desktop::applyAppearance()
{
    applyTheme();
    m_theme.setDensity(m_settings.get(setting::density) == Density::Compact
            ? ui::RowDensity::Compact
            : ui::RowDensity::Comfortable);
    m_theme.setZoom(m_settings.get(setting::zoom));
    m_theme.setMotionReduced(
        m_motion.isReduced() || m_settings.get(setting::motion) == Motion::Reduced);
}

void Desktop::applyTheme()
{
    using ui::SchemePreference;
    switch (m_options.theme) {
    case ThemeChoice::Light:
        return m_theme.setSchemePreference(SchemePreference::Light);
    case ThemeChoice::Dark:
        return m_theme.setSchemePreference(SchemePreference::Dark);
    case ThemeChoice::System:
        return m_theme.setSchemePreference(SchemePreference::System);
    case ThemeChoice::FromSettings:
        break;
    }
    switch (m_settings.get(setting::theme)) {
    case hearth::ThemeChoice::Light:
        return m_theme.setSchemePreference(SchemePreference::Light);
    case hearth::ThemeChoice::Dark:
        return m_theme.setSchemePreference(SchemePreference::Dark);
    case hearth::ThemeChoice::System:
        return m_theme.setSchemePreference(SchemePreference::System);
    }
}

Result<void> Desktop::start()
{
    HEARTH_CHECK(m_client.restore());
    m_lostHosts = std::make_unique<models::LostHosts>(
        m_client, models::Announcements::of(m_browser));
    connect(&m_browser, &client::Browser::found, m_lostHosts.get(), &models::LostHosts::heard);
    m_window = std::make_unique<ui::MainWindow>(ui::Services { .client = m_client,
        .settings = m_settings,
        .secrets = m_secrets,
        .browser = m_browser,
        .network = m_network,
        .clock = m_clock });
    connect(m_window.get(), &ui::MainWindow::quitRequested, this, [] { QCoreApplication::quit(); });
    connect(m_window.get(), &ui::MainWindow::painted, this, [this] {
        m_trace.mark("painted");
        connectSoon();
    });
    if (m_options.size)
        m_window->resize(*m_options.size);
    m_trace.mark("constructed");
    if (!m_options.screenshotFile.isEmpty())
        m_screenshot = std::make_unique<Screenshot>(
            *m_window, m_options.screenshotFile, m_options.screenshotDelay);
    if (!m_options.demoExport.isEmpty()) {
        m_demo = std::make_unique<Demo>(m_client, *m_window, m_options.demoExport);
        if (m_screenshot)
            m_screenshot->waitFor(*m_demo);
    }
    m_inBackground = m_options.minimised || m_settings.get(setting::startMinimised) == Switch::On;
    if (m_inBackground)
        m_window->showMinimized();
    else
        m_window->show();
    m_trace.mark("shown");
    m_window->start();
    if (m_demo)
        m_demo->start();
    else if (!m_options.link.isEmpty())
        m_window->openLink(m_options.link);
    QTimer::singleShot(longestWaitForPicture, this, &Desktop::connectSoon);
    return {};
}

void Desktop::activate(const QString& link)
{
    m_inBackground = false;
    m_window->comeForward();
    if (!link.isEmpty())
        m_window->openLink(link);
}

void Desktop::connectSoon()
{
    if (std::exchange(m_connected, true))
        return;
    // After the paint event that just happened has reached the screen.
    QTimer::singleShot(0, this, &Desktop::connectNow);
}

void Desktop::connectNow()
{
    m_window->joinDesktop();
    QGuiApplication::setQuitOnLastWindowClosed(false); // the window says when it is to end
    // Where there is a tray to bring it back.
    if (std::exchange(m_inBackground, false) && m_window->mayHide())
        m_window->hide();
    m_client.connectAccounts();
    m_network.start();
    m_motion.start();
    if (m_options.traceStartup)
        traceWhenOnline();
}

void Desktop::traceWhenOnline()
{
    models::Account* local = m_client.localAccount();
    if (!local)
        return printTrace();
    const auto look = [this, local] {
        if (local->connectionState().phase != provider::ConnectionPhase::Online)
            return;
        m_trace.mark("serverOnline");
        printTrace();
    };
    connect(local, &models::Account::connectionChanged, this, look);
    QTimer::singleShot(longestWaitForServer, this, &Desktop::printTrace);
}

void Desktop::printTrace()
{
    if (std::exchange(m_traced, true))
        return;
    std::puts(m_trace.toJson().constData());
    std::fflush(stdout);
}

} // namespace hearth::desktop
