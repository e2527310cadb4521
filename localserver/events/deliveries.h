// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/events/hub.h"

namespace hearth::server {

/// What one commit releases, gathered so that each outlet gets it in one call.
class EventHub::Deliveries {
public:
    /// `delivered` counts what is handed to outlets.
    explicit Deliveries(std::atomic<quint64>& delivered)
        : m_delivered(delivered)
    {
    }
    Deliveries(const Deliveries&) = delete;
    Deliveries& operator=(const Deliveries&) = delete;
    ~Deliveries()
    {
        for (auto& [outlet, batch] : m_batches) {
            m_delivered.fetch_add(batch.size(), std::memory_order_relaxed);
            outlet->deliver(std::move(batch));
        }
    }

    void add(const Subscription& subscription, QByteArray text)
    {
        batchFor(subscription.outlet)
            .push_back({ .connection = subscription.connection,
                .text = std::move(text),
                .push = subscription.workspace });
    }

private:
    std::vector<Delivery>& batchFor(const std::shared_ptr<Outlet>& outlet)
    {
        // A handful of I/O threads: a search is cheaper than a hash.
        for (auto& [known, batch] : m_batches) {
            if (known == outlet)
                return batch;
        }
        return m_batches.emplace_back(outlet, std::vector<Delivery>()).second;
    }

    std::atomic<quint64>& m_delivered;
    std::vector<std::pair<std::shared_ptr<Outlet>, std::vector<Delivery>>> m_batches;
};

} // namespace hearth::server
