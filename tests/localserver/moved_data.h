// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "tests/localserver/daemon.h"

namespace hearth::test {

/// What `hearthd move list` says.
inline QByteArray listed(const QString& data)
{
    const Output list = runDaemon(
        { QStringLiteral("move"), QStringLiteral("list"), QStringLiteral("--data"), data });
    return list.exitCode == 0 ? list.out : "failed: " + list.err;
}

/// -1: the workspace is not there.
inline qint64 messagesIn(const QString& data, const QString& workspace)
{
    const auto connection = storage::Connection::open(
        { .path = QStringLiteral("%1/workspaces/%2/workspace.sqlite").arg(data, workspace),
            .access = storage::Access::ReadOnly });
    if (!connection)
        return -1;
    auto count = (*connection)->prepare("SELECT count(*) FROM message");
    return count && count->step().value_or(false) ? count->integer(0) : -1;
}

} // namespace hearth::test
