// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/local_caller.h"

namespace hearth::bench {

/// Brings a Slack export into the workspace and waits for the end of it; an import that did not
/// get to its end is an error.
Result<protocol::ImportReport> runImport(
    test::LocalCaller& caller, WorkspaceId workspace, const QString& path);

} // namespace hearth::bench
