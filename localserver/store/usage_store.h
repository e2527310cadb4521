// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/storage/connection.h"

#include <QList>

namespace hearth::server {

/// How much is in a workspace's file, as numbers without content. Reads alone; thread of the
/// connection, which outlives this.
class UsageStore {
public:
    explicit UsageStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    /// Messages that were sent in each of the `hours` hours before `now`, the oldest hour first.
    /// What was imported counts where it was written.
    Result<QList<qint64>> messagesPerHour(Timestamp now, int hours);
    /// Bytes of files and complete uploads, each content once.
    Result<qint64> contentBytes();
    /// Events that not every hook knows yet.
    Result<qint64> waitingForHooks();

private:
    Result<qint64> number(QByteArrayView sql);

    storage::Connection& m_connection;
};

} // namespace hearth::server
