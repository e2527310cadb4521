// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/conversation_controller.h"

#include "ui/composer/composer.h"
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

using namespace Qt::StringLiterals;

ConversationController::ConversationController(
    ConversationPane& pane, ThreadPane& thread, Navigator& navigator, QObject* owner)
    : QObject(owner)
    , m_pane(pane)
    , m_threadPane(thread)
    , m_navigator(navigator)
{
    connect(&navigator, &Navigator::roomChanged, this, &ConversationController::openRoom);
    connect(&navigator, &Navigator::workspaceClosing, this, &ConversationController::letGo);
    connect(&navigator, &Navigator::workspaceChanged, this, [this] {
        models::WorkspaceContext* workspace = m_navigator.workspace();
        if (!workspace)
            return;
        m_strangerSeen = false;
        m_mentions = std::make_unique<DirectoryMentions>(workspace->directory());
        m_pane.composer().setMentionSource(m_mentions.get());
        if (models::Account* account = m_navigator.account()) {
            connect(account, &models::Account::recordChanged, this,
                &ConversationController::refreshNotice);
            connect(account, &models::Account::connectionChanged, this,
                &ConversationController::refreshNotice);
        }
        openRoom();
        refreshNotice();
    });
    connect(
        &pane.notice(), &NoticeBar::actionRequested, this, &ConversationController::noticeActed);
    connect(&pane.notice(), &NoticeBar::closed, this, [this] { m_strangerSeen = true; });
    connectComposer();
    connectFinding();
    connect(&thread, &ThreadPane::followRequested, this, [this](bool following) {
        models::WorkspaceContext* workspace = m_navigator.workspace();
        if (m_thread && workspace && !workspace->isReadOnly())
            workspace->followThread(m_thread->room(), *m_thread->thread(), following);
        else
            refreshFollowing();
    });
    pane.view().viewport()->installEventFilter(this);
}

ConversationController::~ConversationController() { letGo(); }

void ConversationController::connectComposer()
{
    Composer& composer = m_pane.composer();
    connect(&composer, &Composer::sendRequested, this, &ConversationController::send);
    connect(&composer, &Composer::editFinished, this, &ConversationController::finishEdit);
    connect(&composer, &Composer::editLastRequested, this, &ConversationController::editLast);
    connect(&composer, &Composer::typed, this, [this] {
        if (m_room && m_navigator.workspace())
            m_navigator.workspace()->typing().typed({ .room = m_room->room(), .parent = {} });
    });
    connect(&composer, &Composer::draftChanged, this, [this](const QString& markdown) {
        if (m_room && m_navigator.workspace())
            m_navigator.workspace()->session().saveDraft(m_room->room(), {}, markdown);
    });
    connect(&composer, &Composer::editChanged, this,
        [this](const MessageId& message, const QString& markdown) {
            if (m_room && m_navigator.workspace())
                m_navigator.workspace()->session().saveDraft(placeOfEdit(message), markdown);
        });
}

void ConversationController::keepDraft()
{
    if (m_room)
        m_pane.composer().flushDraft();
}

void ConversationController::letGo()
{
    keepDraft();
    closeThread();
    m_pane.findBar().end();
    m_room.reset();
    m_pane.typing().setPlace(nullptr, {});
    m_pane.composer().setMentionSource(nullptr);
    m_pane.composer().setText({});
    m_mentions.reset();
    if (models::Account* account = m_navigator.account())
        account->disconnect(this);
}

void ConversationController::openRoom()
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    keepDraft();
    closeThread();
    m_pane.findBar().end();
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
    m_room->setWatched(m_active);
    m_pane.view().setSource(m_room->makeSource());
    m_room->open();
    m_pane.composer().setText(workspace->session().draft(*room));
    connect(&workspace->session(), &replica::WorkspaceSession::draftsChanged, m_room.get(),
        [this, workspace, room = *room](RoomId changed) {
            if (changed == room)
                m_pane.composer().takeDraft(workspace->session().draft(room));
        });
    refreshRoom();
}

void ConversationController::follow(RoomSession& session)
{
    connect(
        &session, &RoomSession::threadRequested, this, &ConversationController::threadRequested);
    session.setFeatures([account = QPointer(m_navigator.account())](provider::Feature feature) {
        return !account || account->gate().isAvailable(feature);
    });
    connect(&session, &RoomSession::replyRequested, this, &ConversationController::replyRequested);
    connect(&session, &RoomSession::permalinkRequested, this,
        &ConversationController::permalinkRequested);
    connect(&session, &RoomSession::roomRequested, this, &ConversationController::roomRequested);
    connect(
        &session, &RoomSession::memberRequested, this, &ConversationController::memberRequested);
    connect(
        &session, &RoomSession::messageRequested, this, &ConversationController::messageRequested);
    connect(&session, &RoomSession::editRequested, this, &ConversationController::beginEdit);
    connect(&session, &RoomSession::textReturned, this, [this](const QString& markdown) {
        m_pane.composer().addText(markdown);
        m_pane.composer().flushDraft();
        focusComposer();
    });
}

const replica::RoomState* ConversationController::roomState() const
{
    return m_room && m_navigator.workspace()
        ? m_navigator.workspace()->directory().room(m_room->room())
        : nullptr;
}

