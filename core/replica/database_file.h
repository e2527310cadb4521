// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

namespace hearth::replica {

/// Moves a damaged database out of the way as `<path>.damaged-<UTC time>`, together with what
/// SQLite keeps beside it, so that a new one can take its place and nothing is destroyed. Every
/// connection to it must be closed. Fails with `Unavailable`.
Result<void> setAside(const QString& path, Timestamp now);

/// Deletes a database whose content is worth nothing. Every connection to it must be closed. Fails
/// with `Unavailable`.
Result<void> removeDatabase(const QString& path);

} // namespace hearth::replica
