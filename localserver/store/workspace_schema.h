// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/migrations.h"
#include "localserver/store/move_schema.h"
#include "localserver/store/storage_schema.h"

#include <array>

namespace hearth::server {

/// workspaces/<id>/workspace.sqlite: everything of one workspace. Column names are the descriptors'
/// field names in snake_case.
inline constexpr std::array workspaceMigrations { storage::Migration { 1, R"sql(
-- One row. `epoch` changes with every restore from a backup, which makes every cursor start over.
CREATE TABLE kernel (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    epoch BLOB NOT NULL,
    join_code TEXT NOT NULL,
    last_position INTEGER NOT NULL DEFAULT 0
);

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
    user_id BLOB UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    import_id BLOB,
    access_version INTEGER NOT NULL DEFAULT 1   -- raised whenever the set of rooms the member may see changes
) WITHOUT ROWID;
CREATE UNIQUE INDEX member_owner ON member(role) WHERE role = 'owner';
CREATE INDEX member_import ON member(import_id) WHERE import_id IS NOT NULL;

-- Channels and conversations. `since` is the event number at which the room became what its readers see (created, made public).
CREATE TABLE room (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT,                              -- channels only: how names are compared
    topic TEXT NOT NULL,
    purpose TEXT NOT NULL,
    archived_at INTEGER,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    import_id BLOB,
    since INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX room_name ON room(name_key) WHERE name_key IS NOT NULL;
CREATE INDEX room_import ON room(import_id) WHERE import_id IS NOT NULL;

-- Who may see a private channel or a conversation; for public channels, who has joined.
CREATE TABLE room_member (
    room_id BLOB NOT NULL REFERENCES room(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL REFERENCES member(id) ON DELETE CASCADE,
    since INTEGER NOT NULL,                     -- event number at which the access was given
    PRIMARY KEY (room_id, member_id)
) WITHOUT ROWID;
CREATE INDEX room_member_of ON room_member(member_id);

CREATE TABLE message (
    position INTEGER PRIMARY KEY,               -- microseconds, unique: the order of everything
    id BLOB NOT NULL UNIQUE,
    room_id BLOB NOT NULL REFERENCES room(id) ON DELETE CASCADE,
    author_id BLOB NOT NULL,                    -- a member; unchecked, or removing one would scan every message
    parent_id BLOB,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    revision INTEGER NOT NULL,
    reply_count INTEGER NOT NULL DEFAULT 0,
    last_reply_at INTEGER,
    import_id BLOB
);
-- Entries of one room, and of one thread, stand in the order of the row id, which is the position.
CREATE INDEX message_room ON message(room_id);
CREATE INDEX message_thread ON message(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX message_import ON message(import_id) WHERE import_id IS NOT NULL;

CREATE TABLE message_edit (
    message_id BLOB NOT NULL,
    revision INTEGER NOT NULL,                  -- the revision that had this body
    body TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (message_id, revision)
) WITHOUT ROWID;

CREATE TABLE reaction (
    message_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,                   -- keeps the order in which emoji and people came
    emoji TEXT NOT NULL,
    member_id BLOB NOT NULL,
    import_id BLOB,
    PRIMARY KEY (message_id, emoji, member_id)
) WITHOUT ROWID;

CREATE TABLE file (
    id BLOB PRIMARY KEY,
    message_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    sha256 TEXT,
    import_id BLOB
) WITHOUT ROWID;
CREATE INDEX file_message ON file(message_id, ordinal);
CREATE INDEX file_content ON file(sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE read_mark (
    member_id BLOB NOT NULL,
    room_id BLOB NOT NULL REFERENCES room(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (member_id, room_id)
) WITHOUT ROWID;

-- The event kernel: what happened to which entity, by whom; never content. Delivery joins the current state.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    room_id BLOB,                               -- readers must be able to see this room
    reader_id BLOB,                             -- only this member sees it
    actor_id BLOB,
    emoji TEXT,                                 -- reaction.toggled
    timestamp INTEGER NOT NULL
);

-- Only successes are remembered, for a year.
CREATE TABLE idempotency (
    user_id BLOB NOT NULL,
    key TEXT NOT NULL,
    payload_hash BLOB NOT NULL,
    entity_id BLOB,                             -- what the operation made or changed: a repetition answers with its current state
    at INTEGER NOT NULL,
    PRIMARY KEY (user_id, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency(at);

-- The last operation accepted from a device for a room: what it sends after that must count higher.
CREATE TABLE sender (
    device TEXT NOT NULL,
    user_id BLOB NOT NULL,
    room_id BLOB NOT NULL,
    counter INTEGER NOT NULL,
    PRIMARY KEY (device, user_id, room_id)
) WITHOUT ROWID;

CREATE TABLE import_run (
    id BLOB PRIMARY KEY,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    report TEXT NOT NULL                        -- ImportReport as JSON
) WITHOUT ROWID;
)sql" },
    storage::Migration { 2, R"sql(
-- What was there before a reader got to see it is history and counts as read: everything up to `public_from` in public rooms
-- (to which event `public_since` admitted them),
-- up to a participant's `read_from` in rooms that they were let into, and in any room what an import brought, up to `read_from`.
ALTER TABLE member ADD COLUMN public_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN public_from INTEGER NOT NULL DEFAULT 0;
UPDATE member SET public_from = joined_at;
ALTER TABLE room ADD COLUMN read_from INTEGER NOT NULL DEFAULT 0;
UPDATE room SET read_from =
    coalesce((SELECT max(position) FROM message WHERE room_id = room.id AND import_id IS NOT NULL), 0);
ALTER TABLE room_member ADD COLUMN read_from INTEGER NOT NULL DEFAULT 0;
UPDATE room_member SET read_from = coalesce((SELECT joined_at FROM member WHERE id = member_id), 0);

-- Seen by their member alone. `revision` is the number of the event that told of the last change; a cleared draft has no row.
CREATE TABLE draft (
    member_id BLOB NOT NULL,
    room_id BLOB NOT NULL REFERENCES room(id) ON DELETE CASCADE,
    parent_id BLOB NOT NULL,                    -- sixteen zero bytes: the room itself
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (member_id, room_id, parent_id)
) WITHOUT ROWID;

-- Who changed what, and what it was before. `number` is that of the event that told of it.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    timestamp INTEGER NOT NULL,
    actor_id BLOB,
    operation TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    room_id BLOB,                               -- readers must be able to see this room
    changes TEXT NOT NULL                       -- AuditChange as JSON
);
)sql" },
    storage::Migration { 3, R"sql(
ALTER TABLE workspace ADD COLUMN edit_minutes INTEGER NOT NULL DEFAULT -1;
ALTER TABLE workspace ADD COLUMN delete_minutes INTEGER NOT NULL DEFAULT -1;
ALTER TABLE workspace ADD COLUMN edit_history_visible INTEGER NOT NULL DEFAULT 1;
ALTER TABLE member ADD COLUMN status TEXT;      -- MemberStatus as JSON
ALTER TABLE read_mark ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

ALTER TABLE message ADD COLUMN also_in_room INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN pinned_at INTEGER;
ALTER TABLE message ADD COLUMN pinned_by BLOB;
ALTER TABLE message ADD COLUMN notice TEXT;     -- Notice as JSON
ALTER TABLE message ADD COLUMN forwarded TEXT;  -- Forwarded as JSON
CREATE INDEX message_pinned ON message(room_id) WHERE pinned_at IS NOT NULL;

-- What members keep for themselves, and what the workspace shares. `value` is an Item as JSON.
CREATE TABLE item (
    owner_id BLOB NOT NULL,                     -- sixteen zero bytes: everybody's
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner_id, kind, id)
) WITHOUT ROWID;
CREATE INDEX item_owner ON item(kind, id);

CREATE TABLE emoji_image (
    id BLOB PRIMARY KEY,
    data BLOB NOT NULL
) WITHOUT ROWID;

-- Until now every full member had every public channel in the sidebar.
INSERT OR IGNORE INTO room_member (room_id, member_id, since, read_from)
    SELECT room.id, member.id, 0, member.joined_at FROM room, member
    WHERE room.kind = 'public' AND member.user_id IS NOT NULL AND member.state = 'active' AND member.role <> 'guest';
)sql" },
    storage::Migration { 4, R"sql(
ALTER TABLE message ADD COLUMN poll TEXT;       -- Poll as JSON
-- When the server has something to do about it: send the message, fire the reminder.
ALTER TABLE item ADD COLUMN due_at INTEGER;
CREATE INDEX item_due ON item(due_at) WHERE due_at IS NOT NULL;
)sql" },
    storage::Migration { 5, R"sql(
ALTER TABLE workspace ADD COLUMN file_rules TEXT NOT NULL DEFAULT '{}';  -- FileRules as JSON
ALTER TABLE file ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE file ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
ALTER TABLE file ADD COLUMN member_id BLOB;     -- whose quota it counts to; none: an import's

-- What no message carries yet. Its bytes are in `uploads/<id>` until all of them are there, then under `sha256` as every file's.
CREATE TABLE upload (
    id BLOB PRIMARY KEY,
    member_id BLOB NOT NULL,
    name TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    state TEXT NOT NULL,
    sha256 TEXT,                                -- none: bytes are missing
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX upload_member ON upload(member_id);
CREATE INDEX upload_content ON upload(sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX file_member ON file(member_id) WHERE member_id IS NOT NULL;
)sql" },
    storage::Migration { 6, R"sql(
ALTER TABLE member ADD COLUMN role_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE room ADD COLUMN posting TEXT NOT NULL DEFAULT '{}';     -- RoomRule as JSON
ALTER TABLE room ADD COLUMN mentioning TEXT NOT NULL DEFAULT '{}';  -- likewise
)sql" },
    storage::Migration { 7, R"sql(
-- What the old trail holds goes through the queue like everything new, and is sealed into the log from there.
ALTER TABLE audit RENAME TO old_audit;

-- What hooks are yet to be told, written in the transaction in which it happened; gone when all of them know.
CREATE TABLE hook_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    payload TEXT NOT NULL                       -- by topic, as JSON
);

-- How far each hook has come.
CREATE TABLE hook (
    name TEXT PRIMARY KEY,
    delivered INTEGER NOT NULL,                 -- the number of the last event that it knows
    lost INTEGER NOT NULL DEFAULT 0             -- events that were left out after many tries
) WITHOUT ROWID;

-- The log. `hash` is over the one before and all columns but `details` and `salt`, for which `commitment` stands: so
-- these can be blanked without breaking the chain.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    timestamp INTEGER NOT NULL,
    actor_id BLOB,
    operation TEXT NOT NULL,
    entity_kind TEXT NOT NULL,
    entity_id BLOB,
    room_id BLOB,                               -- readers must be able to see this room
    result TEXT NOT NULL,
    count INTEGER NOT NULL,
    details TEXT,                               -- AuditDetails as JSON; none: anonymised
    salt BLOB,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX audit_actor ON audit(actor_id, number) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_entity ON audit(entity_id, number) WHERE entity_id IS NOT NULL;

-- What stands for the entries up to `number`, which were pruned.
CREATE TABLE audit_checkpoint (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,                         -- of the last one pruned
    timestamp INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    signature BLOB NOT NULL
);

CREATE TABLE audit_setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    retention_days INTEGER NOT NULL             -- 0: for ever
);
INSERT INTO audit_setting VALUES (1, 365);

INSERT INTO hook_event (topic, timestamp, payload) SELECT 'act', timestamp, json_patch('{}', json_object(
    'actorId', CASE WHEN actor_id IS NULL THEN NULL ELSE lower(substr(hex(actor_id), 1, 8) || '-' || substr(hex(actor_id), 9, 4) || '-' || substr(hex(actor_id), 13, 4) || '-' || substr(hex(actor_id), 17, 4) || '-' || substr(hex(actor_id), 21)) END,
    'operation', operation,
    'entityKind', substr(operation, 1, instr(operation, '.') - 1),
    'entityId', lower(substr(hex(entity_id), 1, 8) || '-' || substr(hex(entity_id), 9, 4) || '-' || substr(hex(entity_id), 13, 4) || '-' || substr(hex(entity_id), 17, 4) || '-' || substr(hex(entity_id), 21)),
    'roomId', CASE WHEN room_id IS NULL THEN NULL ELSE lower(substr(hex(room_id), 1, 8) || '-' || substr(hex(room_id), 9, 4) || '-' || substr(hex(room_id), 13, 4) || '-' || substr(hex(room_id), 17, 4) || '-' || substr(hex(room_id), 21)) END,
    'changes', json(changes)))
    FROM old_audit ORDER BY number;
DROP TABLE old_audit;
)sql" },
    storage::Migration { 8, R"sql(
ALTER TABLE workspace ADD COLUMN second_factor_policy TEXT NOT NULL DEFAULT 'optional';
ALTER TABLE workspace ADD COLUMN second_factor_since INTEGER;
ALTER TABLE member ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0;  -- what the account has; copied from server.sqlite
)sql" },
    storage::Migration { 9, R"sql(
ALTER TABLE kernel ADD COLUMN networks TEXT NOT NULL DEFAULT '';  -- from where it may be used, CIDR, one a line; empty: everywhere
)sql" },
    storage::Migration { 10, R"sql(
CREATE TABLE invite (
    id BLOB PRIMARY KEY,
    code_hash BLOB NOT NULL UNIQUE,             -- SHA-256 of the code, which is shown once
    room_id BLOB,                               -- this channel, as a guest; none: the workspace, as a member
    email TEXT,
    created_by BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    hours INTEGER NOT NULL,                     -- that a code of it is good for
    max_uses INTEGER NOT NULL,                  -- 0: no limit
    uses INTEGER NOT NULL,
    revoked_at INTEGER
) WITHOUT ROWID;
CREATE TABLE invite_use (
    invite_id BLOB NOT NULL REFERENCES invite(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (invite_id, member_id)
) WITHOUT ROWID;

CREATE TABLE domain (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    record_name TEXT NOT NULL,
    challenge TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    verified_at INTEGER,
    checked_at INTEGER,
    last_check TEXT NOT NULL
) WITHOUT ROWID;
)sql" },
    storage::Migration { 11, R"sql(
ALTER TABLE workspace ADD COLUMN claims_by_address INTEGER NOT NULL DEFAULT 1;
ALTER TABLE member ADD COLUMN deactivated INTEGER NOT NULL DEFAULT 0;  -- what server.sqlite says of the account
ALTER TABLE member ADD COLUMN import_address TEXT;  -- the e-mail address that came with an import, as it is compared
CREATE INDEX member_import_address ON member(import_address) WHERE import_address IS NOT NULL;

-- Imported people whom somebody here is. What they wrote is that member's from then on, and theirs again when it is undone.
CREATE TABLE claim (
    imported_id BLOB PRIMARY KEY REFERENCES member(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL,
    way TEXT NOT NULL,
    claimed_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX claim_member ON claim(member_id);
ALTER TABLE message ADD COLUMN imported_author BLOB;    -- who wrote it before it was claimed
CREATE INDEX message_imported_author ON message(imported_author) WHERE imported_author IS NOT NULL;
ALTER TABLE reaction ADD COLUMN imported_member BLOB;   -- likewise
CREATE INDEX reaction_imported_member ON reaction(imported_member) WHERE imported_member IS NOT NULL;
-- Reactions that both had put: one counts.
CREATE TABLE claim_reaction (
    imported_id BLOB NOT NULL REFERENCES member(id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    emoji TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    import_id BLOB,
    PRIMARY KEY (imported_id, message_id, emoji)
) WITHOUT ROWID;
-- Messages that name them.
CREATE TABLE claim_mention (
    imported_id BLOB NOT NULL REFERENCES member(id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    PRIMARY KEY (imported_id, message_id)
) WITHOUT ROWID;
-- Rooms and groups they were in. `entered`: the member came in by this.
CREATE TABLE claim_place (
    imported_id BLOB NOT NULL REFERENCES member(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    place_id BLOB NOT NULL,
    entered INTEGER NOT NULL,
    PRIMARY KEY (imported_id, kind, place_id)
) WITHOUT ROWID;
-- It was undone: the address alone does not do it again.
CREATE TABLE claim_refusal (
    imported_id BLOB NOT NULL REFERENCES member(id) ON DELETE CASCADE,
    member_id BLOB NOT NULL,
    PRIMARY KEY (imported_id, member_id)
) WITHOUT ROWID;
CREATE TABLE claim_link (
    imported_id BLOB PRIMARY KEY REFERENCES member(id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL UNIQUE,             -- SHA-256 of the code, which is shown once
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
)sql" },
    storage::Migration { 12, R"sql(
ALTER TABLE member ADD COLUMN profile TEXT;     -- MemberProfile as JSON
CREATE TABLE avatar (
    member_id BLOB PRIMARY KEY,
    id BLOB NOT NULL,                           -- that of the picture; the profile names it
    mime_type TEXT NOT NULL,
    data BLOB NOT NULL
);
ALTER TABLE domain ADD COLUMN auto_join INTEGER NOT NULL DEFAULT 0;
ALTER TABLE domain ADD COLUMN failing_since INTEGER;
ALTER TABLE domain ADD COLUMN paused_at INTEGER;
)sql" },
    storage::Migration { 13, storageSchema }, storage::Migration { 14, moveSealSchema } };

} // namespace hearth::server
