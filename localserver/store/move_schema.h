// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::server {

/// The step of workspace_schema.h for workspaces that leave.
inline constexpr char moveSealSchema[] = R"sql(
-- A row: the workspace is on its way to another server, or there, and this copy accepts no writes. It travels with the file, so that
-- no copy is open by itself.
CREATE TABLE move_seal (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    move_id BLOB NOT NULL
);
)sql";

/// The step of server_schema.h for workspaces that leave and arrive.
inline constexpr char departureSchema[] = R"sql(
-- Workspaces that leave or have left. The state is changed before anything is told to the other server.
CREATE TABLE departure (
    workspace_id BLOB PRIMARY KEY,
    move_id BLOB NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,                    -- MoveState
    place TEXT,                             -- MovePlace as JSON; none: in a file, and not known where that was opened
    path TEXT NOT NULL,                     -- of that file
    sealed BLOB NOT NULL,                   -- DepartureSecrets as JSON
    started_at INTEGER NOT NULL,
    moved_at INTEGER,
    arrived INTEGER NOT NULL DEFAULT 0      -- the other server has said that it is open there
) WITHOUT ROWID;

-- Who was in a workspace when it had moved: they are told where it is, also when nothing else of it is here any more.
CREATE TABLE departed_member (
    workspace_id BLOB NOT NULL REFERENCES departure(workspace_id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
) WITHOUT ROWID;
CREATE INDEX departed_member_user ON departed_member(user_id);

-- Who may send a workspace, and what has come of it. `begun`: a workspace is named; then the ticket is good for that move alone.
CREATE TABLE landing (
    ticket_hash BLOB PRIMARY KEY,           -- SHA-256
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL,                    -- LandingState
    move_id BLOB UNIQUE,
    workspace_id BLOB,
    name TEXT NOT NULL DEFAULT '',
    activation TEXT NOT NULL DEFAULT '',    -- SHA-256 of the token that opens it, hexadecimal
    secret BLOB,                            -- sealed: what passes are signed with
    comes_home INTEGER NOT NULL DEFAULT 0,  -- from where this server has sent it
    people TEXT NOT NULL DEFAULT '',        -- SHA-256 of what was sent of them, hexadecimal
    audit_key TEXT NOT NULL DEFAULT '',     -- public half of the key of the old server's audit logs, hexadecimal
    started_at INTEGER
) WITHOUT ROWID;
CREATE INDEX landing_workspace ON landing(workspace_id) WHERE workspace_id IS NOT NULL;

-- Whom the old server may send in: accounts that came with the workspace, or had left with it.
CREATE TABLE landed_person (
    move_id BLOB NOT NULL,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    PRIMARY KEY (move_id, user_id)
) WITHOUT ROWID;

CREATE TABLE spent_pass (
    hash BLOB PRIMARY KEY,                  -- SHA-256
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

} // namespace hearth::server
