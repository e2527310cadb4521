// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/disk_trouble.h"

namespace hearth::server {

/// What an error of a store says about the disk; none: it says nothing about it.
[[nodiscard]] std::optional<DiskTrouble> diskTroubleOf(const Error& error);

/// As callers hear it: `Unavailable`, because nobody decided against what they wanted and it may
/// succeed later, with `details.reason` and `details.retryAfter` (seconds). `detail` is for the
/// log.
[[nodiscard]] Error diskError(DiskTrouble trouble, const QString& detail = {});

/// An error of a store becomes the one above; any other comes back as it is.
[[nodiscard]] Error withoutInternals(Error error);

} // namespace hearth::server
