// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/knock/knock_desk.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// All of `protocol::knockOperations`. The desk outlives every call; `context` lives where what
/// follows an answer is to be done.
void offerKnocks(Dispatcher& dispatcher, KnockDesk& desk, QObject* context);

} // namespace hearth::server
