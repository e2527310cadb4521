// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/knock_operations.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/endpoint.h"

#include <map>

namespace hearth::server {

/// Who is at the door of this server, and what was answered. In memory: with the server's end all
/// of them are gone. At most 5 are open at once, one an address; an address may knock three times
/// in ten minutes, all of them together fifteen times. One that shows no words within 20 s, and any
/// after two minutes, is over. Any thread; nothing waits.
class KnockDesk {
public:
    /// Clock and randomness outlive it.
    KnockDesk(const Clock& clock, Random& random);

    // --- the host
    /// People nearby may knock from now on if that is allowed: the server is announced, with this
    /// fingerprint. Another one than before ends every knock.
    void open(const QString& pin);
    /// Nobody any more; every knock ends.
    void close();
    /// As the host chose it; not before it is known.
    void setAllowed(bool allowed);
    [[nodiscard]] bool isAllowed() const;
    [[nodiscard]] protocol::KnockList list();
    /// Whoever answers first has it: the name of who knocks. `NotFound` (field `id`) when it is
    /// over, `Conflict` when there is another answer.
    Result<QString> claim(KnockId id, InviteId invite);
    /// What was claimed came to nothing: it waits for an answer again.
    void release(KnockId id, InviteId invite);
    /// As `claim`, without having it: whether it waits for an answer.
    Result<QString> find(KnockId id);
    /// What was claimed is done: the code is told to who knocks.
    void admit(KnockId id, InviteId invite, const QString& code);
    /// Turned away, unless somebody is letting it in; with `block`, its address for an hour.
    void refuse(const protocol::KnockRefuse& args);

    // --- who knocks
    Result<protocol::KnockBegun> begin(
        const protocol::KnockBegin& args, const CallerContext& caller, ConnectionId connection);
    Result<protocol::KnockRevealed> reveal(
        const protocol::KnockReveal& args, ConnectionId connection);
    Result<protocol::KnockState> state(KnockId id, ConnectionId connection);
    void disconnected(ConnectionId connection);

private:
    struct Visit {
        ConnectionId connection = 0;
        protocol::KnockTranscript transcript;
        QString address;
        QStringList words; ///< empty until the guest's nonce is known
        Timestamp begunAt;
        protocol::KnockPhase phase = protocol::KnockPhase::Open;
        std::optional<InviteId> claimedBy;
        QString code;
    };

    void tidy();
    [[nodiscard]] static bool isOver(const Visit& visit, Timestamp now);
    [[nodiscard]] Result<void> mayBegin(const QString& address);
    /// Null when it is not this connection's.
    [[nodiscard]] Visit* ofConnection(KnockId id, ConnectionId connection);
    /// Null unless it is shown and not answered.
    [[nodiscard]] Visit* waiting(KnockId id);

    const Clock& m_clock;
    Random& m_random;
    RateLimiter m_limiter;
    mutable std::mutex m_mutex;
    QString m_pin; ///< empty: closed
    bool m_allowed = false;
    std::map<KnockId, Visit> m_visits; ///< the id's time comes first: the oldest is first
    std::map<QString, Timestamp> m_blocked; ///< address → until when
};

} // namespace hearth::server
