// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/read_notice.h"

#include "ui/widgets/states.h"

#include <utility>

namespace hearth::ui {

using namespace std::chrono_literals;
using models::FormerReads;

namespace {

constexpr auto offered = 12s; ///< long enough to notice, read and reach it by keyboard

} // namespace

ReadNotice::ReadNotice(NoticeBar& bar, QObject* owner)
    : QObject(owner)
    , m_bar(bar)
{
    m_bar.setObjectName(QStringLiteral("readNotice"));
    m_ends.setObjectName(QStringLiteral("readNoticeEnds"));
    m_ends.setSingleShot(true);
    m_ends.setInterval(offered);
    connect(&m_ends, &QTimer::timeout, this, &ReadNotice::end);
    connect(&bar, &NoticeBar::closed, this, &ReadNotice::end);
    connect(&bar, &NoticeBar::actionRequested, this, &ReadNotice::undo);
}

void ReadNotice::setWorkspace(models::WorkspaceContext* workspace)
{
    m_workspace = workspace;
    end();
}

void ReadNotice::readAll()
{
    if (m_workspace)
        offer(models::ReadActions(*m_workspace).readAll(), tr("Everything is marked as read."));
}

void ReadNotice::readRoom(const RoomId& room)
{
    const replica::RoomState* state = m_workspace ? m_workspace->directory().room(room) : nullptr;
    if (!state)
        return;
    const QString title = m_workspace->directory().roomTitle(state->room);
    offer(models::ReadActions(*m_workspace).readRoom(room), tr("%1 is marked as read.").arg(title));
}

/// What was marked before this is not offered any more: one step back is enough.
void ReadNotice::offer(const FormerReads& former, const QString& said)
{
    if (former.isEmpty())
        return;
    m_former = former;
    m_bar.setNotice(MessageTone::Information, said, tr("Undo"));
    m_ends.start();
    Q_EMIT marked(former);
}

void ReadNotice::undo()
{
    const FormerReads former = std::exchange(m_former, {});
    end();
    if (!m_workspace || former.isEmpty())
        return;
    Q_EMIT undoing(former);
    models::ReadActions(*m_workspace).undo(former);
}

void ReadNotice::end()
{
    m_ends.stop();
    m_former = {};
    m_bar.hide();
}

} // namespace hearth::ui
