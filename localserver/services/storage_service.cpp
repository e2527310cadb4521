// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/storage_service.h"

#include "core/base/log.h"
#include "localserver/access/networks.h"
#include "localserver/access/visibility.h"
#include "localserver/audit/acts.h"
#include "localserver/services/file_removal.h"
#include "localserver/store/workspace_compaction.h"

#include <QSet>

#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::FreedStorage;

namespace {

constexpr qint64 mostFound = 200;
/// What came to the disk later may be on its way into a message.
constexpr std::chrono::microseconds orphansKept = std::chrono::days(1);
constexpr int pagesPerMutation = 2000; ///< of the database: some ten milliseconds

/// Rooms that the caller does not see are told together and at the end, without their names.
QList<protocol::RoomStorage> veiled(
    const QList<protocol::RoomStorage>& rooms, const QSet<RoomId>& visible)
{
    QList<protocol::RoomStorage> out;
    protocol::RoomStorage others;
    for (const protocol::RoomStorage& room : rooms) {
        if (room.roomId && visible.contains(*room.roomId)) {
            out.append(room);
            continue;
        }
        others.share.bytes += room.share.bytes;
        others.share.files += room.share.files;
    }
    if (others.share.files > 0)
        out.append(others);
    return out;
}

Result<protocol::StorageSurvey> survey(const ReadContext& context, const protocol::Nothing&)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    StorageStore& store = context.store().storage();
    protocol::StorageSurvey out;
    HEARTH_TRY(out.all, store.allFiles());
    HEARTH_TRY(const QList<protocol::RoomStorage> rooms, store.byRoom());
    HEARTH_TRY(const QSet<RoomId> visible, roomsInSight(context.store(), context.access.member()));
    out.rooms = veiled(rooms, visible);
    HEARTH_TRY(out.people, store.byPerson(limits::peopleOfSurvey));
    HEARTH_TRY(out.kinds, store.byKind());
    out.limit = context.access.workspace().fileRules.workspaceBytes;
    HEARTH_TRY(out.databaseBytes, store.databaseBytes());
    HEARTH_TRY(out.reclaimableBytes, store.reclaimableBytes());
    HEARTH_TRY(const bool givesPagesBack, store.givesPagesBack());
    out.writtenAnew = !givesPagesBack;
    return out;
}

Result<protocol::StoredFileList> search(
    const ReadContext& context, const protocol::StorageSearch& args)
{
    if (args.limit < 1 || args.limit > mostFound)
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(mostFound), u"limit"_s);
    if (args.minBytes < 0)
        return fail(ErrorCode::InvalidArgument, u"minBytes must not be negative"_s, u"minBytes"_s);
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    if (args.roomId)
        HEARTH_CHECK(accessRoom(context.access, *args.roomId, u"roomId"_s));
    HEARTH_TRY(const QSet<RoomId> visible, roomsInSight(context.store(), context.access.member()));
    protocol::StoredFileList out;
    const auto take = [&](const protocol::StoredFile& stored) {
        if (!visible.contains(stored.roomId))
            return true;
        if (out.files.size() >= args.limit) {
            out.more = true;
            return false;
        }
        out.files.append(stored);
        return true;
    };
    HEARTH_CHECK(context.store().storage().visitStored(args, take));
    return out;
}

/// Contents that several messages have stay until the last of them lets go.
Result<qint64> freedBytes(WorkspaceStore& store, const QHash<QString, qint64>& contents)
{
    qint64 bytes = 0;
    for (auto content = contents.begin(); content != contents.end(); ++content) {
        HEARTH_TRY(const bool isReferenced, store.files().isReferenced(content.key()));
        bytes += isReferenced ? 0 : content.value();
    }
    return bytes;
}

Result<FreedStorage> removeFiles(const WriteContext& context, const protocol::FileIds& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    FreedStorage freed;
    QHash<QString, qint64> contents;
    for (const FileId& id : args.ids) {
        HEARTH_TRY(
            const std::optional<AttachedFile> file, context.store().files().findAttached(id));
        if (!file)
            continue;
        HEARTH_CHECK(accessMessage(context.access, file->messageId, u"ids"_s));
        if (file->sha256)
            contents.insert(*file->sha256, file->file.size);
        HEARTH_TRY(const FileRemoval removal,
            removeContents(context.work, context.member().id, file->messageId, { *file }));
        freed.files += removal.files;
    }
    HEARTH_TRY(freed.bytes, freedBytes(context.store(), contents));
    if (freed.files > 0)
        HEARTH_CHECK(recordAct(context,
            { .operation = protocol::storageRemoveFiles.name,
                .changes = { { .field = u"files"_s,
                    .before = {},
                    .after = QString::number(freed.files) } } }));
    return freed;
}

/// Cleaning up on its way through its steps. None of them needs more room than a full disk has
/// left, and between them others get to write.
struct CleanUp {
    StorageParts parts;
    WorkspaceId workspace;
    CallerContext caller;
};

