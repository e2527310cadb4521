// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/read_actions.h"
#include "core/models/search_model.h"
#include "ui/shell/navigator.h"
#include "ui/shell/thread_controller.h"

#include <memory>

namespace hearth::ui {

class ConversationPane;
class ThreadPane;

/// Shows in the conversation pane whatever room the navigator has open, with its draft, and a
/// thread of it in the thread pane. Window's thread.
class ConversationController final : public QObject {
    Q_OBJECT

public:
    ConversationController(
        ConversationPane& pane, ThreadPane& thread, Navigator& navigator, QObject* owner);
    ~ConversationController() override;

    /// Names, topic or members of the open room, or the state of the account, may have changed.
    void refreshRoom();
    [[nodiscard]] QString roomTitle() const;
    void focusComposer();
    /// Of the thread that is open.
    void focusReply();
    /// Stores what is in the composer.
    void keepDraft();
    void windowActivated(bool active);
    void openThread(const MessageId& root);
    void closeThread();
    /// That is open.
    [[nodiscard]] std::optional<MessageId> thread() const;
    /// In the open room, or in the thread that is open.
    void showMessage(const MessageId& message, Position position);
    void showReply(const MessageId& message, Position position);
    /// The bar that finds in the open room; in the thread while that has the keyboard.
    void find();
    /// In the room or the thread, likewise.
    void jumpToUnread();
    /// Asks for a day near this place; without one, in the middle of the timeline.
    void askForDay(std::optional<QPoint> globalPosition = {});
    /// The text of something refused in the open room goes back into the composer; in the open
    /// thread into that one's.
    void takeBack(const QString& outboxKey);
    void takeReplyBack(const QString& outboxKey);
    /// From older messages back to the newest, and what is new there is read; false when there was
    /// nothing to go back from.
    bool stepBack();
    /// What was marked as read elsewhere in the window, and what is unread again.
    void letBeRead(const models::FormerReads& former);
    void keepUnread(const models::FormerReads& former);

Q_SIGNALS:
    /// The open room's timeline is on the screen.
    void painted();
    void threadRequested(hearth::MessageId root);
    /// A thread is to be opened and answered in.
    void replyRequested(hearth::MessageId root);
    void linkRequested(const QString& link);
    /// Everything that holds this is to be listed.
    void searchRequested(const QString& text);
    void roomRequested(hearth::RoomId room);
    void memberRequested(hearth::MemberId member);
    void messageRequested(
        hearth::RoomId room, hearth::MessageId message, hearth::Position position);
    void pictureRequested(const hearth::models::ListedFile& picture);
    void scheduledRequested(hearth::MessageId message);
    void signInRequested();
    /// The workspace wants a second factor of the person, and they want to set one up.
    void secondFactorRequested();
    /// The person has made the disk writable, or hopes so.
    void openingRequested(hearth::WorkspaceId workspace);
    void statusRequested();
    void readRequested(hearth::RoomId room);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openRoom();
    void letGo();
    void follow(RoomSession& session);
    void connectFinding();
    [[nodiscard]] bool isInThread() const;
    void mark(const QString& text);
    void showFound(const models::SearchRow& found);
    void send(const QString& markdown);
    void refreshNotice();
    void refreshSecondFactorNotice(const models::Account& account);
    void noticeActed();
    void refreshPerson(const Room& room);

    ConversationPane& m_pane;
    ThreadPane& m_threadPane;
    Navigator& m_navigator;
    std::unique_ptr<RoomSession> m_room;
    ComposerController m_writing;
    ThreadController m_thread;
    bool m_active = true;
    bool m_strangerSeen = false; ///< the notice about it was closed; until the server answers again
    bool m_asksForSecondFactor = false; ///< the notice is about that
    bool m_graceSeen = false; ///< and was closed while there was time; until the workspace is
                              ///< opened again
};

} // namespace hearth::ui
