// SPDX-License-Identifier: Apache-2.0
// The part of OutboxQueue that makes one operation of several.
#include "core/replica/outbox_queue.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

const auto idKey = u"id"_s;
const auto baseRevisionKey = u"baseRevision"_s;
const auto roomIdKey = u"roomId"_s;
const auto parentIdKey = u"parentId"_s;
const auto positionKey = u"position"_s;

bool isAbout(
    const OutboxItem& item, const char* operation, const QString& key, const QString& value)
{
    return item.entry.isOperation(operation) && item.entry.args.value(key).toString() == value;
}

/// Changes some fields of a thing and leaves the others as they are.
bool isUpdate(const QString& operation)
{
    return operation.section(u'.', 1, 1).startsWith("update"_L1);
}

/// What an update changes: its arguments but for the thing and the revision it was made from.
QStringList changedFields(const QJsonObject& args)
{
    QStringList fields = args.keys();
    fields.removeAll(idKey);
    fields.removeAll(baseRevisionKey);
    return fields;
}

/// Whether the field of its thing has the entry's value afterwards.
bool sets(const OutboxEntry& entry, const QString& field)
{
    return entry.args.contains(field)
        || (field == "archived"_L1 && entry.isOperation("channel.archive"));
}

/// Says how something shall be, whatever it was before, for each field that it names.
bool isSetting(const QString& operation)
{
    return (operation.endsWith(".set"_L1) && operation != "draft.set"_L1)
        || operation == "thread.follow"_L1 || operation == "thread.read"_L1
        || operation == "thread.rewind"_L1 || operation == "poll.vote"_L1
        || operation == "poll.close"_L1 || operation == "emoji.setAliases"_L1;
}

/// What a setting is about.
QString settingOf(const QString& operation, const QJsonObject& args)
{
    QString thing = operation.section(u'.', 0, 0);
    // What has an id of its own is that thing, whatever else its making says.
    if (args.contains(idKey))
        return thing + u' ' + args.value(idKey).toString();
    for (const QString& key : { u"messageId"_s, roomIdKey, u"emoji"_s }) {
        // The emoji of a reaction says which one; that of a status is what is set.
        if (key != "emoji"_L1 || thing.startsWith("reaction"_L1))
            thing += u' ' + args.value(key).toString();
    }
    return thing;
}

/// Nothing on the server can depend on its arguments yet.
bool isPliable(const OutboxItem& item)
{
    return item.entry.state == SendState::Failed
        || (item.entry.state == SendState::Waiting && !item.attempted);
}

} // namespace

QString OutboxQueue::target(const QString& operation, const QJsonObject& args)
{
    const QString kind = operation.section(u'.', 0, 0) + u' ';
    if (args.contains(idKey))
        return kind + args.value(idKey).toString();
    return kind + args.value(roomIdKey).toString() + args.value(parentIdKey).toString();
}

/// Whether what is there has taken the wish in.
bool OutboxQueue::merge(const command::Enqueue& wanted)
{
    if (wanted.operation == "read.advance"_L1)
        return mergeRead(wanted);
    if (wanted.operation == "read.rewind"_L1) {
        forgetReads(wanted);
        return false;
    }
    if (wanted.operation == "draft.set"_L1)
        return mergeDraft(wanted);
    if (wanted.operation == "message.remove"_L1 || wanted.operation == "emoji.remove"_L1)
        return mergeRemoval(wanted);
    if (wanted.operation == "scheduled.remove"_L1 || wanted.operation == "reminder.remove"_L1) {
        forgetSettings(wanted);
        return false;
    }
    if (wanted.operation == "member.setAvatar"_L1 || wanted.operation == "member.removeAvatar"_L1) {
        forgetAvatars();
        return false;
    }
    if (wanted.operation == "emoji.add"_L1)
        return mergeAddition(wanted);
    if (isSetting(wanted.operation))
        return mergeSetting(wanted);
    return isUpdate(wanted.operation) && mergeUpdate(wanted);
}

/// One mark per room is enough: the furthest.
bool OutboxQueue::mergeRead(const command::Enqueue& wanted)
{
    const QString room = wanted.args.value(roomIdKey).toString();
    const qint64 position = wanted.args.value(positionKey).toInteger();
    for (auto it = m_items.rbegin(); it != m_items.rend(); ++it) {
        OutboxItem& item = *it;
        if (isAbout(item, "read.rewind", roomIdKey, room))
            return false; // comes after it
        if (!isAbout(item, "read.advance", roomIdKey, room))
            continue;
        if (item.entry.args.value(positionKey).toInteger() >= position
            && item.entry.state != SendState::Failed)
            return true;
        if (isPliable(item)) {
            QJsonObject args = item.entry.args;
            args.insert(positionKey, position);
            revive(item);
            setArgs(item, args);
            return true;
        }
    }
    return false;
}

/// Whoever marks a room unread has no use for marks that were set before.
void OutboxQueue::forgetReads(const command::Enqueue& wanted)
{
    const QString room = wanted.args.value(roomIdKey).toString();
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        const OutboxItem& item = m_items[i];
        if (isPliable(item)
            && (isAbout(item, "read.advance", roomIdKey, room)
                || isAbout(item, "read.rewind", roomIdKey, room)))
            removeAt(i);
    }
}

