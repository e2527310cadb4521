// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/migrations.h"

#include <array>

namespace hearth::replica {

/// outbox.sqlite: what exists nowhere else. Steps are only ever added.
inline constexpr std::array outboxMigrations { storage::Migration { 1, R"sql(
-- One row. The device's name goes with this file: another file counts anew under another name.
CREATE TABLE device (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    last_counter INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE entry (
    key TEXT PRIMARY KEY,
    ordinal INTEGER NOT NULL,
    operation TEXT NOT NULL,
    args TEXT NOT NULL,                         -- JSON
    room BLOB,
    created_at INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    attempted INTEGER NOT NULL,                 -- bits: 1 may have reached the server as it is, 2 the key has been sent
    counter INTEGER NOT NULL,
    error TEXT                                  -- JSON of the refusal
) WITHOUT ROWID;

CREATE TABLE draft (
    room BLOB NOT NULL,
    parent BLOB NOT NULL,                       -- sixteen zero bytes: the room itself
    text TEXT NOT NULL,
    PRIMARY KEY (room, parent)
) WITHOUT ROWID;
)sql" },
    storage::Migration { 2, R"sql(
-- What this device shows is `text`; where it differs from `confirmed` the server has yet to hear of it.
ALTER TABLE draft ADD COLUMN base INTEGER NOT NULL DEFAULT 0;       -- revision that the server gave `confirmed`
ALTER TABLE draft ADD COLUMN confirmed TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN sent TEXT NOT NULL DEFAULT '[]';       -- JSON: lately, and not come back yet
)sql" },
    storage::Migration { 3, R"sql(
-- An edit that is begun is a draft too. The key of a table is never altered, so it is made anew.
CREATE TABLE draft_with_edits (
    room BLOB NOT NULL,
    parent BLOB NOT NULL,                       -- sixteen zero bytes: the room itself
    edited BLOB NOT NULL,                       -- sixteen zero bytes: something new
    text TEXT NOT NULL,
    base INTEGER NOT NULL,
    confirmed TEXT NOT NULL,
    sent TEXT NOT NULL,
    PRIMARY KEY (room, parent, edited)
) WITHOUT ROWID;
INSERT INTO draft_with_edits SELECT room, parent, zeroblob(16), text, base, confirmed, sent FROM draft;
DROP TABLE draft;
ALTER TABLE draft_with_edits RENAME TO draft;
)sql" },
    storage::Migration { 4, R"sql(
-- JSON of what is attached; the bytes lie in the folder beside this file.
ALTER TABLE draft ADD COLUMN files TEXT NOT NULL DEFAULT '[]';
)sql" },
    storage::Migration { 5, R"sql(
-- JSON: the ids of those of its files that the person holds back.
ALTER TABLE entry ADD COLUMN paused TEXT NOT NULL DEFAULT '[]';
)sql" } };

} // namespace hearth::replica
