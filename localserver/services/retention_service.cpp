// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/acts.h"
#include "localserver/audit/changes.h"
#include "localserver/services/retention.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::RetentionChange;
using protocol::RetentionPreview;

namespace {

Result<void> checkDays(const std::optional<qint64>& days, const QString& field)
{
    if (!days || (*days >= 0 && *days <= limits::retentionDays))
        return {};
    return fail(ErrorCode::InvalidArgument,
        u"%1 must be 0 (for ever) to %2"_s.arg(field).arg(limits::retentionDays), field);
}

Result<void> checkRetention(const Retention& retention)
{
    HEARTH_CHECK(checkDays(retention.messageDays, u"retention.messageDays"_s));
    return checkDays(retention.fileDays, u"retention.fileDays"_s);
}

/// The channel that it is about, if the caller may say for how long it keeps what is in it.
Result<std::optional<Room>> roomToRetain(
    const WorkspaceAccess& access, const RetentionChange& change)
{
    std::optional<Room> room;
    if (change.roomId) {
        HEARTH_TRY(const RoomAccess found, accessChannel(access, *change.roomId, u"roomId"_s));
        room = found.room();
    }
    HEARTH_CHECK(access.require(room ? Permission::ManageChannels : Permission::ManageWorkspace));
    HEARTH_CHECK(access.require(Permission::DeleteAnyMessage));
    HEARTH_CHECK(checkRetention(change.retention));
    return room;
}

Result<RetentionPreview> preview(
    const ReadContext& context, const RetentionChange& change, Timestamp now)
{
    HEARTH_TRY(const std::optional<Room> one, roomToRetain(context.access, change));
    const Retention& ofWorkspace = context.access.workspace().retention;
    HEARTH_TRY(QList<Room> rooms, context.store().rooms().list());
    if (one)
        rooms = { *one };
    RetentionPreview all { .at = nextRetentionRun(now) };
    for (const Room& room : std::as_const(rooms)) {
        const Retention wanted = one ? ofWorkspace.in(change.retention)
                                     : change.retention.in(room.retention);
        HEARTH_TRY(const RetentionPreview part,
            previewRetention(context.store(), room, ofWorkspace.in(room.retention), wanted, now));
        all.messages += part.messages;
        all.files += part.files;
        all.bytes += part.bytes;
    }
    return all;
}

Result<void> keepInWorkspace(const WriteContext& context, const Retention& retention)
{
    Workspace workspace = context.access.workspace();
    if (workspace.retention == retention)
        return {};
    workspace.retention = retention;
    ++workspace.revision;
    HEARTH_CHECK(context.store().kernel().updateWorkspace(workspace));
    HEARTH_CHECK(context.work.record({ .type = EventType::WorkspaceUpdated,
        .entity = workspace.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    return recordAct(context,
        { .operation = protocol::retentionSet.name,
            .entityKind = u"workspace"_s,
            .entity = workspace.id.uuid,
            .entityName = workspace.name,
            .changes = changesBetween(context.access.workspace().retention, retention) });
}

Result<void> keepInRoom(const WriteContext& context, const Room& before, const Retention& retention)
{
    if (before.retention == retention)
        return {};
    Room room = before;
    room.retention = retention;
    ++room.revision;
    HEARTH_CHECK(context.store().rooms().update(room));
    HEARTH_CHECK(context.work.record({ .type = EventType::ChannelUpdated,
        .entity = room.id.uuid,
        .room = room.id,
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    return recordAct(context,
        { .operation = protocol::retentionSet.name,
            .entityKind = u"channel"_s,
            .entity = room.id.uuid,
            .changes = changesBetween(before.retention, retention),
            .room = room.kind == RoomKind::Public ? std::nullopt : std::optional(room.id) });
}

Result<protocol::Nothing> setRetention(const WriteContext& context, const RetentionChange& change)
{
    HEARTH_TRY(const std::optional<Room> room, roomToRetain(context.access, change));
    HEARTH_CHECK(room ? keepInRoom(context, *room, change.retention)
                      : keepInWorkspace(context, change.retention));
    HEARTH_CHECK(planRetention(context.work));
    return protocol::Nothing {};
}

} // namespace

void offerRetention(Dispatcher& dispatcher, const Clock& clock)
{
    dispatcher.onRead(protocol::retentionPreview,
        [&clock](const ReadContext& context, const RetentionChange& change) {
            return preview(context, change, clock.now());
        });
    dispatcher.onWrite(protocol::retentionSet, setRetention,
        [](const WriteContext&, const RetentionChange&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        });
}

} // namespace hearth::server
