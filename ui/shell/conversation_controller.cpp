// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/conversation_controller.h"

#include "ui/account/second_factor_notice.h"
#include "ui/search/find_bar.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/error_text.h"
#include "ui/shell/room_header.h"
#include "ui/shell/typing_line.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/states.h"

#include <QPointer>

#include <algorithm>

namespace hearth::ui {

namespace {

/// How far a thread was read before.
std::optional<Position> positionIn(const models::FormerReads& former, const RoomSession& thread)
{
    const auto found = std::ranges::find(former.threads, thread.thread().value_or(MessageId {}),
        &models::FormerReads::Thread::start);
    return found == former.threads.end() ? std::nullopt : std::optional(found->position);
}

} // namespace

using namespace Qt::StringLiterals;

ConversationController::ConversationController(
    ConversationPane& pane, ThreadPane& thread, Navigator& navigator, QObject* owner)
    : QObject(owner)
    , m_pane(pane)
    , m_threadPane(thread)
    , m_navigator(navigator)
    , m_writing(pane.composer())
    , m_thread(thread)
{
    connect(&navigator, &Navigator::roomChanged, this, &ConversationController::openRoom);
    connect(&navigator, &Navigator::workspaceClosing, this, &ConversationController::letGo);
    connect(&navigator, &Navigator::workspaceChanged, this, [this] {
        models::WorkspaceContext* workspace = m_navigator.workspace();
        if (!workspace)
            return;
        m_strangerSeen = false;
        m_graceSeen = false;
        connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this,
            &ConversationController::refreshNotice);
        connect(&workspace->directory(), &models::Directory::workspaceChanged, this,
            &ConversationController::refreshNotice);
        if (models::Account* account = m_navigator.account()) {
            connect(account, &models::Account::recordChanged, this,
                &ConversationController::refreshNotice);
            connect(account, &models::Account::connectionChanged, this,
                &ConversationController::refreshNotice);
        }
        openRoom();
        refreshNotice();
        // It may have been set up on another device.
        if (m_asksForSecondFactor && m_navigator.account())
            m_navigator.account()->refreshUser();
    });
    connect(
        &pane.notice(), &NoticeBar::actionRequested, this, &ConversationController::noticeActed);
    connect(&pane.notice(), &NoticeBar::closed, this, [this] {
        m_graceSeen = m_graceSeen || m_asksForSecondFactor;
        m_strangerSeen = m_strangerSeen || !m_asksForSecondFactor;
    });
    connect(&m_writing, &ComposerController::pollAsked, &pane.view(), &TimelineView::jumpToNewest);
    connect(&m_writing, &ComposerController::sendLaterRequested, this,
        [this](const QString& markdown, Timestamp moment) {
            m_writing.schedule(markdown, moment, models::ReplyPlace::Thread);
        });
    connect(&m_writing, &ComposerController::scheduledRequested, this,
        &ConversationController::scheduledRequested);
    connect(&m_thread, &ThreadController::scheduledRequested, this,
        &ConversationController::scheduledRequested);
    connect(&m_writing, &ComposerController::sendRequested, this, &ConversationController::send);
    connectFinding();
    pane.view().viewport()->installEventFilter(this);
}

ConversationController::~ConversationController() { letGo(); }

void ConversationController::keepDraft()
{
    m_writing.keepDraft();
    m_thread.keepDraft();
}

void ConversationController::letGo()
{
    closeThread();
    m_pane.findBar().end();
    m_writing.close();
    m_room.reset();
    m_pane.typing().setPlace(nullptr, {});
    if (models::Account* account = m_navigator.account())
        account->disconnect(this);
}

void ConversationController::openRoom()
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    closeThread();
    m_pane.findBar().end();
    m_writing.close();
    m_room.reset();
    const std::optional<RoomId> room = m_navigator.room();
    // Until the list of rooms is known, nothing is missing yet.
    const bool nothing = workspace && !room && workspace->directory().isLoaded();
    m_pane.setContent(
        nothing ? ConversationPane::Content::Nothing : ConversationPane::Content::Room);
    if (!workspace || !room) {
        m_pane.typing().setPlace(nullptr, {});
        refreshRoom();
        return;
    }
    m_pane.typing().setPlace(workspace, { .room = *room, .parent = {} });
    m_room = std::make_unique<RoomSession>(*workspace, *room, std::nullopt, m_pane.view());
    follow(*m_room);
    connect(
        m_room.get(), &RoomSession::replyRequested, this, &ConversationController::replyRequested);
    m_room->setWatched(m_active);
    m_pane.view().setSource(m_room->makeSource());
    m_room->open();
    m_writing.open(*workspace, *m_room);
    refreshRoom();
}

