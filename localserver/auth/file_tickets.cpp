// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/file_tickets.h"

#include "core/protocol/file_operations.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype idBytes = 16;
constexpr qsizetype timeBytes = 8;
constexpr qsizetype claimBytes = 1 + timeBytes + 2 * idBytes; ///< purpose, expiry, user, session
constexpr qsizetype signatureBytes = 32;

std::unexpected<Error> refused()
{
    return fail(ErrorCode::Unauthenticated, u"this address is not valid any more"_s, u"ticket"_s);
}

bool areSame(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size()
        && CRYPTO_memcmp(one.constData(), other.constData(), static_cast<std::size_t>(one.size()))
        == 0;
}

QByteArray sign(const SigningKey& key, const QByteArray& claims, WorkspaceId workspace, FileId file)
{
    const QByteArray secret = QMessageAuthenticationCode::hash(
        "hearth file tickets", key.secret, QCryptographicHash::Sha256);
    return QMessageAuthenticationCode::hash(
        claims + workspace.uuid.toBlob() + file.uuid.toBlob(), secret, QCryptographicHash::Sha256);
}

} // namespace

FileTickets::FileTickets(const SigningKeys& keys, const Clock& clock)
    : m_keys(keys)
    , m_clock(clock)
{
}

QByteArray FileTickets::issue(
    const Identity& identity, WorkspaceId workspace, FileId file, Purpose purpose) const
{
    std::array<char, timeBytes> expiry {};
    qToBigEndian<qint64>(m_clock.now().seconds() + protocol::urlSeconds, expiry.data());
    QByteArray claims(1, static_cast<char>(purpose));
    claims.append(expiry.data(), timeBytes);
    claims += identity.user.uuid.toBlob() + identity.session.uuid.toBlob();
    return (claims + sign(m_keys.current(), claims, workspace, file)).toBase64(base64);
}

Result<Identity> FileTickets::verify(
    const QByteArray& ticket, WorkspaceId workspace, FileId file, Purpose purpose) const
{
    const auto decoded = QByteArray::fromBase64Encoding(
        ticket, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != claimBytes + signatureBytes)
        return refused();
    const QByteArray claims = decoded.decoded.first(claimBytes);
    const QByteArray signature = decoded.decoded.sliced(claimBytes);
    const bool isOurs = std::ranges::any_of(m_keys.verifying(), [&](const SigningKey& key) {
        return areSame(sign(key, claims, workspace, file), signature);
    });
    if (!isOurs || claims.front() != static_cast<char>(purpose)
        || qFromBigEndian<qint64>(claims.constData() + 1) <= m_clock.now().seconds())
        return refused();
    const std::optional<Uuid> user = Uuid::fromBlob(claims.sliced(1 + timeBytes, idBytes));
    const std::optional<Uuid> session = Uuid::fromBlob(
        claims.sliced(1 + timeBytes + idBytes, idBytes));
    if (!user || !session)
        return refused();
    return Identity { .user = { *user }, .session = { *session }, .grant = {} };
}

QString fileUrl(const FileTickets& tickets, const Identity& identity, WorkspaceId workspace,
    FileId file, FileTickets::Purpose purpose)
{
    return u"/api/v1/files/%1/%2?ticket=%3"_s.arg(workspace.toString(), file.toString(),
        QLatin1StringView(tickets.issue(identity, workspace, file, purpose)));
}

} // namespace hearth::server
