// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/backup/backup_problem.h"
#include "localserver/events/hub.h"
#include "localserver/files/file_threads.h"
#include "localserver/move/departure_store.h"
#include "localserver/move/move_push.h"
#include "localserver/move/moved_book.h"
#include "localserver/services/dispatcher.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace hearth::server {

class LandingService;

/// Sends workspaces away: docs/moving.md. Files first, while people write; then the workspace is
/// sealed, the rest follows, and only when the other server has all of it, this one writes down
/// that it is gone, and then has it opened there. Until that is written down the move can be
/// cancelled; what fails before is tried again with the seal off. After it nothing is written here
/// any more. Belongs to the thread of the server object, whose event loop it needs; all it is made
/// of outlives it.
class DepartureService final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AccountService& accounts;
        const WorkspaceFiles& files;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        EventHub& hub;
        MovedBook& book;
        LandingService& landings;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
        /// Whether an import brings something into it, which would be lost on the way.
        std::function<bool(WorkspaceId)> isImporting;
        /// A workspace is open again, with what its hooks have not been told.
        std::function<void(WorkspaceId)> hooked;
        const Clock& clock;
        Random& random;
        QString dataDirectory;
        QByteArray vfs;
        QByteArray secretKey;
        Executor executor;
    };
    explicit DepartureService(const Parts& parts);
    /// Gives up what it is sending; the next start goes on. Waits.
    ~DepartureService() override;

    void offer(Dispatcher& dispatcher);
    /// At start: goes on with what had begun.
    void resume();

private:
    using Departure = protocol::Departure;
    /// A departure that is being worked on.
    struct Run {
        std::shared_ptr<MoveWatch> watch = std::make_shared<MoveWatch>();
        std::shared_ptr<BackupWatch> writing = std::make_shared<BackupWatch>(); ///< of its file
        protocol::MoveProblem problem = protocol::MoveProblem::None;
        int failures = 0; ///< in a row
        bool isBusy = false; ///< whoever works on it looks whether it was cancelled
        bool isUndone = false; ///< or is being: its watch is that of all farewells

        void cancel()
        {
            if (isUndone)
                return;
            watch->cancelled = true;
            writing->cancel();
        }
        [[nodiscard]] bool isCancelled() const { return watch->cancelled; }
    };

    // departure_service.cpp: what people ask for
    Future<Departure> start(const protocol::MoveStart& args, const CallerContext& caller);
    Future<Departure> cancel(WorkspaceId workspace, const CallerContext& caller);
    Future<protocol::MoveList> list(const CallerContext& caller);
    Future<Departure> discardCopy(WorkspaceId workspace, const CallerContext& caller);
    Future<Departure> exportFile(const protocol::MoveExport& args, const CallerContext& caller);
    Future<Departure> takeBack(WorkspaceId workspace, const CallerContext& caller);
    Future<Departure> forward(const protocol::MoveForward& args, const CallerContext& caller);
    Future<protocol::MoveRedirect> follow(WorkspaceId workspace, const CallerContext& caller);
    /// Changes the row of a departure, for the server's owner, and writes down that they did.
    Future<DepartureRow> change(WorkspaceId workspace, const CallerContext& caller,
        const char* operation, std::function<Result<DepartureRow>(DepartureRow)> step);
    struct NewDeparture {
        CallerContext caller;
        const char* operation = "";
        DepartureRow row;
        bool isImporting = false;
    };
    static std::unexpected<Error> busyImporting();
    // On the server lane, which may outlive this: they hold copies of the parts.
    static Result<DepartureRow> newRow(const Parts& parts, storage::Connection& server,
        WorkspaceId workspace, const NewDeparture& wanted);
    [[nodiscard]] Departure shown(const DepartureRow& row) const;

    // departure_rounds.cpp: what comes of it
    void sendFiles(const DepartureRow& row);
    void sendRest(const DepartureRow& row);
    void settle(const DepartureRow& row);
    void arrive(const DepartureRow& row);
    void failed(const DepartureRow& row, const Error& error);
    void goOn(const DepartureRow& row);
    void round();
    void waitToRetry();
    /// Off with the seal, and away with the row; unless the other server has opened it.
    Future<void> undo(const DepartureRow& row);
    Future<void> reopen(const DepartureRow& row);
    Future<void> stayAway(const DepartureRow& row);
    void left(const DepartureRow& row);
    Future<void> seal(const DepartureRow& row);
    Future<void> unseal(WorkspaceId workspace);
    Future<QByteArray> people(WorkspaceId workspace);
    Future<std::optional<DepartureRow>> find(WorkspaceId workspace);
    Future<DepartureRow> conclude(WorkspaceId workspace, protocol::MoveState state);
    Future<void> push(const DepartureRow& row, std::function<Result<void>(MovePush& push)> step);
    // departure_start.cpp: what a crash or an older copy has left
    void goOnClosed(const DepartureRow& row);
    void adoptSealed(const QSet<WorkspaceId>& coming);
    void adopt(WorkspaceId workspace);
    Run& run(WorkspaceId workspace) { return m_runs[workspace]; }

    // departure_file.cpp
    Future<void> writeFile(const DepartureRow& row, const QString& passphrase);
    Future<DepartureRow> nameFile(const DepartureRow& row);
    Future<Departure> hasFile(const DepartureRow& row);
    Future<Departure> withoutFile(const DepartureRow& row, const Error& error);
    void goOnInFile(const DepartureRow& row);
    /// A file that is not to be opened.
    Future<void> removeFile(const DepartureRow& row);

    const Parts m_parts;
    std::map<WorkspaceId, Run> m_runs;
    /// Of what is said to servers that are to forget a move.
    std::shared_ptr<MoveWatch> m_farewell = std::make_shared<MoveWatch>();
    QTimer m_retry { this };
    FileThreads m_threads;
};

} // namespace hearth::server
