// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The accounts of this device in one small JSON file, replaced whole; the one before stays beside
/// it as `….previous`. A missing file is an empty list. A damaged one is set aside as `….damaged`
/// and the one before is taken. A file that may not be read is an error and is left alone.
Result<QList<AccountRecord>> loadAccounts(const QString& path);
Result<void> saveAccounts(const QString& path, const QList<AccountRecord>& accounts);

} // namespace hearth::models
