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
)sql" },
    storage::Migration { 3, R"sql(
-- Under which tokens a message is found (search_terms.h); the row id is its position. Written behind the commit, see message_index.h.
CREATE VIRTUAL TABLE message_index USING fts5(tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- One row: how far the index is.
CREATE TABLE index_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL,                     -- `searchRules` it was written by; 0: not begun
    below INTEGER                               -- messages below this are still to be indexed from their rows; none: all are
);
INSERT INTO index_state(id, rules) VALUES (1, 0);

-- Changed since they were indexed, or gone.
CREATE TABLE index_queue (position INTEGER PRIMARY KEY);
-- Rooms whose messages are gone; what is indexed under them is what they held before.
CREATE TABLE index_purge (room_id BLOB PRIMARY KEY) WITHOUT ROWID;

CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO index_queue(position) VALUES (new.position) ON CONFLICT DO NOTHING;
END;
-- Not for a reaction or a reply.
CREATE TRIGGER message_changed AFTER UPDATE ON message
WHEN old.body <> new.body OR old.files <> new.files OR old.deleted_at IS NOT new.deleted_at OR old.position <> new.position BEGIN
    INSERT INTO index_queue(position) VALUES (old.position), (new.position) ON CONFLICT DO NOTHING;
END;
)sql" },
    storage::Migration { 4, R"sql(
-- What is older than `below` is found by its place: a first sync, newest first, queues nothing. `below` is never null from here on.
-- A trigger for each new row cost a first sync a fifth of its time, with the savepoint that SQLite sets for it; the writer notes them.
UPDATE index_state SET below = coalesce(below, (SELECT min(position) FROM message), 9223372036854775807);
DROP TRIGGER message_added;
)sql" },
    storage::Migration { 5, R"sql(
ALTER TABLE workspace ADD COLUMN edit_minutes INTEGER NOT NULL DEFAULT -1;
ALTER TABLE workspace ADD COLUMN delete_minutes INTEGER NOT NULL DEFAULT -1;
ALTER TABLE workspace ADD COLUMN edit_history_visible INTEGER NOT NULL DEFAULT 1;
ALTER TABLE member ADD COLUMN status TEXT;
ALTER TABLE read_mark ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room_fill ADD COLUMN joined INTEGER NOT NULL DEFAULT 1; -- the reader is in it

ALTER TABLE message ADD COLUMN also_in_room INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN pinned_at INTEGER;
ALTER TABLE message ADD COLUMN pinned_by BLOB;
ALTER TABLE message ADD COLUMN notice TEXT;
ALTER TABLE message ADD COLUMN forwarded TEXT;
DROP INDEX message_timeline;
DROP INDEX message_unread;
-- Both end in the row id, which is the position.
CREATE INDEX message_timeline ON message(room_id) WHERE parent_id IS NULL OR also_in_room;
CREATE INDEX message_thread ON message(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX message_unread ON message(room_id, position, author_id, mention)
    WHERE (parent_id IS NULL OR also_in_room) AND deleted_at IS NULL AND kind = 'text';
CREATE INDEX message_pinned ON message(room_id) WHERE pinned_at IS NOT NULL;

-- What the reader keeps and what everybody shares: `value` is an Item as JSON. One that is gone stays as a removed one, so that late
-- news of it are known as old.
CREATE TABLE item (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    value TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- The copy of an earlier program knows of no items and of no pins: it is asked for anew.
UPDATE sync_point SET cursor = NULL;
)sql" },
    storage::Migration { 6, R"sql(
ALTER TABLE message ADD COLUMN poll TEXT;
-- Few have files; ends in the row id, which is the position.
CREATE INDEX message_files ON message(room_id) WHERE files <> '[]' AND deleted_at IS NULL;
)sql" },
    storage::Migration { 7, R"sql(
ALTER TABLE workspace ADD COLUMN file_rules TEXT NOT NULL DEFAULT '{}';
-- What is about the reader; few of all messages, newest last.
CREATE INDEX message_mention ON message(position, author_id) WHERE mention = 1 AND deleted_at IS NULL AND kind = 'text';
CREATE INDEX message_reacted ON message(author_id, position) WHERE reactions <> '[]' AND deleted_at IS NULL;
)sql" },
    storage::Migration { 8, R"sql(
ALTER TABLE member ADD COLUMN role_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE room ADD COLUMN posting TEXT NOT NULL DEFAULT '{}';
ALTER TABLE room ADD COLUMN mentioning TEXT NOT NULL DEFAULT '{}';
-- The copy of an earlier program knows of no custom roles: it is asked for anew.
UPDATE sync_point SET cursor = NULL;
)sql" },
    storage::Migration { 9, R"sql(
ALTER TABLE workspace ADD COLUMN second_factor_policy TEXT NOT NULL DEFAULT 'optional';
ALTER TABLE workspace ADD COLUMN second_factor_since INTEGER;
)sql" },
    storage::Migration { 10, R"sql(
ALTER TABLE workspace ADD COLUMN claims_by_address INTEGER NOT NULL DEFAULT 1;
ALTER TABLE member ADD COLUMN deactivated INTEGER NOT NULL DEFAULT 0;
-- The copy of an earlier program knows of nobody whose account rests or is gone: it is asked for anew.
UPDATE sync_point SET cursor = NULL;
)sql" },
    storage::Migration { 11, R"sql(
ALTER TABLE member ADD COLUMN profile TEXT;
-- The copy of an earlier program knows of no profiles: it is asked for anew.
)sql" },
    storage::Migration { 12, R"sql(
ALTER TABLE workspace ADD COLUMN retention TEXT NOT NULL DEFAULT '{}';
ALTER TABLE room ADD COLUMN retention TEXT NOT NULL DEFAULT '{}';
-- The copy of an earlier program knows not for how long anything is kept: it is asked for anew.
UPDATE sync_point SET cursor = NULL;
)sql" } };

} // namespace hearth::replica
