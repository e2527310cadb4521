// SPDX-License-Identifier: Apache-2.0
#include "ui/host/host_awake.h"

namespace hearth::ui {

HostAwake::HostAwake(
    const HostWatcher& watcher, Settings& settings, const QString& systemBus, QObject* owner)
    : QObject(owner)
    , m_watcher(watcher)
    , m_settings(settings)
    , m_hold(systemBus)
{
    connect(&watcher, &HostWatcher::changed, this, &HostAwake::refresh);
    connect(&m_hold, &SleepHold::changed, this, &HostAwake::changed);
    refresh();
}

bool HostAwake::isToBeAsked() const
{
    return m_settings.get(hearth::setting::stayAwake) == StayAwake::NotAsked;
}

bool HostAwake::isChosen() const
{
    return m_settings.get(hearth::setting::stayAwake) == StayAwake::On;
}

void HostAwake::choose(bool awake)
{
    m_settings.set(hearth::setting::stayAwake, awake ? StayAwake::On : StayAwake::Off);
    refresh();
    Q_EMIT changed();
}

QString HostAwake::detail() const
{
    if (m_hold.isRefused())
        return tr("This system does not let Hearth do that. Turn sleep off in its settings.");
    return tr("While it hosts. A closed lid still sends it to sleep.");
}

void HostAwake::refresh()
{
    const std::optional<protocol::HostStatus>& status = m_watcher.status();
    if (status && status->hosting && isChosen())
        m_hold.hold(tr("Hosting for others"));
    else
        m_hold.release();
}

} // namespace hearth::ui
