// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_setting_store.h"

#include "core/protocol/join_link.h"
#include "localserver/mail/mail_message.h"
#include "localserver/own_machine.h"

#include <QRegularExpression>
#include <QSslCertificate>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MailChange;
using protocol::MailSecurity;
using protocol::MailSettings;

namespace {

QByteArray passwordContext() { return secretContext("mail_setting", "password", "1"); }

std::unexpected<Error> wrong(const QString& field, const QString& problem)
{
    return fail(ErrorCode::InvalidArgument, problem, field);
}

SmtpServer serverFrom(const MailSettings& settings, const QString& password)
{
    return { .host = settings.host,
        .port = static_cast<quint16>(settings.port),
        .security = settings.security,
        .user = settings.user,
        .password = password,
        .authorities = settings.authorities.toUtf8() };
}

bool isHost(const QString& host)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9._:-]+\\z"_s);
    return shape.match(host).hasMatch();
}

} // namespace

Result<void> checkMailChange(const MailChange& change)
{
    if (!isHost(change.host))
        return wrong(u"host"_s, u"is not the name or address of a host"_s);
    if (change.port < 1 || change.port > 65535)
        return wrong(u"port"_s, u"must be 1 to 65535"_s);
    if (change.security == MailSecurity::None && !isOwnMachine(change.host))
        return wrong(u"security"_s, u"may only be none for a mail server on this machine"_s);
    if (!mailAddress(change.sender))
        return wrong(u"sender"_s, u"is not an address that mail can come from"_s);
    if (!change.publicAddress.isEmpty() && !protocol::parseServerAddress(change.publicAddress))
        return wrong(u"publicAddress"_s, u"is not an address of a server"_s);
    if (!change.authorities.isEmpty()
        && QSslCertificate::fromData(change.authorities.toUtf8(), QSsl::Pem).isEmpty())
        return wrong(u"authorities"_s, u"holds no certificate in PEM"_s);
    return {};
}

Result<bool> MailSettingStore::exists(storage::Connection& connection)
{
    HEARTH_TRY(storage::Statement query, connection.prepare("SELECT 1 FROM mail_setting"));
    return query.step();
}

Result<MailSettings> MailSettingStore::read()
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT host, port, security, user_name, password IS NOT NULL, sender, public_address, authorities
        FROM mail_setting)sql"));
    HEARTH_TRY(const bool found, query.step());
    if (!found)
        return MailSettings {};
    return MailSettings { .host = query.text(0),
        .port = query.integer(1),
        .security = query.get<MailSecurity>(2),
        .user = query.text(3),
        .hasPassword = query.get<bool>(4),
        .sender = query.text(5),
        .publicAddress = query.text(6),
        .authorities = query.text(7) };
}

Result<QString> MailSettingStore::password()
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare("SELECT password FROM mail_setting"));
    HEARTH_TRY(const bool found, query.step());
    if (!found || query.isNull(0))
        return QString();
    HEARTH_TRY(const QByteArray plain, m_secrets.open(query.blob(0), passwordContext()));
    return QString::fromUtf8(plain);
}

Result<QString> MailSettingStore::passwordOf(const MailChange& change)
{
    if (change.password)
        return *change.password;
    // A password is not carried to another mail server: whoever borrows the owner's session could
    // have it sent to their own.
    HEARTH_TRY(const MailSettings now, read());
    if (now.host != change.host || now.port != change.port || now.user != change.user
        || now.security != change.security || now.authorities != change.authorities)
        return QString();
    return password();
}

Result<void> MailSettingStore::write(const MailChange& change)
{
    if (change.host.isEmpty()) {
        HEARTH_TRY(storage::Statement forget, m_connection.prepare("DELETE FROM mail_setting"));
        return forget.run();
    }
    HEARTH_CHECK(checkMailChange(change));
    HEARTH_TRY(const QString secret, passwordOf(change));
    HEARTH_TRY(const QByteArray sealed, m_secrets.seal(secret.toUtf8(), passwordContext()));
    HEARTH_TRY(storage::Statement put, m_connection.prepare(R"sql(
        INSERT OR REPLACE INTO mail_setting
            (id, host, port, security, user_name, sender, public_address, authorities, password)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
    put.bindAll(change.host, change.port, change.security, change.user, change.sender.trimmed(),
        change.publicAddress, change.authorities);
    if (secret.isEmpty())
        put.bind(8, nullptr);
    else
        put.bindBlob(8, sealed);
    return put.run();
}

Result<SmtpServer> MailSettingStore::server()
{
    HEARTH_TRY(const MailSettings settings, read());
    if (settings.host.isEmpty())
        return fail(ErrorCode::Unsupported, u"this server sends no mail"_s);
    HEARTH_TRY(const QString secret, password());
    return serverFrom(settings, secret);
}

Result<SmtpServer> MailSettingStore::serverOf(const MailChange& change)
{
    HEARTH_CHECK(checkMailChange(change));
    HEARTH_TRY(const QString secret, passwordOf(change));
    return serverFrom({ .host = change.host,
                          .port = change.port,
                          .security = change.security,
                          .user = change.user,
                          .hasPassword = !secret.isEmpty(),
                          .sender = change.sender,
                          .publicAddress = change.publicAddress,
                          .authorities = change.authorities },
        secret);
}

} // namespace hearth::server
