// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/options.h"
#include "app/desktop/startup_trace.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/client/browser.h"
#include "core/client/network_watch.h"
#include "core/models/client.h"
#include "core/models/lost_hosts.h"
#include "core/provider/registry.h"
#include "core/settings/settings.h"
#include "ui/account/chosen_store.h"
#include "ui/theme/desktop_motion.h"
#include "ui/theme/theme_controller.h"

#ifdef HEARTH_WITH_LOCALSERVER
#include "app/desktop/local_server.h"
#endif

#include <QObject>

#include <memory>

class QApplication;

namespace hearth::ui {
class MainWindow;
}

namespace hearth::desktop {

class Demo;
class Screenshot;

/// The composition root: makes everything with everything it needs, in the order in which it must
/// go again. The only place that knows concrete types. Main thread.
class Desktop final : public QObject {
    Q_OBJECT

public:
    /// `dataDirectory` exists and is ours.
    Desktop(QApplication& application, const Options& options, const QString& dataDirectory,
        StartupTrace& trace);
    ~Desktop() override;

    /// Brings back the last run and shows the window. Fails when the data directory cannot be read.
    Result<void> start();
    /// Another start asked for the window, and perhaps for a link.
    void activate(const QString& link);

private:
    /// The keychain would ask a person who only wants to look, and keep what nobody comes back to.
    void keepSecretsHere();
    void fillRegistry(const QString& dataDirectory);
#ifdef HEARTH_WITH_LOCALSERVER
    [[nodiscard]] LocalServer::KeySource keySource(const QString& directory);
#endif
    void applyAppearance();
    void applyTheme();
    void connectSoon();
    void connectNow();
    void traceWhenOnline();
    void printTrace();

    Options m_options;
    StartupTrace& m_trace;
    QString m_dataDirectory;
    SystemClock m_clock;
    SystemRandom m_random;
#ifdef HEARTH_WITH_LOCALSERVER
    client::KeychainStore m_serverKeys; ///< of the server in here
    std::unique_ptr<LocalServer> m_localServer; ///< outlives every link that the client holds
#endif
    provider::Registry m_registry;
    Settings m_settings;
    ui::ChosenStore m_secrets;
    models::Client m_client;
    ui::ThemeController m_theme;
    ui::DesktopMotion m_motion;
    client::Browser m_browser;
    std::unique_ptr<models::LostHosts> m_lostHosts;
    client::NetworkWatch m_network;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Screenshot> m_screenshot;
    bool m_inBackground = false; ///< nobody asked for the window yet
    bool m_connected = false;
    bool m_traced = false;
};

} // namespace hearth::desktop