/// What is switched on and off again before it is sent is sent once, as it stands then. Only the
/// newest entry about the thing may take it in: an older one would be overtaken by that.
bool OutboxQueue::mergeSetting(const command::Enqueue& wanted)
{
    const QString thing = settingOf(wanted.operation, wanted.args);
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        if (!isSetting(item->entry.operation)
            || settingOf(item->entry.operation, item->entry.args) != thing)
            continue;
        if (item->entry.operation != wanted.operation || !isPliable(*item))
            return false;
        // A status takes the place of the one before it, with all that was said there.
        QJsonObject args = wanted.operation == "status.set"_L1 ? QJsonObject() : item->entry.args;
        for (auto field = wanted.args.begin(); field != wanted.args.end(); ++field)
            args.insert(field.key(), field.value());
        revive(*item);
        setArgs(*item, args);
        return true;
    }
    return false;
}

/// What is cancelled is not set before: a message that was to be sent at a time that has passed
/// since would be sent for it.
void OutboxQueue::forgetSettings(const command::Enqueue& wanted)
{
    const QString thing = settingOf(wanted.operation, wanted.args);
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        const OutboxEntry& entry = m_items[i].entry;
        if (isSetting(entry.operation) && settingOf(entry.operation, entry.args) == thing
            && isPliable(m_items[i]))
            removeAt(i);
    }
}

/// Only the newest picture of oneself matters, and each of them is large.
void OutboxQueue::forgetAvatars()
{
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        const OutboxEntry& entry = m_items[i].entry;
        const bool isAvatar = entry.isOperation("member.setAvatar")
            || entry.isOperation("member.removeAvatar");
        if (isAvatar && isPliable(m_items[i]))
            removeAt(i);
    }
}

/// A thing is made once: what is there of it already, refused as a rule, is made otherwise.
bool OutboxQueue::mergeAddition(const command::Enqueue& wanted)
{
    for (OutboxItem& item : m_items) {
        if (!isAbout(item, "emoji.add", idKey, wanted.args.value(idKey).toString())
            || !isPliable(item))
            continue;
        revive(item);
        setArgs(item, wanted.args);
        return true;
    }
    return false;
}

/// What a draft was before it was sent is nothing anybody needs.
bool OutboxQueue::mergeDraft(const command::Enqueue& wanted)
{
    for (OutboxItem& item : m_items) {
        if (!isAbout(item, "draft.set", roomIdKey, wanted.args.value(roomIdKey).toString())
            || item.entry.args.value(parentIdKey) != wanted.args.value(parentIdKey)
            || !isPliable(item))
            continue;
        revive(item);
        setArgs(item, wanted.args);
        return true;
    }
    return false;
}

/// Changing what is not sent yet, or was refused, changes what will be sent: field by field, and
/// only in an entry that speaks of the same fields. Two changes of different fields stand or fall
/// each by itself: a name that was refused holds no topic up, and is not sent again because of one.
bool OutboxQueue::mergeUpdate(const command::Enqueue& wanted)
{
    const QString thing = target(wanted.operation, wanted.args);
    const QStringList fields = changedFields(wanted.args);
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        const OutboxEntry& entry = item->entry;
        const auto speaksOf = [&](const QString& field) { return sets(entry, field); };
        if (target(entry.operation, entry.args) != thing || std::ranges::none_of(fields, speaksOf))
            continue;
        // What cannot be part of the making comes after it, and so does whatever the newest entry
        // cannot take in: an older one would be overtaken by that.
        const bool creates = entry.operation.endsWith(".create"_L1);
        const bool fits = creates ? std::ranges::all_of(fields, speaksOf)
                                  : entry.operation == wanted.operation;
        if (!fits || !isPliable(*item))
            return false;
        QJsonObject args = entry.args;
        for (const QString& field : fields)
            args.insert(field, wanted.args.value(field));
        // After a refusal the person has seen what is there now and changes that.
        if (entry.state == SendState::Failed && args.contains(baseRevisionKey))
            args.insert(baseRevisionKey, wanted.args.value(baseRevisionKey));
        revive(*item);
        setArgs(*item, args);
        return true;
    }
    return false;
}

/// Removing what is not sent yet means never to send it. Answers false when the server has to hear
/// of the removal.
bool OutboxQueue::mergeRemoval(const command::Enqueue& wanted)
{
    const bool isEmoji = wanted.operation == "emoji.remove"_L1;
    const char* const making = isEmoji ? "emoji.add" : "message.create";
    const char* const change = isEmoji ? "emoji.setAliases" : "message.update";
    const QString id = wanted.args.value(idKey).toString();
    bool neverSent = false;
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        OutboxItem& item = m_items[i];
        if (item.entry.operation == wanted.operation
            && item.entry.args.value(idKey).toString() == id) {
            if (item.entry.state == SendState::Failed)
                revive(item);
            return true;
        }
        if (!isPliable(item))
            continue;
        if (isAbout(item, making, idKey, id)) {
            neverSent = true;
            removeAt(i);
        } else if (isAbout(item, change, idKey, id)) {
            removeAt(i);
        }
    }
    return neverSent;
}

} // namespace hearth::replica
