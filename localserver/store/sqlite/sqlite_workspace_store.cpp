// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

SqliteWorkspaceStore::SqliteWorkspaceStore(storage::Connection& connection)
    : m_kernel(connection)
    , m_members(connection)
    , m_rooms(connection)
    , m_messages(connection)
    , m_files(connection)
    , m_readMarks(connection)
    , m_drafts(connection)
    , m_items(connection)
    , m_audit(connection)
    , m_hooks(connection)
    , m_events(connection)
    , m_receipts(connection)
    , m_imports(connection)
    , m_invites(connection)
    , m_domains(connection)
    , m_claims(connection)
    , m_storage(connection)
{
}

} // namespace hearth::server
