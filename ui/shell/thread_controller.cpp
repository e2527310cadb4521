// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/thread_controller.h"

#include "ui/composer/composer.h"
#include "ui/search/find_bar.h"
#include "ui/shell/typing_line.h"
#include "ui/thread/thread_pane.h"

namespace hearth::ui {

ThreadController::ThreadController(ThreadPane& pane)
    : m_pane(pane)
    , m_writing(pane.composer())
{
    connect(&m_writing, &ComposerController::sendRequested, this, &ThreadController::send);
    m_writing.setReplyPlace([this] { return replyPlace(); });
    connect(&m_writing, &ComposerController::pollAsked, this, [this] {
        m_pane.setAlsoInRoom(false);
        m_pane.view().jumpToNewest();
    });
    connect(&pane, &ThreadPane::followRequested, this, &ThreadController::setFollowing);
    connect(&pane.composer(), &Composer::editingChanged, this, &ThreadController::refresh);
    connect(
        &m_writing, &ComposerController::sendLaterRequested, this, &ThreadController::sendLater);
    connect(&m_writing, &ComposerController::scheduledRequested, this,
        &ThreadController::scheduledRequested);
}

ThreadController::~ThreadController() { close(); }

RoomSession& ThreadController::open(models::WorkspaceContext& workspace, const RoomId& room,
    const MessageId& root, const QString& title)
{
    close();
    m_workspace = &workspace;
    m_session = std::make_unique<RoomSession>(workspace, room, root, m_pane.view());
    m_pane.setThread(m_session->makeSource(), title);
    m_pane.typing().setPlace(&workspace, { .room = room, .parent = root });
    m_writing.open(workspace, *m_session);
    connect(&workspace.threads(), &models::ThreadListModel::stateChanged, m_session.get(),
        [this] { refreshFollowing(); });
    connect(m_session.get(), &RoomSession::startChanged, this, &ThreadController::refresh);
    refreshFollowing();
    refresh();
    return *m_session;
}

void ThreadController::close()
{
    if (!m_session)
        return;
    m_pane.findBar().end();
    m_writing.close();
    m_pane.typing().setPlace(nullptr, {});
    m_pane.setThread(nullptr, {});
    m_pane.setAlsoInRoom(false);
    m_session.reset();
    m_workspace = nullptr;
}

void ThreadController::refresh()
{
    m_writing.refresh();
    const replica::RoomState* state = m_writing.roomState();
    const bool shown = state && m_writing.mayWrite() && !m_pane.composer().editing();
    m_pane.setFollowOffered(!m_session || !m_session->isStartDeleted() || hasReplies());
    const bool channel = state && state->room.isChannel();
    m_pane.setAlsoInRoomOffered(shown,
        channel ? tr("Also send to #%1").arg(m_workspace->directory().roomTitle(state->room))
                : tr("Also send to the conversation"));
}

/// Something that can be read.
bool ThreadController::hasReplies() const
{
    const RowSource* rows = m_pane.view().source();
    for (int row = 0; rows && row < rows->rowCount(); ++row) {
        if (!rows->row(row).deleted)
            return true;
    }
    return false;
}

void ThreadController::focusComposer()
{
    if (m_writing.mayWrite())
        m_writing.focus();
    else
        m_pane.view().setFocus(Qt::OtherFocusReason);
}

void ThreadController::send(const QString& markdown)
{
    m_workspace->send(
        m_session->room(), m_session->thread(), markdown, takeReplyPlace(), m_writing.files());
    m_pane.view().jumpToNewest();
}

void ThreadController::sendLater(const QString& markdown, Timestamp moment)
{
    m_writing.schedule(markdown, moment, takeReplyPlace());
}

models::ReplyPlace ThreadController::takeReplyPlace()
{
    const models::ReplyPlace place = replyPlace();
    m_pane.setAlsoInRoom(false); // everybody hears of what is meant for everybody, one by one
    return place;
}

models::ReplyPlace ThreadController::replyPlace() const
{
    return m_pane.isAlsoInRoom() ? models::ReplyPlace::ThreadAndRoom : models::ReplyPlace::Thread;
}

void ThreadController::setFollowing(bool following)
{
    if (m_session && !m_workspace->isReadOnly())
        m_workspace->followThread(m_session->room(), *m_session->thread(), following);
    else
        refreshFollowing();
}

/// As it is known here; what was just asked for becomes part of it in a moment.
void ThreadController::refreshFollowing()
{
    if (!m_session)
        return;
    const auto thread = m_workspace->threads().follow(*m_session->thread());
    m_pane.setFollowing(thread && thread->following);
}

} // namespace hearth::ui
