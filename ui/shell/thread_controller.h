// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/composer_controller.h"

namespace hearth::ui {

class ThreadPane;

/// Shows one thread in the thread pane, lets the person answer in it, and says whether they follow
/// it. Window's thread.
class ThreadController final : public QObject {
    Q_OBJECT

public:
    /// The pane outlives it, or lets go of its signals first.
    explicit ThreadController(ThreadPane& pane);
    ~ThreadController() override;

    /// `title` is what the header says: "# release". The session is still to be opened, and the
    /// workspace outlives the time until `close`.
    RoomSession& open(models::WorkspaceContext& workspace, const RoomId& room,
        const MessageId& root, const QString& title);
    /// Stores what is in the composer.
    void close();
    void keepDraft() { m_writing.keepDraft(); }
    /// The room, or what the person may do in it, may have changed.
    void refresh();
    /// Null: no thread is open.
    [[nodiscard]] RoomSession* session() const { return m_session.get(); }
    /// The timeline instead where nothing can be written.
    void focusComposer();

Q_SIGNALS:
    /// As ComposerController's.
    void scheduledRequested(hearth::MessageId message);

private:
    void send(const QString& markdown);
    void sendLater(const QString& markdown, Timestamp moment);
    [[nodiscard]] models::ReplyPlace takeReplyPlace();
    [[nodiscard]] models::ReplyPlace replyPlace() const;
    void setFollowing(bool following);
    void refreshFollowing();
    [[nodiscard]] bool hasReplies() const;

    ThreadPane& m_pane;
    ComposerController m_writing;
    models::WorkspaceContext* m_workspace = nullptr;
    std::unique_ptr<RoomSession> m_session;
};

} // namespace hearth::ui
