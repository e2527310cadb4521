// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/descriptor_limit.h"

#include "core/base/log.h"

#include <algorithm>
#include <sys/resource.h>

namespace hearth::server {

void allowDescriptors(int count)
{
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t wanted = std::min(static_cast<rlim_t>(count), limit.rlim_max);
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = wanted;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        qCWarning(logServer, "no more than %d files and sockets can be open", count);
}

} // namespace hearth::server
