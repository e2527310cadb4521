// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"
#include "localserver/audit/audit_key.h"
#include "localserver/files/content_store.h"
#include "localserver/move/moving_people.h"

namespace hearth::server {

/// Where a workspace gathers that comes from another server: `<data directory>/arriving/<move>`,
/// which no list of workspaces knows, in the form of a workspace's folder. Everything that comes is
/// named by its SHA-256, so that it is sent once and can be gone on with. A value; waits for the
/// disk.
class LandingFolder {
public:
    LandingFolder(const QString& dataDirectory, MoveId move);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] ContentStore contents() const
    {
        return ContentStore(m_path + QStringLiteral("/files"));
    }

    /// Which of them are there whole. Those of a copy that lies here from earlier are taken over.
    Result<QStringList> held(const QStringList& contents, const ContentStore& earlier) const;
    /// Takes a piece if it begins where the last one has ended. Answers with where the next begins.
    /// Fails with `details.move`.
    Result<qint64> put(const protocol::MovePiece& piece) const;
    /// Looks at everything that was sent. Afterwards the workspace's file lies where it belongs,
    /// with today's schema and sealed. Fails with `details.move`.
    Result<void> settle(const protocol::MoveFinish& sent, MoveId move, WorkspaceId workspace) const;
    /// Whether it is the workspace that it was said to be. Fails with `details.move`.
    Result<void> checkIdentity(WorkspaceId workspace) const;
    Result<MovedPeople> people(const QString& sha256) const;

    struct Opening {
        Uuid epoch;
        WorkspaceId workspace;
        QByteArray auditKey; ///< public, of the server that it comes from; empty: not known
        const AuditKey& ownKey;
    };
    /// A new life of the workspace, which accepts writes, and nothing beside it. This server
    /// vouches for what the old one has pruned of the audit log, if that is as it was. Again: the
    /// same.
    Result<void> unseal(const Opening& opening) const;
    void remove() const;

private:
    [[nodiscard]] QString database() const { return m_path + QStringLiteral("/workspace.sqlite"); }
    [[nodiscard]] QString part(const QString& sha256) const
    {
        return m_path + QStringLiteral("/parts/") + sha256;
    }
    Result<void> checkDatabase(
        const protocol::MoveFinish& sent, MoveId move, WorkspaceId workspace) const;

    QString m_path;
};

} // namespace hearth::server
