// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/migrations.h"

#include <array>

namespace hearth::replica {

/// replica.sqlite: server state only. Steps spare whoever updates on a train fetching everything
/// again; a file that a newer program has written is thrown away. Column names are the descriptors'
/// field names in snake_case.
inline constexpr std::array replicaMigrations { storage::Migration { 1, R"sql(
-- One row: where this copy stands.
CREATE TABLE sync_point (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    cursor TEXT,                                -- none: ask for everything
    covered INTEGER NOT NULL DEFAULT 0,         -- last event number applied or known not to matter
    self_id BLOB,
    skipped_unknown INTEGER NOT NULL DEFAULT 0, -- something of a newer server was not understood …
    known_types INTEGER NOT NULL DEFAULT 0      -- … by a program that knew this many names
);
INSERT INTO sync_point(id) VALUES (1);

CREATE TABLE workspace (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    icon TEXT NOT NULL,
    members_may_create_channels INTEGER NOT NULL,
    join_code_enabled INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE member (
    id BLOB PRIMARY KEY,
    user_id BLOB,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    import_id BLOB
) WITHOUT ROWID;

CREATE TABLE room (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    topic TEXT NOT NULL,
    purpose TEXT NOT NULL,
    archived_at INTEGER,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    member_ids TEXT NOT NULL,
    import_id BLOB
) WITHOUT ROWID;

-- One row per visible room, also before the room itself has come. The invariant that the timeline stands on: every message from
-- `oldest` to the cursor is here. Rows older than that may lie around (an old message was edited); nobody is shown them.
CREATE TABLE room_fill (
    room_id BLOB PRIMARY KEY,
    since INTEGER,                              -- access version; none: made here, the server has not listed it yet
    oldest INTEGER,                             -- none: nothing is certain
    complete INTEGER NOT NULL,                  -- `oldest` is the start of history
    baseline INTEGER                            -- history up to here counts as read; none: up to what the first page brings
) WITHOUT ROWID;

-- Counted when messages or marks change, so that a start only reads it.
CREATE TABLE room_badge (
    room_id BLOB PRIMARY KEY,
    read_position INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    last_position INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE read_mark (
    room_id BLOB PRIMARY KEY,
    position INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE message (
    id BLOB NOT NULL UNIQUE,
    room_id BLOB NOT NULL,
    author_id BLOB NOT NULL,
    parent_id BLOB,
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    revision INTEGER NOT NULL,
    reply_count INTEGER NOT NULL,
    last_reply_at INTEGER,
    replier_ids TEXT NOT NULL,
    reactions TEXT NOT NULL,
    files TEXT NOT NULL,
    mention INTEGER NOT NULL                    -- names the reader, @here or @channel
);
-- Ends in the row id, which is the position.
CREATE INDEX message_timeline ON message(room_id, parent_id);
-- What can be unread; holds all that counting needs, so that it never touches the rows.
CREATE INDEX message_unread ON message(room_id, position, author_id, mention)
    WHERE parent_id IS NULL AND deleted_at IS NULL AND kind = 'text';
)sql" },
    storage::Migration { 2, R"sql(
-- None: the server does not know of it, and what is younger than the membership is news.
ALTER TABLE room_fill RENAME COLUMN baseline TO read_from;

-- Of this member, as the server has them; one that was cleared stays as an empty one, so that late news of it are known as old.
CREATE TABLE draft (
    room_id BLOB NOT NULL,
    parent_id BLOB NOT NULL,                    -- sixteen zero bytes: the room itself
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (room_id, parent_id)
) WITHOUT ROWID;
)sql" } };

} // namespace hearth::replica
