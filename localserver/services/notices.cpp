// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/notices.h"

namespace hearth::server {

Result<void> writeNotice(const WriteContext& context, RoomId room, const Notice& notice)
{
    Message message;
    message.id = context.work.newId<MessageId>();
    message.roomId = room;
    message.authorId = context.member().id;
    message.position = context.work.takePosition();
    message.kind = MessageKind::Notice;
    message.notice = notice;
    HEARTH_CHECK(context.store().messages().add(message));
    return context.work
        .record({ .type = EventType::MessageCreated,
            .entity = message.id.uuid,
            .room = room,
            .reader = {},
            .actor = context.member().id,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> writeNoticesOfChange(
    const WriteContext& context, const Room& before, const Room& after)
{
    const auto tell = [&](bool changed, NoticeKind kind, const QString& text = {}) -> Result<void> {
        if (!changed)
            return {};
        return writeNotice(context, after.id, { .kind = kind, .memberIds = {}, .text = text });
    };
    HEARTH_CHECK(tell(before.name != after.name, NoticeKind::Renamed, after.name));
    HEARTH_CHECK(tell(before.topic != after.topic, NoticeKind::TopicChanged, after.topic));
    HEARTH_CHECK(tell(before.purpose != after.purpose, NoticeKind::PurposeChanged, after.purpose));
    HEARTH_CHECK(tell(before.kind != after.kind, NoticeKind::MadePrivate));
    HEARTH_CHECK(tell(!before.archivedAt && after.archivedAt, NoticeKind::Archived));
    return tell(before.archivedAt && !after.archivedAt, NoticeKind::Restored);
}

} // namespace hearth::server
