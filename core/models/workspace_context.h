// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/activity_model.h"
#include "core/models/directory.h"
#include "core/models/draft_files.h"
#include "core/models/draft_list_model.h"
#include "core/models/file_list_model.h"
#include "core/models/jump_model.h"
#include "core/models/member_list_model.h"
#include "core/models/message_list_model.h"
#include "core/models/message_marks.h"
#include "core/models/presence_book.h"
#include "core/models/reminder_list_model.h"
#include "core/models/room_list_model.h"
#include "core/models/scheduled_list_model.h"
#include "core/models/thread_list_model.h"
#include "core/models/timeline_model.h"
#include "core/models/transfers.h"
#include "core/models/typing_book.h"

namespace hearth::models {

/// Where an answer in a thread stands.
enum class ReplyPlace { Thread, ThreadAndRoom };

/// A workspace as the window shows it: the session and the models over it, and the things a person
/// does in it. Window's thread.
class WorkspaceContext : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceContext(
        std::unique_ptr<replica::WorkspaceSession> session, QObject* owner = nullptr);
    ~WorkspaceContext() override;

    [[nodiscard]] WorkspaceId id() const { return m_session->workspaceId(); }
    /// The disk takes no writes: what is here can be read, and nothing can be done.
    [[nodiscard]] bool isReadOnly() const { return m_session->isReadOnly(); }
    [[nodiscard]] replica::WorkspaceSession& session() { return *m_session; }
    [[nodiscard]] Directory& directory() { return *m_directory; }
    [[nodiscard]] RoomListModel& rooms() { return *m_rooms; }
    [[nodiscard]] PresenceBook& presences() { return *m_presences; }
    [[nodiscard]] TypingBook& typing() { return *m_typing; }
    [[nodiscard]] MembershipBook& memberships() { return *m_memberships; }
    [[nodiscard]] ThreadListModel& threads() { return *m_threads; }
    [[nodiscard]] DraftListModel& drafts() { return *m_drafts; }
    [[nodiscard]] ScheduledListModel& scheduled() { return *m_scheduled; }
    [[nodiscard]] ReminderListModel& reminders() { return *m_reminders; }
    /// What is attached to what the person writes.
    [[nodiscard]] DraftFiles& draftFiles() { return m_draftFiles; }
    /// Files on their way to the server and from it.
    [[nodiscard]] Transfers& transfers() { return m_transfers; }
    /// Reminders whose time has come, and messages that could not be sent at theirs.
    [[nodiscard]] int plannedNews() const { return m_scheduled->refused() + m_reminders->fired(); }
    /// A new model for one timeline or thread; the caller owns it.
    [[nodiscard]] std::unique_ptr<TimelineModel> timeline(
        RoomId room, std::optional<MessageId> parent = {});
    /// Null: of the whole workspace.
    [[nodiscard]] std::unique_ptr<MemberListModel> members(std::optional<RoomId> room);
    [[nodiscard]] std::unique_ptr<JumpModel> jump(const JumpSources& sources = {});
    [[nodiscard]] std::unique_ptr<MessageListModel> pinned(const RoomId& room);
    [[nodiscard]] std::unique_ptr<MessageListModel> saved();
    [[nodiscard]] std::unique_ptr<ActivityModel> activity();
    /// Null: of the whole workspace.
    [[nodiscard]] std::unique_ptr<FileListModel> files(std::optional<RoomId> room);
    /// What is done with messages that are there.
    [[nodiscard]] MessageMarks& marks() { return m_marks; }

    // --- what people do; each goes through the outbox
    // --------------------------------------------------------------
    /// Sends what was typed and attached; without both nothing. Returns the id that the message has
    /// from now on.
    std::optional<MessageId> send(RoomId room, std::optional<MessageId> parent, const QString& text,
        ReplyPlace place = ReplyPlace::Thread, const QList<FileEntry>& files = {});
    void edit(const TimelineRow& row, const QString& text);
    void remove(const TimelineRow& row);
    RoomId createChannel(const QString& name, RoomKind kind, const QString& purpose);
    void renameChannel(const RoomId& room, const QString& name);
    void setTopic(const RoomId& room, const QString& topic);
    void setArchived(const RoomId& room, bool archived);
    void removeChannel(const RoomId& room);
    /// Everything in the room up to `position` has been seen.
    void markRead(const RoomId& room, Position position);
    void followThread(const RoomId& room, const MessageId& start, bool following);
    /// Every reply up to `position` has been seen; nothing for a thread that is not followed.
    void markThreadRead(const RoomId& room, const MessageId& start, Position position);
    /// What others see beside the reader's name; an empty one clears it.
    void setStatus(const MemberStatus& status);
    /// What a member says of themselves now; nothing when it has run out.
    [[nodiscard]] std::optional<MemberStatus> statusOf(const MemberId& member) const;

    /// What may be done with a row, by the same rules as the server's.
    [[nodiscard]] bool mayEdit(const TimelineRow& row) const;
    [[nodiscard]] bool mayRemove(const TimelineRow& row) const;
    /// They could, were it not for the time that the workspace gives for it.
    [[nodiscard]] bool isTooLateToEdit(const TimelineRow& row) const;
    [[nodiscard]] bool isTooLateToRemove(const TimelineRow& row) const;

Q_SIGNALS:
    /// As `plannedNews` has it now.
    void plannedNewsChanged();

private:
    void updateChannel(protocol::ChannelUpdate args);

    std::unique_ptr<replica::WorkspaceSession> m_session;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<PresenceBook> m_presences;
    std::unique_ptr<TypingBook> m_typing;
    std::unique_ptr<MembershipBook> m_memberships;
    std::unique_ptr<RoomListModel> m_rooms;
    MessageMarks m_marks;
    Transfers m_transfers;
    DraftFiles m_draftFiles;
    std::unique_ptr<ThreadListModel> m_threads;
    std::unique_ptr<DraftListModel> m_drafts;
    std::unique_ptr<ScheduledListModel> m_scheduled;
    std::unique_ptr<ReminderListModel> m_reminders;
};

} // namespace hearth::models
