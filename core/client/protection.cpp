// SPDX-License-Identifier: Apache-2.0
#include "core/client/protection.h"

#include "core/client/fingerprint.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

/// Made by the server itself, as far as the names tell. QSslCertificate::isSelfSigned asks besides
/// whether it may sign certificates (RFC 5280, 4.2.1.3), which one of Hearth's may not.
bool isOwnIssuer(const QSslCertificate& certificate)
{
    const QList<QByteArray> attributes = certificate.subjectInfoAttributes();
    return !attributes.isEmpty() && attributes == certificate.issuerInfoAttributes()
        && std::ranges::all_of(attributes, [&](const QByteArray& attribute) {
               return certificate.subjectInfo(attribute) == certificate.issuerInfo(attribute);
           });
}

/// What a certificate that was not expected says about whose it is.
QJsonObject whoAnswers(const QSslCertificate& certificate, const QString& host)
{
    QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    names += certificate.subjectInfo(QSslCertificate::CommonName);
    QJsonObject details;
    if (!names.isEmpty())
        details.insert(u"name"_s, names.constFirst());
    if (!isOwnIssuer(certificate) && !certificate.isNull()
        && !names.contains(host, Qt::CaseInsensitive))
        details.insert(u"answer"_s, u"web"_s);
    return details;
}

} // namespace

Protection protectionFor(const protocol::ServerAddress& address)
{
    if (!address.fingerprint.isEmpty())
        return Protection::Pinned;
    const QHostAddress ip(address.host);
    const bool loopback = ip.isNull()
        ? address.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        : ip.isLoopback();
    return loopback ? Protection::Loopback : Protection::SystemTrust;
}

QSslConfiguration tlsFor(Protection protection)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (protection == Protection::Pinned)
        configuration.setCaCertificates({});
    return configuration;
}

Result<void> judge(const protocol::ServerAddress& address, const QSslCertificate& certificate,
    const QList<QSslError>& errors)
{
    Error stranger { .code = ErrorCode::Forbidden,
        .message = {},
        .field = {},
        .detail = {},
        .details = whoAnswers(certificate, address.host),
        .requestId = {} };
    if (protectionFor(address) == Protection::Pinned) {
        const QString found = publicKeyFingerprint(certificate);
        if (found == address.fingerprint)
            return {};
        stranger.message
            = u"%1 is not the server that the link means: its certificate is another one"_s.arg(
                address.authority());
        stranger.field = u"fingerprint"_s;
        stranger.detail = u"found "_s + found;
        stranger.details.insert(u"found"_s, found);
        return std::unexpected(stranger);
    }
    if (errors.isEmpty())
        return {};
    stranger.message = u"the certificate of %1 is not trusted: %2"_s.arg(
        address.authority(), errors.constFirst().errorString());
    stranger.field = u"certificate"_s;
    if (isOwnIssuer(certificate))
        stranger.details.insert(u"found"_s, publicKeyFingerprint(certificate));
    return std::unexpected(stranger);
}

} // namespace hearth::client
