// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace hearth::daemon {

/// Whose a folder is.
struct FolderOwner {
    uint id = 0;
    QString name; ///< empty: the system knows none
};

/// None for a folder that is not there.
[[nodiscard]] std::optional<FolderOwner> ownerOf(const QString& folder);

/// Root is let into everybody's data directory, and what it writes there the owner's server cannot
/// open afterwards: `Forbidden`, with a sentence that says as whom to run the command. Everybody
/// else the system itself keeps out. `user` is who runs it, by their effective id.
Result<void> checkOwner(
    const QString& dataDirectory, uint user, const std::optional<FolderOwner>& owner);

} // namespace hearth::daemon
