// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

#include <QObject>
#include <QTimer>

namespace hearth::ui {
class MainWindow;
}

namespace hearth::desktop {

/// Makes a workspace on this computer, brings a Slack export into it as one of its people, and
/// opens its channel `release`: what `--demo` shows. Main thread.
class Demo final : public QObject {
    Q_OBJECT

public:
    Demo(models::Client& client, ui::MainWindow& window, const QString& exportFile);

    void start();

Q_SIGNALS:
    /// The channel is open and its history is on this device.
    void ready();
    void failed(const QString& why);

private:
    void importInto(const WorkspaceId& workspace);
    void poll();
    void take(const Result<protocol::ImportReport>& report);
    void proceed();
    /// Whoever the export calls `person` is the one who sits here.
    void match(const MemberId& imported);
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] std::optional<RoomId> wantedRoom() const;

    models::Client& m_client;
    ui::MainWindow& m_window;
    QString m_export;
    WorkspaceId m_workspace;
    ImportId m_import;
    QTimer m_timer;
    std::optional<MemberId> m_imported;
    bool m_ready = false;
};

} // namespace hearth::desktop
