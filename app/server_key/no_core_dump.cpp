// SPDX-License-Identifier: Apache-2.0
#include "app/server_key/no_core_dump.h"

#include <sys/resource.h>

namespace hearth::app {

void forbidCoreDumps()
{
    // With 0 the kernel writes no file, but still feeds a collecting program; 1 stops both (core(5)
    // and fs/coredump.c). Unlike PR_SET_DUMPABLE it leaves debuggers and leak checkers their work.
    const rlimit none { .rlim_cur = 1, .rlim_max = 1 };
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace hearth::app
