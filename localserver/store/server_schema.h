// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/migrations.h"
#include "localserver/store/move_schema.h"

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
    storage::Migration { 2, R"sql(
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';  -- IP address of the last use

-- Keys that access tokens and tickets of files are signed with. The one that is not retired signs;
-- the others verify what they signed until that has expired. Keys that lay elsewhere are not used.
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY,                    -- the `kid` of RFC 7515
    secret BLOB NOT NULL,                   -- sealed
    created_at INTEGER NOT NULL,
    retired_at INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX signing_key_current ON signing_key((1)) WHERE retired_at IS NULL;
DELETE FROM setting WHERE key IN ('access_token_key', 'access_token_key_id');

-- By an administrator, for somebody who forgot the password. One per person.
CREATE TABLE reset_code (
    user_id BLOB PRIMARY KEY REFERENCES user(id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE api_token (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    secret_hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,                   -- separated by blanks
    workspace_id BLOB,                      -- the only one it works in
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used_at INTEGER
) WITHOUT ROWID;
CREATE INDEX api_token_user ON api_token(user_id);

CREATE TABLE account_notice (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    device_name TEXT NOT NULL,
    address TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX account_notice_user ON account_notice(user_id);

-- Whether a member has rights beyond a plain member's there: whoever has them is not reset by
-- another workspace's administrator.
ALTER TABLE membership ADD COLUMN elevated INTEGER NOT NULL DEFAULT 0;
)sql" },
    storage::Migration { 3, R"sql(
CREATE TABLE second_factor (
    user_id BLOB PRIMARY KEY REFERENCES user(id) ON DELETE CASCADE,
    secret BLOB NOT NULL,                   -- sealed
    confirmed_at INTEGER,                   -- none: only begun, and nothing is asked yet
    last_step INTEGER NOT NULL DEFAULT 0,   -- of the last accepted code: neither it nor an earlier one is taken again
    failures INTEGER NOT NULL DEFAULT 0,    -- wrong codes since the last right one
    closed_until INTEGER NOT NULL DEFAULT 0 -- no code is looked at before
) WITHOUT ROWID;

-- Recovery codes that are left.
CREATE TABLE second_factor_code (
    user_id BLOB NOT NULL REFERENCES second_factor(user_id) ON DELETE CASCADE,
    hash BLOB NOT NULL,                     -- SHA-256
    PRIMARY KEY (user_id, hash)
) WITHOUT ROWID;
)sql" },
    storage::Migration { 4, R"sql(
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

-- Signs the checkpoints of all logs of this server; Ed25519 (RFC 8032). `private_key` as AuditKey stores it.
CREATE TABLE audit_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    public_key BLOB NOT NULL,
    private_key BLOB NOT NULL
);
)sql" },
    storage::Migration { 5, R"sql(
-- The key that seals the secrets in this directory, itself sealed with the server's secret key (auth/secret_box.h).
CREATE TABLE sealed_key (
    id TEXT PRIMARY KEY,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL
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
)sql" },
    storage::Migration { 7, R"sql(
ALTER TABLE user ADD COLUMN email_verified_at INTEGER;  -- of the address that it has now

-- No row: the server sends no mail.
CREATE TABLE mail_setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,
    user_name TEXT NOT NULL,
    password BLOB,                          -- sealed (auth/secret_box.h)
    sender TEXT NOT NULL,
    public_address TEXT NOT NULL,
    authorities TEXT NOT NULL               -- PEM
);

-- What waits to be sent, and what has become of the rest: that bounds how much is sent, and says what failed.
CREATE TABLE mail (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    address_hash BLOB NOT NULL,             -- SHA-256
    state TEXT NOT NULL,
    sealed BLOB,                            -- MailMessage as JSON; only while it waits
    created_at INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    give_up_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER,                     -- when it was sent or given up
    problem TEXT NOT NULL DEFAULT 'none',   -- of the last try
    answer TEXT NOT NULL DEFAULT ''         -- of the mail server, likewise
) WITHOUT ROWID;
CREATE INDEX mail_waiting ON mail(next_try_at) WHERE state = 'waiting';
CREATE INDEX mail_address ON mail(address_hash, created_at);
CREATE INDEX mail_created ON mail(created_at);

-- Proves that mail to an address reaches the person. One per person.
CREATE TABLE email_code (
    user_id BLOB PRIMARY KEY REFERENCES user(id) ON DELETE CASCADE,
    code BLOB NOT NULL,                     -- sealed: of six digits a hash would hide nothing
    tries_left INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Changes of accounts that an address is yet to be told of, noted here where no way to change them passes by. Copied into
-- `mail` before anything is sent.
CREATE TABLE mail_news (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    display_name TEXT NOT NULL,
    email TEXT NOT NULL
);
CREATE TRIGGER user_email_changed AFTER UPDATE OF email_key ON user WHEN NEW.email_key IS NOT OLD.email_key
BEGIN
    UPDATE user SET email_verified_at = NULL WHERE id = NEW.id;
    DELETE FROM email_code WHERE user_id = NEW.id;
    DELETE FROM reset_code WHERE user_id = NEW.id;  -- it may lie in the mailbox of the old address
    INSERT INTO mail_news (kind, display_name, email)
    SELECT 'addressChanged', NEW.display_name, OLD.email
    WHERE OLD.email IS NOT NULL AND NEW.email IS NOT NULL AND EXISTS (SELECT 1 FROM mail_setting);
END;
CREATE TRIGGER user_password_changed AFTER UPDATE OF password_hash ON user
WHEN NEW.password_hash IS NOT NULL AND NEW.password_hash IS NOT OLD.password_hash AND NEW.email_key IS OLD.email_key
BEGIN
    INSERT INTO mail_news (kind, display_name, email)
    SELECT 'passwordChanged', NEW.display_name, NEW.email
    WHERE NEW.email IS NOT NULL AND EXISTS (SELECT 1 FROM mail_setting);
END;
)sql" },
    storage::Migration { 8, R"sql(
-- Who else may say who somebody is.
CREATE TABLE sign_in_provider (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    secret BLOB,                            -- sealed (auth/secret_box.h)
    scopes TEXT NOT NULL,                   -- separated by blanks
    group_claim TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    admits_new_people INTEGER NOT NULL,
    authorities TEXT NOT NULL               -- PEM
) WITHOUT ROWID;

CREATE TABLE group_mapping (
    provider_id BLOB NOT NULL REFERENCES sign_in_provider(id) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    workspace_id BLOB NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (provider_id, group_name, workspace_id)
) WITHOUT ROWID;

CREATE TABLE linked_sign_in (
    provider_id BLOB NOT NULL REFERENCES sign_in_provider(id) ON DELETE CASCADE,
    subject TEXT NOT NULL,                  -- the `sub` of OpenID Connect, or the number of an account at GitHub
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    account TEXT NOT NULL,                  -- what the provider calls the person
    linked_at INTEGER NOT NULL,
    last_used_at INTEGER,
    PRIMARY KEY (provider_id, subject)
) WITHOUT ROWID;
CREATE UNIQUE INDEX linked_sign_in_user ON linked_sign_in(user_id, provider_id);

-- What groups made of somebody the last time, so that they take back no more than they gave.
CREATE TABLE group_grant (
    user_id BLOB NOT NULL REFERENCES user(id) ON DELETE CASCADE,
    workspace_id BLOB NOT NULL,
    provider_id BLOB NOT NULL REFERENCES sign_in_provider(id) ON DELETE CASCADE,
    role TEXT,                              -- none: nothing yet
    applying TEXT,                          -- what the workspace is about to be told; none: it knows
    PRIMARY KEY (user_id, workspace_id, provider_id)
) WITHOUT ROWID;
)sql" },
    storage::Migration { 9, R"sql(
ALTER TABLE user ADD COLUMN deactivated_at INTEGER;     -- nobody gets in
ALTER TABLE user ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;  -- the server's owner did it, who alone undoes it

-- Accounts that are to be deleted. From `begun_at` on there is no way back: the workspaces forget them one by one, then this file.
CREATE TABLE account_removal (
    user_id BLOB PRIMARY KEY REFERENCES user(id) ON DELETE CASCADE,
    history TEXT NOT NULL,                  -- WrittenHistory
    requested_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    begun_at INTEGER
) WITHOUT ROWID;
CREATE INDEX account_removal_due ON account_removal(due_at);
)sql" },
    storage::Migration { 10, R"sql(
-- Directory: proven domains.
CREATE TABLE proven_domain (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    workspace_id BLOB NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    lets_in INTEGER NOT NULL,               -- who has a verified address there becomes a member
    checked_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX proven_domain_name ON proven_domain(name);
CREATE INDEX proven_domain_workspace ON proven_domain(workspace_id);
CREATE INDEX proven_domain_checked ON proven_domain(checked_at);

-- Whose verified address is yet to be looked at: whether it is at a domain that lets people in. Noted here, where neither a way to verify
-- one nor a new domain passes by.
CREATE TABLE arrival (user_id BLOB PRIMARY KEY REFERENCES user(id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE TRIGGER user_email_verified AFTER UPDATE OF email_verified_at ON user
WHEN NEW.email_verified_at IS NOT NULL AND OLD.email_verified_at IS NULL
BEGIN
    INSERT OR IGNORE INTO arrival (user_id) VALUES (NEW.id);
END;
CREATE TRIGGER user_verified_added AFTER INSERT ON user WHEN NEW.email_verified_at IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO arrival (user_id) VALUES (NEW.id);
END;
-- An address may have an international domain in letters, a domain never has.
CREATE TRIGGER proven_domain_added AFTER INSERT ON proven_domain WHEN NEW.lets_in
BEGIN
    INSERT OR IGNORE INTO arrival (user_id) SELECT id FROM user
    WHERE email_verified_at IS NOT NULL AND (email_key LIKE '%@' || NEW.name OR NEW.name LIKE '%xn--%')
        AND id NOT IN (SELECT user_id FROM membership WHERE workspace_id = NEW.workspace_id);
END;
CREATE TRIGGER proven_domain_opened AFTER UPDATE OF lets_in ON proven_domain WHEN NEW.lets_in AND NOT OLD.lets_in
BEGIN
    INSERT OR IGNORE INTO arrival (user_id) SELECT id FROM user
    WHERE email_verified_at IS NOT NULL AND (email_key LIKE '%@' || NEW.name OR NEW.name LIKE '%xn--%')
        AND id NOT IN (SELECT user_id FROM membership WHERE workspace_id = NEW.workspace_id);
END;

ALTER TABLE account_notice ADD COLUMN workspace_id BLOB;
ALTER TABLE account_notice ADD COLUMN workspace_name TEXT NOT NULL DEFAULT '';
)sql" },
    storage::Migration { 11, R"sql(
-- What mails to somebody are written in: `de`, `fr`; empty: not known. As the device said that came last.
ALTER TABLE user ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_news ADD COLUMN language TEXT NOT NULL DEFAULT '';
CREATE INDEX mail_pretended ON mail(id) WHERE state = 'pretended' AND sealed IS NOT NULL;
DROP TRIGGER user_email_changed;
DROP TRIGGER user_password_changed;
CREATE TRIGGER user_email_changed AFTER UPDATE OF email_key ON user WHEN NEW.email_key IS NOT OLD.email_key
BEGIN
    UPDATE user SET email_verified_at = NULL WHERE id = NEW.id;
    DELETE FROM email_code WHERE user_id = NEW.id;
    DELETE FROM reset_code WHERE user_id = NEW.id;  -- it may lie in the mailbox of the old address
    INSERT INTO mail_news (kind, display_name, email, language)
    SELECT 'addressChanged', NEW.display_name, OLD.email, NEW.language
    WHERE OLD.email IS NOT NULL AND NEW.email IS NOT NULL AND EXISTS (SELECT 1 FROM mail_setting);
END;
CREATE TRIGGER user_password_changed AFTER UPDATE OF password_hash ON user
WHEN NEW.password_hash IS NOT NULL AND NEW.password_hash IS NOT OLD.password_hash AND NEW.email_key IS OLD.email_key
BEGIN
    INSERT INTO mail_news (kind, display_name, email, language)
    SELECT 'passwordChanged', NEW.display_name, NEW.email, NEW.language
    WHERE NEW.email IS NOT NULL AND EXISTS (SELECT 1 FROM mail_setting);
END;
)sql" },
    storage::Migration { 12, departureSchema } };

} // namespace hearth::server
