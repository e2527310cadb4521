// SPDX-License-Identifier: Apache-2.0
#include "core/replica/overlay.h"

#include "core/replica/item_overlay.h"
#include "core/replica/room_overlay.h"

#include <QJsonArray>

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

const auto idKey = u"id"_s;
const auto avatarKey = u"avatarId"_s;
const auto archivedKey = u"archived"_s;
/// Not on the wire: when a channel was archived here.
const auto archivedAtKey = u"archivedAt"_s;

// Nor are these: whether the reader is in the channel by now, and whom a conversation is with that
// was begun here.
const auto joinedKey = u"joined"_s;
const auto membersKey = u"memberIds"_s;
const auto createdAtKey = u"createdAt"_s;

void take(QString& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = fields.value(key).toString();
}

void take(qint64& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = fields.value(key).toInteger();
}

void take(bool& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = fields.value(key).toBool();
}

std::optional<AvatarId> toOptional(const Result<AvatarId>& id)
{
    return id ? std::optional(*id) : std::nullopt;
}

void take(FileRules& shown, const QJsonObject& fields, const QString& key)
{
    if (const auto said = fromJson<FileRules>(fields.value(key).toObject());
        said && fields.contains(key))
        shown = *said;
}

void take(RoomRule& shown, const QJsonObject& fields, const QString& key)
{
    if (const auto said = fromJson<RoomRule>(fields.value(key).toObject());
        said && fields.contains(key))
        shown = *said;
}

void take(SecondFactorPolicy& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = enumFromName<SecondFactorPolicy>(fields.value(key).toString()).value_or(shown);
}

void merge(QJsonObject& fields, const OutboxEntry& entry)
{
    for (auto field = entry.args.begin(); field != entry.args.end(); ++field)
        fields.insert(field.key(), field.value());
    // A channel that is deleted here leaves the sidebar as an archived one does, and can be read
    // until the server has heard of it.
    if (entry.isOperation("channel.archive") || entry.isOperation("channel.remove"))
        fields.insert(archivedKey, true);
    if (fields.value(archivedKey).toBool() && !fields.contains(archivedAtKey))
        fields.insert(archivedAtKey, entry.createdAt.micros);
}

void note(Overlay& overlay, const RoomId& room, const QJsonValue& member, bool comes)
{
    if (const auto id = MemberId::fromString(member.toString()))
        overlay.people[room].insert(*id, comes);
}

void add(Overlay& overlay, const OutboxEntry& entry)
{
    const auto roomOf = [&](const QString& key) {
        return RoomId::fromString(entry.args.value(key).toString());
    };
    const Position position = entry.args.value("position"_L1).toInteger();
    if (entry.isOperation("read.advance")) {
        if (const auto room = roomOf(u"roomId"_s)) {
            Position& read = overlay.read[*room].position;
            read = std::max(read, position);
        }
    } else if (entry.isOperation("read.rewind")) {
        if (const auto room = roomOf(u"roomId"_s))
            overlay.read.insert(*room, { .position = position, .rewound = true });
    } else if (itemKindOfOperation(entry.operation)) {
        overlay.items.append(entry);
    } else if (entry.isOperation("status.set")) {
        overlay.status = entry.args;
    } else if (entry.isOperation("channel.update") || entry.isOperation("channel.archive")
        || entry.isOperation("channel.remove")) {
        if (const auto room = roomOf(idKey))
            merge(overlay.channels[*room], entry);
    } else if (entry.isOperation("channel.join") || entry.isOperation("channel.leave")) {
        if (const auto room = roomOf(idKey))
            overlay.channels[*room].insert(joinedKey, entry.isOperation("channel.join"));
    } else if (entry.isOperation("channel.addMembers")) {
        if (const auto room = roomOf(idKey)) {
            const QJsonArray added = entry.args.value(membersKey).toArray();
            for (const auto& value : added)
                note(overlay, *room, value, true);
        }
    } else if (entry.isOperation("channel.removeMember")) {
        if (const auto room = roomOf(idKey))
            note(overlay, *room, entry.args.value("memberId"_L1), false);
    } else if (entry.isOperation("conversation.createOrGet") && entry.room) {
        QJsonObject& fields = overlay.channels[*entry.room];
        fields.insert(membersKey, entry.args.value(membersKey));
        fields.insert(createdAtKey, entry.createdAt.micros);
    } else if (entry.isOperation("workspace.update")) {
        merge(overlay.workspace, entry);
    } else if (entry.isOperation("member.updateName")) {
        overlay.ownName = entry.args.value("displayName"_L1).toString();
    } else if (entry.isOperation("member.updateProfile")) {
        merge(overlay.ownProfile, entry);
    } else if (entry.isOperation("member.setAvatar")) {
        overlay.ownProfile.insert(avatarKey, entry.args.value(idKey));
    } else if (entry.isOperation("member.removeAvatar")) {
        overlay.ownProfile.insert(avatarKey, QJsonValue());
    }
}