QString ConversationController::roomTitle() const
{
    const replica::RoomState* state = roomState();
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
    const replica::RoomState* state = roomState();
    if (!state) {
        m_pane.header().setRoom(nullptr, {}, 0);
        m_pane.header().setPerson(std::nullopt, {});
    } else {
        const models::Directory& directory = m_navigator.workspace()->directory();
        const auto present = [](const Member& member) {
            return member.state == MemberState::Active || member.state == MemberState::Imported;
        };
        const qsizetype people = state->room.kind == RoomKind::Public
            ? std::ranges::count_if(directory.members(), present)
            : state->room.memberIds.size();
        m_pane.header().setRoom(&state->room, directory.roomTitle(state->room), people);
        refreshPerson(state->room);
    }
    m_pane.view().setTitle(roomTitle());
    refreshComposer(state);
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

void ConversationController::refreshComposer(const replica::RoomState* state)
{
    Composer& composer = m_pane.composer();
    if (!state) {
        composer.setPlaceholder(tr("Message"));
        composer.setBlocked({});
        return;
    }
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    const QString title = workspace.directory().roomTitle(state->room);
    composer.setPlaceholder(
        state->room.isChannel() ? tr("Message #%1").arg(title) : tr("Message %1").arg(title));
    if (workspace.isReadOnly())
        composer.setBlocked(ErrorText::cannotKeep(*workspace.session().syncState().storage));
    else if (state->room.archivedAt)
        composer.setBlocked(
            tr("This channel is archived: it can be read, and nobody writes in it any more."));
    else if (!workspace.directory().allows(Permission::SendMessage))
        composer.setBlocked(tr("You may read here, but not write. Ask an admin of the workspace."));
    else
        composer.setBlocked({});
}

void ConversationController::refreshNotice()
{
    const models::Account* account = m_navigator.account();
    NoticeBar& notice = m_pane.notice();
    if (!account) {
        notice.hide();
        return;
    }
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
    } else if (state.reason && ErrorText::isChangedFingerprint(*state.reason) && !m_strangerSeen) {
        notice.setNotice(MessageTone::Information,
            tr("Another computer answers where your host was: perhaps this is another network. "
               "Nothing is sent to it, and Hearth goes on by itself when your host answers."),
            tr("Details…"));
        notice.show();
    } else {
        notice.hide();
    }
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
    else
        Q_EMIT statusRequested();
}

void ConversationController::send(const QString& markdown)
{
    if (!m_room || !m_navigator.workspace())
        return;
    m_navigator.workspace()->send(m_room->room(), {}, markdown);
    m_navigator.workspace()->typing().finished({ .room = m_room->room(), .parent = {} });
    m_navigator.workspace()->session().saveDraft(m_room->room(), {}, {});
    m_pane.view().jumpToNewest();
}

void ConversationController::editLast()
{
    if (const models::TimelineRow* row = m_room ? m_room->lastOwn() : nullptr)
        beginEdit(row->id, row->source);
}

void ConversationController::beginEdit(const MessageId& message, const QString& markdown)
{
    m_pane.composer().beginEdit(
        message, markdown, m_navigator.workspace()->session().draft(placeOfEdit(message)));
    focusComposer();
}

replica::DraftPlace ConversationController::placeOfEdit(const MessageId& message) const
{
    return { .room = m_room->room(), .parent = {}, .edited = message };
}

void ConversationController::finishEdit(const MessageId& message, const QString& markdown)
{
    for (const RoomSession* session : { m_room.get(), m_thread.get() }) {
        const models::TimelineRow* row = session ? session->row(message) : nullptr;
        if (!row)
            continue;
        if (row->source != markdown)
            m_navigator.workspace()->edit(*row, markdown);
        return;
    }
    // It has scrolled out of the loaded part or was deleted meanwhile: what was typed is not lost.
    m_pane.composer().addText(markdown);
}

void ConversationController::focusComposer() { m_pane.composer().setFocus(Qt::OtherFocusReason); }

void ConversationController::windowActivated(bool active)
{
    m_active = active;
    if (m_room)
        m_room->setWatched(active);
}

void ConversationController::openThread(const MessageId& root)
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!workspace || !m_room)
        return;
    closeThread();
    m_thread = std::make_unique<RoomSession>(*workspace, m_room->room(), root, m_threadPane.view());
    follow(*m_thread);
    m_threadPane.setThread(m_thread->makeSource(), roomTitle());
    m_thread->open();
    m_threadPane.typing().setPlace(workspace, { .room = m_room->room(), .parent = root });
    connect(&workspace->threads(), &models::ThreadListModel::stateChanged, m_thread.get(),
        [this] { refreshFollowing(); });
    refreshFollowing();
}

/// As it is known here; what was just asked for becomes part of it in a moment.
void ConversationController::refreshFollowing()
{
    if (!m_thread || !m_navigator.workspace())
        return;
    const auto thread = m_navigator.workspace()->threads().follow(*m_thread->thread());
    m_threadPane.setFollowing(thread && thread->following);
}

void ConversationController::closeThread()
{
    if (!m_thread)
        return;
    m_threadPane.typing().setPlace(nullptr, {});
    m_threadPane.setThread(nullptr, {});
    m_thread.reset();
}

void ConversationController::showMessage(const MessageId& message, Position position)
{
    if (m_room)
        m_room->show(message, position);
}

void ConversationController::showReply(const MessageId& message, Position position)
{
    if (m_thread)
        m_thread->show(message, position);
}

void ConversationController::takeBack(const QString& outboxKey)
{
    if (m_room)
        m_room->takeBack(outboxKey);
}

bool ConversationController::stepBack()
{
    if (m_pane.view().isAtBottom())
        return false;
    m_pane.view().jumpToNewest();
    return true;
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
