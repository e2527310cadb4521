// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/migrations.h"

#include <array>

namespace hearth::server {

/// server.sqlite: accounts, sessions, settings, and a directory of workspaces that can be rebuilt
/// from their files.
inline constexpr std::array serverMigrations { storage::Migration { 1, R"sql(
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE user (
    id BLOB PRIMARY KEY,
    display_name TEXT NOT NULL,
    email TEXT,
    email_key TEXT UNIQUE,                  -- compared without case
    password_hash TEXT,                     -- $argon2id$…
    recovery_hash BLOB,                     -- SHA-256 of the recovery code
    owns_server INTEGER NOT NULL DEFAULT 0,
    may_create_workspaces INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX user_owner ON user(owns_server) WHERE owns_server = 1;
CREATE UNIQUE INDEX user_recovery ON user(recovery_hash) WHERE recovery_hash IS NOT NULL;

CREATE TABLE session (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    device_name TEXT NOT NULL,
    in_process INTEGER NOT NULL DEFAULT 0,  -- of the client that this server runs in: one per user, not counted
    refresh_hash BLOB NOT NULL,             -- SHA-256 of the token handed out last
    previous_hash BLOB,                     -- works until its successor is used for the first time
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) WITHOUT ROWID;
CREATE INDEX session_user ON session(user_id);
CREATE UNIQUE INDEX session_refresh ON session(refresh_hash);
CREATE INDEX session_previous ON session(previous_hash) WHERE previous_hash IS NOT NULL;

-- Tokens that were rotated away: meeting one again means that it was stolen.
CREATE TABLE spent_token (
    hash BLOB PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES session(id) ON DELETE CASCADE,
    spent_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE device_link (
    code_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Directory: everything here is also in the workspaces' own files.
CREATE TABLE workspace (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    icon TEXT NOT NULL,
    join_code TEXT UNIQUE
) WITHOUT ROWID;

CREATE TABLE membership (
    user_id BLOB NOT NULL,
    workspace_id BLOB NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (user_id, workspace_id)
) WITHOUT ROWID;
)sql" },
    storage::Migration { 6, R"sql(
-- Directory, as the two above.
ALTER TABLE workspace ADD COLUMN join_code_enabled INTEGER NOT NULL DEFAULT 1;

CREATE TABLE invitation (
    code_hash BLOB PRIMARY KEY,             -- SHA-256
    workspace_id BLOB NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    ended TEXT                              -- CodeProblem; none: good until it expires
) WITHOUT ROWID;
CREATE INDEX invitation_workspace ON invitation(workspace_id);
)sql" } };

} // namespace hearth::server