QSet<ItemKind> differentItems(const QList<OutboxEntry>& some, const QList<OutboxEntry>& others)
{
    const auto argsOf = [](const QList<OutboxEntry>& entries) {
        QHash<ItemKind, QList<QJsonObject>> out;
        for (const OutboxEntry& entry : entries)
            out[*itemKindOfOperation(entry.operation)].append(entry.args);
        return out;
    };
    const auto one = argsOf(some);
    const auto other = argsOf(others);
    QSet<ItemKind> different;
    for (const auto& row : EnumNames<ItemKind>::names) {
        if (one.value(row.value) != other.value(row.value))
            different.insert(row.value);
    }
    return different;
}

QSet<RoomId> roomsOf(const QList<OutboxEntry>& entries)
{
    QSet<RoomId> rooms;
    for (const OutboxEntry& entry : entries) {
        if (entry.isOperation("preference.set") && entry.room)
            rooms.insert(*entry.room);
    }
    return rooms;
}

} // namespace

void Overlay::applyTo(Room& room) const
{
    const auto fields = channels.constFind(room.id);
    if (fields == channels.constEnd())
        return;
    take(room.name, *fields, u"name"_s);
    take(room.topic, *fields, u"topic"_s);
    take(room.purpose, *fields, u"purpose"_s);
    take(room.posting, *fields, u"posting"_s);
    take(room.mentioning, *fields, u"mentioning"_s);
    if (!fields->contains(archivedKey))
        return;
    if (!fields->value(archivedKey).toBool())
        room.archivedAt.reset();
    else if (!room.archivedAt)
        room.archivedAt = Timestamp { fields->value(archivedAtKey).toInteger() };
}

void Overlay::applyTo(Workspace& shown) const
{
    take(shown.name, workspace, u"name"_s);
    take(shown.icon, workspace, u"icon"_s);
    take(shown.membersMayCreateChannels, workspace, u"membersMayCreateChannels"_s);
    take(shown.joinCodeEnabled, workspace, u"joinCodeEnabled"_s);
    take(shown.editMinutes, workspace, u"editMinutes"_s);
    take(shown.deleteMinutes, workspace, u"deleteMinutes"_s);
    take(shown.editHistoryVisible, workspace, u"editHistoryVisible"_s);
    take(shown.fileRules, workspace, u"fileRules"_s);
    take(shown.secondFactorPolicy, workspace, u"secondFactorPolicy"_s);
    take(shown.claimsByAddress, workspace, u"claimsByAddress"_s);
}

