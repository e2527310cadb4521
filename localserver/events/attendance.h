// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/entities.h"
#include "core/domain/presence.h"
#include "localserver/edge/outlet.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <functional>

namespace hearth::server {

/// Who follows which workspace now, and which of their devices are in use. Coming and going is
/// noted at once and told in rounds, so that a hundred people who come back together are one piece
/// of news. Any thread.
class Attendance {
public:
    /// Somebody whose last connection ended is there for so long yet: networks change.
    static constexpr std::chrono::microseconds grace = std::chrono::seconds(8);

    /// The clock outlives this.
    explicit Attendance(const Clock& clock);

    /// `wake` is called when a round is wanted; it does not call back from within.
    void onNews(std::function<void()> wake);

    [[nodiscard]] Timestamp now() const { return m_clock.now(); }

    void came(WorkspaceId workspace, ConnectionId connection, MemberId member);
    void went(WorkspaceId workspace, ConnectionId connection);
    /// Nothing happens for a connection that does not follow the workspace: false.
    bool setActive(WorkspaceId workspace, ConnectionId connection, bool active);
    /// What else counts for their presence (status, membership) may be different.
    void touch(WorkspaceId workspace, MemberId member);
    /// Their status stops counting then.
    void touchAt(WorkspaceId workspace, MemberId member, Timestamp when);

    /// Whom to judge anew, with what their devices say.
    [[nodiscard]] QList<Presence> takeDue(WorkspaceId workspace);
    /// Remembers what was told; whether it is news.
    bool tell(WorkspaceId workspace, const Presence& presence);
    /// Everybody who is there, with what their devices say.
    [[nodiscard]] QList<Presence> present(WorkspaceId workspace) const;

    struct Rounds {
        QSet<WorkspaceId> now; ///< those with somebody to judge
        bool later = false; ///< somebody's time has not come yet
    };
    [[nodiscard]] Rounds rounds();
    /// The workspace is gone.
    void forget(WorkspaceId workspace);

private:
    struct Attendee {
        QHash<ConnectionId, bool> devices; ///< and whether each is in use
        PresenceState last = PresenceState::Online; ///< what the devices said when there were some
        std::optional<std::chrono::microseconds> leftAt; ///< of `Clock::steady`
        std::optional<Timestamp> judgeAt;
        PresenceState told = PresenceState::Offline;
        bool due = false;
    };
    using Attendees = QHash<MemberId, Attendee>;

    [[nodiscard]] PresenceState stateOf(const Attendee& attendee) const;
    static void note(Attendee& attendee);
    void wake(QMutexLocker<QMutex>& lock);

    const Clock& m_clock;
    mutable QMutex m_mutex;
    std::function<void()> m_wake;
    QHash<WorkspaceId, Attendees> m_workspaces;
    QHash<ConnectionId, QHash<WorkspaceId, MemberId>> m_connections;
};

/// What a member's devices say, and what they say themselves: together what others see.
[[nodiscard]] PresenceState presenceOf(const Member& member, PresenceState devices, Timestamp now);

} // namespace hearth::server
