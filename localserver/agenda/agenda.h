// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_lanes.h"

#include <QHash>
#include <QMutex>

#include <atomic>

namespace hearth::server {

/// When each workspace next has something to do of its own accord: a message to send, a reminder to
/// fire. Learns it at start from what is read of every workspace anyway, and then from the commits,
/// so that no workspace is opened before its time. Any thread.
class Agenda final : public CommitListener {
public:
    /// The clock outlives this.
    explicit Agenda(const Clock& clock);

    /// `wake` is called when the next time is an earlier one, or has come; it does not call back
    /// from within.
    void onNews(std::function<void()> wake);

    /// This workspace has something to do then, at the latest.
    void note(WorkspaceId workspace, Timestamp due);
    void committed(WorkspaceId workspace, WorkspaceStore& store, const Sequence& sequence,
        const Changes& changes) override;

    /// Workspaces whose time has come. They are forgotten until they are noted again.
    [[nodiscard]] QList<WorkspaceId> takeDue();
    /// None: nothing is planned anywhere.
    [[nodiscard]] std::optional<Timestamp> next() const;
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }

private:
    void renew();

    const Clock& m_clock;
    mutable QMutex m_mutex;
    std::function<void()> m_wake;
    QHash<WorkspaceId, Timestamp> m_due;
    std::atomic<qint64> m_next; ///< the earliest of them, to be looked at with every commit
};

} // namespace hearth::server
