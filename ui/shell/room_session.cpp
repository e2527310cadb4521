// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/room_session.h"

#include "core/protocol/join_link.h"
#include "core/protocol/permalink.h"
#include "ui/files/file_actions.h"
#include "ui/files/upload_actions.h"
#include "ui/poll/poll_dialog.h"
#include "ui/shell/compare_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/shell/error_text.h"
#include "ui/shell/link_opener.h"
#include "ui/timeline/model_row_source.h"
#include "ui/timeline/timeline_view.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::TimelineRow;

namespace {

constexpr qint64 openAtUnreadFrom = 40; ///< fewer unread messages than this are in the first page
                                        ///< anyway
constexpr qsizetype excerptLength = 120;

/// What a reader saw of a link, where that pretends to lead elsewhere; else empty.
QString misleadingText(const models::TimelineModel& model, const QUrl& target)
{
    for (int i = 0; i < model.rowCount(); ++i) {
        const TimelineRow& row = model.row(i);
        if (const QString shown = LinkOpener::misleadingText(*row.document, target);
            !shown.isEmpty())
            return shown;
        if (!row.forwarded)
            continue;
        if (const QString shown = LinkOpener::misleadingText(*row.forwarded->document, target);
            !shown.isEmpty())
            return shown;
    }
    return {};
}

} // namespace

RoomSession::RoomSession(models::WorkspaceContext& workspace, const RoomId& room,
    std::optional<MessageId> thread, TimelineView& view)
    : m_workspace(workspace)
    , m_room(room)
    , m_thread(thread)
    , m_view(view)
    , m_model(workspace.timeline(room, thread))
{
    connectView();
    connectMarks();
    connectFiles();
    connect(m_model.get(), &models::TimelineModel::opened, this, &RoomSession::fetchWanted);
    if (m_thread) {
        connect(
            m_model.get(), &models::TimelineModel::opened, this, &RoomSession::markUnreadReplies);
        connect(m_model.get(), &models::TimelineModel::opened, this, &RoomSession::watchStart);
        // Later: what follows lays the timeline out, which may not have heard of the change yet.
        constexpr auto later = Qt::QueuedConnection;
        const auto* rows = m_model.get();
        connect(rows, &QAbstractItemModel::dataChanged, this, &RoomSession::watchStart, later);
        connect(rows, &QAbstractItemModel::rowsInserted, this, &RoomSession::watchStart, later);
        connect(rows, &QAbstractItemModel::rowsRemoved, this, &RoomSession::watchStart, later);
    }
}

void RoomSession::watchStart()
{
    const TimelineRow* start = row(*m_thread);
    // Without a trace it goes with the import that brought it.
    const bool deleted = start ? start->deleted && start->replyCount == 0 : m_startSeen;
    m_startSeen = m_startSeen || start;
    if (std::exchange(m_startDeleted, deleted) != deleted)
        Q_EMIT startChanged();
}

/// What is news to whoever follows the thread, as it was when they opened it.
void RoomSession::markUnreadReplies()
{
    const auto followed = m_workspace.threads().follow(*m_thread);
    if (!followed || !followed->following)
        return;
    int unread = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const TimelineRow& reply = m_model->row(i);
        const bool isNew = reply.parent && !reply.own && !reply.deleted
            && reply.position > followed->readPosition;
        unread += isNew ? 1 : 0;
    }
    if (unread > 0) {
        m_model->setUnreadAfter(followed->readPosition);
        m_view.setUnread(unread, followed->readPosition);
    }
}

RoomSession::~RoomSession()
{
    m_view.disconnect(this);
    m_view.setSource(nullptr);
}

std::unique_ptr<RowSource> RoomSession::makeSource()
{
    return std::make_unique<ModelRowSource>(*m_model, m_workspace,
        [this](MessageAction action, const TimelineRow& row) { return offers(action, row); });
}

void RoomSession::open()
{
    std::optional<Position> around;
    const replica::RoomState* state = m_thread ? nullptr : m_workspace.directory().room(m_room);
    if (state) {
        if (state->unread >= openAtUnreadFrom)
            around = state->readPosition;
        roomKnown();
    }
    m_model->open(around);
}

void RoomSession::show(const MessageId& message, Position position)
{
    ++m_asked;
    m_wanted.reset();
    m_view.showMessage(message);
    if (!m_thread && m_model->indexOf(message) < 0)
        m_model->open(position);
}

