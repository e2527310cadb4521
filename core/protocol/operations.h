// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/account_operations.h"
#include "core/protocol/audit_operations.h"
#include "core/protocol/auth_operations.h"
#include "core/protocol/backup_operations.h"
#include "core/protocol/chat_operations.h"
#include "core/protocol/claim_operations.h"
#include "core/protocol/domain_operations.h"
#include "core/protocol/draft_operations.h"
#include "core/protocol/file_operations.h"
#include "core/protocol/host_operations.h"
#include "core/protocol/invite_operations.h"
#include "core/protocol/item_operations.h"
#include "core/protocol/knock_operations.h"
#include "core/protocol/later_operations.h"
#include "core/protocol/life_operations.h"
#include "core/protocol/mail_operations.h"
#include "core/protocol/membership_operations.h"
#include "core/protocol/message_operations.h"
#include "core/protocol/move_operations.h"
#include "core/protocol/network_operations.h"
#include "core/protocol/planned_operations.h"
#include "core/protocol/presence_operations.h"
#include "core/protocol/profile_operations.h"
#include "core/protocol/role_operations.h"
#include "core/protocol/room_operations.h"
#include "core/protocol/second_factor_operations.h"
#include "core/protocol/server_state_operations.h"
#include "core/protocol/sign_in_operations.h"
#include "core/protocol/storage_operations.h"
#include "core/protocol/sync_operations.h"

#include <QStringView>

namespace hearth::protocol {

/// The one table of operations.
inline constexpr auto allOperations = std::tuple_cat(authOperations, accountOperations,
    lifeOperations, secondFactorOperations, chatOperations, roomOperations, roleOperations,
    membershipOperations, memberSecondFactorOperations, claimOperations, exportOperations,
    profileOperations, inviteOperations, knockOperations, domainOperations, messageOperations,
    fileOperations, storageOperations, draftOperations, itemOperations, plannedOperations,
    syncOperations, presenceOperations, auditOperations, hostOperations, backupOperations,
    moveOperations, networkOperations, mailOperations, serverStateOperations, signInOperations,
    laterOperations);

/// A row without its types, for looking up by name.
struct OperationInfo {
    QString name;
    Scope scope;
    Effect effect;
    Caller caller;
};

/// Null for a name that is not in the table.
const OperationInfo* findOperation(QStringView name);
/// Every row, in the table's order.
const QList<OperationInfo>& operationList();
/// The OpenAPI 3.1 document that describes `POST /api/v1/<entity>.<verb>`, generated from the table
/// and the descriptors.
QByteArray openApiDocument(QStringView serverVersion);

} // namespace hearth::protocol
