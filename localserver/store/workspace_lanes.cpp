// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_lanes.h"

#include "localserver/store/workspace_lane.h"

namespace hearth::server {

bool isMoving(const Error& error)
{
    return error.code == ErrorCode::Unavailable
        && error.details.value(QLatin1StringView("reason")) == QLatin1StringView("moving");
}

WorkspaceLanes::WorkspaceLanes(const WorkspaceFiles& files, const Clock& clock, Random& random,
    CommitListener& listener, Options options)
    : m_files(files)
    , m_clock(clock)
    , m_random(random)
    , m_listener(listener)
    , m_options(options)
{
    for (int i = 0; i < (m_options.executor ? 1 : m_options.threads); ++i)
        m_lanes.push_back(std::make_unique<Lane>(*this));
}

WorkspaceLanes::~WorkspaceLanes() { stop(); }

void WorkspaceLanes::stop()
{
    for (const auto& lane : m_lanes)
        lane->stop();
}

QueueLoad WorkspaceLanes::load() const
{
    QueueLoad all;
    for (const auto& lane : m_lanes)
        all.add(lane->load());
    return all;
}

void WorkspaceLanes::post(WorkspaceId workspace, std::function<void(Result<LaneView>)> task)
{
    enqueue({ .workspace = workspace,
        .kind = Kind::Task,
        .run = {},
        .finish = {},
        .task = std::move(task),
        .queuedAt = {} });
}

void WorkspaceLanes::enqueue(Job job)
{
    const std::size_t lane = qHash(job.workspace) % m_lanes.size();
    job.queuedAt = m_clock.steady();
    m_lanes[lane]->enqueue(std::move(job));
}

} // namespace hearth::server
