// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/audit_store.h"
#include "localserver/store/claim_store.h"
#include "localserver/store/domain_store.h"
#include "localserver/store/draft_store.h"
#include "localserver/store/event_store.h"
#include "localserver/store/file_store.h"
#include "localserver/store/hook_store.h"
#include "localserver/store/import_store.h"
#include "localserver/store/invite_store.h"
#include "localserver/store/item_store.h"
#include "localserver/store/kernel_store.h"
#include "localserver/store/member_store.h"
#include "localserver/store/message_store.h"
#include "localserver/store/read_mark_store.h"
#include "localserver/store/receipt_store.h"
#include "localserver/store/room_store.h"
#include "localserver/store/storage_store.h"

namespace hearth::server {

/// Everything of one workspace. Services know this and no SQL, so that another database can take
/// SQLite's place; the conformance suite in tests/localserver says what an implementation owes.
/// Used by one thread at a time. Errors: `Unavailable` when the disk refuses.
class WorkspaceStore {
public:
    virtual ~WorkspaceStore() = default;
    virtual KernelStore& kernel() = 0;
    virtual MemberStore& members() = 0;
    virtual RoomStore& rooms() = 0;
    virtual MessageStore& messages() = 0;
    virtual FileStore& files() = 0;
    virtual ReadMarkStore& readMarks() = 0;
    virtual DraftStore& drafts() = 0;
    virtual ItemStore& items() = 0;
    virtual AuditStore& audit() = 0;
    virtual HookStore& hooks() = 0;
    virtual EventStore& events() = 0;
    virtual ReceiptStore& receipts() = 0;
    virtual ImportStore& imports() = 0;
    virtual InviteStore& invites() = 0;
    virtual DomainStore& domains() = 0;
    virtual ClaimStore& claims() = 0;
    virtual StorageStore& storage() = 0;
};

} // namespace hearth::server
