// SPDX-License-Identifier: Apache-2.0
#include "core/models/attention.h"

namespace hearth::models {

namespace {

/// @here is for those who are there.
bool isMention(const News& news, const Circumstances& person)
{
    if (!news.isMention)
        return false;
    return person.isAtComputer || news.summons != Summons::Present || news.isNamedAnyway;
}

/// Apart from its being a mention.
Verdict judgeByLevel(const News& news, NotifyLevel level)
{
    if (news.room.preference.muted)
        return Verdict::Muted;
    if (news.thread && !news.thread->following)
        return Verdict::Muted;
    if (news.thread) // who follows a thread wants its answers
        return Verdict::Announce;
    if (!news.message.isInTimeline())
        return Verdict::BelowLevel;
    const bool isForFew = !news.room.room.isChannel();
    return level == NotifyLevel::All || isForFew ? Verdict::Announce : Verdict::BelowLevel;
}

} // namespace

Attention attentionOf(const Directory& directory)
{
    const Item* item = directory.item(ItemKind::Attention, attentionId().uuid);
    return item && item->attention ? *item->attention : Attention {};
}

NotifyLevel levelOf(const Attention& attention, const replica::RoomState& room)
{
    return room.preference.notify == NotifyLevel::Default ? attention.level
                                                          : room.preference.notify;
}

bool isQuiet(const QuietHours& quiet, const QDateTime& now)
{
    const int minute = now.time().hour() * 60 + now.time().minute();
    const int today = now.date().dayOfWeek();
    const int yesterday = now.date().addDays(-1).dayOfWeek();
    if (quiet.from < quiet.to)
        return quiet.days.contains(today) && minute >= quiet.from && minute < quiet.to;
    // They end on the day after.
    return (quiet.days.contains(today) && minute >= quiet.from)
        || (quiet.days.contains(yesterday) && minute < quiet.to);
}

bool isOnScreen(const Message& message, const Sight& sight)
{
    const bool inRoom = message.isInTimeline() && sight.room == message.roomId;
    const bool inThread = message.parentId && sight.thread == message.parentId;
    return inRoom || inThread;
}

bool isRead(const Message& message, const replica::RoomState& room,
    const std::optional<FollowedThread>& thread)
{
    const bool inRoom = message.isInTimeline() && message.position <= room.readPosition;
    const bool inThread = message.parentId && thread && message.position <= thread->readPosition;
    return inRoom || inThread;
}

Verdict judge(const News& news, const Circumstances& person)
{
    const Message& message = news.message;
    if (message.deletedAt || message.kind != MessageKind::Text)
        return Verdict::NoMessage;
    if (message.authorId == person.self)
        return Verdict::Own;
    if (message.createdAt() < person.joinedAt)
        return Verdict::History;
    if (!news.room.joined)
        return Verdict::NotJoined;
    if (isOnScreen(message, person.sight))
        return Verdict::OnScreen;
    if (isRead(message, news.room, news.thread))
        return Verdict::AlreadyRead;
    const NotifyLevel level = levelOf(person.attention, news.room);
    if (level == NotifyLevel::Nothing)
        return Verdict::BelowLevel;
    if (!isMention(news, person)) {
        if (const Verdict verdict = judgeByLevel(news, level); verdict != Verdict::Announce)
            return verdict;
    }
    const bool disturbs = person.doNotDisturb || isQuiet(person.attention.quiet, person.now);
    return disturbs ? Verdict::Disturbing : Verdict::Announce;
}

} // namespace hearth::models
