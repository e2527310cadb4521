// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/wire_bytes.h"

#include <QDir>

// The C library's structure is older than the fields wanted here.
#include <linux/tcp.h>

#include <netinet/in.h>
#include <sys/socket.h>

namespace hearth::bench {

int connectionTo(quint16 port)
{
    const QStringList names = QDir(QStringLiteral("/proc/self/fd"))
                                  .entryList(
                                      QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        sockaddr_in peer {};
        socklen_t size = sizeof(peer);
        const int descriptor = name.toInt();
        if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port)
            return descriptor;
    }
    return -1;
}

WireBytes wireBytes(int descriptor)
{
    tcp_info info {};
    socklen_t size = sizeof(info);
    if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return { .received = static_cast<qint64>(info.tcpi_bytes_received),
        .sent = static_cast<qint64>(info.tcpi_bytes_acked) };
}

} // namespace hearth::bench
