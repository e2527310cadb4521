// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/service_manager.h"

#include <systemd/sd-daemon.h>

#include <sys/socket.h>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

// The variables stay: nothing that hearthd starts looks at them, and this may be asked again.
constexpr int keepEnvironment = 0;

} // namespace

Result<qintptr> inheritedSocket()
{
    const int count = sd_listen_fds(keepEnvironment);
    if (count != 1)
        return fail(ErrorCode::InvalidArgument,
            count < 1 ? u"--listen systemd needs a socket unit, and there is none: start "
                        "hearthd.socket, or give an address"_s
                      : u"--listen systemd takes one socket, and the unit has %1"_s.arg(count));
    constexpr int listening = 1;
    if (sd_is_socket(SD_LISTEN_FDS_START, AF_UNSPEC, SOCK_STREAM, listening) <= 0)
        return fail(ErrorCode::InvalidArgument,
            u"the socket unit's socket is not one that listens: it needs ListenStream="_s);
    return SD_LISTEN_FDS_START;
}

void tellReady() { sd_notify(keepEnvironment, "READY=1"); }

void tellStopping() { sd_notify(keepEnvironment, "STOPPING=1"); }

} // namespace hearth::daemon
