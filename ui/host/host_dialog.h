// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/host/host_awake.h"
#include "ui/host/host_findings.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

class ToggleSwitch;

/// *Host this workspace*: opens the server in this process to the network, shows how to join and
/// who is there. Window's thread.
class HostDialog final : public Sheet {
    Q_OBJECT

public:
    /// `watcher` has the local account, whose workspace this is.
    HostDialog(HostWatcher& watcher, HostAwake& awake, const WorkspaceId& workspace,
        Settings& settings, QWidget* parent);

private:
    QWidget* makeJoinPart();
    void setHosting(bool on);
    void start();
    void looked();
    void openToNetwork();
    void askToStayAwake();
    [[nodiscard]] qint64 wantedPort() const;
    void refresh();
    void refreshAwake();
    void refreshLink();
    void askForCode();
    void renewCode();
    [[nodiscard]] QString hostingDetail() const;
    [[nodiscard]] QString connectedNow() const;

    HostWatcher& m_watcher;
    HostAwake& m_awake;
    WorkspaceId m_workspace;
    Settings& m_settings;
    ToggleSwitch* m_toggle = nullptr;
    SheetRow* m_hosting = nullptr;
    HostFindings* m_findings = nullptr;
    ToggleSwitch* m_awakeToggle = nullptr;
    SheetRow* m_awakeRow = nullptr;
    QWidget* m_joinPart = nullptr;
    ToggleSwitch* m_knocking = nullptr;
    SheetRow* m_knockingRow = nullptr;
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_link = nullptr;
    Button* m_copy = nullptr;
    Button* m_newCode = nullptr;
    Label* m_fingerprint = nullptr;
    Label* m_addresses = nullptr;
    Label* m_connected = nullptr;
    QString m_code;
    bool m_asking = false;
    bool m_looking = false; ///< at the network, before it is hosted
    bool m_starting = false; ///< from here
};

} // namespace hearth::ui
