// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/slack_converter.h"

#include "core/text/emoji.h"
#include "core/text/hidden.h"

#include <algorithm>

namespace hearth::server::slack {

using namespace Qt::StringLiterals;

namespace {

/// Cuts without splitting a surrogate pair.
QString cut(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    return text.left(text[length - 1].isHighSurrogate() ? length - 1 : length);
}

QString singleLine(const QString& text, qsizetype length)
{
    QString out = text.simplified();
    out.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return cut(out, length);
}

} // namespace

Converter::Converter(WorkspaceId workspace, ImportId import, Timestamp now)
    : m_workspace(workspace)
    , m_import(import)
    , m_now(now)
{
}

Member Converter::makeMember(const QString& key, const QString& name)
{
    const QString shown = singleLine(text::withoutMeaningless(name), limits::displayName.maxLength);
    Member member { .id = MemberId::derive(
                        (u"slack/member/%1/%2"_s.arg(m_workspace.toString(), key)).toUtf8()),
        .userId = {},
        .displayName = shown.isEmpty() ? key : shown,
        .role = Role::Member,
        .state = MemberState::Imported,
        .joinedAt = m_now,
        .importId = m_import };
    m_members.insert(key, member.id);
    return member;
}

Member Converter::addUser(const User& user) { return makeMember(user.id, user.name); }

std::optional<Member> Converter::unknownAuthor(const Message& message)
{
    const QString& key = message.userId.isEmpty() ? message.botKey : message.userId;
    if (key.isEmpty() || m_members.contains(key))
        return std::nullopt;
    return makeMember(key, message.authorName.isEmpty() ? key : message.authorName);
}

RoomId Converter::derivedRoomId(const Room& room) const
{
    return RoomId::derive(u"slack/room/%1/%2"_s.arg(m_workspace.toString(), room.id).toUtf8());
}

GroupId Converter::derivedGroupId(const Group& group) const
{
    return GroupId::derive(u"slack/group/%1/%2"_s.arg(m_workspace.toString(), group.id).toUtf8());
}

UserGroup Converter::addGroup(const Group& group, GroupId id, const QString& freeHandle)
{
    const QString name = singleLine(
        text::withoutMeaningless(group.name), limits::groupName.maxLength);
    UserGroup out { .id = id,
        .handle = freeHandle,
        .name = name.isEmpty() ? freeHandle : name,
        .memberIds = {},
        .importId = m_import };
    for (const QString& user : group.userIds) {
        const MemberId member = m_members.value(user);
        if (!member.isNull() && !out.memberIds.contains(member)
            && out.memberIds.size() < limits::groupMembers.maxLength)
            out.memberIds.append(member);
    }
    m_groups.insert(group.id, id);
    return out;
}

hearth::Room Converter::addRoom(
    const Room& room, std::optional<RoomId> existing, const QString& freeName)
{
    hearth::Room out {
        .id = existing.value_or(derivedRoomId(room)), .kind = room.kind, .name = freeName
    };
    out.topic = singleLine(room.topic, limits::topic.maxLength);
    out.purpose = cut(room.purpose, limits::purpose.maxLength);
    out.createdAt = room.createdAt.micros > 0 ? room.createdAt : m_now;
    if (room.archived)
        out.archivedAt = m_now;
    out.importId = m_import;
    if (room.kind != RoomKind::Public) {
        for (const QString& slackId : room.memberIds) {
            if (const MemberId id = m_members.value(slackId); !id.isNull())
                out.memberIds.append(id);
        }
    }
    m_rooms.insert(room.id, out.id);
    return out;
}

void Converter::beginRoom()
{
    m_seen.clear();
    m_answered.clear();
}

/// Slack's own timestamps are unique within a room; exports that were made from something else may
/// repeat one. The time stands in front, as in the ids of messages that are written here.
MessageId Converter::messageId(const Room& room, const QString& ts, int occurrence) const
{
    QByteArray key = m_workspace.uuid.toText() + "/slack/" + room.id.toUtf8() + '/' + ts.toUtf8();
    if (occurrence > 1)
        key += '/' + QByteArray::number(occurrence);
    return MessageId::derive(key, readTime(ts));
}

std::expected<Converted, SkipReason> Converter::convert(const Room& room, const Message& from)
{
    if (from.kind == RecordKind::Membership)
        return std::unexpected(SkipReason::Membership);
    if (from.kind == RecordKind::Other)
        return std::unexpected(SkipReason::UnsupportedKind);
    if (from.time.micros <= 0)
        return std::unexpected(SkipReason::BadTimestamp);
    if (from.time > m_now)
        return std::unexpected(SkipReason::FutureTimestamp);
    const QString& author = from.userId.isEmpty() ? from.botKey : from.userId;
    Converted out;
    hearth::Message& message = out.message;
    message.id = messageId(room, from.ts, m_seen.value(from.ts) + 1);
    message.roomId = m_rooms.value(room.id);
    message.authorId = m_members.value(author);
    message.position = from.time.micros;
    message.kind = from.kind == RecordKind::Notice ? MessageKind::Notice : MessageKind::Text;
    message.body = convertBody(from, out.partly);
    if (from.deleted) {
        message.body.clear();
        message.deletedAt = from.time;
    } else if (message.body.trimmed().isEmpty() && from.files.isEmpty()) {
        return std::unexpected(SkipReason::Empty);
    }
    message.editedAt = from.editedAt;
    if (from.isReply()) {
        if (m_seen.contains(from.threadTs)) {
            message.parentId = messageId(room, from.threadTs, 1);
            m_answered.insert(*message.parentId);
        } else {
            out.partly = SkipReason::ThreadStartMissing;
        }
    }
    ++m_seen[from.ts];
    convertReactions(from, message);
    convertFiles(from, out);
    return out;
}

QString Converter::convertBody(const Message& message, std::optional<SkipReason>& partly) const
{
    QString body = text::markdownFromMrkdwn(message.text, *this);
    body.remove(u'\0');
    if (body.size() > limits::messageBody.maxLength) {
        partly = SkipReason::TooLong;
        body = cut(body, limits::messageBody.maxLength);
    }
    return body;
}

void Converter::convertReactions(const Message& from, hearth::Message& to) const
{
    for (const Reaction& reaction : from.reactions) {
        const QString emoji = text::emojiFromShortCode(reaction.name);
        // A workspace's own pictures have no character; their name says what they meant.
        hearth::Reaction converted {
            .emoji = emoji.isEmpty() ? cut(u':' + reaction.name + u':', 64) : emoji, .memberIds = {}
        };
        for (const QString& user : reaction.userIds) {
            if (const MemberId id = m_members.value(user); !id.isNull())
                converted.memberIds.append(id);
        }
        if (!converted.memberIds.isEmpty())
            to.reactions.append(std::move(converted));
    }
}

void Converter::convertFiles(const Message& from, Converted& to) const
{
    hearth::Message& message = to.message;
    for (const File& file : from.files) {
        const QString name = singleLine(file.name, 255);
        const FileEntry entry { .id = FileId::derive(message.id.uuid.toBlob() + file.id.toUtf8()),
            .name = name.isEmpty() ? file.id : name,
            .mimeType = singleLine(file.mimeType, 127),
            .size = std::max<qint64>(0, file.size),
            .state = FileState::Missing };
        message.files.append(entry);
        if (!file.url.isEmpty())
            to.links.append({ .file = entry.id,
                .message = message.id,
                .room = message.roomId,
                .url = QUrl(file.url, QUrl::StrictMode),
                .size = entry.size,
                .mimeType = entry.mimeType });
    }
}

QString Converter::member(QStringView userId) const
{
    const MemberId id = m_members.value(userId.toString());
    return id.isNull() ? QString() : u"<@"_s + id.toString() + u'>';
}

QString Converter::group(QStringView subteamId) const
{
    const GroupId id = m_groups.value(subteamId.toString());
    return id.isNull() ? QString() : u"<!group:"_s + id.toString() + u'>';
}

QString Converter::room(QStringView channelId) const
{
    const RoomId id = m_rooms.value(channelId.toString());
    return id.isNull() ? QString() : u"<#"_s + id.toString() + u'>';
}

} // namespace hearth::server::slack
