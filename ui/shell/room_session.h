// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/writing_services.h"
#include "ui/timeline/message_actions.h"

#include <QObject>

#include <functional>
#include <memory>

class QMenu;
class QUrl;

namespace hearth::ui {

class EmojiPictures;
class FileActions;
struct FilePlace;
struct PollDraft;
class RowSource;
class TimelineView;
class UploadActions;

/// One open timeline, of a room or of a thread: joins its model and the view, and does what a
/// person asks for in the view. Made when the room is opened, destroyed before its workspace goes.
/// Window's thread.
class RoomSession final : public QObject {
    Q_OBJECT

public:
    /// Workspace and view outlive it; the view is its own while it lives.
    RoomSession(models::WorkspaceContext& workspace, const RoomId& room,
        std::optional<MessageId> thread, TimelineView& view);
    ~RoomSession() override;

    [[nodiscard]] RoomId room() const { return m_room; }
    [[nodiscard]] std::optional<MessageId> thread() const { return m_thread; }
    /// Of a thread: what is deleted takes no answers, unless it has some.
    [[nodiscard]] bool isStartDeleted() const { return m_startDeleted; }
    /// The rows for the view; they belong to whoever takes them and live no longer than this.
    [[nodiscard]] std::unique_ptr<RowSource> makeSource();
    /// Begins to load. Where unread messages begin is marked once the list of rooms is known.
    void open();
    /// Shows a message in its place and lights it up, wherever the reader is.
    void show(const MessageId& message, Position position);
    /// Shows the first message of a day; fetches history for it where that is not here.
    void showDay(const QDate& day);
    void roomKnown();
    /// What the server at hand offers; without it everything.
    void setFeatures(std::function<bool(provider::Feature)> offers);
    /// Of what is written about its messages; outlives it. Without it no word is wrong.
    void setSpelling(SpellChecker* spelling) { m_spelling = spelling; }
    /// The text of a refused message goes back to where it was written; a refused edit is begun
    /// again. Nothing where there is no text, as in a deletion.
    void takeBack(const QString& outboxKey);
    /// What has been seen is marked as read only while somebody looks at the window.
    void setWatched(bool watched);
    /// Everything after it is unread, and stays so while it is on the screen, until the room is
    /// opened again.
    void keepUnread(Position after);
    /// What is on the screen counts as read again.
    void letBeRead() { m_keptUnread = false; }

    /// Null when it is not in the part of the timeline that is loaded.
    [[nodiscard]] const models::TimelineRow* row(const MessageId& message) const;
    /// Of the workspace's own emoji; null: there are none.
    [[nodiscard]] EmojiPictures* pictures() const;
    /// What is written about its messages is written with these.
    [[nodiscard]] WritingServices writing() const;
    /// The newest message that the person wrote; whether it may be changed is another matter.
    [[nodiscard]] const models::TimelineRow* lastOwn() const;

Q_SIGNALS:
    /// The message that started the thread was deleted, or is known to be there.
    void startChanged();
    /// With the text to begin from.
    void editRequested(hearth::MessageId message, const QString& markdown);
    /// A failed message's text goes back to where it was written.
    void textReturned(const QString& markdown);
    /// Likewise what was attached to it.
    void filesReturned(const QList<hearth::FileEntry>& files);
    /// A poll that was refused is to be asked anew; what takes its place discards the operation.
    void pollReturned(const hearth::ui::PollDraft& draft, const QString& outboxKey);
    void threadRequested(hearth::MessageId root);
    /// To be answered there.
    void replyRequested(hearth::MessageId root);
    /// A reminder was made: when it comes.
    void planned(const QString& sentence);
    /// A link to a message, here or elsewhere, or into a workspace was clicked.
    void linkRequested(const QString& link);
    /// An action that the session itself cannot do.
    void requested(hearth::ui::MessageAction action, const hearth::models::TimelineRow& row);
    void roomRequested(hearth::RoomId room);
    /// To be shown in its place.
    void messageRequested(
        hearth::RoomId room, hearth::MessageId message, hearth::Position position);
    void memberRequested(hearth::MemberId member);
    /// To be looked at.
    void pictureRequested(const hearth::models::ListedFile& picture);

private:
    void connectView();
    void askToRemove(const MessageId& message);
    void watchStart();
    void markUnreadReplies();
    bool mayDecide();
    bool mayWrite();
    void askToDiscard(const QString& outboxKey);
    void compare(const MessageId& message);
    void openLink(const QUrl& target);
    void connectMarks();
    void react(const MessageId& message, const QString& emoji);
    void vote(const MessageId& message, int option);
    void askToClosePoll(const models::TimelineRow& row);
    void forward(const models::TimelineRow& row);
    void showHistory(const models::TimelineRow& row);
    void seen(Position position);
    void markRead();

    // what is done with a message: room_session_actions.cpp
    [[nodiscard]] bool offers(MessageAction action, const models::TimelineRow& row) const;
    void perform(MessageAction action, const models::TimelineRow& row);
    void quote(const models::TimelineRow& row);
    void markUnread(const models::TimelineRow& row);
    // files: room_session_files.cpp
    void connectFiles();
    [[nodiscard]] std::optional<FileEntry> unsentFile(
        const MessageId& message, const FileId& file) const;
    [[nodiscard]] std::optional<FilePlace> filePlace(
        const MessageId& message, const FileId& file) const;
    void view(const FilePlace& place);
    void offerFiles(const models::TimelineRow& row, QMenu& menu);
    void offerChoices(MessageAction action, const MessageId& message, QMenu& menu);
    void showWithHistory(Position position);
    void fetchWanted();

    models::WorkspaceContext& m_workspace;
    RoomId m_room;
    std::optional<MessageId> m_thread;
    TimelineView& m_view;
    std::unique_ptr<models::TimelineModel> m_model;
    std::unique_ptr<FileActions> m_files; ///< null: nothing is done with files
    std::unique_ptr<UploadActions> m_uploads; ///< likewise, with those that are not sent yet
    Position m_seen = 0;
    Position m_threadReadTo = 0; ///< as was said last
    bool m_watched = true;
    bool m_unreadPlaced = false;
    bool m_keptUnread = false; ///< by the person, until the room is opened again
    std::function<bool(provider::Feature)> m_offers;
    SpellChecker* m_spelling = nullptr;
    std::optional<Position> m_wanted; ///< a place that is being opened
    quint64 m_asked = 0; ///< an answer to an earlier wish is dropped
    bool m_startSeen = false;
    bool m_startDeleted = false;
};

} // namespace hearth::ui