Result<WorkspaceAccess> accessToCleanUp(
    WorkspaceStore& store, const CallerContext& caller, Timestamp now)
{
    HEARTH_TRY(WorkspaceAccess access,
        withinNetworks(accessWorkspace(store, caller.identity->user, now), caller));
    HEARTH_CHECK(access.require(Permission::ManageWorkspace));
    return access;
}

/// By a read, which a full disk lets through.
Future<void> checkAllowed(const CleanUp& round)
{
    return round.parts.readers.read(round.workspace,
        [caller = round.caller, clock = &round.parts.clock](WorkspaceStore& store) -> Result<void> {
            return accessToCleanUp(store, caller, clock->now())
                .transform([](const WorkspaceAccess&) { });
        });
}

Future<FreedStorage> clearAway(const CleanUp& round)
{
    const Timestamp now = round.parts.clock.now();
    const Clearing clearing { .now = now,
        .contentsBefore = Timestamp { now.micros - orphansKept.count() } };
    return round.parts.lanes.runClosed(round.workspace,
        [files = &round.parts.files, disk = &round.parts.disk, workspace = round.workspace,
            clearing]() -> Result<FreedStorage> {
            return clearWorkspace(*files, workspace, clearing, *disk)
                .transform([](const Freed& freed) {
                    return FreedStorage { .files = freed.files, .bytes = freed.bytes };
                });
        });
}

/// Afterwards, and as well as it can be: where there is no room for a word, making some counts for
/// more.
void recordCleanUp(const CleanUp& round)
{
    round.parts.lanes
        .submit(
            round.workspace,
            [caller = round.caller](WorkspaceTransaction& work) -> Result<void> {
                HEARTH_TRY(const WorkspaceAccess access,
                    accessToCleanUp(work.store(), caller, work.now()));
                const WriteContext context { .work = work,
                    .access = access,
                    .caller = caller.identity,
                    .address = caller.address };
                return recordAct(context, { .operation = protocol::storageCleanUp.name });
            },
            Purpose::MakingRoom)
        .then([](const Result<void>& recorded) {
            if (!recorded)
                qCWarning(logServer).noquote()
                    << "a clean-up is not in the audit log:" << logLine(recorded.error());
        });
}

struct GivenBack {
    qint64 bytes = 0;
    bool isAll = true;
};

Result<GivenBack> giveBackSome(WorkspaceTransaction& work)
{
    StorageStore& store = work.store().storage();
    HEARTH_TRY(const qint64 before, store.reclaimableBytes());
    HEARTH_CHECK(store.reclaim(pagesPerMutation));
    HEARTH_TRY(const qint64 after, store.reclaimableBytes());
    return GivenBack { .bytes = before - after, .isAll = after == 0 || after == before };
}

/// Empty pages of the database, until there are none. What a full disk does not take now can be
/// given back another time.
void giveBack(const CleanUp& round, FreedStorage freed, const Promise<FreedStorage>& answer)
{
    round.parts.lanes.submit(round.workspace, giveBackSome, Purpose::MakingRoom)
        .then([round, freed, answer](const Result<GivenBack>& step) mutable {
            if (!step && !serverDiskTrouble(step.error()))
                return answer.resolve(std::unexpected(step.error()));
            if (step)
                freed.bytes += step->bytes;
            if (step && !step->isAll)
                return giveBack(round, freed, answer);
            const auto shrink = [files = &round.parts.files, workspace = round.workspace] {
                return shrinkFile(*files, workspace);
            };
            // The next commits do what this could not.
            round.parts.lanes.runClosed(round.workspace, shrink)
                .then([freed, answer](const Result<void>&) { answer.resolve(freed); });
        });
}

Future<FreedStorage> cleanUp(const CleanUp& round)
{
    if (round.parts.disk.isDamaged(round.workspace))
        return ready<FreedStorage>(std::unexpected(diskError(DiskTrouble::Damaged)));
    const Future<FreedStorage> cleared = chain(
        checkAllowed(round), [round] { return clearAway(round); });
    return chain(cleared, [round](const FreedStorage& freed) {
        recordCleanUp(round);
        const Promise<FreedStorage> answer;
        giveBack(round, freed, answer);
        return answer.future();
    });
}

} // namespace

void offerStorage(Dispatcher& dispatcher, const StorageParts& parts)
{
    dispatcher.onRead(protocol::storageSurvey, survey);
    dispatcher.onRead(protocol::storageSearch, search);
    dispatcher.onWrite(protocol::storageRemoveFiles, removeFiles,
        [](const WriteContext&, const protocol::FileIds&) -> Result<FreedStorage> {
            return FreedStorage {};
        });
    dispatcher.on(
        protocol::storageCleanUp, [parts](const protocol::Nothing&, const EndpointCall& call) {
            const Result<WorkspaceId> workspace = workspaceOf(call);
            return workspace
                ? cleanUp({ .parts = parts, .workspace = *workspace, .caller = call.caller })
                : ready<FreedStorage>(std::unexpected(workspace.error()));
        });
}

} // namespace hearth::server
