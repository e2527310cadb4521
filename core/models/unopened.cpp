// SPDX-License-Identifier: Apache-2.0
#include "core/models/unopened.h"

namespace hearth::models {

using namespace std::chrono_literals;

namespace {

/// Opening costs little; who has just made room should not have to wait for long.
constexpr client::BackoffLimits pauses { .first = 2s, .longest = 60s };

} // namespace

Unopened::Unopened(Random& random)
    : m_random(random)
{
}

Unopened::~Unopened() = default;

void Unopened::note(const WorkspaceId& id, const Error& problem)
{
    const auto [entry, isNew] = m_entries.try_emplace(
        id, problem, client::Backoff(pauses), std::make_unique<QTimer>());
    auto& [reason, pause, timer] = entry->second;
    reason = problem;
    if (isNew) {
        timer->setSingleShot(true);
        connect(timer.get(), &QTimer::timeout, this, [this, id] { Q_EMIT due(id); });
    }
    if (problem.code == ErrorCode::Unavailable)
        timer->start(pause.next(m_random));
    else
        timer->stop();
}

void Unopened::forget(const WorkspaceId& id)
{
    const auto node = m_entries.extract(id);
    if (!node.empty()) // it may be its own timer that asks
        node.mapped().timer.release()->deleteLater();
}

std::optional<Error> Unopened::problem(const WorkspaceId& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.problem);
}

} // namespace hearth::models
