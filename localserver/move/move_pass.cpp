// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/move_pass.h"

#include "localserver/auth/codes.h"

#include <QMessageAuthenticationCode>

namespace hearth::server::movePass {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArray::Base64Options urlSafe = QByteArray::Base64UrlEncoding
    | QByteArray::OmitTrailingEquals;

QString signature(const QString& payload, const QString& secret)
{
    const QByteArray code = QMessageAuthenticationCode::hash(
        payload.toUtf8(), secret.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toBase64(urlSafe));
}

std::unexpected<Error> notAPass()
{
    return fail(ErrorCode::Unauthenticated,
        u"is no pass of a workspace that came here, or is over"_s, u"pass"_s);
}

Result<MovePassContent> contentOf(const QString& payload)
{
    Result<MovePassContent> content = fromJsonText<MovePassContent>(
        QByteArray::fromBase64(payload.toLatin1(), urlSafe));
    return content ? content : notAPass();
}

} // namespace

QString make(const MovePassContent& content, const QString& secret)
{
    const QString payload = QString::fromLatin1(toJson(content).toBase64(urlSafe));
    return payload + u'.' + signature(payload, secret);
}

Result<MoveId> moveOf(const QString& pass)
{
    return contentOf(pass.section(u'.', 0, 0)).transform([](const MovePassContent& content) {
        return content.move;
    });
}

Result<MovePassContent> open(const QString& pass, const QString& secret, Timestamp now)
{
    const QString payload = pass.section(u'.', 0, 0);
    if (secret.isEmpty() || !codes::equal(pass.section(u'.', 1), signature(payload, secret)))
        return notAPass();
    HEARTH_TRY(const MovePassContent content, contentOf(payload));
    const bool isOver = content.expiresAt <= now
        || content.expiresAt.micros > now.micros + 2 * lifetime.count();
    return isOver ? Result<MovePassContent>(notAPass()) : content;
}

QString homecoming(const QString& secret, const QString& ticket)
{
    return QString::fromLatin1(QMessageAuthenticationCode::hash(
        "home\n" + ticket.toUtf8(), secret.toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

} // namespace hearth::server::movePass
