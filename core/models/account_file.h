// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The accounts of this device in one small JSON file, replaced whole. A missing file is an empty
/// list; one that cannot be read is an error and is left alone.
Result<QList<AccountRecord>> loadAccounts(const QString& path);
Result<void> saveAccounts(const QString& path, const QList<AccountRecord>& accounts);

} // namespace hearth::models
