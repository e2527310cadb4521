// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/agenda/agenda.h"
#include "localserver/auth/account_service.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/files/file_threads.h"
#include "localserver/move/landing_folder.h"
#include "localserver/move/landing_store.h"
#include "localserver/move/moved_book.h"
#include "localserver/services/dispatcher.h"

#include <QHash>
#include <QMutex>

namespace hearth::server {

/// Takes workspaces in that come from other servers, or out of files: docs/moving.md. A workspace
/// that arrives lies beside the others until its old server has shown the token that opens it, so
/// that there is never a second one that accepts writes. Every step can be done again. Methods may
/// be called from any thread and do not wait; all it is made of outlives it.
class LandingService {
public:
    static constexpr std::chrono::microseconds ticketLifetime = std::chrono::hours(24);

    struct Parts {
        AccountService& accounts;
        const WorkspaceFiles& files;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        Agenda& agenda;
        MovedBook& book;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
        /// A workspace is open here now.
        std::function<void(WorkspaceId)> arrived;
        const Clock& clock;
        Random& random;
        QString dataDirectory;
        Executor executor;
    };
    explicit LandingService(const Parts& parts);

    void offer(Dispatcher& dispatcher);
    /// At start, once it is known what has left: clears away what nobody goes on with, and goes on
    /// with what a crash has left between two steps. Waits for the disk.
    void resume();
    /// Waits for what it does on the disk.
    void stop() { m_threads.stop(); }
    /// As `move.list` shows them.
    Future<QList<protocol::MoveArrival>> arrivals();

private:
    using Nothing = protocol::Nothing;

    Future<protocol::MoveTicket> createTicket(const CallerContext& caller);
    Future<protocol::MoveTaken> begin(const protocol::MoveBegin& args, const CallerContext& caller);
    Future<protocol::MoveHeld> have(const protocol::MoveHave& args, const CallerContext& caller);
    Future<protocol::MoveTaken> put(const protocol::MovePiece& piece, const CallerContext& caller);
    Future<protocol::MoveFinished> finish(
        const protocol::MoveFinish& args, const CallerContext& caller);
    Future<Nothing> activate(const protocol::MoveActivate& args, const CallerContext& caller);
    Future<Nothing> abandon(const protocol::MoveAbandon& args, const CallerContext& caller);
    Future<protocol::MoveEntry> enter(const protocol::MovePass& args, const CallerContext& caller);
    Future<Nothing> forgetArrival(const protocol::MoveArrivalOf& args, const CallerContext& caller);
    Future<protocol::MoveArrival> importFile(
        const protocol::MoveImport& args, const CallerContext& caller);

    /// The landing of a ticket; guessing is slow.
    Future<LandingRow> ofTicket(const QString& ticket, const CallerContext& caller);
    /// Likewise. `Conflict` unless it is under way.
    Future<LandingRow> underWay(const QString& ticket, const CallerContext& caller);
    Result<LandingRow> named(
        storage::Connection& server, const protocol::MoveBegin& args, const LandingRow& row) const;
    Result<void> mayLand(WorkspaceId workspace, qint64 schema, qint64 bytes) const;
    // landing_looks.cpp
    Result<protocol::MoveFinished> looked(const protocol::MoveFinish& args, const LandingRow& row);
    Future<Nothing> look(const protocol::MoveFinish& args, const LandingRow& row);
    void forgetLook(MoveId move);
    Future<Nothing> removeWhatCame(const LandingRow& row);
    void clearAway(const QList<LandingRow>& rows, const QStringList& folders);
    // From here on there is no way back.
    Future<void> complete(const LandingRow& row);
    Result<void> settlePeople(
        storage::Connection& server, const LandingRow& row, const MovedPeople& people) const;
    Result<void> place(const LandingRow& row) const;
    Result<void> noteActive(storage::Connection& server, LandingRow row) const;
    [[nodiscard]] LandingFolder folderOf(const LandingRow& row) const;

    Parts m_parts;
    RateLimiter m_wrongSecrets;
    std::atomic<bool> m_isImporting = false; ///< the folder for that is one
    /// What is being looked at or was, which may take longer than a call.
    struct Look {
        QString database;
        QString people;
        Future<Nothing> outcome;
    };
    QMutex m_looksMutex;
    QHash<MoveId, Look> m_looks;
    FileThreads m_threads;
};

} // namespace hearth::server
