// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace hearth::storage {

/// The error of the last call on `handle`, as a code that callers can act on. What is wrong with
/// the disk is also in `details.storage`: `full`, `readOnly`, `gone` or `unusable`.
std::unexpected<Error> sqliteError(sqlite3* handle, int code, QByteArrayView sql);

/// Whether the error says that the file itself is broken (or is no database), so that only another
/// file helps.
[[nodiscard]] bool isDamage(const Error& error);

} // namespace hearth::storage
