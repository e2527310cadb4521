// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace hearth::replica {

/// What a disk that refuses is refusing for, as `details.storage` (`full`, `readOnly`, `unusable`),
/// where the error that came up does not say so itself: SQLite has one word for most of it. Looks
/// at the disk that `directory` is on or would be on. Errors of another code than `Unavailable`
/// come back as they are. Any thread.
[[nodiscard]] Error withDiskTrouble(Error error, const QString& directory);

} // namespace hearth::replica
