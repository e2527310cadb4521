// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/planned_actions.h"
#include "ui/composer/directory_mentions.h"
#include "ui/poll/poll_writer.h"
#include "ui/shell/composer_attachments.h"
#include "ui/shell/room_session.h"
#include "ui/shell/standard_commands.h"
#include "ui/shell/summons_question.h"

#include <memory>

namespace hearth::ui {

class Composer;

/// Joins a composer with the room or the thread that is written in: its draft, the edits of what
/// was said there, who can be mentioned, the commands after a slash, the question before a crowd is
/// called, the news of typing, and why nothing can be written. What is sent leaves as a signal.
/// Window's thread.
class ComposerController final : public QObject {
    Q_OBJECT

public:
    /// The composer outlives it, or lets go of its signals first.
    explicit ComposerController(Composer& composer);
    ~ComposerController() override;

    /// Asked whenever something is about to go out; without it, replies stay in their thread.
    void setReplyPlace(std::function<models::ReplyPlace()> replyPlace);
    /// Shows the draft of this place. Workspace and session outlive the time until `close`.
    void open(models::WorkspaceContext& workspace, RoomSession& session);
    /// Stores what is in the composer, and empties it.
    void close();
    void keepDraft();
    /// The room, or what the person may do in it, may have changed.
    void refresh();
    /// Null while the directory does not know the room.
    [[nodiscard]] const replica::RoomState* roomState() const;
    [[nodiscard]] bool mayWrite() const;
    /// What goes with the message when `sendRequested` says so.
    [[nodiscard]] QList<FileEntry> files() const { return m_attachments.files(); }
    void focus();
    /// Plans what `sendLaterRequested` said, and says so beside the composer.
    void schedule(const QString& markdown, Timestamp moment, models::ReplyPlace place);

Q_SIGNALS:
    /// A poll is on its way.
    void pollAsked();
    /// To be sent at that moment.
    void sendLaterRequested(const QString& markdown, hearth::Timestamp moment);
    /// What was scheduled here is to be shown in its list.
    void scheduledRequested(hearth::MessageId message);
    /// To be sent now.
    void sendRequested(const QString& markdown);

private:
    void send(const QString& markdown);
    void askForTime(const QPoint& globalPosition);
    void sendLater(const QString& markdown, Timestamp moment);
    void review(const QString& markdown, std::optional<Timestamp> sendAt);
    void runCommand(const WrittenCommand& written);
    void offer(
        const QString& markdown, models::Summons before, std::optional<Timestamp> sendAt = {});
    void saveDraft(const QString& markdown);
    void hearDraft();
    void editLast();
    void beginEdit(const MessageId& message, const QString& markdown);
    void finishEdit(const MessageId& message, const QString& markdown);
    void takeText(const QString& markdown);
    [[nodiscard]] QString draft() const;
    [[nodiscard]] models::TypingPlace place() const;
    [[nodiscard]] models::ReplyPlace replyPlace() const;
    [[nodiscard]] bool staysInThread() const;
    [[nodiscard]] replica::DraftPlace placeOfEdit(const MessageId& message) const;
    [[nodiscard]] QString placeholder() const;
    [[nodiscard]] QString dropText() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool mayRestore() const;

    Composer& m_composer;
    models::WorkspaceContext* m_workspace = nullptr;
    RoomSession* m_session = nullptr;
    std::unique_ptr<DirectoryMentions> m_mentions;
    const SlashCommands m_commands = standardCommands();
    std::function<models::ReplyPlace()> m_replyPlace;
    PollWriter m_polls;
    MessageId m_scheduled; ///< what the notice beside the composer is about
    SummonsQuestion m_question;
    ComposerAttachments m_attachments;
    QString m_storedDraft; ///< of this place, as the session had it last
};

} // namespace hearth::ui