void RoomSession::roomKnown()
{
    // A message may be in sight before the list of rooms counts it as unread.
    if (m_watched)
        markRead();
    if (m_unreadPlaced || m_thread)
        return;
    const replica::RoomState* state = m_workspace.directory().room(m_room);
    if (!state)
        return;
    m_unreadPlaced = true;
    // The line stays where it was when the room was opened, however much is read meanwhile.
    if (state->unread > 0) {
        m_model->setUnreadAfter(state->readPosition);
        m_view.setUnread(static_cast<int>(state->unread), state->readPosition);
    }
}

void RoomSession::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        markRead();
}

void RoomSession::seen(Position position)
{
    m_seen = std::max(m_seen, position);
    if (m_watched)
        markRead();
}

void RoomSession::markRead()
{
    if (m_thread) {
        if (!m_keptUnread && m_seen > m_threadReadTo)
            m_workspace.markThreadRead(m_room, *m_thread, m_seen);
        m_threadReadTo = m_seen;
        return;
    }
    const replica::RoomState* state = m_thread ? nullptr : m_workspace.directory().room(m_room);
    if (state && !m_keptUnread && m_seen > state->readPosition && state->unread > 0)
        m_workspace.markRead(m_room, m_seen);
}

void RoomSession::connectView()
{
    connect(&m_view, &TimelineView::seen, this, &RoomSession::seen);
    connect(&m_view, &TimelineView::threadRequested, this, &RoomSession::threadRequested);
    connect(&m_view, &TimelineView::roomActivated, this, &RoomSession::roomRequested);
    connect(&m_view, &TimelineView::memberActivated, this,
        [this](const MemberId& member) { Q_EMIT memberRequested(member); });
    connect(&m_view, &TimelineView::linkActivated, this, &RoomSession::openLink);
    connect(&m_view, &TimelineView::editRequested, this, [this](const MessageId& message) {
        if (const TimelineRow* found = row(message); found && m_workspace.mayEdit(*found))
            Q_EMIT editRequested(message, found->source);
    });
    connect(&m_view, &TimelineView::requested, this,
        [this](MessageAction action, const MessageId& message) {
            if (const TimelineRow* found = row(message); found && offers(action, *found))
                perform(action, *found);
        });
    connect(&m_view, &TimelineView::choicesRequested, this,
        [this](MessageAction action, const MessageId& message, QMenu* menu) {
            offerChoices(action, message, *menu);
        });
    connect(&m_view, &TimelineView::removeRequested, this, &RoomSession::askToRemove);
    connect(&m_view, &TimelineView::compareRequested, this, &RoomSession::compare);
    connect(&m_view, &TimelineView::retryRequested, this, [this](const QString& key) {
        if (mayDecide())
            m_workspace.session().retry(key);
    });
    connect(&m_view, &TimelineView::discardRequested, this, [this](const QString& key) {
        if (mayDecide())
            askToDiscard(key);
    });
    connect(&m_view, &TimelineView::editFailedRequested, this,
        [this](const MessageId&, const QString& key) {
            if (mayDecide())
                takeBack(key);
        });
}

const TimelineRow* RoomSession::row(const MessageId& message) const
{
    const int found = m_model->indexOf(message);
    return found < 0 ? nullptr : &m_model->row(found);
}

EmojiPictures* RoomSession::pictures() const { return m_view.pictures(); }

WritingServices RoomSession::writing() const
{
    return { .highlighter = m_view.codeHighlighter(), .spelling = m_spelling };
}

const TimelineRow* RoomSession::lastOwn() const
{
    for (int i = m_model->rowCount() - 1; i >= 0; --i) {
        const TimelineRow& candidate = m_model->row(i);
        if (candidate.own && !candidate.deleted && !candidate.poll
            && candidate.kind == MessageKind::Text)
            return &candidate;
    }
    return nullptr;
}