void ConversationController::follow(RoomSession& session)
{
    connect(
        &session, &RoomSession::threadRequested, this, &ConversationController::threadRequested);
    session.setFeatures([account = QPointer(m_navigator.account())](provider::Feature feature) {
        return !account || account->gate().isAvailable(feature);
    });
    connect(&session, &RoomSession::linkRequested, this, &ConversationController::linkRequested);
    connect(&session, &RoomSession::roomRequested, this, &ConversationController::roomRequested);
    connect(
        &session, &RoomSession::memberRequested, this, &ConversationController::memberRequested);
    connect(
        &session, &RoomSession::messageRequested, this, &ConversationController::messageRequested);
    connect(
        &session, &RoomSession::pictureRequested, this, &ConversationController::pictureRequested);
}

QString ConversationController::roomTitle() const
{
    const replica::RoomState* state = m_writing.roomState();
    if (!state)
        return {};
    const QString title = m_navigator.workspace()->directory().roomTitle(state->room);
    return state->room.isChannel() ? u"# "_s + title : title;
}

void ConversationController::refreshRoom()
{
    if (m_room)
        m_room->roomKnown(); // may mark as read, and the directory with it: what was found before
                             // is gone
    const replica::RoomState* state = m_writing.roomState();
    if (!state) {
        m_pane.header().setRoom(nullptr, {}, {});
        m_pane.header().setPerson(std::nullopt, {});
    } else {
        const models::Directory& directory = m_navigator.workspace()->directory();
        const auto people = m_navigator.workspace()
                                ->memberships()
                                .members(state->room.id)
                                .transform(&QList<MemberId>::size);
        m_pane.header().setRoom(&state->room, directory.roomTitle(state->room), people);
        refreshPerson(state->room);
    }
    m_pane.view().setTitle(roomTitle());
    m_writing.refresh();
    m_thread.refresh();
}

/// The other one of a direct conversation.
void ConversationController::refreshPerson(const Room& room)
{
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    const auto other = std::ranges::find_if(
        room.memberIds, [&](const MemberId& id) { return id != workspace.directory().self(); });
    if (room.kind != RoomKind::Direct || other == room.memberIds.end()) {
        m_pane.header().setPerson(std::nullopt, {});
        return;
    }
    const MemberStatus status = workspace.statusOf(*other).value_or(MemberStatus {});
    m_pane.header().setPerson(
        workspace.presences().stateOf(*other), (status.emoji + u' ' + status.text).trimmed());
}

void ConversationController::refreshNotice()
{
    const models::Account* account = m_navigator.account();
    NoticeBar& notice = m_pane.notice();
    if (!account) {
        notice.hide();
        return;
    }
    m_asksForSecondFactor = false;
    const provider::ConnectionState state = account->connectionState();
    if (state.phase == provider::ConnectionPhase::Online)
        m_strangerSeen = false;
    const replica::WorkspaceSession& session = m_navigator.workspace()->session();
    if (session.isReadOnly()) {
        notice.setNotice(MessageTone::Warning, ErrorText::readingOnly(*session.syncState().storage),
            tr("Try again"), NoticeBar::Closing::NotAllowed);
        notice.show();
    } else if (account->sessionEnded() || account->record().signedOut) {
        const Error signedOut { .code = ErrorCode::Unauthenticated,
            .message = {},
            .field = {},
            .detail = {},
            .details = {},
            .requestId = {} };
        notice.setNotice(MessageTone::Warning,
            ErrorText::sentence(
                account->sessionEnded().value_or(signedOut), ErrorContext::Connection),
            tr("Sign in…"), NoticeBar::Closing::NotAllowed);
        notice.show();
    } else if (const std::optional<Error> disk = session.syncState().serverDisk) {
        notice.setNotice(MessageTone::Warning,
            tr("%1 What you write waits on this device and is sent by itself.")
                .arg(ErrorText::serverDisk(*disk)),
            tr("Details…"), NoticeBar::Closing::NotAllowed);
        notice.show();
    } else if (state.reason && ErrorText::isChangedFingerprint(*state.reason) && !m_strangerSeen) {
        notice.setNotice(MessageTone::Information,
            tr("Another computer answers where your host was: perhaps this is another network. "
               "Nothing is sent to it, and Hearth goes on by itself when your host answers."),
            tr("Details…"));
        notice.show();
    } else {
        refreshSecondFactorNotice(*account);
    }
}

