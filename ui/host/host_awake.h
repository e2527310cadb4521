// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/host/host_watcher.h"
#include "ui/host/sleep_hold.h"

namespace hearth::ui {

/// Keeps this computer awake while it hosts, if the person has said so. Window's thread.
class HostAwake final : public QObject {
    Q_OBJECT

public:
    /// Watcher and settings outlive it. `systemBus`: as SleepHold's.
    HostAwake(const HostWatcher& watcher, Settings& settings, const QString& systemBus = {},
        QObject* owner = nullptr);

    /// Whether the person has to be asked: never before.
    [[nodiscard]] bool isToBeAsked() const;
    [[nodiscard]] bool isChosen() const;
    /// Kept.
    void choose(bool awake);
    /// What the switch does, or why it does nothing here.
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const HostWatcher& m_watcher;
    Settings& m_settings;
    SleepHold m_hold;
};

} // namespace hearth::ui
