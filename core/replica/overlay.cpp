// SPDX-License-Identifier: Apache-2.0
#include "core/replica/overlay.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

const auto idKey = u"id"_s;
const auto archivedKey = u"archived"_s;
/// Not on the wire: when a channel was archived here.
const auto archivedAtKey = u"archivedAt"_s;

void take(QString& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = fields.value(key).toString();
}

void take(bool& shown, const QJsonObject& fields, const QString& key)
{
    if (fields.contains(key))
        shown = fields.value(key).toBool();
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

void add(Overlay& overlay, const OutboxEntry& entry)
{
    const auto roomOf = [&](const QString& key) {
        return RoomId::fromString(entry.args.value(key).toString());
    };
    if (entry.isOperation("read.advance")) {
        if (const auto room = roomOf(u"roomId"_s)) {
            Position& position = overlay.read[*room];
            position = std::max(position, entry.args.value("position"_L1).toInteger());
        }
    } else if (entry.isOperation("channel.update") || entry.isOperation("channel.archive")
        || entry.isOperation("channel.remove")) {
        if (const auto room = roomOf(idKey))
            merge(overlay.channels[*room], entry);
    } else if (entry.isOperation("workspace.update")) {
        merge(overlay.workspace, entry);
    } else if (entry.isOperation("member.updateName")) {
        overlay.ownName = entry.args.value("displayName"_L1).toString();
    }
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
    changes.members = one.ownName != other.ownName;
    for (const Overlay* overlay : { &one, &other }) {
        for (auto room = overlay->channels.begin(); room != overlay->channels.end(); ++room) {
            if (one.channels.value(room.key()) != other.channels.value(room.key()))
                changes.rooms.insert(room.key());
        }
    }
    return changes;
}

} // namespace hearth::replica
