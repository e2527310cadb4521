// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/replica/workspace_session.h"

#include <QTest>

namespace hearth::test {

/// Generous: other tests may have the machine to themselves for a while.
inline constexpr int patience = 120'000; ///< milliseconds

/// What has to work for the test to make sense.
template <typename T>
T value(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        qFatal("no answer");
    Result<T> result = future.takeResult();
    if (!result)
        qFatal("%s (%s) %s", qPrintable(result.error().message), qPrintable(result.error().field),
            qPrintable(result.error().detail));
    return std::move(*result);
}

/// A copy that has everything there is, and nothing that is to be sent.
[[nodiscard]] inline bool isAtRest(const replica::WorkspaceSession& session)
{
    const replica::SyncState state = session.syncState();
    return state.caughtUp && state.waiting == 0 && state.failed == 0 && state.roomsTotal > 0
        && state.roomsFilled == state.roomsTotal;
}

inline void awaitRest(const replica::WorkspaceSession& session)
{
    if (!QTest::qWaitFor([&] { return isAtRest(session); }, patience))
        qFatal("the team could not be made");
}

} // namespace hearth::test
