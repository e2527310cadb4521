// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// How much people may keep in a workspace, and who hears when it is nearly used up.
namespace hearth::server {

/// `QuotaExceeded` (`field`; `details.resource`, `scope`, `current`, `limit`, `remaining`) unless
/// there is room for so much more of the caller's. Where there is, and this makes it three quarters
/// full, nine tenths, or full, whose files they are is told, and of the whole who manages the
/// workspace: once for each of them, until it was less again. `InvalidArgument` is the caller's:
/// the amount is not negative.
Result<void> takeRoom(const WriteContext& context, qint64 bytes, const QString& field);
/// Other limits hold: what is nearly used up now is told likewise.
Result<void> tellOfQuota(const WriteContext& context, const FileRules& rules);

} // namespace hearth::server
