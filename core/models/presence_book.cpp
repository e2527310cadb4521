// SPDX-License-Identifier: Apache-2.0
#include "core/models/presence_book.h"

namespace hearth::models {

using namespace Qt::StringLiterals;

PresenceBook::PresenceBook(replica::WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this,
        &PresenceBook::noteConnection);
    connect(&session, &replica::WorkspaceSession::ephemeral, this,
        [this](const protocol::Ephemeral& news) {
            if (news.presences)
                hear(*news.presences);
        });
    noteConnection();
}

std::optional<PresenceState> PresenceBook::stateOf(const MemberId& member) const
{
    if (!m_known)
        return std::nullopt;
    return m_states.value(member, PresenceState::Offline);
}

void PresenceBook::setActive(bool active)
{
    if (std::exchange(m_active, active) != active && m_online)
        tellActive();
}

void PresenceBook::tellActive()
{
    m_session.emitEvent(u"presence.changed"_s, { { u"active"_s, m_active } });
}

/// The workspace is followed when all that was missed has been pulled; before, nobody is told of
/// changes.
void PresenceBook::noteConnection()
{
    const replica::SyncState state = m_session.syncState();
    const bool online = state.caughtUp && !state.ended
        && state.connection.phase == provider::ConnectionPhase::Online;
    if (std::exchange(m_online, online) == online)
        return;
    ++m_round;
    m_meanwhile.clear();
    if (online) {
        // A connection begins as one that is in use.
        if (!m_active)
            tellActive();
        ask();
        return;
    }
    m_states.clear();
    if (std::exchange(m_known, false))
        Q_EMIT changed();
}

void PresenceBook::ask()
{
    m_session.ask(protocol::presenceList, protocol::Nothing {})
        .then(this, [this, round = m_round](const Result<protocol::PresenceList>& list) {
            if (!list || round != m_round)
                return;
            m_states.clear();
            m_known = true;
            for (const Presence& presence : list->presences)
                put(presence);
            hear(std::exchange(m_meanwhile, {}));
        });
}

void PresenceBook::hear(const QList<Presence>& presences)
{
    if (!m_known) {
        m_meanwhile += presences;
        return;
    }
    for (const Presence& presence : presences)
        put(presence);
    Q_EMIT changed();
}

void PresenceBook::put(const Presence& presence)
{
    if (presence.state == PresenceState::Offline)
        m_states.remove(presence.memberId);
    else
        m_states.insert(presence.memberId, presence.state);
}

} // namespace hearth::models
