// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/slack_import.h"

#include "core/domain/names.h"
#include "core/text/hidden.h"
#include "localserver/importers/imported_groups.h"
#include "localserver/services/claims.h"

#include <QFileInfo>

#include <algorithm>

namespace hearth::server::slack {

using namespace Qt::StringLiterals;
using protocol::ImportCount;
using protocol::ImportPreview;

namespace {

/// One transaction: large enough that the commit's fsync does not count, small enough that others
/// get their turn.
constexpr qsizetype chunkMessages = 2000;

/// The importer has a thread of its own and no event loop, so here waiting is what it is for.
template <typename T>
Result<T> waitFor(Future<T> future)
{
    return future.takeResult();
}

std::unexpected<Error> cancelledByPerson()
{
    return fail(ErrorCode::Aborted, u"the import was cancelled"_s);
}

/// As it may be called here: a name that could not be given is no reason to leave it out.
QString nameOf(const Room& room)
{
    const QString name = text::withoutMeaningless(room.name).simplified();
    return nameKey(name).isEmpty() ? room.id : name;
}

/// `name`, or the first of `name-2`, `name-3`, … that no channel has.
Result<QString> freeChannelName(RoomStore& rooms, const QString& name)
{
    const QString base = name.left(limits::channelName.maxLength - 6);
    QString candidate = name.left(limits::channelName.maxLength);
    for (int suffix = 2;; ++suffix) {
        HEARTH_TRY(const std::optional<RoomId> taken, rooms.findByName(nameKey(candidate)));
        if (!taken)
            return candidate;
        candidate = base + u'-' + QString::number(suffix);
    }
}

/// The channel of the same name that the workspace has already: `general` meets `general`.
Result<std::optional<RoomId>> sameChannel(RoomStore& rooms, const Room& room, RoomId derived)
{
    HEARTH_TRY(const std::optional<hearth::Room> again, rooms.find(derived));
    if (again)
        return std::optional(derived);
    if (room.kind != RoomKind::Public)
        return std::optional<RoomId>();
    HEARTH_TRY(const std::optional<RoomId> named, rooms.findByName(nameKey(nameOf(room))));
    if (!named)
        return std::optional<RoomId>();
    HEARTH_TRY(const std::optional<RoomKind> kind, rooms.kind(*named));
    return kind == RoomKind::Public ? named : std::optional<RoomId>();
}

} // namespace

Result<ImportPreview> inspect(const QString& path)
{
    HEARTH_TRY(const std::unique_ptr<Archive> archive, Archive::open(path));
    ImportPreview preview {
        .workspaceName = text::withoutMeaningless(QFileInfo(path).completeBaseName()), .counts = {}
    };
    qint64 messages = 0;
    qint64 files = 0;
    QHash<RoomKind, qint64> rooms;
    for (const Room& room : archive->rooms()) {
        ++rooms[room.kind];
        for (const QString& day : archive->dayFiles(room)) {
            const Result<QJsonArray> records = archive->read(room, day);
            if (!records)
                continue; // named in the report of the import itself
            for (const QJsonValueConstRef record : *records) {
                const Message message = readMessage(record.toObject());
                if (message.kind != RecordKind::Message || message.time.micros <= 0)
                    continue;
                ++messages;
                files += message.files.size();
                preview.firstMessageAt = std::min(
                    preview.firstMessageAt.value_or(message.time), message.time);
                preview.lastMessageAt = std::max(
                    preview.lastMessageAt.value_or(message.time), message.time);
            }
        }
    }
    const Result<QList<Group>> groups = archive->groups();
    preview.counts = { { u"people"_s, archive->users().size() },
        { u"groups"_s, groups ? groups->size() : 0 }, { u"channels"_s, rooms[RoomKind::Public] },
        { u"privateChannels"_s, rooms[RoomKind::Private] },
        { u"conversations"_s, rooms[RoomKind::Direct] + rooms[RoomKind::Group] },
        { u"messages"_s, messages }, { u"files"_s, files } };
    return preview;
}

Import::Import(const BulkWriter& writer, WorkspaceId workspace, ImportId id, MemberId actor,
    Timestamp now, ImportProgress& progress, const std::atomic_bool& cancelled)
    : m_writer(writer)
    , m_workspace(workspace)
    , m_id(id)
    , m_actor(actor)
    , m_progress(progress)
    , m_cancelled(cancelled)
    , m_converter(workspace, id, now)
{
}

template <typename Work>
auto Import::onLane(Work work)
{
    return waitFor(m_writer.runExclusive(m_workspace, std::move(work)));
}

Result<void> Import::run(const QString& path)
{
    HEARTH_TRY(const std::unique_ptr<Archive> archive, Archive::open(path));
    HEARTH_TRY(const ImportPreview preview, inspect(path));
    const auto messages = std::ranges::find(preview.counts, u"messages"_s, &ImportCount::kind);
    m_progress.setTotal(messages->count);

    HEARTH_CHECK(writePeople(*archive));
    HEARTH_CHECK(writeGroups(*archive));
    HEARTH_TRY(const QList<RoomPlan> plans, writeRooms(*archive));
    Result<void> outcome;
    for (const RoomPlan& plan : plans) {
        outcome = writeMessages(*archive, plan);
        if (!outcome)
            break;
    }
    // What is in must be seen, also when the rest could not follow.
    const Result<void> settled = settle();
    const Result<void> concluded = conclude(plans);
    if (!outcome)
        return outcome;
    return settled ? concluded : settled;
}

Result<void> Import::writePeople(const Archive& archive)
{
    struct Person {
        Member member;
        QString address;
    };
    QList<Person> people;
    people.reserve(archive.users().size());
    for (const User& user : archive.users())
        people.append({ .member = m_converter.addUser(user),
            .address = user.address.left(limits::email.maxLength) });
    HEARTH_TRY(const qint64 added, onLane([people](WorkspaceTransaction& work) -> Result<qint64> {
        qint64 count = 0;
        for (const Person& person : people) {
            HEARTH_TRY(const Added outcome, work.store().members().add(person.member));
            count += outcome == Added::Yes ? 1 : 0;
            if (!person.address.isEmpty())
                HEARTH_CHECK(work.store().claims().setAddress(person.member.id, person.address));
        }
        return count;
    }));
    m_progress.addTaken(u"people"_s, added);
    m_progress.addKnown(u"people"_s, people.size() - added);
    return {};
}

Result<void> Import::writeGroups(const Archive& archive)
{
    const Result<QList<Group>> groups = archive.groups();
    if (!groups) {
        m_progress.addSkipped(
            QString::fromLatin1(enumName(SkipReason::UnreadableFile)), QString(groupsFile));
        return {};
    }
    // One at a time: each is compared with all that are there, and others want their turn.
    for (qsizetype i = 0; i < groups->size(); ++i) {
        HEARTH_TRY(const GroupOutcome outcome,
            onLane([this, group = groups->at(i)](WorkspaceTransaction& work) {
                return writeGroup(work, m_converter, group, m_actor);
            }));
        switch (outcome) {
        case GroupOutcome::Added:
            m_progress.addTaken(u"groups"_s);
            break;
        case GroupOutcome::Known:
            m_progress.addKnown(u"groups"_s);
            break;
        case GroupOutcome::NoRoom:
            m_progress.addSkipped(QString::fromLatin1(enumName(SkipReason::UnsupportedKind)),
                u"%1:%2"_s.arg(groupsFile).arg(i + 1));
            break;
        }
    }
    return {};
}

Result<QList<Import::RoomPlan>> Import::writeRooms(const Archive& archive)
{
    HEARTH_TRY(QList<RoomPlan> plans,
        onLane([this, &archive](WorkspaceTransaction& work) -> Result<QList<RoomPlan>> {
            QList<RoomPlan> out;
            RoomStore& rooms = work.store().rooms();
            for (const Room& room : archive.rooms()) {
                const RoomId derived = m_converter.derivedRoomId(room);
                HEARTH_TRY(const std::optional<RoomId> existing, sameChannel(rooms, room, derived));
                const bool isChannel = room.kind == RoomKind::Public
                    || room.kind == RoomKind::Private;
                QString name;
                if (isChannel && !existing) {
                    HEARTH_TRY(name, freeChannelName(rooms, nameOf(room)));
                }
                const hearth::Room target = m_converter.addRoom(room, existing, name);
                out.append({ .room = room, .target = target, .merged = existing.has_value() });
                if (existing)
                    continue;
                HEARTH_TRY(const qint64 since,
                    work.record({ .type = isChannel ? EventType::ChannelCreated
                                                    : EventType::ConversationCreated,
                        .entity = target.id.uuid,
                        .room = target.id,
                        .actor = m_actor }));
                HEARTH_CHECK(rooms.add(target, since));
                for (const QString& user : room.memberIds) {
                    if (const MemberId member = m_converter.memberId(user); !member.isNull())
                        HEARTH_CHECK(rooms.addMember(target.id, member, { .since = since }));
                }
                // Others find public channels when they browse; who imports has them at hand.
                if (target.kind == RoomKind::Public)
                    HEARTH_CHECK(rooms.addMember(target.id, m_actor, { .since = since }));
            }
            return out;
        }));
    for (const RoomPlan& plan : plans) {
        const QString kind = plan.target.isChannel() ? u"channels"_s : u"conversations"_s;
        plan.merged ? m_progress.addKnown(kind) : m_progress.addTaken(kind);
    }
    return plans;
}

Result<void> Import::writeMessages(const Archive& archive, const RoomPlan& plan)
{
    m_converter.beginRoom();
    Chunk chunk;
    for (const QString& dayFile : archive.dayFiles(plan.room)) {
        HEARTH_CHECK(readDay(archive, plan, dayFile, chunk));
    }
    return send(chunk);
}

Result<void> Import::readDay(
    const Archive& archive, const RoomPlan& plan, const QString& dayFile, Chunk& chunk)
{
    const QString path = plan.room.folder() + u'/' + dayFile;
    const Result<QJsonArray> records = archive.read(plan.room, dayFile);
    if (!records) {
        m_progress.addSkipped(QString::fromLatin1(enumName(SkipReason::UnreadableFile)), path);
        return {};
    }
    const auto skip = [&](SkipReason reason, qsizetype index) {
        m_progress.addSkipped(
            QString::fromLatin1(enumName(reason)), u"%1:%2"_s.arg(path).arg(index + 1));
    };
    for (qsizetype i = 0; i < records->size(); ++i) {
        const Message message = readMessage(records->at(i).toObject());
        if (std::optional<Member> author = m_converter.unknownAuthor(message))
            chunk.people.append(std::move(*author));
        std::expected<Converted, SkipReason> converted = m_converter.convert(plan.room, message);
        if (!converted) {
            skip(converted.error(), i);
            continue;
        }
        if (converted->partly)
            skip(*converted->partly, i);
        m_links.append(std::move(converted->links));
        chunk.messages.append(std::move(converted->message));
        if (chunk.messages.size() >= chunkMessages)
            HEARTH_CHECK(send(chunk));
    }
    return {};
}

/// Hands the chunk to the lane and goes on reading; waits only for the chunk before it.
Result<void> Import::send(Chunk& chunk)
{
    HEARTH_CHECK(settle());
    if (m_cancelled)
        return cancelledByPerson();
    chunk.answered = m_converter.takeThreadStarts();
    m_pending = m_writer.runExclusive(
        m_workspace, [chunk = std::exchange(chunk, {}), id = m_id](WorkspaceTransaction& work) {
            return writeChunk(work, chunk, id);
        });
    return {};
}

Result<void> Import::settle()
{
    if (!m_pending)
        return {};
    HEARTH_TRY(const Written written, waitFor(*std::exchange(m_pending, std::nullopt)));
    m_progress.addDone(written.added + written.known);
    m_progress.addTaken(u"messages"_s, written.added);
    m_progress.addKnown(u"messages"_s, written.known);
    m_progress.addTaken(u"reactions"_s, written.reactions);
    m_progress.addTaken(u"files"_s, written.files);
    m_progress.addTaken(u"people"_s, written.people);
    return {};
}

Result<Import::Written> Import::writeChunk(
    WorkspaceTransaction& work, const Chunk& chunk, ImportId import)
{
    Written written;
    WorkspaceStore& store = work.store();
    for (const Member& member : chunk.people) {
        HEARTH_TRY(const Added outcome, store.members().add(member));
        written.people += outcome == Added::Yes ? 1 : 0;
    }
    for (const hearth::Message& message : chunk.messages) {
        HEARTH_TRY(
            const std::optional<Position> position, store.messages().addImported(message, import));
        if (!position) {
            ++written.known;
            continue;
        }
        ++written.added;
        work.noticePosition(*position);
        int ordinal = 0;
        for (const hearth::Reaction& reaction : message.reactions) {
            for (const MemberId& member : reaction.memberIds) {
                HEARTH_TRY(const Added outcome,
                    store.messages().addReaction(
                        message.id, ordinal++, reaction.emoji, member, import));
                written.reactions += outcome == Added::Yes ? 1 : 0;
            }
        }
        for (const FileEntry& file : message.files) {
            HEARTH_TRY(
                const Added outcome, store.messages().addFile(message.id, ordinal++, file, import));
            written.files += outcome == Added::Yes ? 1 : 0;
        }
    }
    for (const MessageId& start : chunk.answered)
        HEARTH_CHECK(store.messages().recountReplies(start));
    return written;
}

/// Tells everybody: every room has more past than before. The new ones too, for who was quick has
/// fetched them while they were empty.
Result<void> Import::conclude(const QList<RoomPlan>& plans)
{
    HEARTH_TRY(const bool told, onLane([this, plans](WorkspaceTransaction& work) -> Result<bool> {
        HEARTH_CHECK(work.record(
            { .type = EventType::ImportCompleted, .entity = m_id.uuid, .actor = m_actor }));
        for (const RoomPlan& plan : plans) {
            HEARTH_CHECK(work.store().rooms().countImportedAsRead(plan.target.id));
            HEARTH_CHECK(work.refillRoom(plan.target.id));
        }
        HEARTH_CHECK(renewClaims(work));
        HEARTH_CHECK(work.changeAccessOfAll());
        work.markWholesale();
        return true;
    }));
    Q_ASSERT(told);
    return {};
}

} // namespace hearth::server::slack
