// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::server {

/// The step of workspace_schema.h for what is kept for a while only, and for how full it is.
inline constexpr char storageSchema[] = R"sql(
ALTER TABLE workspace ADD COLUMN retention TEXT NOT NULL DEFAULT '{}';  -- Retention as JSON
ALTER TABLE room ADD COLUMN retention TEXT NOT NULL DEFAULT '{}';       -- likewise
ALTER TABLE file ADD COLUMN removed_by BLOB;    -- who took the content away; state 'removed' without: the retention did

-- One row: when what is too old is deleted next, and how far the run that is under way has come.
CREATE TABLE retention_run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    next_at INTEGER,                            -- none: everything is kept for ever
    room_id BLOB,                               -- that it is in; none: no run is under way
    position INTEGER NOT NULL DEFAULT 0,        -- what stands before it in that room has been looked at
    messages INTEGER NOT NULL DEFAULT 0,        -- deleted so far
    files INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0
);
INSERT INTO retention_run (id) VALUES (1);

-- How full people have been told that their storage is; sixteen zero bytes: all files of the workspace.
CREATE TABLE quota_told (
    member_id BLOB PRIMARY KEY,
    percent INTEGER NOT NULL                    -- 75, 90 or 100
) WITHOUT ROWID;
)sql";

} // namespace hearth::server
