// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/network_watch.h"
#include "ui/host/host_watcher.h"
#include "ui/import/import_watcher.h"
#include "ui/shell/navigator.h"
#include "ui/sidebar/status_text.h"

#include <memory>

namespace hearth::ui {

/// Gathers what the sidebar's foot says about the open workspace: hosting, connection, what waits,
/// an import. Owns the watchers behind it, so that hosting and imports are followed while no dialog
/// is open. Window's thread.
class StatusFeed : public QObject {
    Q_OBJECT

public:
    StatusFeed(models::Client& client, Navigator& navigator, const client::NetworkWatch& network,
        const Clock& clock, QObject* owner = nullptr);

    [[nodiscard]] const client::NetworkWatch& network() const { return m_network; }
    [[nodiscard]] HostWatcher& host() { return m_host; }
    /// Null when the open workspace is not served from this process.
    [[nodiscard]] ImportWatcher* import() const { return m_import.get(); }
    [[nodiscard]] StatusInput input() const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    void letGo();

    models::Client& m_client;
    Navigator& m_navigator;
    const client::NetworkWatch& m_network;
    const Clock& m_clock;
    HostWatcher m_host;
    std::unique_ptr<ImportWatcher> m_import;
};

} // namespace hearth::ui
