// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_lanes.h"

namespace hearth::server {

/// The door for bulk work such as imports: chunks on the workspace's own lane, each a transaction
/// of its own with direct access to the stores, large and durable when answered. Between two chunks
/// the others get their turn, so a chunk takes some thousand rows and no more. Any thread.
///
///     bulk.runExclusive(workspace, [rows](WorkspaceTransaction& work) -> Result<int> {
///         for (const Message& message : rows) {
///             HEARTH_TRY(const auto position, work.store().messages().addImported(message,
///             importId)); …
///         }
///     });
///
/// Rows alone tell nobody: the last chunk records `import.completed`, refills the rooms that had
/// been there (`refillRoom`), says who sees new ones (`changeAccess`, `changeAccessOfAll`) and
/// calls `markWholesale`.
class BulkWriter {
public:
    explicit BulkWriter(WorkspaceLanes& lanes)
        : m_lanes(lanes)
    {
    }

    /// `work(WorkspaceTransaction&)` answers with a Result<T>; a failure undoes the chunk.
    template <typename Work>
    auto runExclusive(WorkspaceId workspace, Work work) const
    {
        return m_lanes.runExclusive(workspace, std::move(work));
    }

private:
    WorkspaceLanes& m_lanes;
};

} // namespace hearth::server
