// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QtTypes>

/// What hearthd and systemd tell each other (sd_listen_fds(3), sd_notify(3)). Without systemd every
/// call does nothing. Any thread, before and after the event loop.
namespace hearth::daemon {

/// The listening stream socket that systemd holds for the service. Fails with `InvalidArgument` and
/// a sentence for the terminal when there is none, or more than one.
Result<qintptr> inheritedSocket();

/// The service can be used now: what depends on it may start.
void tellReady();
/// It is about to end.
void tellStopping();

} // namespace hearth::daemon