void RoomSession::askToRemove(const MessageId& message)
{
    const TimelineRow* found = row(message);
    if (!found || !m_workspace.mayRemove(*found))
        return;
    const QString text = text::excerpt(*found->document, excerptLength);
    const QString what = text.isEmpty()
        ? tr("This message goes for everybody, and cannot be brought back.")
        : tr("“%1” goes for everybody, and cannot be brought back.").arg(text);
    confirm(m_view.window(),
        { .title = tr("Delete this message?"),
            .text = what,
            .verb = tr("Delete message"),
            .kind = ButtonKind::Danger },
        [self = QPointer(this), message] {
            const TimelineRow* still = self ? self->row(message) : nullptr;
            if (still)
                self->m_workspace.remove(*still);
        });
}

/// Says why not where the disk takes nothing new.
bool RoomSession::mayDecide()
{
    if (!m_workspace.isReadOnly())
        return true;
    tell(m_view.window(), tr("Not possible now"),
        ErrorText::cannotKeep(*m_workspace.session().syncState().storage));
    return false;
}

/// Says why not where the composer is closed: what goes back into it would be out of sight.
bool RoomSession::mayWrite()
{
    const replica::RoomState* state = m_workspace.directory().room(m_room);
    if (!state
        || (!state->room.archivedAt && m_workspace.directory().allows(Permission::SendMessage)
            && m_workspace.directory().mayPostIn(m_room)))
        return true;
    tell(m_view.window(), tr("Not possible now"),
        tr("You cannot write here now, so it stays where it is. You can copy its text, "
           "or try again later."));
    return false;
}

void RoomSession::askToDiscard(const QString& outboxKey)
{
    confirm(m_view.window(),
        { .title = tr("Discard what was not sent?"),
            .text = tr(
                "It has not reached anybody, and is gone then. You can copy its text before."),
            .verb = tr("Discard"),
            .kind = ButtonKind::Danger },
        [session = QPointer(&m_workspace.session()), outboxKey] {
            if (session)
                session->discard(outboxKey);
        });
}

void RoomSession::compare(const MessageId& message)
{
    const TimelineRow* found = row(message);
    if (!found || !found->wasEditedMeanwhile())
        return;
    auto* dialog = new CompareDialog(found->source, *found->serverSource, m_view.window());
    const QString key = found->outboxKey;
    connect(
        dialog, &CompareDialog::ownChosen, this, [this, key] { m_workspace.session().retry(key); });
    connect(dialog, &CompareDialog::otherChosen, this,
        [this, key] { m_workspace.session().discard(key); });
    connect(dialog, &CompareDialog::editRequested, this, [this, key] { takeBack(key); });
    dialog->open();
}

void RoomSession::takeBack(const QString& outboxKey)
{
    const QList<replica::OutboxEntry> unsent = m_workspace.session().outbox(m_room);
    const auto entry = std::ranges::find(unsent, outboxKey, &replica::OutboxEntry::key);
    if (entry == unsent.end() || !mayWrite())
        return;
    // An edit goes back to being one: finished, it takes the refused one's place.
    if (const auto edit = fromJson<protocol::MessageUpdate>(entry->args); edit
        && entry->isOperation(protocol::messageUpdate.name) && entry->error
        && entry->error->code != ErrorCode::NotFound) {
        Q_EMIT editRequested(edit->id, edit->body);
        return;
    }
    if (const auto refused = fromJson<protocol::MessageCreate>(entry->args);
        refused && entry->isOperation(protocol::messageCreate.name) && refused->poll) {
        Q_EMIT pollReturned({ .question = refused->body, .poll = *refused->poll }, outboxKey);
        return;
    }
    const QString text = entry->args.value("body"_L1).toString();
    // The message that was to be deleted is still there; its text is nothing to send anew.
    const QList<FileEntry> files = entry->files();
    if (text.isEmpty() && files.isEmpty())
        return;
    // First into the composer, which keeps it as a draft; only then out of the outbox.
    if (!files.isEmpty())
        Q_EMIT filesReturned(files);
    if (!text.isEmpty())
        Q_EMIT textReturned(text);
    m_workspace.session().discard(outboxKey);
}

void RoomSession::openLink(const QUrl& target)
{
    const QString address = target.toString(QUrl::FullyEncoded);
    // A broken one as well: the window says what is wrong with it.
    if (protocol::Permalink::looksLike(address) || protocol::JoinLink::looksLike(address)) {
        Q_EMIT linkRequested(QUrl::fromPercentEncoding(address.toUtf8()));
        return;
    }
    LinkOpener::open(m_view.window(), misleadingText(*m_model, target), address);
}

} // namespace hearth::ui
