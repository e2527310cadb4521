// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/move_operations.h"

#include <QHash>
#include <QMutex>

#include <functional>

namespace hearth::server {

/// The workspaces that have left this server, for whoever asks for one. What is true is in
/// server.sqlite and in the seals of the files; this is what every call looks at. Any thread.
class MovedBook {
public:
    /// Called on whichever thread a workspace has left or is back. Set by the composition before it
    /// serves.
    void onChanged(std::function<void()> listener) { m_changed = std::move(listener); }
    /// No place: it is in a file.
    void note(WorkspaceId workspace, const std::optional<protocol::MovePlace>& place);
    void forget(WorkspaceId workspace);
    /// What a call to such a workspace is answered with: `Unavailable`, with `details.reason`
    /// `moved` and `details.elsewhere` when it is known where it is. Where that is hears who was in
    /// it, by `move.follow`.
    [[nodiscard]] std::optional<Error> refusal(WorkspaceId workspace) const;

private:
    std::function<void()> m_changed;
    mutable QMutex m_mutex;
    QHash<WorkspaceId, std::optional<protocol::MovePlace>> m_moved;
};

} // namespace hearth::server
