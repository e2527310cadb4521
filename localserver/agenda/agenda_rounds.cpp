// SPDX-License-Identifier: Apache-2.0
#include "localserver/agenda/agenda_rounds.h"

#include "core/base/log.h"
#include "localserver/services/planned.h"
#include "localserver/services/retention.h"
#include "localserver/store/next_due.h"

namespace hearth::server {

using namespace std::chrono_literals;

namespace {

/// A timer stands still while the machine sleeps, and knows nothing of clocks that are set: so it
/// is soon time to look again.
constexpr std::chrono::milliseconds longestWait = 1min;
constexpr std::chrono::milliseconds untilNextTry = 1min; ///< after a full disk, say

} // namespace

AgendaRounds::AgendaRounds(Agenda& agenda, WorkspaceLanes& lanes)
    : m_agenda(agenda)
    , m_lanes(lanes)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be seconds late
    connect(&m_timer, &QTimer::timeout, this, &AgendaRounds::round);
    m_agenda.onNews([this] {
        if (!m_woken.exchange(true))
            QMetaObject::invokeMethod(this, &AgendaRounds::round, Qt::QueuedConnection);
    });
    wait();
}

AgendaRounds::~AgendaRounds() { m_agenda.onNews({}); }

void AgendaRounds::round()
{
    m_woken = false;
    const QList<WorkspaceId> due = m_agenda.takeDue();
    for (const WorkspaceId& workspace : due) {
        if (m_underWay.contains(workspace))
            m_again.insert(workspace);
        else
            perform(workspace);
    }
    wait();
}

void AgendaRounds::perform(const WorkspaceId& workspace)
{
    m_underWay.insert(workspace);
    // The lane's until it has answered.
    const auto round = std::make_shared<DueRound>();
    round->aside = m_aside.value(workspace);
    m_lanes
        .submit(
            workspace, [round](WorkspaceTransaction& work) { return doWhatIsDue(work, *round); })
        .then(this, [this, workspace, round](const Result<std::optional<Timestamp>>& next) {
            if (next)
                return retain(workspace, *next);
            // A workspace that is gone has taken along what was planned in it.
            if (next.error().code == ErrorCode::NotFound && !round->failed)
                return done(workspace);
            // What moves is done where it arrives; of what waits already it was said.
            if (!isMoving(next.error()) && !m_waiting.contains(workspace))
                qCWarning(logServer).noquote() << logLine(next.error());
            // A full disk fails them all.
            const bool isItsOwn = round->failed && next.error().code != ErrorCode::Unavailable;
            tryLater(workspace, isItsOwn ? round->failed : std::nullopt);
            // What is too old makes room for it.
            if (serverDiskTrouble(next.error()) == DiskTrouble::Full)
                return retain(workspace, std::nullopt);
            done(workspace);
        });
}

void AgendaRounds::done(const WorkspaceId& workspace)
{
    m_underWay.remove(workspace);
    if (m_again.remove(workspace))
        m_agenda.note(workspace, m_agenda.now());
}

/// Apart from what was planned, so that trouble with the one holds up nothing of the other.
void AgendaRounds::retain(const WorkspaceId& workspace, const std::optional<Timestamp>& planned)
{
    m_lanes
        .submit(
            workspace, [](WorkspaceTransaction& work) { return server::retain(work); },
            Purpose::MakingRoom)
        .then(this, [this, workspace, planned](const Result<std::optional<Timestamp>>& next) {
            const std::optional<Timestamp> due = earlier(planned, next.value_or(std::nullopt));
            if (due)
                m_agenda.note(workspace, *due);
            done(workspace);
            if (next || next.error().code == ErrorCode::NotFound)
                return;
            if (!isMoving(next.error()))
                qCWarning(logServer).noquote()
                    << "what is too old could not be deleted:" << logLine(next.error());
            tryLater(workspace, std::nullopt);
        });
}

/// One that fails holds up no others: what was done along with it was undone and is done at once,
/// without it.
void AgendaRounds::tryLater(const WorkspaceId& workspace, const std::optional<ItemId>& failed)
{
    if (failed) {
        m_aside[workspace].insert(*failed);
        m_agenda.note(workspace, m_agenda.now());
    } else if (m_waiting.contains(workspace)) {
        return;
    } else {
        m_waiting.insert(workspace);
    }
    QTimer::singleShot(untilNextTry, this, [this, workspace, failed] {
        if (failed)
            m_aside[workspace].remove(*failed);
        else
            m_waiting.remove(workspace);
        m_agenda.note(workspace, m_agenda.now());
    });
}

void AgendaRounds::wait()
{
    const std::optional<Timestamp> next = m_agenda.next();
    if (!next)
        return m_timer.stop();
    const std::chrono::microseconds left(std::max<qint64>(next->micros - m_agenda.now().micros, 0));
    m_timer.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestWait));
}

} // namespace hearth::server