void ConversationController::refreshSecondFactorNotice(const models::Account& account)
{
    using Kind = SecondFactorNotice::Kind;
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    const Kind kind = SecondFactorNotice::kindOf(account, workspace);
    m_asksForSecondFactor = kind == Kind::KeptOut || (kind == Kind::Grace && !m_graceSeen);
    NoticeBar& notice = m_pane.notice();
    if (m_asksForSecondFactor) {
        notice.setNotice(MessageTone::Warning, SecondFactorNotice::text(kind, workspace),
            SecondFactorNotice::action(),
            kind == Kind::KeptOut ? NoticeBar::Closing::NotAllowed : NoticeBar::Closing::Allowed);
    }
    notice.setVisible(m_asksForSecondFactor);
}

void ConversationController::noticeActed()
{
    const models::WorkspaceContext* workspace = m_navigator.workspace();
    const models::Account* account = m_navigator.account();
    if (!workspace || !account)
        return;
    if (workspace->isReadOnly())
        Q_EMIT openingRequested(workspace->id());
    else if (account->sessionEnded() || account->record().signedOut)
        Q_EMIT signInRequested();
    else if (m_asksForSecondFactor)
        Q_EMIT secondFactorRequested();
    else
        Q_EMIT statusRequested();
}

void ConversationController::send(const QString& markdown)
{
    if (!m_room || !m_navigator.workspace())
        return;
    m_navigator.workspace()->send(
        m_room->room(), {}, markdown, models::ReplyPlace::Thread, m_writing.files());
    m_pane.view().jumpToNewest();
}

void ConversationController::focusComposer() { m_writing.focus(); }

void ConversationController::focusReply() { m_thread.focusComposer(); }

void ConversationController::windowActivated(bool active)
{
    m_active = active;
    if (m_room)
        m_room->setWatched(active);
    if (RoomSession* thread = m_thread.session())
        thread->setWatched(active);
}

void ConversationController::openThread(const MessageId& root)
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!workspace || !m_room)
        return;
    // Whoever answers once more keeps their place, and what is ticked.
    if (const RoomSession* open = m_thread.session();
        open && open->room() == m_room->room() && open->thread() == root)
        return;
    RoomSession& thread = m_thread.open(*workspace, m_room->room(), root, roomTitle());
    follow(thread);
    // It is open: only the keyboard is to go there.
    connect(&thread, &RoomSession::replyRequested, this, &ConversationController::focusReply);
    thread.setWatched(m_active);
    thread.open();
}

void ConversationController::closeThread() { m_thread.close(); }

std::optional<MessageId> ConversationController::thread() const
{
    return m_thread.session() ? m_thread.session()->thread() : std::nullopt;
}

void ConversationController::showMessage(const MessageId& message, Position position)
{
    if (m_room)
        m_room->show(message, position);
}

void ConversationController::showReply(const MessageId& message, Position position)
{
    if (RoomSession* thread = m_thread.session())
        thread->show(message, position);
}

void ConversationController::takeBack(const QString& outboxKey)
{
    if (m_room)
        m_room->takeBack(outboxKey);
}

void ConversationController::takeReplyBack(const QString& outboxKey)
{
    if (RoomSession* thread = m_thread.session())
        thread->takeBack(outboxKey);
}

bool ConversationController::stepBack()
{
    const replica::RoomState* state = m_writing.roomState();
    const bool unread = state && state->unread > 0;
    const bool away = !m_pane.view().isAtBottom();
    if (unread)
        Q_EMIT readRequested(state->room.id);
    if (away)
        m_pane.view().jumpToNewest();
    return unread || away;
}

void ConversationController::letBeRead(const models::FormerReads& former)
{
    if (m_room && former.rooms.contains(m_room->room()))
        m_room->letBeRead();
    if (RoomSession* thread = m_thread.session(); thread && positionIn(former, *thread))
        thread->letBeRead();
}

void ConversationController::keepUnread(const models::FormerReads& former)
{
    if (m_room && former.rooms.contains(m_room->room()))
        m_room->keepUnread(former.rooms.value(m_room->room()));
    RoomSession* thread = m_thread.session();
    if (const auto position = thread ? positionIn(former, *thread) : std::nullopt)
        thread->keepUnread(*position);
}

bool ConversationController::eventFilter(QObject* watched, QEvent* event)
{
    const RowSource* source = m_pane.view().source();
    if (event->type() == QEvent::Paint && source && source->isOpen())
        QMetaObject::invokeMethod(this, &ConversationController::painted,
            Qt::QueuedConnection); // when this paint event is done
    return QObject::eventFilter(watched, event);
}

} // namespace hearth::ui
