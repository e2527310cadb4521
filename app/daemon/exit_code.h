// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::daemon {

/// What hearthd tells the shell; listed in `hearthd --help`.
enum ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Cancelled = 3,
};

} // namespace hearth::daemon
