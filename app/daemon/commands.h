// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/daemon/command_line.h"

namespace hearth::daemon {

/// Run a command to its end with an event loop of the application. Return the process's exit code.
/// Main thread.
int serve(const Serve& command);
int importSlack(const ImportSlack& command);
int render();
int verifyAudit(const VerifyAudit& command);
int cleanUp(const CleanUp& command);
/// 0: all is well, 1: warnings, 2: errors.
int doctor(const Doctor& command);
int backup(const BackupCommand& command);
int moveWorkspace(const MoveCommand& command);

/// "hearthd: …" on the error output.
void complain(const Error& error);

} // namespace hearth::daemon
