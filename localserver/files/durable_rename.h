// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::server {

/// Puts the names in a folder on the disk. Waits for the disk; `Unavailable` when it refuses.
Result<void> syncFolder(const QString& path);
/// Makes a folder and what is missing above it, all of it on the disk once this returns.
Result<void> makeFolder(const QString& path);
/// `to` does not exist. Its name is durable once this returns; what it holds is the caller's
/// business.
Result<void> durableRename(const QString& from, const QString& to);

/// As `durableRename`, of a file; one that is called `to` is replaced in the same step, so that
/// there is one of the two at any time.
Result<void> durableReplace(const QString& from, const QString& to);

/// Everything of the disk that a folder is on: thousands of files are there sooner than one by one.
/// Waits; answers with the system's error, 0 when it is done.
[[nodiscard]] int syncDisk(const QString& folder);

} // namespace hearth::server
