// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace hearth::daemon {

/// What `--passphrase-file` names holds in its first line; nothing when it names none. `NotFound`,
/// `InvalidArgument` when that line is empty.
Result<QString> passphraseIn(const QString& path);

} // namespace hearth::daemon
