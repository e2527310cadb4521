// SPDX-License-Identifier: Apache-2.0
// What members say of themselves: each their own alone, and everybody who knows them sees it.
#include "core/text/hidden.h"
#include "localserver/files/picture_head.h"
#include "localserver/services/member_changes.h"
#include "localserver/services/services.h"

#include <QTimeZone>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Nothing is allowed: then it is not said any more.
Result<QString> cleanText(const QString& typed, const QString& field)
{
    QString clean = typed.trimmed();
    if (text::withoutHidden(clean) != clean)
        return fail(ErrorCode::InvalidArgument,
            field + u" must not contain characters that cannot be seen"_s, field);
    return clean;
}

/// Of the lines each by itself: a line break is nothing to be seen, and allowed.
Result<QString> cleanLines(const QString& typed, const QString& field)
{
    QString plain = typed;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const QStringList lines = plain.split(u'\n');
    for (const QString& line : lines)
        HEARTH_CHECK(cleanText(line, field));
    return plain.trimmed();
}

Result<QString> knownTimeZone(const QString& typed)
{
    QString id = typed.trimmed();
    if (!id.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(id.toLatin1()))
        return fail(ErrorCode::InvalidArgument,
            u"timeZone must be an IANA time zone, like Europe/Berlin"_s, u"timeZone"_s);
    return id;
}

/// Stores the profile, or nothing where it says nothing.
Result<Member> save(const WriteContext& context, const char* operation, MemberProfile profile)
{
    Member member = context.member();
    const MemberProfile before = member.profile.value_or(MemberProfile {});
    if (profile == before)
        return member;
    member.profile = profile == MemberProfile {} ? std::nullopt : std::optional(profile);
    ++member.revision;
    HEARTH_CHECK(context.store().members().update(member));
    HEARTH_CHECK(context.work.record({ .type = EventType::MemberUpdated,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} }));
    HEARTH_CHECK(audit(context, operation, member.id.uuid, {}, changesBetween(before, profile)));
    return member;
}

Result<Member> update(const WriteContext& context, const protocol::MemberUpdateProfile& args)
{
    MemberProfile profile = context.member().profile.value_or(MemberProfile {});
    if (args.title) {
        HEARTH_TRY(profile.title, cleanText(*args.title, u"title"_s));
    }
    if (args.about) {
        HEARTH_TRY(profile.about, cleanLines(*args.about, u"about"_s));
    }
    if (args.timeZone) {
        HEARTH_TRY(profile.timeZone, knownTimeZone(*args.timeZone));
    }
    return save(context, protocol::memberUpdateProfile.name, std::move(profile));
}

struct Picture {
    QByteArray bytes;
    QString mimeType;
};

/// By what it is, not by what it says it is; and nothing that unpacks into more than it looks.
Result<Picture> decodePicture(const QString& base64)
{
    static const QString field = u"image"_s;
    const auto decoded = QByteArray::fromBase64Encoding(
        base64.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return fail(ErrorCode::InvalidArgument, u"image must be base64"_s, field);
    if (decoded.decoded.size() > limits::avatarBytes)
        return fail(ErrorCode::TooLarge,
            u"image must have %1 bytes at most"_s.arg(limits::avatarBytes), field);
    const std::optional<PictureHead> head = pictureHead(decoded.decoded);
    if (!head)
        return fail(ErrorCode::InvalidArgument, u"image must be PNG, JPEG or WebP"_s, field);
    if (std::max(head->width, head->height) > limits::avatarSide)
        return fail(ErrorCode::TooLarge,
            u"image must have %1 pixels at most each way"_s.arg(limits::avatarSide), field);
    return Picture { .bytes = decoded.decoded, .mimeType = head->mimeType };
}

Result<Member> setAvatar(const WriteContext& context, const protocol::MemberSetAvatar& args)
{
    if (args.id.isNull())
        return fail(ErrorCode::InvalidArgument, u"id must not be null"_s, u"id"_s);
    MemberProfile profile = context.member().profile.value_or(MemberProfile {});
    if (profile.avatarId == args.id)
        return fail(ErrorCode::Conflict, u"a picture with this id is there"_s, u"id"_s);
    HEARTH_TRY(const Picture picture, decodePicture(args.image));
    HEARTH_CHECK(context.store().members().putAvatar(context.member().id,
        { .id = args.id, .mimeType = picture.mimeType, .data = picture.bytes }));
    profile.avatarId = args.id;
    return save(context, protocol::memberSetAvatar.name, std::move(profile));
}

Result<Member> removeAvatar(const WriteContext& context, const protocol::Nothing&)
{
    MemberProfile profile = context.member().profile.value_or(MemberProfile {});
    profile.avatarId.reset();
    HEARTH_CHECK(context.store().members().removeAvatar(context.member().id));
    return save(context, protocol::memberRemoveAvatar.name, std::move(profile));
}

template <typename Args>
Result<Member> present(const WriteContext& context, const Args&)
{
    return context.member();
}

Result<protocol::MemberAvatar> avatar(const ReadContext& context, const protocol::MemberById& args)
{
    HEARTH_TRY(const Member member, findMember(context.store(), args.id, u"id"_s));
    HEARTH_TRY(const std::optional<AvatarRow> row, context.store().members().avatar(member.id));
    if (!row)
        return fail(ErrorCode::NotFound, u"this person has no picture"_s, u"id"_s);
    return protocol::MemberAvatar {
        .id = row->id, .mimeType = row->mimeType, .image = QString::fromLatin1(row->data.toBase64())
    };
}

} // namespace

void offerProfiles(Dispatcher& dispatcher)
{
    dispatcher.onWrite(
        protocol::memberUpdateProfile, update, present<protocol::MemberUpdateProfile>);
    dispatcher.onWrite(protocol::memberSetAvatar, setAvatar, present<protocol::MemberSetAvatar>);
    dispatcher.onWrite(protocol::memberRemoveAvatar, removeAvatar, present<protocol::Nothing>);
    dispatcher.onRead(protocol::memberAvatar, avatar);
}

} // namespace hearth::server
