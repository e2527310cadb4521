// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/summons.h"

#include <QDateTime>

/// Of what a person is told, and of what not: pure rules over values.
namespace hearth::models {

/// As the reader has set it for the whole workspace; else what holds for everybody at first.
[[nodiscard]] Attention attentionOf(const Directory& directory);
/// Which news of the room are told: never Default.
[[nodiscard]] NotifyLevel levelOf(const Attention& attention, const replica::RoomState& room);
/// Whether the hours without news have begun and not ended. `now` in local time.
[[nodiscard]] bool isQuiet(const QuietHours& quiet, const QDateTime& now);

/// A message, and what the reader has to do with it.
struct News {
    Message message;
    replica::RoomState room;
    bool isMention = false; ///< names the reader, one of their groups or keywords, or calls them
    Summons summons = Summons::Nobody;
    bool isNamedAnyway = false; ///< it would be a mention without @here
    std::optional<FollowedThread> thread; ///< that it answers in, as the reader stands to it
};

/// What the person sees at this moment.
struct Sight {
    std::optional<RoomId> room; ///< in the active window of this workspace; none: something else
    std::optional<MessageId> thread; ///< likewise
};

[[nodiscard]] bool isOnScreen(const Message& message, const Sight& sight);

/// How things stand with the person.
struct Circumstances {
    MemberId self;
    Timestamp joinedAt; ///< what is older is history
    Attention attention;
    bool doNotDisturb = false; ///< says their status
    bool isAtComputer = true;
    QDateTime now; ///< local
    Sight sight;
};

/// Whether a message is announced; if not, why not.
enum class Verdict {
    Announce,
    NoMessage, ///< deleted, or a notice
    Own,
    History, ///< from before the reader came
    NotJoined, ///< the room is for others
    OnScreen,
    AlreadyRead,
    Muted, ///< the room or the thread
    BelowLevel, ///< the reader wants to hear of less
    Disturbing ///< not now
};
[[nodiscard]] Verdict judge(const News& news, const Circumstances& person);

/// Whether what was announced has been seen since, here or on another device.
[[nodiscard]] bool isRead(const Message& message, const replica::RoomState& room,
    const std::optional<FollowedThread>& thread);

} // namespace hearth::models
