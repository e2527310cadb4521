// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "localserver/work_queue.h"

#include <QHostAddress>
#include <QStringList>

#include <chrono>
#include <memory>

namespace hearth::server {

/// Whom to ask instead of the machine's name servers.
struct NameServer {
    QHostAddress address;
    quint16 port = 53;
};

/// Reads `ADDRESS:PORT`, an IPv6 address in brackets; none for an empty text.
Result<std::optional<NameServer>> parseNameServer(const QString& text);

/// Looks TXT records up (RFC 1035 §3.3.14) on a thread of its own, which begins with the first
/// question. Any thread may ask.
class TxtResolver {
public:
    explicit TxtResolver(std::optional<NameServer> nameServer,
        std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// What was asked and not answered is `aborted`.
    ~TxtResolver();
    TxtResolver(const TxtResolver&) = delete;
    TxtResolver& operator=(const TxtResolver&) = delete;

    /// The values under a name, the strings of each put together; none when there are no such
    /// records. `Timeout` when patience ends, `Unavailable` when the name servers refuse or cannot
    /// be reached.
    Future<QStringList> lookUp(const QString& name);

private:
    std::optional<NameServer> m_nameServer;
    std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::unique_ptr<WorkQueue> m_thread;
};

} // namespace hearth::server
