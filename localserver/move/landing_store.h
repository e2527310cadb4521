// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// How far a workspace that comes is.
enum class LandingState {
    Awaited, ///< there is a ticket, and nobody has shown it
    Receiving,
    Ready, ///< whole and checked; it may still be received anew
    Activating, ///< the old server has closed its copy for good: there is no way back
    Active,
};

struct LandingRow {
    QByteArray ticketHash; ///< SHA-256
    Timestamp expiresAt;
    LandingState state = LandingState::Awaited;
    MoveId move; ///< from `Receiving` on, as all that follows
    WorkspaceId workspace;
    QString name;
    QString activation;
    QString secret;
    bool comesHome = false;
    QString people;
    QString auditKey; ///< of the old server, public, hexadecimal; empty: not known
    Timestamp startedAt;

    /// Its folder is there, and what is sent may come in.
    [[nodiscard]] bool isUnderWay() const
    {
        return state == LandingState::Receiving || state == LandingState::Ready;
    }
};

/// Tables `landing`, `landed_person` and `spent_pass` of server.sqlite. Server lane; the caller
/// holds the transaction.
class LandingStore {
public:
    /// Both outlive this.
    LandingStore(storage::Connection& connection, const SecretBox& secrets)
        : m_connection(connection)
        , m_secrets(secrets)
    {
    }

    /// `Forbidden` (field `ticket`) when there is no such ticket.
    Result<LandingRow> byTicket(const QByteArray& ticketHash);
    Result<std::optional<LandingRow>> byMove(MoveId move);
    /// The one that came last.
    Result<std::optional<LandingRow>> activeOf(WorkspaceId workspace);
    /// From `Receiving` on, the newest first.
    Result<QList<LandingRow>> list();
    /// In place of the one before.
    Result<void> put(const LandingRow& row);
    Result<void> remove(const QByteArray& ticketHash);
    /// Tickets that nobody has used in time.
    Result<void> forgetExpired(Timestamp now);

    Result<void> addPerson(MoveId move, UserId user);
    Result<bool> hasPerson(MoveId move, UserId user);
    /// False: it was used before.
    Result<bool> spendPass(const QByteArray& hash, Timestamp expiresAt, Timestamp now);

private:
    Result<LandingRow> read(const storage::Statement& row) const;
    Result<std::optional<LandingRow>> one(storage::Statement& statement) const;

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
};

} // namespace hearth::server

template <>
struct hearth::EnumNames<hearth::server::LandingState> {
    using E = hearth::server::LandingState;
    static constexpr std::array names { EnumName { E::Awaited, "awaited" },
        EnumName { E::Receiving, "receiving" }, EnumName { E::Ready, "ready" },
        EnumName { E::Activating, "activating" }, EnumName { E::Active, "active" } };
};
