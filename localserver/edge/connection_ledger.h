// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_limits.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>
#include <optional>

namespace hearth::server {

/// Counts connections, all in all and per address. Any thread; outlives the slots it gave out.
class ConnectionLedger {
public:
    /// One admitted connection; leaving its scope makes room again.
    class Slot {
    public:
        Slot(ConnectionLedger& ledger, QHostAddress group)
            : m_ledger(&ledger)
            , m_group(std::move(group))
        {
        }
        ~Slot()
        {
            if (m_ledger)
                m_ledger->release(m_group);
        }
        Slot(Slot&& other) noexcept
            : m_ledger(std::exchange(other.m_ledger, nullptr))
            , m_group(std::move(other.m_group))
        {
        }
        Slot& operator=(Slot&&) = delete;

    private:
        ConnectionLedger* m_ledger;
        QHostAddress m_group;
    };

    explicit ConnectionLedger(const EdgeLimits& limits)
        : m_limits(limits)
    {
    }

    /// None when there are too many.
    std::optional<Slot> admit(const QHostAddress& address);

private:
    void release(const QHostAddress& group);

    const EdgeLimits& m_limits;
    std::mutex m_mutex;
    int m_total = 0;
    QHash<QHostAddress, int> m_perGroup;
};

/// An IPv4 address that came mapped into IPv6 (RFC 4291 §2.5.5.2), as the IPv4 address that it is;
/// others unchanged.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress& address);

} // namespace hearth::server
