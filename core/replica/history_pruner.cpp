// SPDX-License-Identifier: Apache-2.0
#include "core/replica/history_pruner.h"

#include <limits>

namespace hearth::replica {

using namespace std::chrono_literals;

namespace {

constexpr int rowsPerSlice = 300;
constexpr int rowsPerSmallSlice = 50; ///< for its size, so that not much more goes than must
constexpr int pagesPerSlice = 256;
constexpr auto pause = 10ms; ///< lets readers, pushes and sends go first
constexpr Position noPosition = std::numeric_limits<Position>::min();
constexpr Position everything = std::numeric_limits<Position>::max();

} // namespace

HistoryPruner::HistoryPruner(Parts parts, QObject* owner)
    : QObject(owner)
    , m_parts(std::move(parts))
    , m_floorDone(noPosition)
    , m_pause(this)
    , m_hourly(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HistoryPruner::step);
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, &HistoryPruner::consider);
}

void HistoryPruner::setLimit(const HistoryLimit& limit)
{
    m_limit = limit;
    m_spared.clear();
    m_floorDone = noPosition;
    m_incompressible = 0;
    if (limit.age)
        m_hourly.start();
    else
        m_hourly.stop();
    m_phase = Phase::Idle;
    consider();
}

void HistoryPruner::stop()
{
    m_phase = Phase::Idle;
    m_pause.stop();
    m_hourly.stop();
}

void HistoryPruner::consider()
{
    if (m_phase == Phase::Pruning)
        return;
    // An hour of history is not worth a round.
    const bool hasAged = m_limit.age
        && (m_floorDone == noPosition
            || floor() - m_floorDone >= std::chrono::microseconds(1h).count());
    const Result<bool> tooLarge = isTooLarge();
    if (!tooLarge)
        Q_EMIT failed(tooLarge.error());
    else if (hasAged || *tooLarge)
        begin();
}

/// The copy is too large from the limit on, and again small enough a twentieth below it.
Result<bool> HistoryPruner::isTooLarge()
{
    if (!m_limit.bytes)
        return false;
    HEARTH_TRY(const qint64 used, m_parts.store->usedBytes());
    const qint64 air = *m_limit.bytes / 20;
    if (m_shrinking)
        return used > *m_limit.bytes - air;
    return used > *m_limit.bytes && (m_incompressible == 0 || used > m_incompressible + air);
}

void HistoryPruner::begin()
{
    m_phase = Phase::Pruning;
    m_from = noPosition;
    m_shrinking = false;
    m_pause.start(0);
}

void HistoryPruner::step()
{
    const Result<void> done = m_phase == Phase::Pruning ? prune()
        : m_phase == Phase::GivingBack                  ? giveBack()
                                                        : Result<void> {};
    if (!done) { // the disk is full, or worse; the next occasion begins anew
        m_phase = Phase::Idle;
        Q_EMIT failed(done.error());
    }
    if (m_phase != Phase::Idle)
        m_pause.start(pause);
}

Result<void> HistoryPruner::prune()
{
    HEARTH_TRY(const bool tooLarge, isTooLarge());
    m_shrinking = tooLarge;
    const PruneSlice slice { .from = m_from,
        .below = tooLarge ? everything : floor(),
        .rows = tooLarge ? rowsPerSmallSlice : rowsPerSlice,
        .newest = m_limit.newest,
        .spared = m_spared,
        .referenced = m_parts.referenced() };
    PruneOutcome outcome { .next = m_from, .removed = 0, .atEnd = true };
    if (slice.from < slice.below) {
        HEARTH_TRY(outcome, m_parts.store->prune(slice));
    }
    m_from = outcome.next;
    if (outcome.atEnd) { // of what may go
        m_phase = Phase::GivingBack;
        m_floorDone = floor();
        m_incompressible = 0;
        if (std::exchange(m_shrinking, false)) {
            HEARTH_TRY(m_incompressible, m_parts.store->usedBytes());
        }
    }
    if (outcome.removed > 0)
        Q_EMIT pruned(tooLarge ? Reason::Size : Reason::Age);
    return {};
}

Result<void> HistoryPruner::giveBack()
{
    HEARTH_TRY(const bool more, m_parts.store->giveBackPages(pagesPerSlice));
    if (!more)
        m_phase = Phase::Idle;
    return {};
}

} // namespace hearth::replica
