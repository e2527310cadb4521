// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_lane.h"

#include <algorithm>
#include <iterator>

/// What a lane asks whoever watches the disk, and what it tells.
namespace hearth::server {

Result<void> WorkspaceLanes::Lane::admit(WorkspaceId id, Purpose purpose) const
{
    return m_owner.m_options.disk ? m_owner.m_options.disk->admit(id, purpose) : Result<void> {};
}

/// A full disk takes what makes room there, as long as it is not full to the last byte.
bool WorkspaceLanes::Lane::keepAdmitted(WorkspaceId id, Batch& batch)
{
    const Result<void> all = admit(id, Purpose::Anything);
    if (all)
        return true;
    const auto others = std::ranges::stable_partition(
        batch, [](const Job& job) { return job.purpose == Purpose::MakingRoom; });
    const bool isFull = serverDiskTrouble(all.error()) == DiskTrouble::Full;
    if (isFull && others.begin() != batch.begin() && admit(id, Purpose::MakingRoom)) {
        Batch refused(
            std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
        batch.erase(others.begin(), others.end());
        failAll(refused, all.error(), Outcomes(refused.size()));
        return true;
    }
    failAll(batch, all.error(), Outcomes(batch.size()));
    return false;
}

Error WorkspaceLanes::Lane::explain(WorkspaceId id, const Error& error) const
{
    return m_owner.m_options.disk
        ? m_owner.m_options.disk->failed(id, error, DiskWatch::Work::Writing)
        : error;
}

void WorkspaceLanes::Lane::noteWritten(WorkspaceId id, Outcomes& outcomes) const
{
    if (!m_owner.m_options.disk)
        return;
    m_owner.m_options.disk->wrote(id);
    for (std::optional<Error>& outcome : outcomes) {
        if (outcome)
            outcome = explain(id, *outcome);
    }
}

} // namespace hearth::server
