// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/agenda/agenda.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace hearth::server {

/// Does what stands on the agenda when its time has come, each workspace on its lane. Thread of the
/// server's owner; agenda and lanes outlive it.
class AgendaRounds final : public QObject {
    Q_OBJECT

public:
    AgendaRounds(Agenda& agenda, WorkspaceLanes& lanes);
    ~AgendaRounds() override;

private:
    void round();
    void perform(const WorkspaceId& workspace);
    /// Ends what `perform` began.
    void done(const WorkspaceId& workspace);
    void retain(const WorkspaceId& workspace, const std::optional<Timestamp>& planned);
    void tryLater(const WorkspaceId& workspace, const std::optional<ItemId>& failed);
    void wait();

    Agenda& m_agenda;
    WorkspaceLanes& m_lanes;
    QTimer m_timer { this };
    QSet<WorkspaceId> m_underWay; ///< performed now, once at a time
    QSet<WorkspaceId> m_again; ///< of these, what came due meanwhile
    QSet<WorkspaceId> m_waiting; ///< failed a moment ago as a whole
    QHash<WorkspaceId, QSet<ItemId>> m_aside; ///< what failed a moment ago
    std::atomic<bool> m_woken = false; ///< news came since the last round
};

} // namespace hearth::server
