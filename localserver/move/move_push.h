// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/move/departure_store.h"
#include "localserver/move/move_transport.h"
#include "localserver/store/workspace_files.h"

namespace hearth::server {

/// How far a move is, and whether anybody still wants it. Any thread.
struct MoveWatch {
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0; ///< bytes
    std::atomic<qint64> total = 0; ///< likewise
};

/// Sends a workspace to the server that takes it in. What is there already is not sent again, so
/// each of these can be repeated. One thread at a time; waits for the network and the disk. Fails
/// with `details.move`, with what the other server says, or with `Aborted`.
class MovePush {
public:
    struct Order {
        const WorkspaceFiles& files;
        QString dataDirectory;
        DepartureRow row; ///< has a place
        QString
            homeSecret; ///< of the move by which the workspace came here; empty: it was made here
        QString auditKey; ///< this server's own, public, hexadecimal
    };
    MovePush(const Order& order, MoveWatch& watch);

    /// Begins the move there, and sends the contents of files. People may write meanwhile.
    Result<void> sendFiles();
    /// The rest, once nothing is written any more: what has come in since, the workspace's own file
    /// and its people (a MovedPeople as JSON). Afterwards all of it waits there to be opened.
    Result<void> sendRest(const QByteArray& people);
    /// Opens it there.
    Result<void> activate();
    /// Has it forgotten there.
    Result<void> abandon();

private:
    struct Census {
        QStringList contents;
        int schema = 0;
    };
    Result<Census> census() const;
    Result<void> begin(const Census& census);
    Result<void> sendContents(const QStringList& contents);
    Result<QStringList> lacking(const QStringList& contents);
    Result<void> sendFile(const QString& path, const QString& sha256);
    /// What is in memory, or a copy that is made for it; answers with its SHA-256.
    Result<QString> sendCopy(const QString& path);
    Result<QString> sendBytes(const QByteArray& bytes);
    /// Until the other side has looked at all of it.
    Result<void> finish(const protocol::MoveFinish& args);
    /// `Aborted` once it was cancelled.
    Result<void> pause(std::chrono::milliseconds time) const;
    [[nodiscard]] QString workPath(const QString& name) const;

    Order m_order;
    MoveWatch& m_watch;
    MoveTransport m_transport;
    QStringList m_missing; ///< contents that this server has lost
};

} // namespace hearth::server
