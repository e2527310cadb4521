// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/workload.h"

#include <array>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replica::OutboxEntry;
using replica::SendState;

const QList<Workload::Row>& Workload::table()
{
    static const QList<Row> rows {
        { 300, "message.create", &Workload::send },
        { 60, "message.create", &Workload::sendFiles },
        { 30, "", &Workload::openFile },
        { 10, "storage.remove", &Workload::cancelFiles },
        { 60, "message.create", &Workload::reply },
        { 80, "message.update", &Workload::edit },
        { 40, "message.remove", &Workload::remove },
        { 60, "read.advance", &Workload::read },
        { 40, "draft.set", &Workload::draft },
        { 25, "channel.create", &Workload::createChannel },
        { 25, "channel.update", &Workload::renameChannel },
        { 10, "channel.archive", &Workload::archiveChannel },
        { 5, "channel.remove", &Workload::removeChannel },
        { 8, "workspace.update", &Workload::renameWorkspace },
        { 6, "workspace.update", &Workload::limitChanges },
        { 8, "member.updateName", &Workload::renameSelf },
        { 6, "member.updateProfile", &Workload::describeSelf },
        { 5, "member.setAvatar", &Workload::portraySelf },
        { 3, "member.removeAvatar", &Workload::hideSelf },
        { 12, "channel.join", &Workload::join },
        { 10, "channel.leave", &Workload::leave },
        { 12, "channel.addMembers", &Workload::addPeople },
        { 8, "channel.removeMember", &Workload::takeOut },
        { 4, "channel.update", &Workload::makePrivate },
        { 15, "conversation.createOrGet", &Workload::converse },
        { 20, "preference.set", &Workload::prefer },
        { 6, "attention.set", &Workload::attend },
        { 15, "section.set", &Workload::arrangeSections },
        { 5, "section.remove", &Workload::removeSection },
        { 8, "group.set", &Workload::arrangeGroups },
        { 3, "group.remove", &Workload::removeGroup },
        { 6, "emoji.add", &Workload::addEmoji },
        { 4, "emoji.setAliases", &Workload::nameEmoji },
        { 3, "emoji.remove", &Workload::removeEmoji },
        { 40, "reaction.set", &Workload::react },
        { 12, "reaction.toggle", &Workload::toggle },
        { 20, "message.create", &Workload::ask },
        { 40, "poll.vote", &Workload::vote },
        { 6, "poll.close", &Workload::closePoll },
        { 15, "message.pin", &Workload::pin },
        { 10, "message.unpin", &Workload::unpin },
        { 15, "saved.set", &Workload::save },
        { 20, "read.rewind", &Workload::markUnread },
        { 10, "thread.follow", &Workload::follow },
        { 15, "thread.read", &Workload::readThread },
        { 8, "thread.rewind", &Workload::markThreadUnread },
        { 12, "message.create", &Workload::forward },
        { 8, "status.set", &Workload::sayStatus },
        { 25, "scheduled.set", &Workload::scheduleMessage },
        { 6, "scheduled.remove", &Workload::cancelScheduled },
        { 15, "reminder.set", &Workload::remind },
        { 5, "reminder.remove", &Workload::finishReminder },
        { 30, "", &Workload::decideOnRefused },
        { 12, "member.updateRole", &Workload::changeRole },
        { 5, "member.remove", &Workload::removeMember },
        { 15, "member.readmit", &Workload::rejoin },
        { 30, "", &Workload::cut },
        { 30, "", &Workload::partition },
        { 40, "", &Workload::reachAgain },
        { 15, "", &Workload::changeWeather },
        { 25, "", &Workload::crashDevice },
        { 40, "", &Workload::restartDevice },
        { 5, "", &Workload::upgradeDevice },
        { 12, "", &Workload::crashServer },
        { 20, "", &Workload::restartServer },
        { 8, "", &Workload::changeLimit },
        { 8, "", &Workload::fillDisk },
        { 15, "", &Workload::emptyDisk },
        { 8, "", &Workload::moveClock },
        { 3, "", &Workload::backUp },
        { 3, "", &Workload::restore },
        { 100, "", &Workload::wait },
    };
    return rows;
}

