// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/composer_controller.h"

#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/planned/planned_text.h"
#include "ui/planned/planned_times.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/shell/error_text.h"
#include "ui/shell/room_menu.h"

#include <QMenu>

#include <utility>

namespace hearth::ui {

ComposerController::ComposerController(Composer& composer)
    : m_composer(composer)
    , m_polls(composer)
    , m_question(composer)
    , m_attachments(composer)
{
    connect(&composer, &Composer::sendRequested, this, &ComposerController::send);
    connect(&composer, &Composer::editFinished, this, &ComposerController::finishEdit);
    connect(&composer, &Composer::editLastRequested, this, &ComposerController::editLast);
    connect(&composer, &Composer::pollRequested, this, [this] { m_polls.begin({}); });
    connect(&m_polls, &PollWriter::asked, this, &ComposerController::pollAsked);
    connect(&composer, &Composer::draftChanged, this, &ComposerController::saveDraft);
    connect(&composer, &Composer::remedyRequested, this, [this] {
        if (mayRestore())
            m_workspace->setArchived(m_session->room(), false);
    });
    connect(&composer, &Composer::typed, this, [this] {
        if (m_session)
            m_workspace->typing().typed(place());
    });
    connect(&composer, &Composer::timeRequested, this, &ComposerController::askForTime);
    connect(&composer, &Composer::sendLaterRequested, this, &ComposerController::sendLater);
    connect(&composer, &Composer::noticeActed, this,
        [this] { Q_EMIT scheduledRequested(m_scheduled); });
    connect(&composer, &Composer::editChanged, this,
        [this](const MessageId& message, const QString& markdown) {
            if (m_session)
                m_workspace->session().saveDraft(placeOfEdit(message), markdown);
        });
}

ComposerController::~ComposerController() = default;

void ComposerController::setReplyPlace(std::function<models::ReplyPlace()> replyPlace)
{
    m_replyPlace = std::move(replyPlace);
}

void ComposerController::open(models::WorkspaceContext& workspace, RoomSession& session)
{
    close();
    m_workspace = &workspace;
    m_session = &session;
    session.setSpelling(m_composer.spelling());
    m_mentions = std::make_unique<DirectoryMentions>(
        workspace.directory(), session.pictures(),
        [this] { return staysInThread() ? CallReach::Thread : CallReach::Room; },
        [this] {
            const replica::RoomState* state = roomState();
            return !state || m_workspace->directory().mayMentionAllIn(state->room.id);
        });
    m_mentions->setAvatars(AvatarPictures::of(m_composer));
    m_polls.open(workspace,
        { .room = session.room(), .parent = session.thread().value_or(MessageId {}), .edited = {} },
        { .mentions = *m_mentions, .writing = session.writing(), .replyPlace = [this] {
             return replyPlace();
         } });
    m_composer.setMentionSource(m_mentions.get());
    m_composer.setPictures(session.pictures());
    m_composer.setCommands(&m_commands);
    m_composer.setReview([this](const QString& markdown, std::optional<Timestamp> sendAt) {
        review(markdown, sendAt);
    });
    connect(&session, &RoomSession::editRequested, this, &ComposerController::beginEdit);
    connect(&session, &RoomSession::pollReturned, &m_polls, &PollWriter::takeBack);
    connect(&session, &RoomSession::textReturned, this, &ComposerController::takeText);
    connect(&session, &RoomSession::filesReturned, this,
        [this](const QList<FileEntry>& files) { m_attachments.restore(files); });
    connect(&session, &RoomSession::planned, &m_composer,
        [this](const QString& sentence) { m_composer.showNotice(sentence); });
    connect(&workspace.session(), &replica::WorkspaceSession::draftsChanged, this,
        [this](const RoomId& changed) {
            if (m_session && changed == m_session->room())
                hearDraft();
        });
    m_storedDraft = draft();
    m_composer.setText(m_storedDraft);
    m_attachments.open(workspace,
        { .room = session.room(),
            .parent = session.thread().value_or(MessageId {}),
            .edited = {} });
    refresh();
}

void ComposerController::close()
{
    if (!m_session)
        return;
    keepDraft();
    m_composer.setText({}); // leaves an edit, which is stored too
    m_session->disconnect(this);
    m_session->disconnect(&m_polls);
    m_session->disconnect(&m_composer);
    m_workspace->session().disconnect(this);
    m_question.drop();
    m_attachments.close();
    m_polls.close();
    m_composer.setMentionSource(nullptr);
    m_composer.setCommands(nullptr);
    m_composer.setReview({});
    m_session = nullptr;
    m_workspace = nullptr;
    m_mentions.reset();
    refresh();
}

void ComposerController::keepDraft()
{
    if (m_session)
        m_composer.flushDraft();
}

void ComposerController::refresh()
{
    m_composer.setPlaceholder(placeholder());
    m_composer.files().setDropText(dropText());
    m_composer.setBlocked(obstacle(), mayRestore() ? tr("Restore channel") : QString());
}

const replica::RoomState* ComposerController::roomState() const
{
    return m_session ? m_workspace->directory().room(m_session->room()) : nullptr;
}

bool ComposerController::mayWrite() const { return m_session && obstacle().isEmpty(); }

void ComposerController::focus() { m_composer.setFocus(Qt::OtherFocusReason); }

QString ComposerController::placeholder() const
{
    const replica::RoomState* state = roomState();
    if (m_session && m_session->thread())
        return tr("Reply in the thread");
    if (!state)
        return tr("Message");
    const QString title = m_workspace->directory().roomTitle(state->room);
    return state->room.isChannel() ? tr("Message #%1").arg(title) : tr("Message %1").arg(title);
}

/// What the window says while files are dragged over it.
QString ComposerController::dropText() const
{
    const replica::RoomState* state = roomState();
    if (m_session && m_session->thread())
        return tr("Drop to attach to your reply");
    if (!state)
        return tr("Drop to attach");
    const QString title = m_workspace->directory().roomTitle(state->room);
    return state->room.isChannel() ? tr("Drop to attach to #%1").arg(title)
                                   : tr("Drop to attach for %1").arg(title);
}

/// Why nothing can be written here; empty: it can.
QString ComposerController::obstacle() const
{
    const replica::RoomState* state = roomState();
    if (!state)
        return {};
    if (m_workspace->isReadOnly())
        return ErrorText::cannotKeep(*m_workspace->session().syncState().storage);
    if (state->room.archivedAt)
        return tr("This channel is archived: it can be read, and nobody writes in it any more.");
    if (!m_workspace->directory().allows(Permission::SendMessage))
        return tr("You may read here, but not write. Ask an admin of the workspace.");
    if (!m_workspace->directory().mayPostIn(state->room.id))
        return tr("Only admins and those whom they chose write in this channel. You can read it "
                  "and react.");
    if (m_session->isStartDeleted())
        return tr("The message that started this thread was deleted.");
    return {};
}

/// Once is enough: not in its threads too.
bool ComposerController::mayRestore() const
{
    const replica::RoomState* state = roomState();
    return state && state->room.archivedAt && !m_session->thread()
        && RoomMenu::obstacle(RoomCommand::Archive, *m_workspace, *state).isEmpty();
}

void ComposerController::send(const QString& markdown)
{
    if (!m_session)
        return;
    Q_EMIT sendRequested(markdown);
    m_workspace->typing().finished(place());
    m_attachments.sent();
    saveDraft({});
}

void ComposerController::askForTime(const QPoint& globalPosition)
{
    if (!m_session)
        return;
    if (!m_composer.files().isEmpty()) {
        m_composer.showProblem(
            tr("Files cannot be sent later. Send the message now, or take them out."));
        return;
    }
    if (const QString full = PlannedText::noMoreMessages(m_workspace->scheduled());
        !full.isEmpty()) {
        m_composer.showProblem(full);
        return;
    }
    auto* menu = new QMenu(&m_composer);
    menu->setObjectName(QStringLiteral("sendLaterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Send later"));
    // The session is the owner: a moment chosen for one room does not send in another.
    PlannedTimes::fill(*menu, PlannedTimes::forMessages(), m_workspace->session().clock(),
        *m_composer.window(), *m_session,
        [this](Timestamp moment) { m_composer.sendLater(moment); });
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(globalPosition);
}

void ComposerController::sendLater(const QString& markdown, Timestamp moment)
{
    if (!m_session)
        return;
    Q_EMIT sendLaterRequested(markdown, moment);
    m_workspace->typing().finished(place());
    saveDraft({});
}

void ComposerController::schedule(
    const QString& markdown, Timestamp moment, models::ReplyPlace replyPlace)
{
    const auto message = models::PlannedActions(*m_workspace)
                             .schedule(m_session->room(), m_session->thread(), markdown, moment,
                                 replyPlace);
    if (!message)
        return;
    m_scheduled = *message;
    replica::WorkspaceSession& session = m_workspace->session();
    const bool online = session.syncState().connection.phase == provider::ConnectionPhase::Online;
    m_composer.showNotice(PlannedText::scheduled(moment, session.now(),
                              online ? PlannedText::Online::Yes : PlannedText::Online::No),
        tr("Show"));
}

/// What was written is a command, or a text that may be sent.
void ComposerController::review(const QString& markdown, std::optional<Timestamp> sendAt)
{
    const std::optional<MessageId>& editing = m_composer.editing();
    if (editing) {
        const models::TimelineRow* row = m_session->row(*editing);
        offer(markdown, row ? models::summonsIn(row->source) : models::Summons::Nobody);
    } else if (const auto written = commandIn(markdown); written && sendAt) {
        m_composer.showProblem(tr("A command cannot be sent later. To send it as text, write //%1")
                .arg(written->name));
    } else if (written) {
        runCommand(*written);
    } else {
        offer(withoutEscape(markdown), models::Summons::Nobody, sendAt);
    }
}

void ComposerController::runCommand(const WrittenCommand& written)
{
    const SlashCommand* command = m_commands.find(written.name);
    if (!command) {
        m_composer.showProblem(
            tr("There is no command /%1. To send it as text, write //%1").arg(written.name));
        return;
    }
    const replica::RoomState* state = roomState();
    if (!state)
        return;
    const CommandResult result = command->run(
        { .workspace = *m_workspace,
            .room = *state,
            .thread = m_session->thread(),
            .mentions = *m_mentions,
            .window = m_composer.window(),
            .beginPoll = [this](const PollDraft& draft) { m_polls.begin(draft); } },
        written.arguments);
    switch (result.kind) {
    case CommandResult::Kind::Done:
        m_workspace->typing().finished(place());
        m_composer.dismiss();
        if (!result.text.isEmpty())
            m_composer.showNotice(result.text);
        return;
    case CommandResult::Kind::Says:
        offer(result.text, models::Summons::Nobody);
        return;
    case CommandResult::Kind::Refused:
        m_composer.showProblem(result.text);
        return;
    }
}

/// Lets the text go, at once or when the person agrees to calling as many people as it does.
/// `before`: whom the message called already.
void ComposerController::offer(
    const QString& markdown, models::Summons before, std::optional<Timestamp> sendAt)
{
    const auto agreed = [this, markdown, sendAt, typed = m_composer.text(),
                            editing = m_composer.editing()] {
        // What somebody has written on meanwhile is not what they agreed to.
        if (m_composer.text() == typed && m_composer.editing() == editing)
            m_composer.release(markdown, sendAt);
    };
    m_question.review(*m_workspace,
        { .room = m_session->room(),
            .markdown = markdown,
            .before = before,
            .inThreadAlone = staysInThread() },
        agreed);
}

models::ReplyPlace ComposerController::replyPlace() const
{
    return m_replyPlace ? m_replyPlace() : models::ReplyPlace::Thread;
}

/// Whether what is written now, or changed, is for the followers of a thread alone.
bool ComposerController::staysInThread() const
{
    if (!m_composer.editing())
        return m_session->thread() && replyPlace() == models::ReplyPlace::Thread;
    const models::TimelineRow* row = m_session->row(*m_composer.editing());
    return row && row->parent && !row->alsoInRoom;
}

void ComposerController::saveDraft(const QString& markdown)
{
    if (m_session)
        m_workspace->session().saveDraft(m_session->room(), m_session->thread(), markdown);
}

void ComposerController::editLast()
{
    const models::TimelineRow* row = m_session ? m_session->lastOwn() : nullptr;
    if (!row)
        return;
    if (m_workspace->mayEdit(*row))
        beginEdit(row->id, row->source);
    else if (m_workspace->isTooLateToEdit(*row))
        m_composer.showProblem(
            ErrorText::tooLateToEdit(m_workspace->directory().workspace().editMinutes));
}

void ComposerController::beginEdit(const MessageId& message, const QString& markdown)
{
    const models::TimelineRow* row = m_session->row(message);
    m_composer.beginEdit(message, markdown, m_workspace->session().draft(placeOfEdit(message)),
        !row || row->needsText() ? Composer::EditedText::Required : Composer::EditedText::Optional);
    focus();
}

void ComposerController::finishEdit(const MessageId& message, const QString& markdown)
{
    const models::TimelineRow* row = m_session ? m_session->row(message) : nullptr;
    // It has scrolled out of the loaded part or was deleted meanwhile: what was typed is not lost.
    if (!row || row->deleted) {
        if (!markdown.isEmpty())
            takeText(markdown);
    } else if (row->source != markdown) {
        m_workspace->edit(*row, markdown);
    }
}

/// What could not be sent, or is quoted.
void ComposerController::takeText(const QString& markdown)
{
    m_composer.leaveEdit();
    m_composer.addText(m_composer.text().trimmed().isEmpty() ? withEscape(markdown) : markdown);
    m_composer.flushDraft();
    focus();
}

/// Files that come and go are no news of the text, which may be ahead of what is stored.
void ComposerController::hearDraft()
{
    const QString before = std::exchange(m_storedDraft, draft());
    if (m_storedDraft != before)
        m_composer.takeDraft(m_storedDraft);
}

QString ComposerController::draft() const
{
    return m_workspace->session().draft(m_session->room(), m_session->thread());
}

models::TypingPlace ComposerController::place() const
{
    return { .room = m_session->room(), .parent = m_session->thread() };
}

/// The same from the room and from the thread: a reply may stand in both.
replica::DraftPlace ComposerController::placeOfEdit(const MessageId& message) const
{
    return { .room = m_session->room(), .parent = {}, .edited = message };
}

} // namespace hearth::ui
