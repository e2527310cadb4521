// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/audit_seal.h"

#include <functional>

/// Reading a log: pages, and pieces of a file.
namespace hearth::server {

/// Whether the reader may know of an entry.
using MayRead = std::function<Result<bool>(const AuditRow&)>;

/// `InvalidArgument` (field `limit`, `filter.…`) for what is no page. With what is not sealed yet.
Result<protocol::AuditPage> auditPage(
    const AuditLog& log, const protocol::AuditList& args, const MayRead& mayRead);
/// The same as text.
Result<protocol::AuditText> auditText(
    const AuditLog& log, const protocol::AuditExport& args, const MayRead& mayRead);
/// `InvalidArgument` (field `retentionDays`).
Result<void> checkSettings(const protocol::AuditSettings& settings);

/// One cell (RFC 4180): quoted where it must be, and with `'` in front where a spreadsheet would
/// take it for a formula.
QString csvCell(QString text);

} // namespace hearth::server