QStringList Workload::operations()
{
    QStringList names;
    for (const Row& row : table())
        names.append(QString::fromLatin1(row.name));
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QString Workload::step()
{
    int total = 0;
    for (const Row& row : table())
        total += row.weight;
    int choice = m_world.below(total);
    m_what.clear();
    for (const Row& row : table()) {
        choice -= row.weight;
        if (choice < 0) {
            (this->*row.run)();
            break;
        }
    }
    // Often nothing has time to come to rest.
    m_world.pass(Micros(m_world.below(3) == 0 ? 0 : m_world.below(200'000)));
    return m_what;
}

SimDevice* Workload::somebody()
{
    std::vector<SimDevice*> there;
    for (const auto& device : m_world.devices()) {
        if (device->session() && !device->hasCrashed())
            there.push_back(device.get());
    }
    return there.empty()
        ? nullptr
        : there[static_cast<std::size_t>(m_world.below(static_cast<int>(there.size())))];
}

std::optional<RoomId> Workload::someRoom(SimDevice& device)
{
    const auto rooms = m_world.await(device.session()->roomStates(), 1s);
    if (!rooms || rooms->isEmpty() || !device.session())
        return {};
    return rooms->at(m_world.below(static_cast<int>(rooms->size()))).room.id;
}

std::optional<Room> Workload::someChannel(SimDevice& device)
{
    auto rooms = m_world.await(device.session()->roomStates(), 1s);
    if (!rooms || !device.session())
        return {};
    rooms->removeIf([](const replica::RoomState& state) {
        return state.room.kind != RoomKind::Public && state.room.kind != RoomKind::Private;
    });
    if (rooms->isEmpty())
        return {};
    return rooms->at(m_world.below(static_cast<int>(rooms->size()))).room;
}

std::optional<Message> Workload::someMessage(SimDevice& device, bool own)
{
    const std::optional<RoomId> room = someRoom(device);
    if (!room || !device.session())
        return {};
    const auto page = m_world.await(
        device.session()->page({ .room = *room, .parent = {}, .anchor = {}, .limit = 30 }), 1s);
    const auto snapshot = device.session() ? m_world.await(device.session()->snapshot(), 1s)
                                           : fail(ErrorCode::Aborted, QString());
    if (!page || !snapshot || !device.session())
        return {};
    QList<Message> fitting = page->messages;
    fitting.removeIf([&](const Message& one) {
        return one.deletedAt || (own && one.authorId != snapshot->self);
    });
    if (fitting.isEmpty())
        return {};
    return fitting.at(m_world.below(static_cast<int>(fitting.size())));
}

MessageId Workload::startOf(const Message& message)
{
    return message.parentId.value_or(message.id);
}

QString Workload::words() { return u"text %1"_s.arg(++m_texts); }

QString Workload::saying()
{
    const QString text = words();
    switch (m_texts % 9) {
    case 1:
        return text + (m_texts % 2 == 0 ? u" <!here>"_s : u" <!channel>"_s);
    case 3:
    case 6:
        return m_people.isEmpty()
            ? text
            : text + u" <@"_s + m_people.at(m_texts / 9 % m_people.size()).toString() + u'>';
    case 5:
        return m_groups.isEmpty()
            ? text
            : text + u" <!group:"_s + m_groups.at(m_texts / 9 % m_groups.size()).toString() + u'>';
    default:
        return text;
    }
}

void Workload::send()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<RoomId> room = someRoom(*device);
    if (!room || !device->session())
        return;
    // In bursts, as people write.
    const int count = m_world.below(4) == 0 ? 1 + m_world.below(5) : 1;
    m_what = u"%1 sends text %2 and %3 more"_s.arg(device->name()).arg(m_texts + 1).arg(count - 1);
    for (int i = 0; i < count; ++i)
        device->submit(protocol::messageCreate,
            { .id = device->session()->newMessageId(),
                .roomId = *room,
                .parentId = {},
                .body = saying() },
            room);
}

void Workload::reply()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Message> root = someMessage(*device, false);
    if (!root || !device->session())
        return;
    m_what = device->name() + u" replies"_s;
    device->submit(protocol::messageCreate,
        { .id = device->session()->newMessageId(),
            .roomId = root->roomId,
            .parentId = startOf(*root),
            .body = saying(),
            .alsoInRoom = m_world.below(4) == 0 },
        root->roomId);
}

void Workload::edit()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    // One that is not sent yet, now and then. What was asked is not edited.
    for (const OutboxEntry& entry : device->session()->outbox()) {
        if (entry.isOperation("message.create") && !entry.args.contains("poll"_L1)
            && m_world.below(3) == 0) {
            m_what = device->name() + u" edits what is not sent"_s;
            device->submit(protocol::messageUpdate,
                { .id = *MessageId::fromString(entry.args.value("id"_L1).toString()),
                    .body = saying(),
                    .baseRevision = 0 },
                entry.room);
            return;
        }
    }
    const std::optional<Message> message = someMessage(*device, true);
    if (!message || message->poll || !device->session())
        return;
    m_what = device->name() + u" edits"_s;
    device->submit(protocol::messageUpdate,
        { .id = message->id, .body = saying(), .baseRevision = message->revision },
        message->roomId);
}

void Workload::remove()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    for (const OutboxEntry& entry : device->session()->outbox()) {
        if (entry.isOperation("message.create") && m_world.below(4) == 0) {
            m_what = device->name() + u" removes what is not sent"_s;
            device->submit(protocol::messageRemove,
                { *MessageId::fromString(entry.args.value("id"_L1).toString()) }, entry.room);
            return;
        }
    }
    const std::optional<Message> message = someMessage(*device, true);
    if (!message || !device->session())
        return;
    m_what = device->name() + u" removes a message"_s;
    device->submit(protocol::messageRemove, { message->id }, message->roomId);
}

