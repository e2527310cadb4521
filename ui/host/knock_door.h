// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/announcer.h"
#include "ui/host/knock_dialog.h"
#include "ui/host/knock_watch.h"

#include <QSet>

namespace hearth::ui {

/// Shows who knocks, one after the other, over whatever else is open and without taking it away.
/// Who is put aside comes again after a while, as long as they wait. Window's thread; client, host,
/// clock and window outlive it.
class KnockDoor final : public QObject {
    Q_OBJECT

public:
    KnockDoor(models::Client& client, HostWatcher& host, const Clock& clock, QWidget& window,
        QObject* owner);

    [[nodiscard]] KnockWatch& watch() { return m_watch; }
    /// How long somebody is put aside; 20 s.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }

Q_SIGNALS:
    /// Somebody knocks while another window is in front.
    void announced(const hearth::models::Announcement& news, hearth::models::Announcer::Ring ring);
    /// They were answered, or have gone.
    void withdrawn(const QString& key);

private:
    void review();
    void announce(const AtTheDoor& visitor, const WorkspaceId& workspace);
    void show(const AtTheDoor& visitor);
    void putAside(const KnockId& id);

    QWidget& m_window;
    KnockWatch m_watch;
    const Clock& m_clock;
    SystemRandom m_random;
    QPointer<KnockDialog> m_dialog;
    QSet<KnockId> m_seen; ///< answered, or put aside for now; as long as they are at the door
    std::chrono::milliseconds m_pause { std::chrono::seconds(20) };
};

} // namespace hearth::ui
