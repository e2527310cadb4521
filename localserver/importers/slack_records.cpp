// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/slack_records.h"

#include <QHash>

namespace hearth::server::slack {

using namespace Qt::StringLiterals;

namespace {

QString firstOf(std::initializer_list<QString> candidates)
{
    for (const QString& candidate : candidates) {
        if (const QString trimmed = candidate.trimmed(); !trimmed.isEmpty())
            return trimmed;
    }
    return {};
}

/// Numbers that some exports write as strings.
qint64 readInteger(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QStringList readStrings(const QJsonValue& value)
{
    QStringList out;
    for (const QJsonValueConstRef item : value.toArray())
        out.append(item.toString());
    return out;
}

RecordKind kindOf(const QString& subtype)
{
    static const QHash<QString, RecordKind> kinds {
        { u""_s, RecordKind::Message },
        { u"bot_message"_s, RecordKind::Message },
        { u"me_message"_s, RecordKind::Message },
        { u"file_share"_s, RecordKind::Message },
        { u"file_comment"_s, RecordKind::Message },
        { u"file_mention"_s, RecordKind::Message },
        { u"thread_broadcast"_s, RecordKind::Message },
        { u"reply_broadcast"_s, RecordKind::Message },
        { u"slackbot_response"_s, RecordKind::Message },
        { u"tombstone"_s, RecordKind::Message },
        { u"channel_topic"_s, RecordKind::Notice },
        { u"channel_purpose"_s, RecordKind::Notice },
        { u"channel_name"_s, RecordKind::Notice },
        { u"group_topic"_s, RecordKind::Notice },
        { u"group_purpose"_s, RecordKind::Notice },
        { u"group_name"_s, RecordKind::Notice },
        { u"channel_join"_s, RecordKind::Membership },
        { u"channel_leave"_s, RecordKind::Membership },
        { u"group_join"_s, RecordKind::Membership },
        { u"group_leave"_s, RecordKind::Membership },
        { u"bot_add"_s, RecordKind::Membership },
        { u"bot_remove"_s, RecordKind::Membership },
    };
    return kinds.value(subtype, RecordKind::Other);
}

File readFile(const QJsonObject& json)
{
    return { .id = json[u"id"].toString(),
        .name = firstOf({ json[u"name"].toString(), json[u"title"].toString(),
            json[u"id"].toString(), u"file"_s }),
        .mimeType = json[u"mimetype"].toString(),
        .size = readInteger(json[u"size"]),
        .url = firstOf({ json[u"url_private_download"].toString(), json[u"url_private"].toString(),
            json[u"url_download"].toString() }) };
}

/// Bots often leave the text empty and say everything in attachments.
QString attachmentText(const QJsonArray& attachments)
{
    QStringList parts;
    for (const QJsonValueConstRef item : attachments) {
        const QJsonObject attachment = item.toObject();
        const QString text = firstOf(
            { attachment[u"text"].toString(), attachment[u"fallback"].toString() });
        const QString pretext = attachment[u"pretext"].toString();
        const QString title = attachment[u"title"].toString();
        for (const QString& part : { pretext, title, text }) {
            if (!part.trimmed().isEmpty() && !parts.contains(part))
                parts.append(part);
        }
    }
    return parts.join(u'\n');
}

} // namespace

Timestamp readTime(QStringView ts)
{
    const qsizetype dot = ts.indexOf(u'.');
    bool secondsValid = false;
    bool fractionValid = true;
    const qint64 seconds = ts.left(dot < 0 ? ts.size() : dot).toLongLong(&secondsValid);
    QString fraction = dot < 0 ? QString() : ts.mid(dot + 1).toString();
    fraction = fraction.leftJustified(6, u'0', true);
    const qint64 micros = fraction.toLongLong(&fractionValid);
    constexpr qint64 maxSeconds = 9'007'199'254; // 2^53 microseconds: positions stay below it
    const bool inRange = seconds > 0 && seconds < maxSeconds;
    return secondsValid && fractionValid && inRange ? Timestamp { seconds * 1'000'000 + micros }
                                                    : Timestamp {};
}

User readUser(const QJsonObject& json)
{
    const QJsonObject profile = json[u"profile"].toObject();
    return { .id = json[u"id"].toString(),
        .teamId = json[u"team_id"].toString(),
        .name = firstOf({ profile[u"real_name"].toString(), json[u"real_name"].toString(),
            profile[u"display_name"].toString(), json[u"name"].toString(),
            json[u"id"].toString() }),
        .address = profile[u"email"].toString() };
}

Group readGroup(const QJsonObject& json)
{
    return { .id = json[u"id"].toString(),
        .handle = json[u"handle"].toString(),
        .name = firstOf({ json[u"name"].toString(), json[u"handle"].toString() }),
        .userIds = readStrings(json[u"users"]),
        .deleted = readInteger(json[u"date_delete"]) > 0 };
}

Room readRoom(const QJsonObject& json, RoomKind kind)
{
    return { .id = json[u"id"].toString(),
        .kind = kind,
        .name = kind == RoomKind::Direct ? QString() : json[u"name"].toString(),
        .topic = json[u"topic"].toObject()[u"value"].toString(),
        .purpose = json[u"purpose"].toObject()[u"value"].toString(),
        .createdAt = { readInteger(json[u"created"]) * 1'000'000 },
        .archived = json[u"is_archived"].toBool(),
        .general = json[u"is_general"].toBool(),
        .memberIds = readStrings(json[u"members"]) };
}

Message readMessage(const QJsonObject& json)
{
    Message message;
    message.subtype = json[u"subtype"].toString();
    message.kind = json[u"type"].toString(u"message"_s) == u"message"_s ? kindOf(message.subtype)
                                                                        : RecordKind::Other;
    message.ts = json[u"ts"].toString();
    message.time = readTime(message.ts);
    message.threadTs = json[u"thread_ts"].toString();
    message.userId = json[u"user"].toString();
    message.deleted = message.subtype == u"tombstone"_s;
    if (message.userId.isEmpty() || message.subtype == u"bot_message"_s) {
        message.userId.clear();
        message.botKey = firstOf(
            { json[u"bot_id"].toString(), json[u"username"].toString(), u"bot"_s });
    }
    message.authorName = firstOf(
        { json[u"username"].toString(), json[u"user_profile"].toObject()[u"real_name"].toString(),
            json[u"bot_profile"].toObject()[u"name"].toString() });
    message.text = json[u"text"].toString();
    if (message.subtype == u"me_message"_s && !message.text.isEmpty())
        message.text = u'_' + message.text + u'_';
    if (message.text.isEmpty())
        message.text = attachmentText(json[u"attachments"].toArray());
    if (const QJsonObject edited = json[u"edited"].toObject(); !edited.isEmpty())
        message.editedAt = readTime(edited[u"ts"].toString());
    for (const QJsonValueConstRef item : json[u"reactions"].toArray()) {
        const QJsonObject reaction = item.toObject();
        message.reactions.append(
            { .name = reaction[u"name"].toString(), .userIds = readStrings(reaction[u"users"]) });
    }
    for (const QJsonValueConstRef item : json[u"files"].toArray())
        message.files.append(readFile(item.toObject()));
    if (const QJsonObject file = json[u"file"].toObject(); !file.isEmpty()) // exports before 2018
        message.files.append(readFile(file));
    return message;
}

} // namespace hearth::server::slack