void Workload::read()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Message> message = someMessage(*device, false);
    if (!message || !device->session())
        return;
    m_what = device->name() + u" reads"_s;
    device->submit(protocol::readAdvance,
        { .roomId = message->roomId, .position = message->position }, message->roomId);
}

void Workload::draft()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    std::optional<RoomId> room;
    std::optional<MessageId> parent;
    if (m_world.below(3) == 0) {
        if (const std::optional<Message> root = someMessage(*device, false)) {
            room = root->roomId;
            parent = startOf(*root);
        }
    } else {
        room = someRoom(*device);
    }
    if (!room || !device->session())
        return;
    m_what = device->name() + (parent ? u" drafts in a thread"_s : u" drafts"_s);
    device->session()->saveDraft(*room, parent, m_world.below(3) == 0 ? QString() : words());
}

void Workload::createChannel()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const RoomId id = device->session()->newRoomId();
    m_what = device->name() + u" makes a channel"_s;
    // Names clash now and then: who comes second is refused.
    device->submit(protocol::channelCreate,
        { .id = id,
            .kind = m_world.below(4) == 0 ? RoomKind::Private : RoomKind::Public,
            .name = u"channel-%1"_s.arg(m_world.below(40)),
            .topic = {},
            .purpose = {} },
        id);
    if (m_world.below(2) == 0)
        device->submit(protocol::messageCreate,
            { .id = device->session()->newMessageId(),
                .roomId = id,
                .parentId = {},
                .body = saying() },
            id);
}

void Workload::renameChannel()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" changes a channel"_s;
    protocol::ChannelUpdate change { .id = room->id, .baseRevision = room->revision };
    if (m_world.below(2) == 0)
        change.topic = words();
    else
        change.name = u"channel-%1"_s.arg(m_world.below(40));
    device->submit(protocol::channelUpdate, change, room->id);
}

void Workload::archiveChannel()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" archives or reopens a channel"_s;
    if (room->archivedAt)
        device->submit(protocol::channelUpdate,
            { .id = room->id, .archived = false, .baseRevision = room->revision }, room->id);
    else
        device->submit(protocol::channelArchive, { room->id }, room->id);
}

void Workload::removeChannel()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    if (!room || !device->session() || room->name == u"general"_s)
        return;
    m_what = device->name() + u" removes a channel"_s;
    device->submit(protocol::channelRemove, { room->id }, room->id);
}

void Workload::renameWorkspace()
{
    SimDevice* device = somebody();
    const auto snapshot = device ? m_world.await(device->session()->snapshot(), 1s)
                                 : fail(ErrorCode::Aborted, QString());
    if (!snapshot || !device->session())
        return;
    m_what = device->name() + u" renames the workspace"_s;
    device->submit(protocol::workspaceUpdate,
        { .name = words(), .baseRevision = snapshot->workspace.revision }, {});
}

/// How long people may change or remove what they wrote: always, for a minute or two, or never.
void Workload::limitChanges()
{
    SimDevice* device = somebody();
    const auto snapshot = device ? m_world.await(device->session()->snapshot(), 1s)
                                 : fail(ErrorCode::Aborted, QString());
    if (!snapshot || !device->session())
        return;
    m_what = device->name() + u" limits changes of messages"_s;
    constexpr std::array<qint64, 5> minutes { -1, -1, 1, 2, 0 };
    const auto some = [&] { return minutes.at(static_cast<std::size_t>(m_world.below(5))); };
    device->submit(protocol::workspaceUpdate,
        { .editMinutes = some(),
            .deleteMinutes = some(),
            .baseRevision = snapshot->workspace.revision },
        {});
}

void Workload::renameSelf()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" takes another name"_s;
    device->submit(protocol::memberUpdateName, { words() }, {});
}

void Workload::decideOnRefused()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    for (const OutboxEntry& entry : device->session()->outbox()) {
        if (entry.state != SendState::Failed)
            continue;
        if (m_world.below(2) == 0) {
            m_what = device->name() + u" retries "_s + entry.operation;
            device->retry(entry);
        } else {
            m_what = device->name() + u" discards "_s + entry.operation;
            device->discard(entry);
        }
        return;
    }
}

} // namespace hearth::sim
