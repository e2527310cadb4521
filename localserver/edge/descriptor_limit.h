// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::server {

/// Lets this process have `count` files and sockets open, as far as the system permits. What it
/// starts with (1,024 as a rule) is made for programs that call select(); a server that has reached
/// it accepts nobody and cannot open a database either. Any thread.
void allowDescriptors(int count);

} // namespace hearth::server
