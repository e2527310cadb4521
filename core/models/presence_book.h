// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QHash>
#include <QObject>

namespace hearth::models {

/// Who of a workspace is there now. Asks whenever the connection has come back, hears of changes in
/// between, and knows nothing while offline. Says for this device whether its person is at it.
/// Window's thread.
class PresenceBook : public QObject {
    Q_OBJECT

public:
    /// The session outlives the book.
    explicit PresenceBook(replica::WorkspaceSession& session, QObject* owner = nullptr);

    /// Nothing while nobody can know: offline, or from a server that does not tell.
    [[nodiscard]] std::optional<PresenceState> stateOf(const MemberId& member) const;
    /// Whether the person has used this device lately; told to the others.
    void setActive(bool active);

Q_SIGNALS:
    void changed();

private:
    void noteConnection();
    void ask();
    void hear(const QList<Presence>& presences);
    void put(const Presence& presence);
    void tellActive();

    replica::WorkspaceSession& m_session;
    QHash<MemberId, PresenceState> m_states; ///< of those who are not offline
    QList<Presence> m_meanwhile; ///< heard while the list was under way: newer than it
    bool m_known = false; ///< the list has come
    bool m_online = false;
    bool m_active = true;
    quint64 m_round = 0; ///< an answer to an earlier connection is of no use
};

} // namespace hearth::models
