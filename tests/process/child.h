// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <functional>
#include <sys/prctl.h>

namespace hearth::test {

/// What a new process does before it becomes another program: besides its own preparation it asks
/// to end with the test, however that ends.
inline std::function<void()> endingWithParent(std::function<void()> preparation)
{
    return [preparation = std::move(preparation)] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (preparation)
            preparation();
    };
}

} // namespace hearth::test
