// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/attention.h"
#include "core/models/workspace_context.h"
#include "core/replica/mentions.h"

#include <QMap>
#include <QSet>

namespace hearth::models {

/// What a notification says: the news of one room together, a reminder, what administrators are
/// told, or how much came while this device was away.
struct Announcement {
    enum class About { Room, Reminder, Alert, Workspace };

    QString key; ///< a later one of the same key takes its place
    About about = About::Workspace;
    WorkspaceId workspace;
    std::optional<RoomId> room; ///< where the news stand, or what the reminder is about
    std::optional<MessageId> message; ///< the newest, or what the reminder is about
    QString title;
    QString text;
    bool mayReply = false;
};

/// Tells which news of one workspace its person is to be told of, and when they have seen them.
/// Window's thread.
class Announcer : public QObject {
    Q_OBJECT

public:
    /// Loud: something new, to be heard. Quiet: what is shown already has changed.
    enum class Ring { Loud, Quiet };
    enum class Preview { Shown, Hidden };

    /// The workspace outlives it.
    explicit Announcer(WorkspaceContext& workspace, QObject* owner = nullptr);

    /// What the person sees from now on.
    void setSight(const Sight& sight);
    void setAtComputer(bool isThere) { m_isAtComputer = isThere; }
    /// Of what is announced from now on.
    void setPreview(Preview preview) { m_preview = preview; }

    // --- what a notification offers
    void markRead(const QString& key);
    /// Where the newest of them stands: in its thread, or in the room.
    void reply(const QString& key, const QString& text);
    /// The workspace is about to be closed.
    void withdrawAll();

Q_SIGNALS:
    void announced(const hearth::models::Announcement& news, hearth::models::Announcer::Ring ring);
    /// It has been read, here or elsewhere, or is gone.
    void withdrawn(const QString& key);

private:
    void hear(const replica::Changes& changes);
    void begin();
    void take(const QList<Message>& messages, Position since);
    void replace(const Message& message);
    void fetch(const RoomId& room);
    void decide();
    void announce(const QList<Message>& messages);
    void summarise(const QList<Message>& messages);
    void review();
    void reviewReminders();
    void ring(const ReminderRow& reminder);
    [[nodiscard]] News newsOf(
        const Message& message, const replica::RoomState& room, const replica::Named& named) const;
    [[nodiscard]] Circumstances circumstances() const;
    [[nodiscard]] bool isSeen(const Message& message) const;
    [[nodiscard]] std::optional<FollowedThread> threadOf(const Message& message) const;
    [[nodiscard]] Announcement announcementOf(
        const RoomId& room, const QList<Message>& messages) const;
    [[nodiscard]] QString titleOf(const RoomId& room, const QList<Message>& messages) const;
    [[nodiscard]] QString textOf(const RoomId& room, const QList<Message>& messages) const;
    [[nodiscard]] QString excerpt(const Message& message) const;
    [[nodiscard]] QString keyOf(const char* kind, const Uuid& id) const;
    [[nodiscard]] Directory& directory() const { return m_workspace.directory(); }

    WorkspaceContext& m_workspace;
    std::optional<Position> m_since; ///< what is newer is news; none: nothing is known yet
    QList<Message> m_pending; ///< not decided on: the rooms' states are on their way
    int m_fetching = 0; ///< rooms of which more has changed than was told
    bool m_wasAway = true; ///< what comes now comes all at once
    QMap<RoomId, QList<Message>> m_shown;
    QList<Message> m_summed; ///< what the summary is about
    QSet<ReminderId> m_rung;
    Sight m_sight;
    bool m_isAtComputer = true;
    Preview m_preview = Preview::Shown;
};

} // namespace hearth::models
