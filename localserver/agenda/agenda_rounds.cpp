// SPDX-License-Identifier: Apache-2.0
#include "localserver/agenda/agenda_rounds.h"

#include "core/base/log.h"
#include "localserver/services/planned.h"

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
    for (const WorkspaceId& workspace : due)
        perform(workspace);
    wait();
}

void AgendaRounds::perform(const WorkspaceId& workspace)
{
    m_lanes.submit(workspace, doWhatIsDue)
        .then(this, [this, workspace](const Result<std::optional<Timestamp>>& next) {
            if (next && *next)
                return m_agenda.note(workspace, **next);
            // A workspace that is gone has taken along what was planned in it.
            if (next || next.error().code == ErrorCode::NotFound)
                return;
            qCWarning(logServer).noquote() << logLine(next.error());
            QTimer::singleShot(untilNextTry, this,
                [this, workspace] { m_agenda.note(workspace, m_agenda.now()); });
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
