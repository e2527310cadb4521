// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::app {

/// From now on a crash of this process leaves no image of its memory, in which keys, tokens and
/// messages would lie; neither in a file nor with a program that collects them.
void forbidCoreDumps();

} // namespace hearth::app