void Overlay::applyTo(Member& self) const
{
    self.displayName = ownName.value_or(self.displayName);
    if (!ownProfile.isEmpty()) {
        MemberProfile profile = self.profile.value_or(MemberProfile {});
        take(profile.title, ownProfile, u"title"_s);
        take(profile.about, ownProfile, u"about"_s);
        take(profile.timeZone, ownProfile, u"timeZone"_s);
        if (ownProfile.contains(avatarKey))
            profile.avatarId = toOptional(
                AvatarId::fromString(ownProfile.value(avatarKey).toString()));
        self.profile = profile;
    }
    if (!status)
        return;
    if (Result<MemberStatus> said = fromJson<MemberStatus>(*status))
        self.status = *std::move(said);
}

void layMembership(const Overlay& overlay, RoomState& state, MemberId self)
{
    Room& room = state.room;
    const QString kind = overlay.channels.value(room.id).value("kind"_L1).toString();
    // Who is in a public one only the server knows; its list comes when it has closed it.
    if (room.kind == RoomKind::Public && state.joined
        && enumFromName<RoomKind>(kind) == RoomKind::Private) {
        room.kind = RoomKind::Private;
        return;
    }
    if (room.kind != RoomKind::Private)
        return;
    const QMap<MemberId, bool> people = overlay.people.value(room.id);
    for (const auto& [member, comes] : people.asKeyValueRange()) {
        const bool isIn = room.memberIds.contains(member);
        if (comes && !isIn && !room.archivedAt)
            room.memberIds.append(member);
        else if (!comes && member != self) // one leaves by another operation
            room.memberIds.removeAll(member);
    }
}

bool isJoined(const Overlay& overlay, RoomId room, bool onServer)
{
    return overlay.channels.value(room).value(joinedKey).toBool(onServer);
}

QList<Room> begunConversations(const Overlay& overlay, MemberId self)
{
    QList<Room> rooms;
    for (const auto& [id, fields] : overlay.channels.asKeyValueRange()) {
        if (!fields.contains(membersKey))
            continue;
        Room room;
        room.id = id;
        room.memberIds = { self };
        const QJsonArray members = fields.value(membersKey).toArray();
        for (const auto& value : members) {
            const auto member = MemberId::fromString(value.toString());
            if (member && !room.memberIds.contains(*member))
                room.memberIds.append(*member);
        }
        room.kind = room.memberIds.size() <= 2 ? RoomKind::Direct : RoomKind::Group;
        room.createdBy = self;
        room.createdAt = Timestamp { fields.value(createdAtKey).toInteger() };
        room.revision = 0;
        rooms.append(room);
    }
    return rooms;
}

Overlay overlayOf(const QList<OutboxItem>& items, const Drafts& drafts)
{
    Overlay overlay;
    for (const OutboxItem& item : items) {
        if (item.entry.state != SendState::Failed)
            add(overlay, item.entry);
    }
    for (const auto& [place, draft] : drafts.asKeyValueRange()) {
        if (place.parent.isNull() && !place.isEdit() && !draft.text.isEmpty())
            overlay.drafts.insert(place.room);
    }
    return overlay;
}

Changes differences(const Overlay& one, const Overlay& other)
{
    Changes changes;
    changes.workspace = one.workspace != other.workspace;
    changes.members = one.ownName != other.ownName || one.ownProfile != other.ownProfile
        || one.status != other.status;
    changes.items = differentItems(one.items, other.items);
    if (changes.items.contains(ItemKind::Preference)) {
        for (const Overlay* overlay : { &one, &other })
            changes.rooms |= roomsOf(overlay->items);
    }
    for (const Overlay* overlay : { &one, &other }) {
        for (auto room = overlay->channels.begin(); room != overlay->channels.end(); ++room) {
            if (one.channels.value(room.key()) != other.channels.value(room.key()))
                changes.rooms.insert(room.key());
        }
        for (auto room = overlay->people.begin(); room != overlay->people.end(); ++room) {
            if (one.people.value(room.key()) != other.people.value(room.key()))
                changes.rooms.insert(room.key());
        }
    }
    return changes;
}

} // namespace hearth::replica
